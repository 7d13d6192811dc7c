import { illegalStep } from './documents.problems';

export const ACTIONS = [
  'register',
  'return',
  'present',
  'instruct',
  'assign',
  'accept',
  'complete',
  'withdraw',
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
] as const;
export type IncomingState = (typeof STATES)[number];

/**
 * The life of an incoming document (văn bản đến). Read it as: from this state, this action leads there. `withdraw`
 * (lấy lại) is the step back while nobody acted on it. Completing an assigned document accepts it without a word.
 * @see Decree 30/2020/NĐ-CP, art. 20 to 24
 */
export const INCOMING: Readonly<Record<IncomingState, Readonly<Partial<Record<IncomingAction, IncomingState>>>>> = {
  received: { register: 'registered', return: 'returned' },
  registered: { present: 'presented' },
  presented: { instruct: 'instructed', withdraw: 'registered' },
  instructed: { assign: 'assigned', withdraw: 'presented' },
  assigned: { accept: 'in_progress', complete: 'completed', withdraw: 'instructed' },
  in_progress: { complete: 'completed' },
  completed: { file: 'filed' },
  filed: {},
  returned: {},
};

/** Where an action leads. @throws Problem `documents/illegal-step` when it does not follow from the state */
export function nextState(state: IncomingState, action: IncomingAction): IncomingState {
  const next = INCOMING[state][action];
  if (!next) throw illegalStep({ state, action });
  return next;
}

/** Says whether an action follows from a state: the API offers it, so that no client repeats the rules. */
export const follows = (state: IncomingState, action: IncomingAction): boolean => INCOMING[state][action] !== undefined;

/** What is filed or went back to its sender is not corrected any more. */
export const isCorrectable = (state: IncomingState): boolean => state !== 'filed' && state !== 'returned';
