import { newId, notFound } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import type { Role } from './actor';
import { nameTaken } from './identity.problems';

export type NewUser = { id: string; username: string; displayName: string; passwordHash: string };
export type NewPost = { role: Role; title: string; unitId: string | null };

/**
 * Takes a login name for a person; names are unique over all agencies, so that nobody has to state theirs.
 * @throws Problem `identity/name-taken`
 */
export async function claimName(tx: EntityManager, agencyId: string, username: string, userId: string): Promise<void> {
  try {
    await tx.query(`INSERT INTO login_name (name, agency_id, user_id) VALUES ($1, $2, $3)`, [
      username,
      agencyId,
      userId,
    ]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') throw nameTaken({ username }, error);
    throw error;
  }
}

export async function insertUser(tx: EntityManager, agencyId: string, user: NewUser): Promise<void> {
  await tx.query(
    `INSERT INTO app_user (agency_id, id, username, display_name, password_hash) VALUES ($1, $2, $3, $4, $5)`,
    [agencyId, user.id, user.username, user.displayName, user.passwordHash],
  );
}

/** Gives a post from today, by the agency's calendar. @returns the post's id */
export async function insertPost(tx: EntityManager, agencyId: string, userId: string, post: NewPost): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO post (agency_id, id, user_id, unit_id, title, role, starts_on)
     SELECT $1, $2, $3, $4, $5, $6, (now() AT TIME ZONE time_zone)::date FROM agency WHERE id = $1`,
    [agencyId, id, userId, post.unitId, post.title, post.role],
  );
  return id;
}

/** @throws Problem `not-found` for a unit that is not the agency's */
export async function requireUnit(tx: EntityManager, agencyId: string, unitId: string | null): Promise<void> {
  if (unitId === null) return;
  const found = await tx.query<unknown[]>(`SELECT id FROM unit WHERE agency_id = $1 AND id = $2`, [agencyId, unitId]);
  if (found.length === 0) throw notFound({});
}
