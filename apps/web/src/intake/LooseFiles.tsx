import { ActionIcon, Anchor, Button, Checkbox, Group, Paper, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Duplicate, StoredFile } from '../shared/api-types';
import { useReceive } from '../shared/incoming.queries';
import { readingQuery } from '../shared/reading.queries';
import { showBytes } from '../shared/sizes';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { readingWords } from '../shared/ui/ReadingState';
import { useMakeEach } from './intake.queries';

/** Uploaded files, from which documents are made: one by one, or several as one main file with its attachments. */
export function LooseFiles({ files }: { files: readonly StoredFile[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const receive = useReceive(({ id }) => void navigate(`/intake/${id}`));
  const [picked, setPicked] = useState<readonly string[]>([]);
  // In the order of picking, which the clerk may change: the first is the main file.
  const together = picked.flatMap((id) => files.find((file) => file.id === id) ?? []);
  const makeEach = useMakeEach();
  const each = useMutation({ mutationFn: makeEach });
  const many = together.length > 0 ? together : files.filter(({ duplicates }) => duplicates.length === 0);

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
        <Order
          files={together}
          onOrder={setPicked}
          busy={receive.isPending}
          onMake={() => {
            make(together.map(({ id }) => id));
          }}
        />
      )}
      {many.length > 1 && (
        <Button
          mt="sm"
          variant="default"
          loading={each.isPending}
          onClick={() => {
            each.mutate(many.map(({ id }) => id));
          }}
        >
          {t('desk.makeEach', { count: many.length })}
        </Button>
      )}
      <ProblemAlert error={each.error} />
      <ProblemAlert error={receive.error} />
    </Paper>
  );
}

type OrderProps = {
  files: readonly StoredFile[];
  busy: boolean;
  onOrder: (ids: readonly string[]) => void;
  onMake: () => void;
};

/** The files of one document in their order: the main one first, then the attachments as they are numbered. */
function Order({ files, busy, onOrder, onMake }: OrderProps) {
  const { t } = useTranslation();
  const ids = files.map(({ id }) => id);
  const swap = (at: number, to: number) => {
    const [from = '', other = ''] = [ids[at], ids[to]];
    onOrder(ids.map((id, i) => (i === at ? other : i === to ? from : id)));
  };
  return (
    <Paper withBorder p="xs" mt="sm" component="section" aria-label={t('desk.order')}>
      <ol style={{ margin: 0, paddingInlineStart: 24 }}>
        {files.map(({ id, name }, at) => (
          <li key={id}>
            <Group gap={4} wrap="nowrap">
              <Text size="sm" truncate style={{ flex: 1 }}>
                {name} {at === 0 && `(${t('desk.main')})`}
              </Text>
              <ActionIcon
                variant="subtle"
                disabled={at === 0}
                aria-label={t('desk.up', { name })}
                onClick={() => {
                  swap(at, at - 1);
                }}
              >
                <IconArrowUp size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                disabled={at === files.length - 1}
                aria-label={t('desk.down', { name })}
                onClick={() => {
                  swap(at, at + 1);
                }}
              >
                <IconArrowDown size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ol>
      <Button mt="xs" loading={busy} onClick={onMake}>
        {t('intake.makeOne', { count: files.length })}
      </Button>
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
