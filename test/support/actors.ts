import { randomBytes } from 'node:crypto';
import { actorOf as loadActor, hashPassword, type Actor, type Role } from '@vanthu/identity';
import { newId, type UnitOfWork } from '@vanthu/platform';

export type TestAgency = { readonly id: string; readonly code: string; readonly line: readonly string[] };
export type TestUnit = { readonly id: string; readonly agencyId: string };
export type TestUser = {
  readonly id: string;
  readonly agencyId: string;
  readonly username: string;
  readonly password: string;
};

/** Hashing is made to be slow: the people of a test share a password, hashed once. */
export const PASSWORD = 'con đường phía trước 2026';
let hash: Promise<string> | undefined;

/** An agency of the directory; says what matters and fills the rest. */
export async function anAgency(
  work: UnitOfWork,
  { parent, code, name }: { parent?: TestAgency; code?: string; name?: string } = {},
): Promise<TestAgency> {
  const id = newId();
  const line = [...(parent?.line ?? []), id];
  const known = code ?? `T${randomBytes(6).toString('hex')}`;
  await work.asSystem('test', (tx) =>
    tx.query(`INSERT INTO agency (id, code, name, abbreviation, parent_id, line) VALUES ($1, $2, $3, $4, $5, $6)`, [
      id,
      known,
      name ?? `Cơ quan ${known}`,
      'CQ',
      parent?.id ?? null,
      line,
    ]),
  );
  return { id, code: known, line };
}

/** A unit (phòng) of an agency. */
export async function aUnit(work: UnitOfWork, agencyId: string, name = 'Phòng Tổng hợp'): Promise<TestUnit> {
  const id = newId();
  await work.asAgency(agencyId, (tx) =>
    tx.query(`INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, $3, $4, $5)`, [
      agencyId,
      id,
      `U${id.slice(-8)}`,
      name,
      'TH',
    ]),
  );
  return { id, agencyId };
}

type UserOptions = { username?: string; displayName?: string; unitId?: string; roles?: readonly Role[] };

/** A person with one post a role, who can sign in with `PASSWORD`. */
export async function aUser(
  work: UnitOfWork,
  agencyId: string,
  { username, displayName = 'Nguyễn Văn An', unitId, roles = ['specialist'] }: UserOptions = {},
): Promise<TestUser> {
  hash ??= hashPassword(PASSWORD);
  const passwordHash = await hash;
  const id = newId();
  const name = username ?? `nguoi.${id.slice(-12)}`;
  await work.asAgency(agencyId, async (tx) => {
    await tx.query(`INSERT INTO login_name (name, agency_id, user_id) VALUES ($1, $2, $3)`, [name, agencyId, id]);
    await tx.query(
      `INSERT INTO app_user (agency_id, id, username, display_name, password_hash) VALUES ($1, $2, $3, $4, $5)`,
      [agencyId, id, name, displayName, passwordHash],
    );
    for (const role of roles) {
      await tx.query(
        `INSERT INTO post (agency_id, id, user_id, unit_id, title, role, starts_on) VALUES ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
        [agencyId, newId(), id, unitId ?? null, role, role],
      );
    }
  });
  return { id, agencyId, username: name, password: PASSWORD };
}

/** The actor that the guard would make of a person now. `key` is an Idempotency-Key, as a retrying client sends it. */
export async function actorOf(
  work: UnitOfWork,
  user: { id: string; agencyId: string },
  { scopes = null, key }: { scopes?: readonly string[] | null; key?: string } = {},
): Promise<Actor> {
  const actor = await work.asAgency(user.agencyId, (tx) => loadActor(tx, user.agencyId, user.id, scopes));
  if (!actor) throw new Error('this person was disabled');
  return key === undefined ? actor : { ...actor, write: { key, fingerprint: key } };
}

/** A person of an agency, as the one who asks: the short way when only the rights matter. */
export async function anActor(work: UnitOfWork, agencyId: string, options: UserOptions = {}): Promise<Actor> {
  return actorOf(work, await aUser(work, agencyId, options));
}
