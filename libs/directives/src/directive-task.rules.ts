/** How far a task is (trạng thái nhiệm vụ); in time or overdue is computed from the deadline, never stored. */
export const TASK_STATES = [
  'not_started',
  'in_progress',
  'extension_requested',
  'reported',
  'completed',
  'stopped',
] as const;
export type DirectiveState = (typeof TASK_STATES)[number];

/**
 * What is done about a task, and by which side of it: who leads it, who assigned it (the agency above, where it was
 * handed down), and who arranges it in the agency.
 */
export const ACTS = {
  start: { by: 'lead', from: ['not_started'], to: 'in_progress' },
  ask_extension: { by: 'lead', from: ['not_started', 'in_progress'], to: 'extension_requested' },
  report: { by: 'lead', from: ['not_started', 'in_progress', 'extension_requested'], to: 'reported' },
  extend: { by: 'assigner', from: ['not_started', 'in_progress', 'extension_requested'], to: 'in_progress' },
  refuse_extension: { by: 'assigner', from: ['extension_requested'], to: 'in_progress' },
  accept: { by: 'assigner', from: ['reported'], to: 'completed' },
  send_back: { by: 'assigner', from: ['reported'], to: 'in_progress' },
  adjust: { by: 'arranger', from: ['not_started', 'in_progress', 'extension_requested'], to: null },
  stop: { by: 'assigner', from: ['not_started', 'in_progress', 'extension_requested', 'reported'], to: 'stopped' },
} as const satisfies Record<
  string,
  { by: 'lead' | 'assigner' | 'arranger'; from: readonly DirectiveState[]; to: DirectiveState | null }
>;
export type DirectiveAct = keyof typeof ACTS;
export const ACT_KINDS = [
  'start',
  'ask_extension',
  'report',
  'extend',
  'refuse_extension',
  'accept',
  'send_back',
  'adjust',
  'stop',
] as const satisfies readonly DirectiveAct[];

/** What an agency does about a task that it handed down. */
export const CHILD_ACT_KINDS = [
  'accept',
  'send_back',
  'extend',
  'refuse_extension',
  'stop',
] as const satisfies readonly DirectiveAct[];

/** The state after an act, or null when the act does not follow from the present one. */
export function stateAfter(state: DirectiveState, act: DirectiveAct): DirectiveState | null {
  const { from, to } = ACTS[act];
  return (from as readonly DirectiveState[]).includes(state) ? (to ?? state) : null;
}

/** Is there still something to do, or to accept? */
export const isOpen = (state: DirectiveState): boolean => state !== 'completed' && state !== 'stopped';

/** The first day that a part may be due: today, or the day of the whole where that has passed. */
export const firstDayOfPart = ({ dueOn, today }: { readonly dueOn: string | null; readonly today: string }): string =>
  dueOn !== null && dueOn < today ? dueOn : today;

/** In time (trong hạn, đúng hạn) or overdue (quá hạn). A task without a day is never late; a stopped one neither. */
export function isOverdue(
  { state, dueOn, completedOn }: { state: DirectiveState; dueOn: string | null; completedOn: string | null },
  today: string,
): boolean {
  return dueOn !== null && state !== 'stopped' && (completedOn ?? today) > dueOn;
}

/**
 * How a task stands by its parts: done when all parts that were not stopped are done, late when one is; with the latest
 * of their deadlines. Null without parts.
 */
export function rollUp(
  parts: readonly { state: DirectiveState; dueOn: string | null; completedOn: string | null }[],
  today: string,
) {
  if (parts.length === 0) return null;
  const counted = parts.filter(({ state }) => state !== 'stopped');
  return {
    parts: parts.length,
    completed: counted.filter(({ state }) => state === 'completed').length,
    overdue: counted.filter((part) => isOverdue(part, today)).length,
    open: parts.filter(({ state }) => isOpen(state)).length,
    latestDueOn: counted.reduce<string | null>(
      (last, { dueOn }) => ((dueOn ?? '') > (last ?? '') ? dueOn : last),
      null,
    ),
    isDone: counted.length > 0 && counted.every(({ state }) => state === 'completed'),
  };
}
