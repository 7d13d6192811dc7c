import type { Actor } from '@vanthu/identity';
import { momentOf, type Moment } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { AT_ONCE_MINUTES, lastDay } from './deadline.rules';
import type { Urgency } from './incoming-fields';

/**
 * The moment by which the clerk must have acted on what came (or was registered) at a moment; for a column of type
 * timestamptz. By a day means by its end in the time zone of the agency.
 */
export function actByOf({ at, day, calendar }: Moment, { timeZone }: Actor, urgency: Urgency): string {
  const last = lastDay(urgency, day, calendar);
  return last === null
    ? new Date(Date.parse(at) + AT_ONCE_MINUTES * 60_000).toISOString()
    : `${last} 23:59:59 ${timeZone}`;
}

/** The same for what came at `since`, or now. */
export async function actBy(tx: EntityManager, actor: Actor, urgency: Urgency, since?: string): Promise<string> {
  return actByOf(await momentOf(tx, actor.timeZone, since), actor, urgency);
}
