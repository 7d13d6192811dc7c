import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NewDecision, Task } from '../shared/api-types';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { ReasonButton } from '../shared/ui/ReasonButton';
import { GiveAgain } from '../works/GiveAgain';
import { AssignForm } from './AssignForm';
import { CompleteForm } from './CompleteForm';
import { Instruct } from './Instruct';
import { MoreActs } from './MoreActs';
import { PlanForm } from './PlanForm';
import { useDecide, useTakeBack } from './tasks.queries';

/** `seenSha256` is of what was shown; of a document it stands in the task. */
type Props = { task: Task; seenSha256?: string; onDone: () => void };

/** What the person may do with the task, and nothing else: the buttons come from the task's `actions`. */
export function TaskActs({ task, onDone, ...shown }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const decide = useDecide(task.id);
  const may = (action: string) => task.actions.includes(action);
  const seenSha256 = shown.seenSha256 ?? task.document?.mainSha256 ?? '';
  const send = (decision: NewDecision, then = onDone) => {
    decide.mutate({ decision, then });
  };
  const pending = decide.isPending;

  if (task.actions.length === 0) return <Text c="dimmed">{t(`tasks.closed.${task.state}`)}</Text>;
  return (
    <Stack gap="sm" component="section" aria-label={t('common.actions')}>
      {may('distribute') && (
        <PlanForm
          name={`distribute.${task.id}`}
          start={task.proposal}
          documentId={task.documentId}
          label={t('tasks.propose')}
          pending={pending}
          error={decide.error}
          onPlan={(plan) => {
            send({ kind: 'distribute', seenSha256, ...plan });
          }}
        />
      )}
      {may('instruct') && (
        <Instruct
          task={task}
          pending={pending}
          error={decide.error}
          onPlan={(plan) => {
            send({ kind: 'instruct', seenSha256, ...plan });
          }}
        />
      )}
      {may('assign') && (
        <AssignForm
          task={task}
          pending={pending}
          onAssign={(body) => {
            send({ kind: 'assign', seenSha256, ...body });
          }}
        />
      )}
      {may('give') && (
        <GiveAgain
          task={task}
          pending={pending}
          onGive={(body) => {
            send({ kind: 'give', seenSha256, ...body });
          }}
        />
      )}
      {may('complete') && (
        <CompleteForm
          task={task}
          pending={pending}
          onComplete={(body) => {
            send(
              { kind: 'complete', seenSha256, ...body },
              task.documentId === null ? onDone : () => void navigate(`/incoming/${task.documentId ?? ''}?tab=acts`),
            );
          }}
        />
      )}
      <Group>
        {may('accept') && (
          <Button
            variant={may('complete') ? 'default' : 'filled'}
            loading={pending}
            onClick={() => {
              send({ kind: 'accept', seenSha256 }, () => undefined);
            }}
          >
            {t('tasks.accept')}
          </Button>
        )}
        {may('acknowledge') && (
          <Button
            loading={pending}
            onClick={() => {
              send({ kind: 'acknowledge', seenSha256 });
            }}
          >
            {t('tasks.acknowledge')}
          </Button>
        )}
        {may('return') && (
          <ReasonButton
            label={t('tasks.return')}
            error={decide.error}
            pending={pending}
            onReason={(reason) => {
              send({ kind: 'return', seenSha256, reason });
            }}
          />
        )}
        <MoreActs taskId={task.id} actions={task.actions} seenSha256={seenSha256} onDone={onDone} />
        {may('withdraw') && <TakeBack id={task.id} />}
      </Group>
      {!may('distribute') && !may('instruct') && <ProblemAlert error={decide.error} />}
    </Stack>
  );
}

function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation();
  const takeBack = useTakeBack(id);
  return (
    <div>
      <Button
        variant="default"
        loading={takeBack.isPending}
        onClick={() => {
          takeBack.mutate();
        }}
      >
        {t('tasks.withdraw')}
      </Button>
      <ProblemAlert error={takeBack.error} />
    </div>
  );
}
