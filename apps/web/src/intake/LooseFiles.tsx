import { Anchor, Button, Checkbox, Group, NativeSelect, Paper, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Duplicate, StoredFile } from '../shared/api-types';
import { useReceive } from '../shared/incoming.queries';
import { readingQuery } from '../shared/reading.queries';
import { showBytes } from '../shared/sizes';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { readingWords } from '../shared/ui/ReadingState';

/** Uploaded files, from which documents are made: one by one, or several as one main file with its attachments. */
export function LooseFiles({ files }: { files: readonly StoredFile[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const receive = useReceive(({ id }) => void navigate(`/intake/${id}`));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [main, setMain] = useState('');
  const together = files.filter(({ id }) => picked.includes(id));
  const mainId = together.some(({ id }) => id === main) ? main : (together[0]?.id ?? '');

  const make = (fileIds: string[]) => {
    receive.mutate(fileIds);
  };

  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="loose">
      <Title order={2} size="h5" id="loose" mb="xs">
        {t('intake.loose')}
      </Title>
      <Table.ScrollContainer minWidth={620}>
        <Table fz={14} verticalSpacing={4} aria-labelledby="loose">
          <Table.Tbody>
            {files.map((file) => (
              <LooseFile
                key={file.id}
                file={file}
                picked={picked.includes(file.id)}
                onPick={(yes) => {
                  setPicked(yes ? [...picked, file.id] : picked.filter((id) => id !== file.id));
                }}
                onMake={() => {
                  make([file.id]);
                }}
                busy={receive.isPending}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {together.length > 1 && (
        <Group align="end" mt="sm">
          <NativeSelect
            label={t('intake.main')}
            value={mainId}
            data={together.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => {
              setMain(event.currentTarget.value);
            }}
          />
          <Button
            loading={receive.isPending}
            onClick={() => {
              make([mainId, ...picked.filter((id) => id !== mainId)]);
            }}
          >
            {t('intake.makeOne', { count: together.length })}
          </Button>
        </Group>
      )}
      <ProblemAlert error={receive.error} />
    </Paper>
  );
}

type RowProps = {
  file: StoredFile;
  picked: boolean;
  busy: boolean;
  onPick: (yes: boolean) => void;
  onMake: () => void;
};

function LooseFile({ file, picked, busy, onPick, onMake }: RowProps) {
  const { t } = useTranslation();
  const { data: reading } = useQuery(readingQuery(file.id));
  return (
    <Table.Tr>
      <Table.Td w={40}>
        <Checkbox
          checked={picked}
          aria-label={t('intake.pickFile', { name: file.name })}
          onChange={(event) => {
            onPick(event.currentTarget.checked);
          }}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Text>
        {file.duplicates.map((duplicate) => (
          <DuplicateMark key={duplicate.fileId} duplicate={duplicate} />
        ))}
      </Table.Td>
      <Table.Td className="numbers">{showBytes(file.size)}</Table.Td>
      <Table.Td aria-live="polite">{reading && readingWords(reading, t)}</Table.Td>
      <Table.Td ta="right">
        <Button size="xs" disabled={busy} onClick={onMake} aria-label={t('intake.makeOf', { name: file.name })}>
          {t('intake.make')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

/** The same bytes are here already: said with a link, so that the clerk can look. */
function DuplicateMark({ duplicate }: { duplicate: Duplicate }) {
  const { t } = useTranslation();
  const what = duplicate.arrivalNumber === null ? '' : String(duplicate.arrivalNumber);
  return (
    <Group gap={4} wrap="nowrap">
      <IconAlertTriangle size={14} aria-hidden />
      <Text size="xs" fw={600}>
        {t('intake.sameBytes')}{' '}
        {duplicate.documentId === null ? (
          t('intake.sameLoose')
        ) : (
          <Anchor component={Link} to={`/incoming/${duplicate.documentId}`} size="xs">
            {what === ''
              ? (duplicate.numberSymbol ?? t('common.open'))
              : t('intake.sameNumber', { number: what, symbol: duplicate.numberSymbol ?? '' })}
          </Anchor>
        )}
      </Text>
    </Group>
  );
}
