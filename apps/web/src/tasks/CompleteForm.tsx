import { Button, Paper, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../shared/api-types';
import { useDraft } from '../shared/draft';

const OUTCOMES = ['replied', 'informed', 'other'] as const;
export type Outcome = { outcome: (typeof OUTCOMES)[number]; text: string; replyNumberSymbol: string };
type Props = { task: Task; pending: boolean; onComplete: (body: Outcome) => void };

/** Hoàn thành: closing says how. Afterwards the document's page offers the case file. */
export function CompleteForm({ task, pending, onComplete }: Props) {
  const { t } = useTranslation();
  const { draft, type } = useDraft(`complete.${task.id}`);
  // A document mostly asks for an answer; work that was given without one does not.
  const usual = task.documentId === null ? 'other' : 'replied';
  const outcome = OUTCOMES.find((known) => known === draft.outcome) ?? usual;
  const text = draft.text ?? '';
  return (
    <Paper
      withBorder
      p="sm"
      component="form"
      aria-label={t('tasks.complete')}
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        if (text.trim() === '') return;
        const reply = outcome === 'replied' ? (draft.reply ?? '').trim() : '';
        onComplete({ outcome, text: text.trim(), replyNumberSymbol: reply });
      }}
    >
      <Stack gap="xs">
        <Radio.Group
          label={t('tasks.outcome')}
          value={outcome}
          onChange={(value) => {
            type('outcome', value);
          }}
        >
          <Stack gap={6} mt={4}>
            {OUTCOMES.map((value) => (
              <Radio key={value} value={value} label={t(`complete.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {outcome === 'replied' && (
          <TextInput
            label={t('tasks.replyNumber')}
            value={draft.reply ?? ''}
            onChange={(event) => {
              type('reply', event.currentTarget.value);
            }}
          />
        )}
        <Textarea
          label={t('tasks.result')}
          required
          autosize
          minRows={2}
          value={text}
          onChange={(event) => {
            type('text', event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={pending} disabled={text.trim() === ''}>
          {t('tasks.complete')}
        </Button>
      </Stack>
    </Paper>
  );
}
