import { alreadyActed, notToUndo, UNDO_SECONDS, undoTooLate } from '../undo.rules';

/**
 * Acts on a draft that may be undone within a minute (hoàn tác). A version, a submission and a registration are not:
 * others see the version at once, and a number that was taken is never given back (Decree 30/2020/NĐ-CP, art. 15).
 */
const UNDOABLE = [
  'comment',
  'consult',
  'withdraw',
  'opine',
  'check_content',
  'check_form',
  'approve',
  'return',
  'pass_back',
  'acknowledge',
  'forward',
  'add_step',
] as const;
export const isUndoable = (kind: string): boolean => UNDOABLE.some((each) => each === kind);

/** The acts after which an earlier one cannot be undone: they made other bytes, other facts, or another end of it. */
export const OVERTAKING = ['change', 'add_version', 'submit', 'withdraw', 'register'] as const;

/** What the rules need to know of the act that is to be undone. */
export type DraftActFacts = {
  readonly kind: string;
  /** Seconds since it was done, by the database's clock. */
  readonly age: number;
  readonly undone: boolean;
  /** One of the acts of `OVERTAKING` stands that came later. */
  readonly overtaken: boolean;
};

/** @throws Problem `workflow/not-to-undo`, `workflow/undo-too-late`, `workflow/already-acted` */
export function requireUndoable({ kind, age, undone, overtaken }: DraftActFacts): void {
  if (undone || !isUndoable(kind)) throw notToUndo({ kind });
  if (age > UNDO_SECONDS) throw undoTooLate({ seconds: UNDO_SECONDS });
  if (overtaken) throw alreadyActed({});
}

/** Acts that only say something: no turn and no state hangs on them. */
export const isOnlySaid = (kind: string): boolean => kind === 'comment';
