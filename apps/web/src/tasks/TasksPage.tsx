import { Button, Group, Paper, SegmentedControl, Text } from '@mantine/core';
import { IconBeach, IconCards } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Task } from '../shared/api-types';
import { daysUntil } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark, UrgencyMark } from '../shared/ui/marks';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { pageOfTask, taskKindOf } from './task-kinds';
import { tasksList } from './tasks.queries';

/** Việc của tôi: what waits for this person, the most pressing first. */
export function TasksPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') === 'done' ? 'done' : 'open';
  return (
    <>
      <PageHead title={t('nav.tasks')}>
        <SegmentedControl
          aria-label={t('common.status')}
          value={state}
          data={[
            { value: 'open', label: t('tasks.open') },
            { value: 'done', label: t('tasks.done') },
          ]}
          onChange={(value) => {
            setParams(value === 'done' ? { state: 'done' } : {}, { replace: true });
          }}
        />
      </PageHead>
      <Suspense fallback={<Loading />}>
        <Inbox state={state} />
      </Suspense>
    </>
  );
}

function Inbox({ state }: { state: 'open' | 'done' }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(tasksList(state));
  const tasks = list.data.pages.flatMap(({ items }) => items);
  const first = tasks[0];
  if (first === undefined) {
    return state === 'open' ? (
      <Empty icon={<IconBeach />} title={t('tasks.empty')} hint={t('tasks.emptyHint')} />
    ) : (
      <Empty icon={<IconCards />} title={t('tasks.noneDone')} />
    );
  }
  return (
    <>
      {state === 'open' && (
        <Group justify="space-between" mb="sm">
          <Counts tasks={tasks} />
          <Button component={Link} to={`/tasks/${first.id}`} leftSection={<IconCards size={18} aria-hidden />}>
            {t('tasks.oneByOne')}
          </Button>
        </Group>
      )}
      <ul className="cards">
        {tasks.map((task) => (
          <TaskCard key={task.id} task={task} />
        ))}
      </ul>
      <LoadMore {...list} />
    </>
  );
}

function Counts({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation();
  const due = tasks.flatMap(({ dueOn }) => (dueOn === null ? [] : [daysUntil(dueOn)]));
  const counts = [
    t('tasks.waiting', { count: tasks.length }),
    t('tasks.soon', { count: due.filter((days) => days >= 0 && days <= 3).length }),
    t('tasks.late', { count: due.filter((days) => days < 0).length }),
    t('tasks.toKnow', { count: tasks.filter(({ kind }) => kind === 'inform').length }),
  ];
  return (
    <Text size="sm" className="numbers" role="status">
      {counts.join(' · ')}
    </Text>
  );
}

function TaskCard({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { kind, why, subject, document: doc, dueOn, state } = task;
  return (
    <Paper component="li" withBorder p="sm">
      <Group gap={6} mb={2}>
        <Text size="sm" fw={600}>
          {taskKindOf(kind, t)}
        </Text>
        <UrgencyMark urgency={subject.urgency} />
        <DueMark dueOn={dueOn} done={state !== 'open'} />
      </Group>
      <Link to={pageOfTask(task)} className="table-row-link">
        {subject.kind === 'incoming' && (
          <strong className="numbers">{subject.numberSymbol || t('incoming.noNumber')}</strong>
        )}{' '}
        {subject.title || t('incoming.noSubject')}
      </Link>
      <Text size="sm" c="dimmed">
        {subject.from}
        {typeof doc?.arrivalNumber === 'number' && ` · ${t('incoming.arrivalNumber')} ${doc.arrivalNumber}`}
      </Text>
      <Text size="sm">{why.text}</Text>
    </Paper>
  );
}
