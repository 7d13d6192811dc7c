import type { OutgoingDocument } from '../shared/api-types';

export type SendingItem = { documentId: string; recipientId: string; envelopes: number; tracking: string };

/** What the server takes in one act. */
export const AT_ONCE = 500;

/** To whom a document has still to be sent: who waits, and from whom it came back. */
export const waitingOf = ({ id, recipients }: Pick<OutgoingDocument, 'id' | 'recipients'>): SendingItem[] =>
  recipients
    .filter(({ removed, state }) => !removed && (state === 'waiting' || state === 'returned'))
    .map((recipient) => ({ documentId: id, recipientId: recipient.id, envelopes: 0, tracking: '' }));

/** As few acts as there can be. */
export const batchesOf = <T>(items: readonly T[], most = AT_ONCE): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, i) => items.slice(i * most, (i + 1) * most));
