import { Checkbox, Table, Text, Title } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../shared/ui/LoadMore';
import { importRowsList, type Import } from './import.queries';

/** The rows as they stand in the file; a wrong cell is marked, and what is wrong with it is said in words. */
export function PreviewRows({ batch }: { batch: Import }) {
  const { t } = useTranslation();
  const [onlyMistakes, setOnlyMistakes] = useState(batch.badRows > 0);
  const [, change] = useTransition();
  const list = useSuspenseInfiniteQuery(importRowsList(batch.id, batch.version, onlyMistakes));
  const rows = list.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="import-preview">
      <Title order={2} size="h4" id="import-preview" mt="md">
        {t('imports.preview')}
      </Title>
      <Text size="sm">
        {t('imports.rows')}: {batch.rows} · {t('imports.badRows')}: {batch.badRows}
      </Text>
      <Checkbox
        my="xs"
        label={t('imports.onlyMistakes')}
        checked={onlyMistakes}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          change(() => {
            setOnlyMistakes(checked);
          });
        }}
      />
      <Table.ScrollContainer minWidth={860}>
        <Table fz={13} aria-label={t('imports.preview')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('imports.row')}</Table.Th>
              <Table.Th>{t('imports.mistakes')}</Table.Th>
              {batch.headers.map((header, column) => (
                <Table.Th key={column}>{header}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ row, cells, mistakes }) => {
              const wrong = new Set(mistakes.map(({ field }) => batch.mapping[field]));
              return (
                <Table.Tr key={row}>
                  <Table.Td className="numbers">{row}</Table.Td>
                  <Table.Td>
                    {mistakes.map(({ field, code, row: other }) => (
                      <Text
                        key={`${field}-${code}`}
                        size="xs"
                        c="light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))"
                      >
                        {t('imports.mistake', {
                          field: t(`imports.fields.${field}`),
                          what: t(`imports.codes.${code}`, { row: other }),
                        })}
                      </Text>
                    ))}
                  </Table.Td>
                  {batch.headers.map((_, column) => (
                    <Table.Td
                      key={column}
                      style={{ overflowWrap: 'anywhere' }}
                      {...(wrong.has(column) ? { bg: 'var(--mantine-color-red-light)', 'aria-invalid': true } : {})}
                    >
                      {cells[column] ?? ''}
                    </Table.Td>
                  ))}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <LoadMore {...list} />
    </section>
  );
}
