import { prepared } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Calendar } from './calendar.rules';

/** A moment as deadlines count from it. */
export type Moment = {
  /** RFC 3339, to the millisecond. */
  readonly at: string;
  /** Its day in the time zone that was asked for. */
  readonly day: string;
  /** The days about it that differ from the week, two months ahead: enough to count a few working days. */
  readonly calendar: Calendar;
};
type Row = { at: Date; day: string; days: Record<string, 'holiday' | 'workday'> };

/** The columns of a moment, for a statement that has `m.at` and the time zone as a parameter. */
export const momentColumns = (timeZone: string): string => `
  m.at, (m.at AT TIME ZONE ${timeZone})::date::text AS day,
  (SELECT coalesce(jsonb_object_agg(h.day, h.kind), '{}') FROM working_calendar h
    WHERE h.day BETWEEN (m.at AT TIME ZONE ${timeZone})::date AND (m.at AT TIME ZONE ${timeZone})::date + 62) AS days`;
export const momentFrom = ({ at, day, days }: Row): Moment => ({
  at: at.toISOString(),
  day,
  calendar: new Map(Object.entries(days)),
});

/** The calendar of the agency: every holiday and swapped day that was announced, and what the agency set beside. */
export async function calendarOf(tx: EntityManager): Promise<Calendar> {
  const days = await tx.query<{ day: string; kind: 'holiday' | 'workday' }[]>(
    `SELECT day::text AS day, kind FROM working_calendar`,
  );
  return new Map(days.map(({ day, kind }) => [day, kind]));
}

/** The moment `since`, or now by the clock of the database, with its day in a time zone. */
export async function momentOf(tx: EntityManager, timeZone: string, since?: string): Promise<Moment> {
  const [row] = await prepared<Row>(
    tx,
    `SELECT ${momentColumns('$2')} FROM (SELECT coalesce($1::timestamptz, clock_timestamp()) AS at) m`,
    [since ?? null, timeZone],
  );
  if (!row) throw new Error('a query without a table answers with one row');
  return momentFrom(row);
}
