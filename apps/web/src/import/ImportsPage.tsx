import { Anchor, Badge, Button, FileInput, Group, NativeSelect, Table } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, PageHead } from '../shared/ui/states';
import { bookChoices, importsList, useSendTable } from './import.queries';

/** Nhập sổ cũ: brings an old register in from a table; what was brought in before stands below. */
export function ImportsPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  const { data: books } = useSuspenseQuery(bookChoices);
  const list = useSuspenseInfiniteQuery(importsList);
  const imports = list.data.pages.flatMap(({ items }) => items);
  const [registerId, setRegisterId] = useState(books[0]?.id ?? '');
  const [file, setFile] = useState<File | null>(null);
  const read = useSendTable((id) => void go(`/imports/${id}`));
  return (
    <>
      <PageHead title={t('imports.title')} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) read.mutate({ registerId, file });
        }}
      >
        <Group align="end" mb="md">
          <NativeSelect
            label={t('imports.register')}
            data={books.map(({ id, name }) => ({ value: id, label: name }))}
            value={registerId}
            onChange={(event) => {
              setRegisterId(event.currentTarget.value);
            }}
          />
          <FileInput
            label={t('imports.file')}
            accept=".xlsx,.csv,.txt,.tsv"
            clearable
            miw={280}
            value={file}
            onChange={setFile}
          />
          <Button type="submit" disabled={!file || registerId === ''} loading={read.isPending}>
            {t(read.isPending ? 'imports.reading' : 'imports.read')}
          </Button>
        </Group>
        <ProblemAlert error={read.error} />
      </form>
      {imports.length === 0 ? (
        <Empty icon={<IconTableImport />} title={t('imports.none')} hint={t('imports.noneHint')} />
      ) : (
        <Table.ScrollContainer minWidth={720}>
          <Table fz={14} aria-label={t('imports.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('imports.fileName')}</Table.Th>
                <Table.Th>{t('imports.register')}</Table.Th>
                <Table.Th>{t('imports.rows')}</Table.Th>
                <Table.Th>{t('imports.badRows')}</Table.Th>
                <Table.Th>{t('common.status')}</Table.Th>
                <Table.Th>{t('imports.at')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {imports.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>
                    <Anchor component={Link} to={`/imports/${one.id}`}>
                      {one.fileName}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{one.register.name}</Table.Td>
                  <Table.Td className="numbers">{one.rows}</Table.Td>
                  <Table.Td className="numbers">{one.badRows}</Table.Td>
                  <Table.Td>
                    <Badge variant="default" tt="none">
                      {t(`imports.states.${one.state}`)}
                    </Badge>
                  </Table.Td>
                  <Table.Td className="numbers">{showInstant(one.createdAt)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <LoadMore {...list} />
    </>
  );
}
