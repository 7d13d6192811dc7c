import { illegalStep } from '../documents.problems';

export const OUTGOING_STATES = ['registered', 'dispatched', 'voided'] as const;
export type OutgoingState = (typeof OUTGOING_STATES)[number];
export type OutgoingAction = 'dispatch' | 'void';

/**
 * The life of what the agency issues (văn bản đi, văn bản nội bộ), from its number on. It counts as dispatched when it is
 * on its way to every recipient; sending it again leaves it so. A voided number (hủy số) stays in the register.
 * @see Decree 30/2020/NĐ-CP, art. 14 to 19
 */
export const OUTGOING: Readonly<Record<OutgoingState, Readonly<Partial<Record<OutgoingAction, OutgoingState>>>>> = {
  registered: { dispatch: 'dispatched', void: 'voided' },
  dispatched: { dispatch: 'dispatched', void: 'voided' },
  voided: {},
};

/** Says whether an action follows from a state. */
export const follows = (state: OutgoingState, action: OutgoingAction): boolean => OUTGOING[state][action] !== undefined;

/** @throws Problem `documents/illegal-step` when it does not follow from the state */
export function requireStep(state: OutgoingState, action: OutgoingAction | 'correct'): void {
  if (action === 'correct' ? !isOpen(state) : !follows(state, action)) throw illegalStep({ state, action });
}

/** What was voided is not corrected any more. */
export const isOpen = (state: OutgoingState): boolean => state !== 'voided';

export const WAYS = ['axis', 'email', 'post', 'hand', 'fax', 'portal'] as const;
/** How a document travels: axis is the national document exchange (trục liên thông văn bản). */
export type Way = (typeof WAYS)[number];
/** A sending that nobody answered is replaced by the next one (gửi lại). */
export const DISPATCH_STATES = ['sent', 'acknowledged', 'returned', 'replaced'] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

/** Where a recipient stands, going by everything that was sent to them: one acknowledged sending is enough. */
export const RECIPIENT_STATES = ['waiting', 'sent', 'acknowledged', 'returned'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];
export function recipientState(dispatches: readonly DispatchState[]): RecipientState {
  for (const state of ['acknowledged', 'sent', 'returned'] as const) if (dispatches.includes(state)) return state;
  return 'waiting';
}

/** Dispatched is what is on its way to every recipient, or arrived; what came back has to be sent again. */
export const isDispatched = (recipients: readonly RecipientState[]): boolean =>
  recipients.length > 0 && recipients.every((state) => state === 'sent' || state === 'acknowledged');

/** Where a document stands, going by its recipients: who is added later has it waiting again. */
export const stateOf = (
  recipients: readonly { readonly removed: boolean; readonly state: RecipientState }[],
): 'registered' | 'dispatched' =>
  isDispatched(recipients.filter(({ removed }) => !removed).map(({ state }) => state)) ? 'dispatched' : 'registered';

/** Copies to print (số lượng bản): those of the recipients and the one that the office keeps (bản lưu). */
export const copiesOf = (recipients: readonly { readonly copies: number }[]): number =>
  recipients.reduce((sum, { copies }) => sum + copies, 1);

/** Nơi nhận in one line, as the register has it: several copies are counted behind the name. */
export const recipientsLine = (recipients: readonly { readonly name: string; readonly copies: number }[]): string =>
  recipients.map(({ name, copies }) => (copies === 1 ? name : `${name} (${copies.toString()})`)).join('; ');

/** The capacities in which somebody signs (quyền hạn ký), Decree 30/2020/NĐ-CP, art. 13; '' is the head. */
export const CAPACITIES = ['', 'TM.', 'Q.', 'KT.', 'TL.', 'TUQ.', 'TM. KT.', 'TL. KT.'] as const;

/** A symbol (ký hiệu) has no blanks and neither begins nor ends with a sign: `QĐ-SNV`, `2026/TT-BNV`, `NQ/TU`. */
export const isSymbol = (symbol: string): boolean =>
  symbol === '' || /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}.&/-]*[\p{L}\p{M}\p{N}])?$/u.test(symbol);
