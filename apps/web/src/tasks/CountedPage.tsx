import { Anchor, Table, Text } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { showDate, today } from '../shared/dates';
import { ListTable } from '../shared/ui/ListTable';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark } from '../shared/ui/marks';
import { Empty, PageHead } from '../shared/ui/states';
import { countedList, FIGURES, statisticsQuery } from './inbox.queries';
import { SubjectLink } from './SubjectLink';
import { taskKindOf } from './task-kinds';

/** What one figure of the statistics counts: as many rows as the figure says. */
export function CountedPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const by = params.get('by') === 'person' ? ('person' as const) : ('unit' as const);
  const figure = FIGURES.find((one) => one === params.get('figure')) ?? 'received';
  const period = { from: params.get('from') ?? today(), to: params.get('to') ?? today() };
  const of = params.get('of') ?? '';
  const { data: figures } = useSuspenseQuery(statisticsQuery({ ...period, by }));
  const list = useSuspenseInfiniteQuery(countedList({ ...period, by, figure, of }));
  const tasks = list.data.pages.flatMap(({ items }) => items);
  const row = figures.find(({ id }) => id === of);
  const title = t(`statistics.${figure}`);
  return (
    <>
      <PageHead title={`${t('statistics.title')}: ${title}`}>
        <Anchor component={Link} to={`/statistics?${new URLSearchParams({ ...period, by })}`} size="sm">
          {t('statistics.back')}
        </Anchor>
      </PageHead>
      <Text mb="sm" className="numbers">
        {t('statistics.counted', {
          name: row?.name ?? '',
          n: row?.[figure] ?? 0,
          from: showDate(period.from),
          to: showDate(period.to),
        })}
      </Text>
      {tasks.length === 0 ? (
        <Empty icon={<IconChartBar />} title={t('statistics.empty')} />
      ) : (
        <ListTable
          minWidth={700}
          verticalSpacing={6}
          fz={14}
          aria-label={title}
          columns={[
            t('assigned.what'),
            t('inbox.kind'),
            t('statistics.cameOn'),
            t('assigned.due'),
            t('statistics.doneOn'),
          ]}
        >
          <Table.Tbody>
            {tasks.map(({ taskId, kind, subject, cameAt, dueOn, doneAt }) => (
              <Table.Tr key={taskId}>
                <Table.Td maw={460}>
                  {subject === null ? t('statistics.notReadable') : <SubjectLink subject={subject} />}
                </Table.Td>
                <Table.Td>{taskKindOf(kind, t)}</Table.Td>
                <Table.Td className="numbers">{showDate(cameAt)}</Table.Td>
                <Table.Td>
                  {dueOn === null ? t('cards.noDeadline') : <DueMark dueOn={dueOn} done={doneAt !== null} />}
                </Table.Td>
                <Table.Td className="numbers">{doneAt === null ? t('statistics.notDone') : showDate(doneAt)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ListTable>
      )}
      <LoadMore {...list} />
    </>
  );
}
