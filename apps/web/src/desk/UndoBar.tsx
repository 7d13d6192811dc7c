import { Button, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shared/client';
import { useKeys } from '../shared/keyboard';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { outbox, useOutbox } from '../shared/offline/useOutbox';

/** How long the law of the office lets an act be undone (hoàn tác). Milliseconds. */
const UNDOABLE = 60_000;

type Last = { key: string; taskId: string; decisionId: string | null; label: string; subject: string; until: number };

/** The last act, for a minute: a tap makes it undone. What was not sent yet is taken back without a trace. */
export function UndoBar({ onUndone }: { onUndone: (taskId: string) => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const last = useLast();
  const undo = useMutation({
    networkMode: 'always',
    mutationFn: async ({ key, decisionId }: Last) => {
      if (decisionId === null) {
        if (await outbox.drop(key)) return;
        // It went out in this very moment: what it became is undone instead.
        await outbox.flush();
      }
      const id = decisionId ?? outbox.now().done.find((done) => done.key === key)?.decisionId;
      if (id === undefined) return;
      await api.POST('/decisions/{id}/undoing', { params: { path: { id } } });
      outbox.forget(key);
    },
    onSuccess: (_, { taskId }) => {
      onUndone(taskId);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const send = () => {
    if (last !== null && !undo.isPending) undo.mutate(last);
  };
  useKeys({ z: send });
  if (last === null) return null;
  const { label: act, subject, decisionId } = last;
  return (
    <div className="undo-bar" role="group" aria-label={t('cards.undo.bar')}>
      <Text size="sm" className="undo-words">
        {t(decisionId === null && !navigator.onLine ? 'cards.undo.waits' : 'cards.undo.did', { act, subject })}
      </Text>
      <Button
        variant="white"
        size="compact-md"
        loading={undo.isPending}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={send}
      >
        {t('cards.undo.undo')}
      </Button>
      {undo.isError && undo.variables.key === last.key && <ProblemAlert error={undo.error} />}
    </div>
  );
}

/** The newest act that may still be undone; null after a minute. */
function useLast(): Last | null {
  const { waiting, done } = useOutbox();
  const [now, setNow] = useState(Date.now);
  const pending = waiting.at(-1);
  const over = done.at(-1);
  const last: Last | null =
    pending !== undefined
      ? { ...pending, decisionId: null, until: Infinity }
      : over !== undefined
        ? { ...over, until: over.at + UNDOABLE }
        : null;
  const until = last?.until ?? 0;
  useEffect(() => {
    const left = until - Date.now();
    if (left <= 0 || !Number.isFinite(left)) return undefined;
    const timer = setTimeout(() => {
      setNow(Date.now());
    }, left);
    return () => {
      clearTimeout(timer);
    };
  }, [until]);
  return last !== null && last.until > now ? last : null;
}
