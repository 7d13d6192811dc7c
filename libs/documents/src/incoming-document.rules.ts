import { illegalStep } from './documents.problems';

export const ACTIONS = [
  'register',
  'return',
  'forward',
  'attach',
  'present',
  'instruct',
  'assign',
  'accept',
  'complete',
  'withdraw',
  'release',
  'resume',
  'reopen',
  'file',
] as const;
export type IncomingAction = (typeof ACTIONS)[number];

export const STATES = [
  'received',
  'registered',
  'presented',
  'instructed',
  'assigned',
  'in_progress',
  'completed',
  'filed',
  'returned',
  'forwarded',
  'attached',
] as const;
export type IncomingState = (typeof STATES)[number];

/**
 * The life of an incoming document (văn bản đến). Read it as: from this state, this action leads there. `withdraw`
 * (lấy lại) is the step back while nobody acted on it. Completing an assigned document accepts it without a word.
 * `release` hands what was accepted to another who has yet to accept it; `resume` undoes a completion, `reopen` (mở lại)
 * is its superior's word. Three ends come without a number: returned to the sender (trả lại), forwarded to the right agency because it was
 * misdirected (chuyển nhầm), and attached as a further copy to what stands in the register already.
 * @see Decree 30/2020/NĐ-CP, art. 20 to 24
 */
export const INCOMING: Readonly<Record<IncomingState, Readonly<Partial<Record<IncomingAction, IncomingState>>>>> = {
  received: { register: 'registered', return: 'returned', forward: 'forwarded', attach: 'attached' },
  registered: { present: 'presented' },
  presented: { instruct: 'instructed', withdraw: 'registered' },
  instructed: { assign: 'assigned', withdraw: 'presented' },
  assigned: { accept: 'in_progress', complete: 'completed', withdraw: 'instructed' },
  in_progress: { complete: 'completed', release: 'assigned' },
  completed: { file: 'filed', resume: 'in_progress', reopen: 'assigned' },
  filed: {},
  returned: {},
  forwarded: {},
  attached: {},
};

/** Where an action leads. @throws Problem `documents/illegal-step` when it does not follow from the state */
export function nextState(state: IncomingState, action: IncomingAction): IncomingState {
  const next = INCOMING[state][action];
  if (!next) throw illegalStep({ state, action });
  return next;
}

/** Says whether an action follows from a state: the API offers it, so that no client repeats the rules. */
export const follows = (state: IncomingState, action: IncomingAction): boolean => INCOMING[state][action] !== undefined;

/** What is filed, went away or became a copy of another is not corrected any more. */
export const isCorrectable = (state: IncomingState): boolean => Object.keys(INCOMING[state]).length > 0;

/** Further copies go to what stands in the register and is not filed yet: a closed case file is not added to. */
export const takesCopies = (state: IncomingState): boolean => state !== 'received' && isCorrectable(state);
