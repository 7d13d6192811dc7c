import type { Actor } from '@vanthu/identity';
import type { EntityManager } from 'typeorm';

/** The day it is in the agency, by the database's clock: YYYY-MM-DD. */
export async function todayOf(tx: EntityManager, actor: Actor): Promise<string> {
  const [row] = await tx.query<{ today: string }[]>(`SELECT (now() AT TIME ZONE $1)::date::text AS today`, [
    actor.timeZone,
  ]);
  if (!row) throw new Error('the database has no clock');
  return row.today;
}
