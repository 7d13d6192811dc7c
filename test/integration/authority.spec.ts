import { randomUUID } from 'node:crypto';
import { AbsencesService, AuthorityService, GrantsService, type Actor, type Authority } from '@vanthu/identity';
import { newId, Problem } from '@vanthu/platform';
import { Client } from 'pg';
import { actorOf, anAgency, aUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { rootUrl } from '../support/database';
import { long } from '../support/long';
import { aDocument, anOffice, plan, taskOf, type Colleague, type Office } from '../support/office';
import { aPdf, upload } from '../support/uploads';

let api: TestApp;
let office: Office;
let delegate: Colleague;
let watcher: Client;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  delegate = await office.hire('specialist', office.otherUnitId);
  watcher = new Client({ connectionString: rootUrl(api.db.name) });
  await watcher.connect();
}, 60_000);
afterAll(async () => {
  await watcher.end();
  await api.close();
});

const service = <T>(type: new (...args: never[]) => T): T => api.app.get<T>(type, { strict: false });
const key = () => ({ 'idempotency-key': randomUUID() });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const TURN = { kind: 'instruct', assigneeUserId: null, assigneeUnitId: null, assigneeRole: 'leader' };

async function delegation(): Promise<string> {
  const stored = await upload(api, office.leader.browser, aPdf(), { headers: key() });
  const leader = await office.leader.actor(randomUUID());
  const view = await service(GrantsService).delegate(leader, {
    postId: leader.posts[0]!.id,
    delegateId: delegate.user.id,
    powers: ['instruct'],
    docTypes: [],
    unitIds: [],
    content: 'Chỉ đạo văn bản đến',
    readsInbox: true,
    startsOn: inDays(-2),
    endsOn: inDays(5),
    writing: { fileId: stored.json<{ id: string }>().id, number: '1/UQ-SNV', date: inDays(-2) },
  });
  return view.id;
}
const revoke = async (id: string) =>
  service(GrantsService).revoke(await office.leader.actor(randomUUID()), 'delegations', id, { reason: 'Đã về' });

/** Until somebody waits for a lock in this database. */
async function somebodyWaits(): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const { rowCount } = await watcher.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rowCount !== null && rowCount > 0) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('nobody waits');
}

function gate() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return {
    passed,
    open: () => {
      open();
    },
  };
}

describe('a revocation in mid-flight', () => {
  it('waits for the decision that already rests on the delegation: it stands', async () => {
    const id = await delegation();
    const actor = await delegate.actor();
    const order: string[] = [];
    const hold = gate();
    const relied = gate();
    const decision = api.work.run(actor, async (tx): Promise<Authority> => {
      const authority = await service(AuthorityService).authorityAt(tx, actor, TURN, 'instruct');
      relied.open();
      await hold.passed;
      order.push('decided');
      return authority;
    });
    await relied.passed;
    const revoked = revoke(id).then(({ phase }) => order.push(phase));
    await somebodyWaits();
    expect(order).toEqual([]);
    hold.open();
    await expect(decision).resolves.toMatchObject({ capacity: 'TUQ.', delegationId: id });
    await revoked;
    expect(order).toEqual(['decided', 'revoked']);
  });

  it('that came first refuses the decision, which waited for it', async () => {
    const id = await delegation();
    const actor = await delegate.actor();
    const hold = gate();
    const taken = gate();
    const revocation = api.work.run(actor, async (tx) => {
      await tx.query(`UPDATE authority_grant SET revoked_at = clock_timestamp() WHERE agency_id = $1 AND id = $2`, [
        office.agencyId,
        id,
      ]);
      taken.open();
      await hold.passed;
    });
    await taken.passed;
    const decision = api.work
      .run(actor, (tx) => service(AuthorityService).authorityAt(tx, actor, TURN, 'instruct'))
      .catch((error: unknown) => error);
    await somebodyWaits();
    hold.open();
    await revocation;
    const refusal = await decision;
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: 'identity/authority-revoked', status: 409 });
  });

  it(
    'against real decisions: no decision rests on a delegation that was over when it was taken',
    async () => {
      const outcomes = new Map<number, number>();
      for (let round = 0; round < long(6, 200); round++) {
        const id = await delegation();
        const document = await aDocument(api, office, 'proposed');
        const task = await taskOf(delegate, document, 'instruct');
        const instructs = delegate.browser.post(
          `/tasks/${task.id}/decisions`,
          { seenSha256: document.sha256, kind: 'instruct', ...plan(office) },
          key(),
        );
        if (round % 3 === 1) await instructs;
        if (round % 3 === 2) await revoke(id);
        const [answer] = await Promise.all([instructs, revoke(id)]);
        expect([201, 404, 409]).toContain(answer.statusCode);
        outcomes.set(answer.statusCode, (outcomes.get(answer.statusCode) ?? 0) + 1);
      }
      expect(outcomes.get(201) ?? 0).toBeGreaterThan(0);
      await expect(decisionsWithoutAuthority()).resolves.toEqual([]);
      expect(outcomes.size).toBeGreaterThan(0);
    },
    long(60_000, 1_800_000),
  );
});

