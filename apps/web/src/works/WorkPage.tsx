import { Group, List, Paper, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Work } from '../shared/api-types';
import { showDate, showInstant } from '../shared/dates';
import { ExtensionLines } from '../shared/ui/ExtensionLines';
import { DueMark, UrgencyMark } from '../shared/ui/marks';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { PageHead } from '../shared/ui/states';
import { DecisionLines } from '../incoming/Acts';
import { TaskActs } from '../tasks/TaskActs';
import { taskQuery } from '../tasks/tasks.queries';
import { useCancelWork, useReopenWork, workDecisionsQuery, workQuery } from './works.queries';

type Turn = Work['tasks'][number];

/** Work without a document on one page: what it is, whose turn it is, what I can do, and what was done. */
export function WorkPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: work } = useSuspenseQuery(workQuery(id));
  const { data: decisions } = useSuspenseQuery(workDecisionsQuery(id));
  const reopen = useReopenWork(id);
  const cancel = useCancelWork(id);
  const mine = work.tasks.filter(({ actions }) => actions.length > 0);
  return (
    <>
      <PageHead title={work.title}>
        {work.actions.includes('reopen') && <ReasonAct label={t('deed.reopen')} act={reopen} />}
        {work.actions.includes('cancel') && <ReasonAct label={t('deed.cancel')} act={cancel} />}
      </PageHead>
      <div className="beside">
        <div>
          <Facts work={work} />
          {mine.map(({ id: taskId }) => (
            <MyTurn key={taskId} taskId={taskId} seenSha256={work.sha256} />
          ))}
        </div>
        <Paper withBorder p="sm" component="section" aria-labelledby="work-story">
          <Title order={2} size="h5" id="work-story">
            {t('works.story')}
          </Title>
          <DecisionLines decisions={decisions} />
        </Paper>
      </div>
    </>
  );
}

function MyTurn({ taskId, seenSha256 }: { taskId: string; seenSha256: string }) {
  const { t } = useTranslation();
  const { data: task } = useSuspenseQuery(taskQuery(taskId));
  return (
    <>
      <Text size="sm" mb="xs">
        <strong>{t('tasks.why')}:</strong> {task.why.text}
      </Text>
      {task.extension !== null && <ExtensionLines extension={task.extension} />}
      <TaskActs task={task} seenSha256={seenSha256} onDone={() => undefined} />
    </>
  );
}

function ReasonAct({ label, act }: { label: string; act: ReturnType<typeof useCancelWork> }) {
  return (
    <ReasonButton
      label={label}
      error={act.error}
      pending={act.isPending}
      onReason={(reason) => {
        act.mutate(reason);
      }}
    />
  );
}

function Facts({ work }: { work: Work }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm" mb="sm" component="section" aria-label={t('works.title')}>
      <Group gap={6} mb={4}>
        <UrgencyMark urgency={work.urgency} />
        <DueMark dueOn={work.dueOn} done={work.state !== 'open'} />
        <Text size="sm">{t(`works.state.${work.state}`)}</Text>
      </Group>
      {work.content !== '' && <Text style={{ whiteSpace: 'pre-line' }}>{work.content}</Text>}
      <Text size="sm" mt="xs" className="numbers">
        <strong>{t('works.givenBy')}:</strong> {work.givenBy.displayName}, {showInstant(work.createdAt)}
      </Text>
      {work.completedAt !== null && (
        <Text size="sm" className="numbers">
          <strong>{t('works.completedAt')}:</strong> {showInstant(work.completedAt)}
        </Text>
      )}
      <Title order={3} size="h6" mt="sm">
        {t('works.turns')}
      </Title>
      <List size="sm">
        {work.tasks.map((turn) => (
          <List.Item key={turn.id}>
            <TurnLine turn={turn} />
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}

const KINDS = ['give', 'assign', 'handle', 'cooperate', 'inform', 'consult', 'extend'] as const;

function TurnLine({ turn: { kind, assignee, state, dueOn } }: { turn: Turn }) {
  const { t } = useTranslation();
  const known = KINDS.find((one) => one === kind);
  return (
    <span className="numbers">
      {known === undefined ? kind : t(`works.turn.${known}`)}: {assignee.name} ({t(`works.turnState.${state}`)}
      {dueOn !== null && `, ${t('works.turnDue', { day: showDate(dueOn) })}`})
    </span>
  );
}
