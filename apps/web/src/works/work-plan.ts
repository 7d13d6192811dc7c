import type { Me } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import type { Draft } from '../shared/draft';
import { hasRole } from '../shared/session.queries';

/** Who leads, who helps, until when: as work without a document is given, and given again. */
export type WorkPlan = {
  readonly lead: { type: 'unit' | 'user'; id: string };
  readonly cooperatingUnitIds: string[];
  readonly cooperatingUserIds: string[];
  readonly dueOn: string | null;
};

/** Whom somebody may give work to: who directs to every unit and person, the head of a unit to its members only. */
export type Reach = 'everybody' | 'own-members';
export const reachOf = (me: Me): Reach => (hasRole(me, 'leader', 'chief_of_office') ? 'everybody' : 'own-members');

/** Who gives work at all, as the server has it: who directs, and the head of a unit. */
export const mayGive = (me: Me): boolean =>
  hasRole(me, 'leader', 'chief_of_office') ||
  me.posts.some(({ role, unitId }) => role === 'head_of_unit' && unitId !== null);

/** What is chosen in the fields so far. A unit that leads does not help as well. */
export function chosenIn(draft: Draft, reach: Reach) {
  const lead = draft.lead ?? '';
  const helpers = reach === 'everybody' ? (draft.helpers ?? '').split(',') : [];
  return {
    leadType: reach === 'own-members' || draft.leadType === 'user' ? ('user' as const) : ('unit' as const),
    lead,
    helpers: helpers.filter((id) => id !== '' && id !== lead),
    due: draft.due ?? '',
  };
}

/** What the fields say, or null while somebody to lead is missing or the day is no day. */
export function planIn(draft: Draft, reach: Reach): WorkPlan | null {
  const { leadType, lead, helpers, due } = chosenIn(draft, reach);
  const dueOn = parseDate(due);
  if (lead === '' || dueOn === null) return null;
  return {
    lead: { type: leadType, id: lead },
    cooperatingUnitIds: helpers,
    cooperatingUserIds: [],
    dueOn: dueOn === '' ? null : dueOn,
  };
}
