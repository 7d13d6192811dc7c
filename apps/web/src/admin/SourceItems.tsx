import { Table, Text } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { RowButton } from '../shared/ui/RowButton';
import { sourceItemsList, useRetryItem } from './sources.queries';

/** What a source saw, newest first: file names and Message-IDs, nothing of the documents. */
export function SourceItems({ id }: { id: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(sourceItemsList(id));
  const retry = useRetryItem(id);
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Text>{t('sources.noItems')}</Text>;
  return (
    <>
      <ProblemAlert error={retry.error} />
      <Table.ScrollContainer minWidth={640}>
        <Table fz={14} aria-label={t('sources.items')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sources.item')}</Table.Th>
              <Table.Th>{t('sources.at')}</Table.Th>
              <Table.Th>{t('common.status')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.id}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{item.name}</Table.Td>
                <Table.Td className="numbers">{showInstant(item.createdAt)}</Table.Td>
                <Table.Td>
                  {t(`sources.itemStates.${item.state}`)}
                  {item.reason !== null && <Text size="xs">{item.reason}</Text>}
                  {item.state === 'dead' && (
                    <RowButton
                      label={t('sources.retry')}
                      named={t('sources.retryOf', { name: item.name })}
                      onClick={() => {
                        retry.mutate(item.id);
                      }}
                    />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <LoadMore {...list} />
    </>
  );
}
