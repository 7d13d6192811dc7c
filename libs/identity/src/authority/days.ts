import type { EntityManager } from 'typeorm';
import { datesReversed } from './authority.problems';

/** The first instant of a day of the agency's calendar; `day` is SQL for a date, `a` the agency. */
export const dawnOf = (day: string) => `((${day})::date::timestamp AT TIME ZONE a.time_zone)`;
/** The instant after the last day: half-open. Null for a span without end. */
export const afterLast = (day: string) => `((${day})::date + 1)::timestamp AT TIME ZONE a.time_zone`;
/** The days back from the instants. */
export const firstDay = (at: string) => `(${at} AT TIME ZONE a.time_zone)::date::text`;
export const lastDay = (at: string) => `((${at} AT TIME ZONE a.time_zone)::date - 1)::text`;

/** @throws Problem `identity/dates-reversed` when it ends before it begins, or before today in the agency */
export async function requireSpan(
  tx: EntityManager,
  agencyId: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
): Promise<void> {
  if (endsOn === null) return;
  const [row] = await tx.query<{ today: string }[]>(
    `SELECT (clock_timestamp() AT TIME ZONE time_zone)::date::text AS today FROM agency WHERE id = $1`,
    [agencyId],
  );
  if (endsOn < startsOn || (row && endsOn < row.today)) throw datesReversed({}).at('/endsOn');
}
