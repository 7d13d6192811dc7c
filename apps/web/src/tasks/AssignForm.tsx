import { Button, NativeSelect, Paper, Stack, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { peopleQuery } from '../shared/directory.queries';
import { useDraft } from '../shared/draft';
import { DateInput } from '../shared/ui/DateInput';

export type AssignBody = { userId: string; dueOn: string | null; opinion: string };
type Props = { task: Task; pending: boolean; onAssign: (body: AssignBody) => void };

/** Giao việc: the head of the lead unit names somebody of the unit. */
export function AssignForm({ task, pending, onAssign }: Props) {
  const { t } = useTranslation();
  const { data: people } = useSuspenseQuery(peopleQuery);
  const { draft, type } = useDraft(`assign.${task.id}`);
  const unitId = task.assignee.type === 'unit' ? task.assignee.id : task.instruction?.leadUnitId;
  const members = people.filter(({ posts }) => posts.some((post) => post.unitId === unitId));
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
        <NativeSelect
          label={t('tasks.assignTo')}
          required
          value={userId}
          data={[
            { value: '', label: t('plan.choose') },
            ...members.map(({ id, displayName, posts }) => ({
              value: id,
              label: [displayName, posts.find((post) => post.unitId === unitId)?.title].filter(Boolean).join(', '),
            })),
          ]}
          onChange={(event) => {
            type('user', event.currentTarget.value);
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
