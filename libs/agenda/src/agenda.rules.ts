export const STATES = ['proposed', 'confirmed', 'postponed', 'cancelled'] as const;
export type AgendaState = (typeof STATES)[number];
export const ACTS = ['confirm', 'postpone', 'cancel'] as const;
export type AgendaAct = (typeof ACTS)[number];

const AFTER: Readonly<Record<AgendaState, Partial<Record<AgendaAct, AgendaState>>>> = {
  proposed: { confirm: 'confirmed', postpone: 'postponed', cancel: 'cancelled' },
  confirmed: { postpone: 'postponed', cancel: 'cancelled' },
  postponed: { confirm: 'confirmed', cancel: 'cancelled' },
  cancelled: {},
};

/** The state after an act; null where the act does not follow. What was called off stays so. */
export const stateAfter = (state: AgendaState, act: AgendaAct): AgendaState | null => AFTER[state][act] ?? null;

/** Does it take its people's time? What was put off or called off does not. */
export const takesTime = (state: AgendaState): boolean => state === 'proposed' || state === 'confirmed';
