import { Button, Paper, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/api-types';
import { useDraft } from '../shared/draft';
import { useMe } from '../shared/session.queries';
import { planIn, reachOf, type WorkPlan } from './work-plan';
import { WorkPlanFields } from './WorkPlanFields';

type Props = { task: Task; pending: boolean; onGive: (body: WorkPlan & { opinion: string }) => void };

/** Giao lại: work that came back to its giver is given to somebody else, or by another day. */
export function GiveAgain({ task, pending, onGive }: Props) {
  const { t } = useTranslation();
  const { draft, type, typeAll } = useDraft(`give.${task.id}`);
  const fields = { ...draft, due: draft.due ?? task.dueOn ?? '' };
  const reach = reachOf(useMe());
  const plan = planIn(fields, reach);
  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      aria-label={t('deed.give')}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        if (plan) onGive({ ...plan, opinion: (draft.opinion ?? '').trim() });
      }}
    >
      <Stack gap="xs">
        <WorkPlanFields draft={fields} reach={reach} onType={typeAll} />
        <Textarea
          label={t('plan.opinion')}
          autosize
          minRows={2}
          value={draft.opinion ?? ''}
          onChange={(event) => {
            type('opinion', event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={pending} disabled={!plan}>
          {t('deed.give')}
        </Button>
      </Stack>
    </Paper>
  );
}