/** Decisions in somebody else's right whose writing was not in force at their moment, or is not the decider's. */
const decisionsWithoutAuthority = () =>
  api.work.asAgency(office.agencyId, (tx) =>
    tx.query<{ id: string }[]>(
      `SELECT d.id FROM decision d
       LEFT JOIN authority_grant g ON g.agency_id = d.agency_id AND g.id::text = d.basis->>'delegationId'
       WHERE d.basis->>'capacity' IN ('KT.', 'TL.', 'TUQ.')
         AND (g.id IS NULL OR g.delegate_id <> d.actor_id OR d.at < g.from_at OR d.at >= g.until_at OR d.at >= g.revoked_at)`,
    ),
  );

describe('the calendar is the agency’s', () => {
  it.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])('in %s', async (zone) => {
    const agency = await anAgency(api.work);
    await api.work.asSystem('test', (tx) =>
      tx.query(`UPDATE agency SET time_zone = $2 WHERE id = $1`, [agency.id, zone]),
    );
    const leader = await aUser(api.work, agency.id, { roles: ['leader'] });
    const deputy = await aUser(api.work, agency.id);
    const absences = service(AbsencesService);
    const act = (): Promise<Actor> => actorOf(api.work, leader, { key: randomUUID() });
    const { id } = await absences.record(await act(), {
      startsOn: '2099-03-05',
      endsOn: '2099-03-06',
      reason: null,
      deputyId: deputy.id,
    });
    const [span] = await api.work.asAgency(agency.id, (tx) =>
      tx.query<{ from: string; until: string }[]>(
        `SELECT to_char(from_at AT TIME ZONE $2, 'YYYY-MM-DD HH24:MI:SS') AS from,
                to_char(until_at AT TIME ZONE $2, 'YYYY-MM-DD HH24:MI:SS') AS until FROM absence WHERE id = $1`,
        [id, zone],
      ),
    );
    expect(span).toEqual({ from: '2099-03-05 00:00:00', until: '2099-03-07 00:00:00' });
    await expect(absences.get(await act(), id)).resolves.toMatchObject({
      startsOn: '2099-03-05',
      endsOn: '2099-03-06',
    });
  });
});

describe('what a list shows is what one may read', () => {
  it('of delegations, whoever asks', async () => {
    const grants = service(GrantsService);
    const ids = [await delegation(), await delegation()];
    await revoke(ids[0]!);
    for (const who of [office.leader, delegate, office.clerk, office.chief, office.head, office.archivist]) {
      const actor = await who.actor();
      const { items } = await grants.list(actor, 'delegations', { side: 'all', past: true, limit: 100 });
      const readable = await Promise.all(
        ids.map((id) =>
          grants.get(actor, 'delegations', id).then(
            ({ phase }) => [id, phase],
            () => null,
          ),
        ),
      );
      const listed = items.filter(({ id }) => ids.includes(id)).map(({ id, phase }) => [id, phase]);
      expect(listed.sort()).toEqual(readable.filter((found) => found !== null).sort());
      expect(listed).toHaveLength([office.head, office.archivist].includes(who) ? 0 : 2);
    }
    // What the view calls in force is what the rules call so.
    const inForce = (await delegate.actor()).standsFor.map(({ id }) => id);
    expect(ids.map((id) => inForce.includes(id))).toEqual([false, true]);
    await revoke(ids[1]!);
  });
});

describe('the database itself', () => {
  it.each([
    ['a delegation without end', `'TUQ.'`, `NULL`, `NULL`],
    ['a deputy who hangs on no post', `'KT.'`, `NULL`, `NULL`],
    ['a right that ends before it begins', `'KT.'`, `now() - interval '1 day'`, `$5`],
  ])('refuses %s', async (_, capacity, until, post) => {
    const leader = await office.leader.actor();
    const insert = api.work.run(leader, (tx) =>
      tx.query(
        `INSERT INTO authority_grant (agency_id, id, capacity, post_id, principal_id, delegate_id, delegate_post_id, powers, content,
           reads_inbox, from_at, until_at, writing_number, writing_date, recorded_by)
         SELECT $1, $2, ${capacity}, $5::uuid, $3::uuid, $4::uuid, ${post === 'NULL' ? 'NULL::uuid' : `${post}::uuid`}, '{sign}', 'x', true, now(), ${until}, '1', now(), $3::uuid`,
        [office.agencyId, newId(), leader.id, delegate.user.id, leader.posts[0]!.id],
      ),
    );
    await expect(insert).rejects.toThrow(/check constraint/);
  });
});
