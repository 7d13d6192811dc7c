import { Audit, newId, type UnitOfWork } from '@vanthu/platform';
import type { EntityManager } from 'typeorm';
import { claimName, insertPost, insertUser } from '../accounts';
import type { Role } from '../actor';
import { hashPassword } from '../password';
import { PROVINCE, type SeedAgency } from './province';

/** An account of the demonstration province. The password is known here and nowhere else. */
export type DemoAccount = {
  username: string;
  password: string;
  displayName: string;
  agencyCode: string;
  agencyName: string;
  role: Role;
  title: string;
};

/**
 * Founds the demonstration province with its units, people and posts, all or nothing, and gives back the accounts.
 * Does nothing and gives back no account where there is an agency already. `random` makes each password; `keep` gets
 * the accounts before they are committed, so that passwords which nobody wrote down are never in the database.
 */
export async function seedPeople(
  work: UnitOfWork,
  random: () => string,
  keep?: (accounts: readonly DemoAccount[]) => void,
): Promise<DemoAccount[]> {
  const hasAgencies = (tx: EntityManager) => tx.query<unknown[]>(`SELECT id FROM agency LIMIT 1`);
  if ((await work.asSystem('seed', hasAgencies)).length > 0) return [];

  const accounts = PROVINCE.flatMap((agency) =>
    agency.users.map(({ username, name, posts: [{ role, title }] }): DemoAccount => {
      const { code: agencyCode, name: agencyName } = agency;
      return { username, password: random(), displayName: name, agencyCode, agencyName, role, title };
    }),
  );
  const hashes = new Map(
    await Promise.all(accounts.map(async (a) => [a.username, await hashPassword(a.password)] as const)),
  );

  return work.asSystem('seed', async (tx) => {
    // Two programs that start at once take turns; the second finds the work done.
    await tx.query(`SELECT pg_advisory_xact_lock(4, 1)`);
    if ((await hasAgencies(tx)).length > 0) return [];
    const lines = new Map<string, readonly string[]>();
    for (const agency of PROVINCE)
      lines.set(agency.code, await found(tx, agency, lines.get(agency.parent ?? '') ?? []));
    // The rest is the affair of each agency, so it is written as the application, within row-level security.
    await tx.query(`SET LOCAL ROLE NONE`);
    for (const agency of PROVINCE) await settle(tx, agency, lines.get(agency.code)?.at(-1) ?? '', hashes);
    keep?.(accounts);
    return accounts;
  });
}

/** @returns the agency's line: those above it, topmost first, and itself */
async function found(tx: EntityManager, agency: SeedAgency, above: readonly string[]): Promise<readonly string[]> {
  const id = newId();
  const line = [...above, id];
  await tx.query(`INSERT INTO agency (id, code, name, abbreviation, parent_id, line) VALUES ($1, $2, $3, $4, $5, $6)`, [
    id,
    agency.code,
    agency.name,
    agency.abbreviation,
    above.at(-1) ?? null,
    line,
  ]);
  return line;
}

async function settle(
  tx: EntityManager,
  { units, users }: SeedAgency,
  agencyId: string,
  hashes: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.query(`SELECT set_config('app.agency_id', $1, true), set_config('app.actor_id', '', true)`, [agencyId]);
  const unitIds = new Map<string, string>();
  for (const { code, name, abbreviation } of units) {
    const id = newId();
    unitIds.set(code, id);
    await tx.query(`INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, $3, $4, $5)`, [
      agencyId,
      id,
      code,
      name,
      abbreviation,
    ]);
  }
  for (const { username, name, posts } of users) {
    const id = newId();
    await claimName(tx, agencyId, username, id);
    await insertUser(tx, agencyId, { id, username, displayName: name, passwordHash: hashes.get(username) ?? '' });
    for (const { role, title, unit } of posts) {
      await insertPost(tx, agencyId, id, { role, title, unitId: unitIds.get(unit ?? '') ?? null });
    }
  }
  const caller = { agencyId, id: null };
  const details = { units: units.length, users: users.length };
  await new Audit().append(tx, caller, { action: 'agency.founded', objectType: 'agency', objectId: agencyId, details });
}
