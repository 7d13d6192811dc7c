import { Alert, Anchor, Button, Checkbox, Group, List, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useMutation, useQueries, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { unitsQuery } from '../shared/directory.queries';
import { UrgencyMark } from '../shared/ui/marks';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, PageHead } from '../shared/ui/states';
import './cards.css';
import { distributionsQuery, proposeMany, suggestionsQuery, type Chosen, type Suggestion } from './desk.queries';
import { likeliest, planOf, UNSAID, type Common } from './distribution';
import { DistributionBar } from './DistributionBar';
import { DueWords } from './DueWords';
import { nameOf } from './names';
import { useDays } from './useDays';

/** Proposals that have a number key. */
const SHOWN = 3;

/** Phân văn bản buổi sáng: many documents at once by the chief of office, with the keyboard alone. */
export function ManyPage() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data: tasks } = useSuspenseQuery(distributionsQuery);
  const { data: units = [] } = useQuery(unitsQuery);
  const unitName = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? '';
  const proposals = useQueries({ queries: tasks.map(({ documentId }) => suggestionsQuery(documentId ?? '')) });
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [common, setCommon] = useState<Common>(UNSAID);
  const days = useDays();
  const [chosen, choose] = useState<Readonly<Record<string, number>>>({});
  const rows = useRef(new Map<string, HTMLElement>());

  const of = (task: Task): Suggestion[] => (proposals[tasks.indexOf(task)]?.data ?? []).slice(0, SHOWN);
  const choiceOf = (task: Task): Suggestion | undefined => of(task)[chosen[task.id] ?? 0];
  const ready = tasks.filter(({ document }) => document !== null);
  const marked = ready.filter(({ id }) => selected.has(id));
  const picked = marked.flatMap((task): Chosen[] => {
    const plan = planOf(common, choiceOf(task), days);
    return plan ? [{ task, plan }] : [];
  });
  const send = useMutation({
    mutationFn: (items: readonly Chosen[]) => proposeMany(items),
    onSuccess: ({ items, failed }) => {
      if (failed === 0) setCommon(UNSAID); // said of these, not of those that come next
      select(new Set(items.filter(({ done }) => !done).map(({ taskId }) => taskId)));
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const results = new Map(send.data?.items.map((item) => [item.taskId, item]));

  /** Whether its own proposal counts, and not what is said of all that is selected. */
  const isOwn = ({ id }: Task) => common.leadUnitId === '' || !selected.has(id);

  const toggle = (id: string) => {
    select((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  };
  const go = () => {
    if (picked.length === 0 || send.isPending) return;
    send.mutate(picked);
  };
  const press = (event: KeyboardEvent, task: Task) => {
    if (event.target !== event.currentTarget) return; // a button or a box within has its own keys
    const at = tasks.indexOf(task);
    const next = event.key === 'ArrowDown' ? tasks[at + 1] : event.key === 'ArrowUp' ? tasks[at - 1] : undefined;
    const digit = Number(event.key);
    if (next !== undefined) rows.current.get(next.id)?.focus();
    else if (event.key === ' ') toggle(task.id);
    else if (event.key === 'Enter') go();
    else if (digit >= 1 && digit <= of(task).length) {
      choose((before) => ({ ...before, [task.id]: digit - 1 }));
      if (!selected.has(task.id)) toggle(task.id);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="desk-stack">
      <PageHead title={t('cards.many.title')}>
        <Button component={Link} to="/desk" variant="default" size="compact-md">
          {t('cards.many.toCards')}
        </Button>
      </PageHead>
      {tasks.length === 0 ? (
        <Empty icon={<IconInbox />} title={t('cards.many.empty')} />
      ) : (
        <>
          <Group justify="space-between" mb="sm">
            <Checkbox
              label={t('cards.many.all')}
              checked={ready.length > 0 && marked.length === ready.length}
              indeterminate={marked.length > 0 && marked.length < ready.length}
              onChange={(event) => {
                select(new Set(event.currentTarget.checked ? ready.map(({ id }) => id) : []));
              }}
            />
            {marked.length > picked.length && (
              <Text size="sm" role="status">
                {t('cards.bar.without', { count: marked.length - picked.length })}
              </Text>
            )}
          </Group>
          <DistributionBar
            value={common}
            proposed={likeliest((marked.length > 0 ? marked : ready).map(of))}
            count={picked.length}
            pending={send.isPending}
            onChange={setCommon}
            onSend={go}
          />
        </>
      )}
      <ProblemAlert error={send.error} />
      {send.data !== undefined && (
        <Alert role="status" color={send.data.failed > 0 ? 'orange' : 'teal'} variant="light" mb="sm">
          {t('cards.many.done', { count: send.data.done })}{' '}
          {send.data.failed > 0 && t('cards.many.failed', { count: send.data.failed })}
          <List size="sm" mt={4}>
            {send.variables.map(({ task, plan }) => (
              <List.Item key={task.id}>
                {nameOf(task)}:{' '}
                {results.get(task.id)?.done === true
                  ? t('cards.bar.did', { unit: unitName(plan.leadUnitId) })
                  : (results.get(task.id)?.problem?.title ?? '')}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <ul className="many" aria-label={t('cards.many.title')}>
        {tasks.map((task) => (
          <li
            key={task.id}
            ref={(row) => {
              if (row) rows.current.set(task.id, row);
              else rows.current.delete(task.id);
            }}
            tabIndex={0}
            className="many-row"
            aria-label={nameOf(task)}
            onKeyDown={(event) => {
              press(event, task);
            }}
          >
            <Checkbox
              aria-label={t('cards.many.choose', { subject: nameOf(task) })}
              checked={selected.has(task.id)}
              disabled={task.document === null}
              onChange={() => {
                toggle(task.id);
              }}
            />
            <div className="many-what">
              <Group gap={8}>
                <UrgencyMark urgency={task.subject.urgency} />
                <DueWords dueOn={task.dueOn ?? task.subject.dueOn} />
              </Group>
              <Anchor component={Link} to={`/desk?task=${task.id}`} fw={600}>
                {nameOf(task)}
              </Anchor>{' '}
              {task.subject.title}
              <Text size="sm" c="dimmed">
                {task.subject.from}
              </Text>
              {results.get(task.id)?.problem && (
                <Text size="sm" c="var(--mantine-color-error)" fw={600}>
                  {results.get(task.id)?.problem?.detail}
                </Text>
              )}
            </div>
            <div className="many-proposals wraps" role="group" aria-label={t('cards.many.proposal')}>
              {!isOwn(task) && (
                <Text size="sm" fw={600} w="100%">
                  {t('plan.lead')}: {unitName(common.leadUnitId)}
                </Text>
              )}
              {of(task).length === 0 && isOwn(task) && (
                <Text size="sm" c="dimmed">
                  {t('cards.many.none')}
                </Text>
              )}
              {of(task).map(({ leadUnitId, leadUnitName, workingDays, dueOn, count }, at) => (
                <Button
                  key={leadUnitId}
                  size="compact-md"
                  variant={isOwn(task) && (chosen[task.id] ?? 0) === at ? 'light' : 'default'}
                  aria-pressed={isOwn(task) && (chosen[task.id] ?? 0) === at}
                  title={t('cards.because', { count })}
                  onClick={() => {
                    choose((before) => ({ ...before, [task.id]: at }));
                  }}
                >
                  {at + 1}.{' '}
                  {workingDays === null
                    ? leadUnitName
                    : t('cards.usualChip', { unit: leadUnitName, count: workingDays })}
                  {dueOn !== null && ` · ${showDate(dueOn)}`}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
