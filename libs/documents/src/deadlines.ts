import type { Actor } from '@vanthu/identity';
import { calendarOf } from '@vanthu/registers';
import type { EntityManager } from 'typeorm';
import { AT_ONCE_MINUTES, lastDay } from './deadline.rules';
import type { Urgency } from './incoming-fields';

/**
 * The moment by which the clerk must have acted on what came (or was registered) at `since`, now when nothing is said;
 * for a column of type timestamptz. By a day means by its end in the time zone of the agency.
 */
export async function actBy(tx: EntityManager, actor: Actor, urgency: Urgency, since?: string): Promise<string> {
  const [from] = await tx.query<{ day: string; soon: string }[]>(
    `SELECT (m.at AT TIME ZONE $2)::date::text AS day, (m.at + make_interval(mins => $3))::text AS soon
     FROM (SELECT coalesce($1::timestamptz, clock_timestamp()) AS at) m`,
    [since ?? null, actor.timeZone, AT_ONCE_MINUTES],
  );
  if (!from) throw new Error('a query without a table answers with one row');
  if (urgency !== 'normal') return from.soon;
  const day = lastDay(urgency, from.day, await calendarOf(tx));
  return day === null ? from.soon : `${day} 23:59:59 ${actor.timeZone}`;
}
