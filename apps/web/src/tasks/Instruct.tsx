import { Button, Paper } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Plan, Task } from '../shared/api-types';
import { PlanSaid } from '../shared/ui/PlanSaid';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PlanForm } from './PlanForm';

type Props = { task: Task; pending: boolean; error: unknown; onPlan: (plan: Plan) => void };

/** Bút phê: one button agrees with what the chief of office proposes; another opens it for changes. */
export function Instruct({ task, pending, error, onPlan }: Props) {
  const { t } = useTranslation();
  const [changing, change] = useDisclosure(task.proposal === null);
  const { proposal } = task;
  return (
    <>
      {proposal !== null && !changing && (
        <Paper withBorder p="sm" component="section" aria-labelledby="proposal">
          <PlanSaid plan={proposal} as="proposal" titleId="proposal" />
          <ProblemAlert error={error} />
          <div className="thumb">
            <Button
              size="md"
              loading={pending}
              onClick={() => {
                const { leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn } = proposal;
                onPlan({ leadUnitId, cooperatingUnitIds, informedUnitIds, dueOn, opinion: '' });
              }}
            >
              {t('tasks.agree')}
            </Button>
            <Button size="md" variant="default" onClick={change.open}>
              {t('tasks.change')}
            </Button>
          </div>
        </Paper>
      )}
      {changing && (
        <PlanForm
          name={`instruct.${task.id}`}
          start={proposal && { ...proposal, opinion: '' }}
          documentId={task.documentId}
          label={t('tasks.instruct')}
          {...{ pending, error, onPlan }}
        />
      )}
    </>
  );
}
