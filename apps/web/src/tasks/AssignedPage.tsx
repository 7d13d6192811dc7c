import { Group, NativeSelect, Table, Tabs, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { showDate, showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark } from '../shared/ui/marks';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { assignedList, saidList } from './inbox.queries';
import { SubjectLink } from './SubjectLink';
import { taskKindOf } from './task-kinds';

const STATES = ['open', 'late', 'done', 'withdrawn', 'all'] as const;

/** Việc tôi đã giao: what became of it; and what I said, found again. */
export function AssignedPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const tab = params.get('tab') === 'said' ? 'said' : 'tasks';
  const state = STATES.find((one) => one === params.get('state')) ?? 'open';
  const q = params.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const find = useDebouncedCallback((value: string) => {
    setParams({ tab: 'said', ...(value.trim() === '' ? {} : { q: value.trim() }) }, { replace: true });
  }, 300);
  return (
    <>
      <PageHead title={t('assigned.title')} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          setParams(value === 'said' ? { tab: 'said' } : {}, { replace: true });
        }}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="tasks">{t('assigned.tabs.tasks')}</Tabs.Tab>
          <Tabs.Tab value="said">{t('assigned.tabs.said')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="tasks">
          <Group mb="sm">
            <NativeSelect
              label={t('assigned.state')}
              value={state}
              data={STATES.map((value) => ({ value, label: t(`assigned.stateOf.${value}`) }))}
              onChange={(event) => {
                setParams({ state: event.currentTarget.value }, { replace: true });
              }}
            />
          </Group>
          <Suspense fallback={<Loading />}>
            <Assigned state={state} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="said">
          <TextInput
            label={t('assigned.find')}
            maw={480}
            mb="sm"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              find(event.currentTarget.value);
            }}
          />
          <Suspense fallback={<Loading />}>
            <Said q={q} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Assigned({ state }: { state: (typeof STATES)[number] }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(assignedList(state));
  const tasks = list.data.pages.flatMap(({ items }) => items);
  if (tasks.length === 0)
    return <Empty icon={<IconSend />} title={t('assigned.empty')} hint={t('assigned.emptyHint')} />;
  return (
    <>
      <ListTable
        minWidth={760}
        verticalSpacing={6}
        fz={14}
        aria-label={t('assigned.title')}
        columns={[t('assigned.what'), t('assigned.to'), t('assigned.at'), t('assigned.due'), t('assigned.progress')]}
      >
        <Table.Tbody>
          {tasks.map((task) => {
            const { taskId, kind, subject, to, assignedAt, dueOn, late, seenAt, acceptedAt } = task;
            const reached = acceptedAt !== null ? 'accepted' : seenAt !== null ? 'seen' : 'open';
            const progress = task.state === 'open' ? reached : task.state;
            return (
              <Table.Tr key={taskId}>
                <Table.Td maw={420}>
                  <SubjectLink subject={subject} />
                </Table.Td>
                <Table.Td>
                  {to.name}
                  <Text size="sm" c="dimmed">
                    {taskKindOf(kind, t)}
                  </Text>
                </Table.Td>
                <Table.Td className="numbers">{showDate(assignedAt)}</Table.Td>
                <Table.Td>
                  <DueMark dueOn={dueOn} done={task.state !== 'open'} />
                </Table.Td>
                <Table.Td>
                  {t(`assigned.progressOf.${progress}`)}
                  {late && ` (${t('assigned.late')})`}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
    </>
  );
}

function Said({ q }: { q: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(saidList(q));
  const said = list.data.pages.flatMap(({ items }) => items);
  if (said.length === 0) return <Empty icon={<IconSend />} title={t('assigned.noneSaid')} />;
  return (
    <>
      <ListTable
        minWidth={720}
        head={2}
        verticalSpacing={6}
        fz={14}
        aria-label={t('assigned.tabs.said')}
        columns={[t('assigned.at'), t('assigned.opinion'), t('assigned.lead'), t('assigned.due'), t('assigned.what')]}
      >
        <Table.Tbody>
          {said.map(({ decisionId, at, opinion, leadUnitName, dueOn, subject }) => (
            <Table.Tr key={decisionId}>
              <Table.Td className="numbers">{showInstant(at)}</Table.Td>
              <Table.Td maw={320}>{opinion}</Table.Td>
              <Table.Td>{leadUnitName}</Table.Td>
              <Table.Td className="numbers">{showDate(dueOn)}</Table.Td>
              <Table.Td maw={420}>
                <SubjectLink subject={subject} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
    </>
  );
}
