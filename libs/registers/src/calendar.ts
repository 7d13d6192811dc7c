import type { EntityManager } from 'typeorm';
import type { Calendar } from './calendar.rules';

/** The calendar of the law tables: every holiday and swapped day that was announced. */
export async function calendarOf(tx: EntityManager): Promise<Calendar> {
  const days = await tx.query<{ day: string; kind: 'holiday' | 'workday' }[]>(
    `SELECT day::text AS day, kind FROM holiday`,
  );
  return new Map(days.map(({ day, kind }) => [day, kind]));
}
