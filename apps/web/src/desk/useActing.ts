import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, Me, NewDecision, Task } from '../shared/api-types';
import { randomKey } from '../shared/idempotency';
import { cardQuery } from './desk.queries';
import { draftMessage, type DraftCardAct } from './draft-card';
import { nameOf } from './names';
import type { Act } from '../shared/offline/outbox';
import { outbox } from '../shared/offline/useOutbox';

/** As long as a card that has just come hears nothing: the second tap of a double tap was meant for the one before. */
const DEAF = 250;

type Wish<K extends NewDecision['kind']> = Omit<
  Extract<NewDecision, { kind: K }>,
  'seenSha256' | 'seenVersion' | 'kind'
>;
/** What somebody decides, without what is known of the card itself. */
export type CardAct = { [K in NewDecision['kind']]: { kind: K } & Wish<K> }[NewDecision['kind']];

/** Acts after which the card stays: something was said, the turn is still the person's. */
const STAYS: readonly string[] = ['accept', 'report', 'consult', 'involve', 'request_extension'];

export type Acting = {
  /** Decides on what a task is about. @returns false where the tap was meant for the card before */
  readonly decide: (task: Task, act: CardAct) => boolean;
  /** The same for a draft, bound to the version whose page is on the card. */
  readonly answer: (task: Task, draft: Draft, act: DraftCardAct) => boolean;
};

/** Gives an act its key and the hash that was seen, and lets it go. The next card need not wait for an answer. */
export function useActing(me: Me, onLeave: (task: Task) => void): Acting {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const since = useRef({ id: '', at: 0 });
  const go = (task: Task, message: Pick<Act, 'path' | 'body' | 'label' | 'leaves'>): boolean => {
    const now = performance.now();
    if (since.current.id !== task.id && now - since.current.at < DEAF) return false;
    outbox.add({ key: randomKey(), userId: me.user.id, taskId: task.id, subject: nameOf(task), ...message });
    since.current = { id: task.id, at: now };
    if (message.leaves) onLeave(task);
    return true;
  };
  return {
    decide: (task, act) => {
      const { document } = task;
      if (document === null) return false;
      const seen = cache.getQueryData(cardQuery(document.id, document.mainFileId).queryKey);
      return go(task, {
        path: `/tasks/${task.id}/decisions`,
        body: {
          ...act,
          seenSha256: document.mainSha256,
          ...(seen === undefined ? {} : { seenVersion: seen.document.version }),
        },
        label: t(`cards.kinds.${act.kind}`),
        leaves: !STAYS.includes(act.kind),
      });
    },
    answer: (task, draft, act) =>
      go(task, {
        ...draftMessage(draft, task.id, act),
        label: t(`drafts.act.${act.kind}`),
        leaves: act.kind !== 'comment',
      }),
  };
}
