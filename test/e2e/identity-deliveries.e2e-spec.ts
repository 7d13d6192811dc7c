import { newId, Outbox } from '@vanthu/platform';
import { aUser, anAgency, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';

let api: TestApp;
let agency: TestAgency;
let admin: Browser;
beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
  admin = await api.signIn(await aUser(api.work, agency.id, { roles: ['admin'] }));
});
afterAll(() => api.close());

/** Work that was given up: nobody carries events on in this process, so its row is written by hand. */
async function givenUp(agencyId = agency.id, state = 'dead'): Promise<string> {
  const id = newId();
  await api.work.asAgency(agencyId, async (tx) => {
    await api.app.get(Outbox).append(tx, agencyId, { topic: 'file.stored', subjectId: newId() });
    await tx.query(
      `INSERT INTO delivery (agency_id, id, event_id, consumer, class, state, attempt, last_error)
       SELECT agency_id, $1, id, 'reading', 'normal', $2, 5, 'UnreadableFile: no page' FROM event ORDER BY created_at DESC LIMIT 1`,
      [id, state],
    );
  });
  return id;
}

type Row = { id: string; state: string; attempt: number; lastError: string | null };
const dead = async (query = '') =>
  (await admin.get(`/deliveries${query}`)).json<{ items: Row[]; next: string | null }>();

describe('background work that was given up', () => {
  it('is shown to the administrator with its reason, newest first, page by page', async () => {
    const made = [await givenUp(), await givenUp(), await givenUp()];
    await givenUp(agency.id, 'done');
    const first = await dead('?limit=2');
    expect(first.items.map(({ id }) => id)).toEqual([made[2], made[1]]);
    expect(first.items[0]).toMatchObject({
      consumer: 'reading',
      topic: 'file.stored',
      state: 'dead',
      lastError: 'UnreadableFile: no page',
    });
    const rest = await dead(`?limit=2&after=${first.next!}`);
    expect(rest.items.map(({ id }) => id)).toContain(made[0]);
    expect(rest.next).toBeNull();
  });

  it('is tried again from the start when the administrator says so, and the journal says who did', async () => {
    const id = await givenUp();
    const key = { 'idempotency-key': newId() };
    const answer = await admin.put(`/deliveries/${id}/retry`, undefined, key);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ id, state: 'due', attempt: 0 });
    expect((await admin.put(`/deliveries/${id}/retry`, undefined, key)).json()).toEqual(answer.json());
    expect((await dead('?limit=100')).items.map((row) => row.id)).not.toContain(id);
    const entries = await api.work.asAgency(agency.id, (tx) =>
      tx.query<{ action: string }[]>(`SELECT action FROM audit_event WHERE object_id = $1`, [id]),
    );
    expect(entries).toEqual([{ action: 'delivery.retried' }]);
  });

  it('is not there to be tried again while it goes on, nor when it is another agency’s', async () => {
    const theirs = await givenUp((await anAgency(api.work)).id);
    for (const id of [await givenUp(agency.id, 'due'), await givenUp(agency.id, 'done'), theirs, newId()]) {
      expect((await admin.put(`/deliveries/${id}/retry`)).statusCode).toBe(404);
    }
    expect((await dead('?limit=100')).items.map((row) => row.id)).not.toContain(theirs);
  });

  it('is nobody’s business who does not administer', async () => {
    const id = await givenUp();
    const leader = await api.signIn(await aUser(api.work, agency.id, { roles: ['leader', 'clerk'] }));
    expect((await leader.get('/deliveries')).statusCode).toBe(403);
    expect((await leader.put(`/deliveries/${id}/retry`)).statusCode).toBe(404);
    expect((await dead('?limit=100')).items.map((row) => row.id)).toContain(id);
  });

  it.each(['?state=lost', '?limit=0', '?after=x', '?consumer=reading'])(
    'cannot be asked for with %s',
    async (query) => {
      expect((await admin.get(`/deliveries${query}`)).statusCode).toBe(422);
    },
  );
});
