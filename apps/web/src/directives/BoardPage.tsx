import { Anchor, Group, NativeSelect, Paper, SegmentedControl, Table, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { UnitField } from '../shared/ui/DirectoryFields';
import { LoadMore } from '../shared/ui/LoadMore';
import { Empty, PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { boardList, countsQuery } from './directives.queries';
import { TaskMarks } from './marks';
import { ReportForm } from './ReportForm';

const STATES = [
  'open',
  'not_started',
  'in_progress',
  'extension_requested',
  'reported',
  'completed',
  'stopped',
] as const;
const DUES = ['overdue', 'week', 'regular', 'none'] as const;

/** Theo dõi nhiệm vụ được giao: by state, deadline and lead; the filters are in the URL. */
export function BoardPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const filters = Object.fromEntries(params);
  const list = useSuspenseInfiniteQuery(boardList(filters));
  const tasks = list.data.pages.flatMap(({ items }) => items);
  const put = (name: string, value: string) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const all = { value: '', label: t('directives.all') };
  return (
    <>
      <PageHead title={t('nav.directives')} />
      <Counts />
      <Group role="group" aria-label={t('directives.filters')} align="end" my="sm">
        <NativeSelect
          label={t('common.status')}
          value={params.get('state') ?? ''}
          data={[all, ...STATES.map((value) => ({ value, label: t(`directives.states.${value}`) }))]}
          onChange={(event) => {
            put('state', event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('directives.deadline')}
          value={params.get('due') ?? ''}
          data={[all, ...DUES.map((value) => ({ value, label: t(`directives.dues.${value}`) }))]}
          onChange={(event) => {
            put('due', event.currentTarget.value);
          }}
        />
        <UnitField
          label={t('directives.leadUnit')}
          none={t('directives.all')}
          value={params.get('unitId')}
          onChange={(id) => {
            put('unitId', id ?? '');
          }}
        />
      </Group>
      {tasks.length === 0 ? (
        <Empty icon={<IconListCheck />} title={t('directives.empty')} hint={t('directives.emptyHint')} />
      ) : (
        <ul className="cards">
          {tasks.map((task) => (
            <Paper key={task.id} component="li" withBorder p="sm">
              <Group gap={6} mb={2}>
                <TaskMarks task={task} />
              </Group>
              <Link to={`/directives/${task.id}`} className="table-row-link">
                {task.text}
              </Link>
              <Text size="sm">
                {t('directives.lead')}: {task.leadUnit?.name ?? task.leadName}
              </Text>
            </Paper>
          ))}
        </ul>
      )}
      <LoadMore {...list} />
      <ReportForm />
    </>
  );
}

function Counts() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const by = params.get('by') === 'leader' ? 'leader' : 'unit';
  const { data: rows } = useSuspenseQuery(countsQuery(by));
  return (
    <section aria-label={t('directives.counts')}>
      <SegmentedControl
        aria-label={t('directives.counts')}
        value={by}
        data={[
          { value: 'unit', label: t('directives.byUnit') },
          { value: 'leader', label: t('directives.byLeader') },
        ]}
        onChange={(value) => {
          setParams(
            (before) => {
              const next = new URLSearchParams(before);
              next.set('by', value);
              return next;
            },
            { replace: true },
          );
        }}
      />
      <ListTable
        minWidth={480}
        mt="xs"
        aria-label={t('directives.counts')}
        columns={(['who', 'total', 'inProgress', 'late', 'done'] as const).map((key) => t(`directives.columns.${key}`))}
      >
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.id ?? ''}${row.name}`}>
              <Table.Td>
                {row.id === null ? (
                  row.name || '–'
                ) : (
                  <Anchor
                    component={Link}
                    to={`/directives?by=${by}&${by === 'unit' ? 'unitId' : 'leaderId'}=${row.id}`}
                  >
                    {row.name}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td className="numbers">{row.total}</Table.Td>
              <Table.Td className="numbers">{row.notStarted + row.inProgress + row.extensionRequested}</Table.Td>
              <Table.Td className="numbers">{row.inProgressLate}</Table.Td>
              <Table.Td className="numbers">{row.completedInTime + row.completedLate}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ListTable>
    </section>
  );
}
