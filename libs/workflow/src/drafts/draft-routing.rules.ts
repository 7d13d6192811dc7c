import type { Post } from '@vanthu/identity';
import type { RouteState } from '../routes';
import type { DraftTask } from './draft.rules';

/** The steps that may be put into a running case by the way (thêm bước). */
export const ADDED_ACTS = ['opinion', 'check_content', 'check_form', 'approve', 'inform'] as const;
export type AddedAct = (typeof ADDED_ACTS)[number];

/** The turns that may be given on (chuyển tiếp); the way back to the drafter has its own two, who are nobody else. */
const FORWARDED: readonly DraftTask[] = ['opine', 'check_content', 'check_form', 'approve', 'inform'];
export const isForwardable = (task: string): boolean => FORWARDED.some((each) => each === task);

type Fit = Pick<Post, 'role' | 'unitId'>;

/**
 * Whether somebody's posts can do what a turn asks: a leader approves; who heads a unit, or is above one, initials the
 * content; the office answers for the form.
 * @see Decree 30/2020/NĐ-CP, art. 11 and 12
 */
export function canTake(act: string, posts: readonly Fit[]): boolean {
  const holds = (...roles: string[]) => posts.some(({ role }) => roles.includes(role));
  switch (act) {
    case 'approve':
      return holds('leader');
    case 'check_content':
      return holds('head_of_unit', 'chief_of_office', 'leader');
    case 'check_form':
      return holds('chief_of_office', 'clerk', 'leader');
    default:
      return posts.length > 0;
  }
}

/** The step of the route that something is added to: the one of a turn, or the first that is open and awaited now. */
export function hostOf(
  state: RouteState,
  tasks: readonly { readonly kind: string; readonly turn: string; readonly state: string }[],
  turn: string | null = null,
): string | undefined {
  if (state.phase !== 'running') return undefined;
  const informed = new Set(tasks.filter(({ kind }) => kind === 'inform').map((task) => task.turn));
  return Object.entries(state.steps).find(
    ([, { round, done, seats }]) =>
      round === state.round &&
      !done &&
      seats.some((seat) => seat.state === 'open' && !informed.has(seat.turn) && (turn === null || seat.turn === turn)),
  )?.[0];
}
