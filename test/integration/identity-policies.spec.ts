import { MANAGED, OWN, ROLES, sessionPolicy, tokenPolicy, userPolicy, type Actor } from '@vanthu/identity';
import { newId } from '@vanthu/platform';
import { actorOf, anActor, anAgency, aUser } from '../support/actors';
import { startPlatform, type Platform } from '../support/platform';

let platform: Platform;
let actors: Actor[];
let agencies: string[];
beforeAll(async () => {
  platform = await startPlatform();
  agencies = [(await anAgency(platform.work)).id, (await anAgency(platform.work)).id];
  actors = [];
  for (const agencyId of agencies) {
    for (const role of ROLES) actors.push(await anActor(platform.work, agencyId, { roles: [role] }));
    actors.push(await anActor(platform.work, agencyId, { roles: [] }));
    actors.push(await anActor(platform.work, agencyId, { roles: ['admin', 'leader'] }));
  }
  for (const { agencyId, id } of actors) {
    await platform.work.asAgency(agencyId, async (tx) => {
      await tx.query(
        `INSERT INTO session (agency_id, id, user_id, token_hash, address, user_agent, expires_at) VALUES ($1, $2, $3, $4, '', '', now() + interval '1 day')`,
        [agencyId, newId(), id, newId()],
      );
      await tx.query(
        `INSERT INTO api_token (agency_id, id, user_id, name, token_hash, scopes, expires_at) VALUES ($1, $2, $3, '', $4, '{read}', now() + interval '1 day')`,
        [agencyId, newId(), id, newId()],
      );
    });
  }
});
afterAll(() => platform.close());

type Owned = { id: string; agencyId: string; userId: string };

/** Everything there is, of both agencies. */
async function all<T>(sql: string): Promise<T[]> {
  const each = await Promise.all(agencies.map((id) => platform.work.asAgency(id, (tx) => tx.query<T[]>(sql))));
  return each.flat();
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

describe('what a list shows is what the policy lets one read', () => {
  it.each([
    ['sessions', 'session', sessionPolicy],
    ['API tokens', 'api_token', tokenPolicy],
  ] as const)('for %s, whoever asks', async (_what, table, policy) => {
    const rows = await all<Owned>(`SELECT id, agency_id AS "agencyId", user_id AS "userId" FROM ${table}`);
    expect(rows).toHaveLength(actors.length);
    for (const actor of actors) {
      const listed = await platform.work.run(actor, (tx) =>
        tx.query<Owned[]>(`SELECT id FROM ${table} WHERE ${OWN}`, [actor.agencyId, actor.id]),
      );
      expect(ids(listed)).toEqual(ids(rows.filter((row) => policy.read(actor, row))));
      expect(listed).toHaveLength(1);
    }
  });

  it('for accounts, whoever asks', async () => {
    const rows = await all<{ id: string; agencyId: string }>(`SELECT id, agency_id AS "agencyId" FROM app_user`);
    const sizes = new Set<number>();
    for (const actor of actors) {
      const listed = await platform.work.run(actor, (tx) =>
        tx.query<Owned[]>(`SELECT u.id FROM app_user u WHERE ${MANAGED}`, [actor.agencyId, actor.roles.has('admin')]),
      );
      expect(ids(listed)).toEqual(ids(rows.filter((row) => userPolicy.read(actor, row))));
      sizes.add(listed.length);
    }
    expect([...sizes].sort((a, b) => a - b)).toEqual([0, actors.length / 2]); // nothing, or all of one's own agency
  });
});

describe('an actor', () => {
  it('has the posts of today, by the agency’s own calendar', async () => {
    const agencyId = agencies[0]!;
    const user = await aUser(platform.work, agencyId, { roles: ['clerk', 'leader', 'archivist', 'head_of_unit'] });
    await platform.work.asAgency(agencyId, async (tx) => {
      const day = `(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
      const set = (role: string, dates: string) =>
        tx.query(`UPDATE post SET ${dates} WHERE user_id = $1 AND role = $2`, [user.id, role]);
      await set('clerk', `ends_on = ${day}`);
      await set('leader', `ends_on = ${day} - 1`);
      await set('archivist', `starts_on = ${day} + 1`);
      await set('head_of_unit', `starts_on = ${day}`);
    });
    const actor = await actorOf(platform.work, user);
    expect([...actor.roles].sort()).toEqual(['clerk', 'head_of_unit']);
  });

  it('who was disabled is nobody any more', async () => {
    const user = await aUser(platform.work, agencies[0]!);
    await platform.work.asAgency(user.agencyId, (tx) =>
      tx.query(`UPDATE app_user SET disabled_at = now() WHERE id = $1`, [user.id]),
    );
    await expect(actorOf(platform.work, user)).rejects.toThrow('disabled');
  });
});
