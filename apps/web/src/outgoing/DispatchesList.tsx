import { Group, Table, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dispatch } from '../shared/api-types';
import { parseDate, showDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { LoadMore } from '../shared/ui/LoadMore';
import { Empty } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { DispatchActs } from './DispatchActs';
import { SentMark } from './marks';
import { dispatchList, type DispatchFilter } from './outgoing.queries';

type Props = { filter: DispatchFilter; label: string; dated?: boolean };

/** What was sent, the oldest first, with what can be recorded of it. */
export function DispatchesList({ filter, label, dated = false }: Props) {
  const { t } = useTranslation();
  const [days, setDays] = useState({ from: '', to: '' });
  const list = useSuspenseInfiniteQuery(
    dispatchList({ ...filter, from: parseDate(days.from) ?? '', to: parseDate(days.to) ?? '' }),
  );
  const rows = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {dated && (
        <Group mb="sm" align="end">
          {(['from', 'to'] as const).map((end) => (
            <DateInput
              key={end}
              label={t(`dispatch.${end}`)}
              value={days[end]}
              onChange={(value) => {
                setDays((before) => ({ ...before, [end]: value }));
              }}
            />
          ))}
        </Group>
      )}
      {rows.length === 0 ? (
        <Empty icon={<IconSend />} title={t('dispatch.empty')} hint={t('dispatch.emptyHint')} />
      ) : (
        <DispatchTable rows={rows} label={label} />
      )}
      <LoadMore {...list} />
    </>
  );
}

/** The columns of sổ gửi văn bản đi bưu điện (Decree 30/2020/NĐ-CP, annex IV), with the state of each sending. */
export function DispatchTable({ rows, label }: { rows: readonly Dispatch[]; label: string }) {
  const { t } = useTranslation();
  return (
    <ListTable
      minWidth={860}
      verticalSpacing={6}
      fz={14}
      aria-label={label}
      head={2}
      columns={[
        t('dispatch.sentOn'),
        t('dispatch.document'),
        t('dispatch.recipient'),
        t('dispatch.way.label'),
        t('dispatch.signed'),
        t('common.status'),
        t('dispatch.title'),
      ]}
    >
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Td className="numbers">{showDate(row.sentOn)}</Table.Td>
            <Table.Td className="numbers">
              <Link to={`/outgoing/${row.document.id}`}>{row.document.numberSymbol}</Link>
            </Table.Td>
            <Table.Td>{row.recipient.name}</Table.Td>
            <Table.Td>
              {t(`dispatch.way.${row.way}`)}
              <Text size="xs" c="dimmed" className="numbers">
                {[row.tracking, row.envelopes > 0 ? `${t('dispatch.envelopes')}: ${row.envelopes}` : '', row.note]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </Text>
            </Table.Td>
            <Table.Td>
              {[row.receivedBy, row.returnReason, showDate(row.endedOn)].filter((part) => part !== '').join(' · ')}
            </Table.Td>
            <Table.Td>
              <SentMark state={row.state} />
              {row.state === 'sent' && (
                <Text size="xs">{`${t('dispatch.waited')} ${t('dispatch.days', { count: row.days })}`}</Text>
              )}
            </Table.Td>
            <Table.Td>
              <DispatchActs dispatch={row} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ListTable>
  );
}
