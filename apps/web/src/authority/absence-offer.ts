import type { Absence } from './authority.queries';
import { daysUntil, today } from '../shared/dates';

/** How many days before an absence the offer is made. */
const AHEAD = 3;

/** The absence for which the inbox is offered to the deputy now: one's own, near or begun, and not turned over yet. */
export function offered(absences: readonly Absence[], userId: string, day = today()): Absence | undefined {
  return absences
    .filter(
      ({ user, state, actions, deputy, startsOn }) =>
        user.id === userId &&
        (state === 'planned' || state === 'away') &&
        deputy !== null &&
        actions.includes('turn_over') &&
        daysUntil(startsOn, day) <= AHEAD,
    )
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn))[0];
}
