import type { IncomingDocument, Reading } from '../shared/api-types';
import { URGENCIES, type Urgency } from '../shared/api-types';
import { headOf, valueOf } from './registration.fields';

/** A document that waits for its number, with how far its main file was read. */
export type Waiting = { readonly document: IncomingDocument; readonly reading: Reading | undefined };

/** Whether a clerk can register it now: a scan that could not be read is typed from its page. */
export const isReady = ({ document, reading }: Waiting): boolean =>
  document.files.length === 0 || reading?.state === 'read' || reading?.state === 'failed';

/** Độ khẩn as it is known now: what was stated, else what the machine reads on the page. */
export function urgencyOf({ document, reading }: Waiting): Urgency {
  const known = valueOf('urgency', {}, document, headOf(reading));
  return URGENCIES.find((urgency) => urgency === known) ?? 'normal';
}

const rank = (waiting: Waiting): number[] => [
  isReady(waiting) ? 0 : 1,
  -URGENCIES.indexOf(urgencyOf(waiting)),
  waiting.reading?.state === 'failed' ? 1 : 0,
];

/** The order of the work: what can be registered now, the most urgent first, then in the order of the pile. */
export function inOrder(queue: readonly Waiting[]): Waiting[] {
  return [...queue].sort((a, b) => {
    const [ranksA, ranksB] = [rank(a), rank(b)];
    const differing = ranksA.findIndex((value, i) => value !== ranksB[i]);
    if (differing >= 0) return (ranksA[differing] ?? 0) - (ranksB[differing] ?? 0);
    return a.document.receivedAt.localeCompare(b.document.receivedAt) || a.document.id.localeCompare(b.document.id);
  });
}

/**
 * What comes after a document: the next ready one below it in the queue, else the first ready one. `taken` are those
 * whose registration is on its way. Null when nothing else is ready.
 */
export function nextAfter(id: string, queue: readonly Waiting[], taken: ReadonlySet<string>, steps = 1): string | null {
  const at = queue.findIndex(({ document }) => document.id === id);
  const around = steps > 0 ? [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))] : before(queue, at);
  const free = around.filter((one) => one.document.id !== id && !taken.has(one.document.id) && isReady(one));
  return free[0]?.document.id ?? null;
}

const before = (queue: readonly Waiting[], at: number): Waiting[] => [
  ...queue.slice(0, Math.max(0, at)).toReversed(),
  ...queue.slice(at + 1).toReversed(),
];
