import { Button, Paper, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { useDraft } from '../shared/draft';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField } from '../shared/ui/DirectoryFields';

export type AssignBody = { userId: string; dueOn: string | null; opinion: string };
type Props = { task: Task; pending: boolean; onAssign: (body: AssignBody) => void };

/** Giao việc: the head of the lead unit names somebody of the unit. */
export function AssignForm({ task, pending, onAssign }: Props) {
  const { t } = useTranslation();
  const { draft, type } = useDraft(`assign.${task.id}`);
  const unitId = task.assignee.type === 'unit' ? task.assignee.id : task.instruction?.leadUnitId;
  const due = draft.due ?? task.dueOn ?? '';
  const dueOn = parseDate(due);
  const userId = draft.user ?? '';
  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      aria-label={t('tasks.assign')}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        if (userId === '' || dueOn === null) return;
        onAssign({ userId, dueOn: dueOn === '' ? null : dueOn, opinion: (draft.opinion ?? '').trim() });
      }}
    >
      <Stack gap="xs">
        <PersonField
          label={t('tasks.assignTo')}
          required
          unitIds={unitId === undefined ? undefined : [unitId]}
          value={userId}
          onChange={(id) => {
            type('user', id ?? '');
          }}
        />
        <DateInput
          label={t('plan.dueOn')}
          value={due}
          onChange={(value) => {
            type('due', value);
          }}
        />
        <Textarea
          label={t('plan.opinion')}
          autosize
          minRows={2}
          value={draft.opinion ?? ''}
          onChange={(event) => {
            type('opinion', event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={pending} disabled={userId === '' || dueOn === null}>
          {t('tasks.assign')}
        </Button>
      </Stack>
    </Paper>
  );
}
