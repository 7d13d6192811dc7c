import { newId } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { insertPost, insertUser } from './accounts';
import type { Role } from './actor';

/**
 * Opens an account of the program itself (tài khoản dịch vụ): what comes in without a person is recorded as received
 * by it, under its name, with the rights of its one post. Nobody can sign in as it, since no login name leads to it,
 * and nobody can give it work.
 * @returns its id
 */
export async function openServiceAccount(
  tx: EntityManager,
  agencyId: string,
  { displayName, role }: { displayName: string; role: Role },
): Promise<string> {
  const id = newId();
  await insertUser(tx, agencyId, { id, username: `dich-vu.${id}`, displayName, passwordHash: '!' });
  await tx.query(`UPDATE app_user SET service = true WHERE agency_id = $1 AND id = $2`, [agencyId, id]);
  await insertPost(tx, agencyId, id, { role, title: displayName, unitId: null });
  return id;
}

/** Gives it another name, as its subject was renamed. */
export async function renameServiceAccount(
  tx: EntityManager,
  agencyId: string,
  id: string,
  displayName: string,
): Promise<void> {
  await tx.query(`UPDATE app_user SET display_name = $3 WHERE agency_id = $1 AND id = $2 AND service`, [
    agencyId,
    id,
    displayName,
  ]);
}
