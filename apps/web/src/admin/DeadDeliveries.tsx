import { Code, Table } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty } from '../shared/ui/states';
import { RowButton } from '../shared/ui/RowButton';
import { deadDeliveriesList, useRetryDelivery } from './admin.queries';

/** Việc nền hỏng: what the program gave up after several tries, with its last error. */
export function DeadDeliveries() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(deadDeliveriesList);
  const retry = useRetryDelivery();
  const deliveries = list.data.pages.flatMap(({ items }) => items);
  if (deliveries.length === 0) {
    return <Empty icon={<IconCircleCheck />} title={t('admin.noDeliveries')} hint={t('admin.noDeliveriesHint')} />;
  }
  return (
    <>
      <ProblemAlert error={retry.error} />
      <Table.ScrollContainer minWidth={760}>
        <Table fz={14} aria-label={t('admin.deliveries')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('admin.consumer')}</Table.Th>
              <Table.Th>{t('admin.subject')}</Table.Th>
              <Table.Th>{t('admin.since')}</Table.Th>
              <Table.Th>{t('admin.attempts')}</Table.Th>
              <Table.Th>{t('admin.lastError')}</Table.Th>
              <Table.Th>{t('common.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {deliveries.map((delivery) => (
              <Table.Tr key={delivery.id}>
                <Table.Td>{delivery.consumer}</Table.Td>
                <Table.Td>
                  <Code>{delivery.subjectId}</Code>
                </Table.Td>
                <Table.Td className="numbers">{showInstant(delivery.createdAt)}</Table.Td>
                <Table.Td className="numbers">{delivery.attempt}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{delivery.lastError}</Table.Td>
                <Table.Td>
                  <RowButton
                    label={t('admin.retry')}
                    named={t('admin.retryOf', { name: delivery.consumer })}
                    onClick={() => {
                      retry.mutate(delivery.id);
                    }}
                  />
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
