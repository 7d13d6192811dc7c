import { Anchor, Button, Checkbox, Group, Paper, SegmentedControl, Text } from '@mantine/core';
import { IconBeach, IconCards } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Task } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark, UrgencyMark } from '../shared/ui/marks';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { filterOf, inboxList, type InboxFilter } from './inbox.queries';
import { InboxFilters } from './InboxFilters';
import { ManyBar } from './ManyBar';
import { pageOfTask, taskKindOf } from './task-kinds';
import { tasksList } from './tasks.queries';

/** Việc của tôi: what waits for this person, the most pressing first. The header of every page counts it. */
export function TasksPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') === 'done' ? 'done' : 'open';
  const filter = filterOf(params);
  return (
    <>
      <PageHead title={t('nav.tasks')}>
        <Group gap="sm">
          {(['assigned', 'followed', 'statistics'] as const).map((page) => (
            <Anchor key={page} component={Link} to={`/${page}`} size="sm">
              {t(`inbox.more.${page}`)}
            </Anchor>
          ))}
        </Group>
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
      {state === 'open' && <InboxFilters />}
      <Suspense fallback={<Loading />}>{state === 'open' ? <Inbox filter={filter} /> : <Done />}</Suspense>
    </>
  );
}

function Inbox({ filter }: { filter: InboxFilter }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(inboxList(filter));
  const [chosen, choose] = useState<readonly string[]>([]);
  const tasks = list.data.pages.flatMap(({ items }) => items);
  const first = tasks.find(({ subject }) => subject.kind === 'incoming');
  const selected = tasks.filter(({ id }) => chosen.includes(id));
  if (tasks.length === 0) {
    return Object.keys(filter).length > 0 ? (
      <Empty icon={<IconCards />} title={t('inbox.noMatch')} hint={t('inbox.noMatchHint')} />
    ) : (
      <Empty icon={<IconBeach />} title={t('tasks.empty')} hint={t('tasks.emptyHint')} />
    );
  }
  return (
    <>
      <Group justify="space-between" align="start" mb="sm">
        <ManyBar tasks={tasks} selected={selected} onSelect={choose} />
        {first !== undefined && (
          <Button component={Link} to={`/tasks/${first.id}`} leftSection={<IconCards size={18} aria-hidden />}>
            {t('tasks.oneByOne')}
          </Button>
        )}
      </Group>
      <ul className="cards">
        {tasks.map((task) => (
          <TaskCard
            key={task.id}
            task={task}
            selected={chosen.includes(task.id)}
            onSelect={(on) => {
              choose(on ? [...chosen, task.id] : chosen.filter((id) => id !== task.id));
            }}
          />
        ))}
      </ul>
      <LoadMore {...list} />
    </>
  );
}

function Done() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(tasksList('done'));
  const tasks = list.data.pages.flatMap(({ items }) => items);
  if (tasks.length === 0) return <Empty icon={<IconCards />} title={t('tasks.noneDone')} />;
  return (
    <>
      <ul className="cards">
        {tasks.map((task) => (
          <TaskCard key={task.id} task={task} />
        ))}
      </ul>
      <LoadMore {...list} />
    </>
  );
}

type CardProps = { task: Task; selected?: boolean; onSelect?: (on: boolean) => void };

function TaskCard({ task, selected = false, onSelect }: CardProps) {
  const { t } = useTranslation();
  const { kind, why, subject, document: doc, dueOn, state, onBehalfOf, deferredUntil } = task;
  return (
    <Paper component="li" withBorder p="sm">
      <Group gap={6} mb={2}>
        {onSelect !== undefined && (
          <Checkbox
            size="sm"
            aria-label={t('inbox.select', { title: subject.title })}
            checked={selected}
            onChange={(event) => {
              onSelect(event.currentTarget.checked);
            }}
          />
        )}
        <Text size="sm" fw={600}>
          {taskKindOf(kind, t)}
        </Text>
        {onBehalfOf !== null && (
          <Text size="sm" fs="italic">
            {t('inbox.insteadOf', { name: onBehalfOf.name })}
          </Text>
        )}
        <UrgencyMark urgency={subject.urgency} />
        <DueMark dueOn={dueOn} done={state !== 'open'} />
        {state === 'open' && deferredUntil !== null && (
          <Text size="sm" c="dimmed">
            {t('inbox.backOn', { day: showDate(deferredUntil) })}
          </Text>
        )}
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
