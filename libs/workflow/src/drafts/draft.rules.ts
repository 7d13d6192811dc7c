import type { Outcome, RouteState, TurnAct } from '../routes';

export const DRAFT_STATES = ['drafting', 'in_review', 'returned', 'ready_to_sign', 'registered', 'withdrawn'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What is done with a draft (dự thảo) itself, beside the answers to turns. */
export const DRAFT_ACTS = [
  'change',
  'add_version',
  'submit',
  'comment',
  'consult',
  'add_step',
  'withdraw',
  'register',
] as const;
export type DraftAct = (typeof DRAFT_ACTS)[number];

/**
 * The life of a draft: in this state, this may be done with it. A new version in review, or after the approval, begins
 * the route anew: what was initialled and approved were other bytes.
 * @see Decree 30/2020/NĐ-CP, art. 10 to 12
 */
export const DRAFT: Readonly<Record<DraftState, readonly DraftAct[]>> = {
  drafting: ['change', 'add_version', 'submit', 'comment', 'withdraw'],
  in_review: ['add_version', 'comment', 'consult', 'add_step', 'withdraw'],
  returned: ['change', 'add_version', 'submit', 'comment', 'withdraw'],
  ready_to_sign: ['add_version', 'comment', 'register'],
  withdrawn: ['change', 'add_version', 'submit'],
  registered: [],
};
export const mayIn = (state: DraftState, act: DraftAct): boolean => DRAFT[state].includes(act);
/** A new version means that the route begins anew. */
export const reopens = (state: DraftState): boolean => state === 'in_review' || state === 'ready_to_sign';

/** Where a draft stands, by where its case stands. */
export function stateOf(route: Pick<RouteState, 'phase' | 'ended'>): DraftState {
  if (route.ended === 'approved') return 'ready_to_sign';
  if (route.ended === 'withdrawn') return 'withdrawn';
  return route.phase === 'revising' ? 'returned' : 'in_review';
}

/** The kinds of task that drafts give. */
export const DRAFT_TASKS = [
  'opine', // cho ý kiến
  'check_content', // ký nháy nội dung
  'check_form', // ký nháy thể thức
  'approve', // duyệt
  'inform', // để biết
  'pass_back', // chuyển lại người soạn thảo
  'revise', // chỉnh sửa
] as const;
export type DraftTask = (typeof DRAFT_TASKS)[number];
export const taskOf = (act: TurnAct): DraftTask => (act === 'comment' || act === 'opinion' ? 'opine' : act);

/** How a turn is answered. `revise` is answered by submitting again. */
export const TURN_ACTS = [
  'opine',
  'check_content',
  'check_form',
  'approve',
  'return',
  'pass_back',
  'acknowledge',
] as const;
export type TurnAnswer = (typeof TURN_ACTS)[number];
const ANSWERS: Readonly<Record<DraftTask, readonly TurnAnswer[]>> = {
  opine: ['opine'],
  check_content: ['check_content', 'return'],
  check_form: ['check_form', 'return'],
  approve: ['approve', 'return'],
  inform: ['acknowledge'],
  pass_back: ['pass_back'],
  revise: [],
};
export const answersOf = (task: string): readonly TurnAnswer[] => (isDraftTask(task) ? ANSWERS[task] : []);
const isDraftTask = (task: string): task is DraftTask => Object.hasOwn(ANSWERS, task);

export const OPINIONS = ['agree', 'agree_with_remarks', 'disagree'] as const;
/** Nhất trí, nhất trí có ý kiến bổ sung, không nhất trí. */
export type Opinion = (typeof OPINIONS)[number];

/** What the route is told of an answer. An opinion is heard whichever way it goes; a refused initial is a return. */
export function outcomeOf(answer: TurnAnswer, opinion: Opinion | undefined): Outcome {
  if (answer === 'return') return 'return';
  return answer === 'opine' && opinion === 'disagree' ? 'disagree' : 'agree';
}

/** The turn as the rules of authority know it: who may be handed an opinion, an initial, an approval. */
const POWER_KINDS: Readonly<Record<DraftTask, string>> = {
  opine: 'opinion',
  check_content: 'check_content',
  check_form: 'check_form',
  approve: 'approve',
  inform: 'inform',
  pass_back: 'assign',
  revise: 'handle',
};
export const powerKindOf = (task: string): string => (isDraftTask(task) ? POWER_KINDS[task] : task);
