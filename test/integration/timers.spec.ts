import { Injectable } from '@nestjs/common';
import { armFailpoints, newId, Timers, TimersTimetable, type Commit, type Consumer, type Work } from '@vanthu/platform';
import { asRoot } from '../support/database';
import { anAgency, eventually, startPlatform, type Platform } from '../support/platform';

/** Keeps what it heard, in the transaction that ends its delivery. */
@Injectable()
class Hearing implements Consumer {
  readonly name = 'hearing';
  readonly class = 'normal';
  readonly attempts = 5;
  readonly leaseSeconds = 1;
  work({ event }: Work): Promise<Commit> {
    return Promise.resolve(async (tx) => {
      await tx.query(`INSERT INTO heard (subject_id, payload) VALUES ($1, $2)`, [event.subjectId, event.payload]);
    });
  }
}

let platform: Platform;
let timers: Timers;
let agencyId: string;
beforeAll(async () => {
  platform = await startPlatform({ consumers: [Hearing], subscriptions: { 'test.due': ['hearing'] } });
  await asRoot(platform.db.name, `CREATE TABLE heard (subject_id uuid, payload jsonb)`, `GRANT ALL ON heard TO PUBLIC`);
  timers = platform.app.get(Timers, { strict: false });
  agencyId = (await anAgency(platform.work)).id;
});
afterAll(async () => {
  armFailpoints(undefined);
  await platform.close();
});

const HOUR = 3_600_000;
const inHours = (hours: number) => ({ at: new Date(Date.now() + hours * HOUR).toISOString() });
const setFor = (subjectId: string, hours: number, key = `test:${subjectId}`) =>
  platform.work.asAgency(agencyId, (tx) =>
    timers.set(tx, agencyId, { key, kind: 'test.due', subjectId, payload: { of: key }, due: inHours(hours) }),
  );
const heard = (subjectId: string) =>
  platform.work.asAgency(agencyId, (tx) =>
    tx.query<{ payload: object }[]>(`SELECT payload FROM heard WHERE subject_id = $1`, [subjectId]),
  );
const stateOf = async (key: string) => {
  const [row] = await platform.work.asAgency(agencyId, (tx) =>
    tx.query<{ state: string }[]>(`SELECT state FROM timer WHERE key = $1`, [key]),
  );
  return row?.state;
};
const fire = async () => {
  const timetable = platform.app.get(TimersTimetable, { strict: false });
  while ((await timetable.fire()) > 0);
};

describe('a timer', () => {
  it('that became due while no worker ran fires once, however many processes look', async () => {
    const subjects = Array.from({ length: 60 }, () => newId());
    await Promise.all(subjects.map((id, i) => setFor(id, -i / 10)));
    const processes = Array.from({ length: 6 }, () => new TimersTimetable(platform.work));
    await Promise.all(processes.map((one) => one.fire()));
    await fire();
    for (const id of subjects)
      await eventually(async () => (await heard(id)).length === 1 || undefined, 'each timer is heard');
    const counts = await Promise.all(subjects.map(async (id) => (await heard(id)).length));
    expect(counts).toEqual(subjects.map(() => 1));
  });

  it('that lies in the future does not fire, and is moved and cancelled while it waits', async () => {
    const [moved, cancelled, stays] = [newId(), newId(), newId()];
    for (const id of [moved, cancelled, stays]) await setFor(id, 5);
    await setFor(moved, -1);
    await platform.work.asAgency(agencyId, (tx) => timers.replace(tx, agencyId, cancelled, ['test.due'], []));
    await fire();
    await eventually(async () => (await heard(moved)).length === 1 || undefined, 'the moved one is heard');
    expect(await heard(stays)).toEqual([]);
    expect(await Promise.all([moved, cancelled, stays].map((id) => stateOf(`test:${id}`)))).toEqual([
      'fired',
      'cancelled',
      'waiting',
    ]);
    await setFor(cancelled, 5);
    expect(await stateOf(`test:${cancelled}`)).toBe('waiting');
  });

  it('that has fired never fires again, also when it is set again', async () => {
    const id = newId();
    await setFor(id, -1);
    await fire();
    await setFor(id, -1);
    await fire();
    await eventually(async () => (await heard(id)).length > 0 || undefined, 'it is heard');
    expect(await heard(id)).toEqual([{ payload: { of: `test:${id}` } }]);
    expect(await stateOf(`test:${id}`)).toBe('fired');
  });

  it('takes the place of the others of its subject, and of the kinds that were named only', async () => {
    const id = newId();
    await setFor(id, 5, `old:${id}`);
    await platform.work.asAgency(agencyId, async (tx) => {
      await timers.set(tx, agencyId, { key: `other:${id}`, kind: 'test.other', subjectId: id, due: inHours(5) });
      const due = { day: '2099-02-03', time: '07:30', timeZone: 'Asia/Ho_Chi_Minh' };
      await timers.replace(
        tx,
        agencyId,
        id,
        ['test.due'],
        [{ key: `new:${id}`, kind: 'test.due', subjectId: id, due }],
      );
    });
    expect(await Promise.all(['old', 'other', 'new'].map((key) => stateOf(`${key}:${id}`)))).toEqual([
      'cancelled',
      'waiting',
      'waiting',
    ]);
    const [row] = await platform.work.asAgency(agencyId, (tx) =>
      tx.query<{ at: Date }[]>(`SELECT due_at AS at FROM timer WHERE key = $1`, [`new:${id}`]),
    );
    expect(row?.at.toISOString()).toBe('2099-02-03T00:30:00.000Z');
  });

  it('whose firing broke off before its commit, or whose consumer did, is heard once all the same', async () => {
    const id = newId();
    await setFor(id, -1);
    armFailpoints('seed=1;timers.before-commit=throw:1');
    await expect(new TimersTimetable(platform.work).fire()).rejects.toThrow('timers.before-commit');
    expect(await stateOf(`test:${id}`)).toBe('waiting');
    armFailpoints('seed=1;delivery.before-commit=throw:1');
    await fire();
    const failedOnce = async () => {
      const rows = await platform.work.asAgency(agencyId, (tx) =>
        tx.query<{ attempt: number }[]>(
          `SELECT d.attempt FROM delivery d JOIN event e ON e.agency_id = d.agency_id AND e.id = d.event_id
           WHERE e.subject_id = $1 AND d.last_error IS NOT NULL`,
          [id],
        ),
      );
      return rows.length === 1 || undefined;
    };
    await eventually(failedOnce, 'the consumer failed before its commit');
    armFailpoints(undefined);
    await eventually(async () => (await heard(id)).length > 0 || undefined, 'it is heard after all');
    expect(await heard(id)).toHaveLength(1);
  });

  it('is found among 20,000 that wait by an index, so that looking costs nothing', async () => {
    await platform.work.asAgency(agencyId, (tx) =>
      tx.query(
        `INSERT INTO timer (agency_id, id, key, kind, subject_id, due_at)
         SELECT $1, gen_random_uuid(), 'far:' || n, 'test.due', gen_random_uuid(), now() + interval '1 year' FROM generate_series(1, 20000) n`,
        [agencyId],
      ),
    );
    await asRoot(platform.db.name, 'ANALYZE timer');
    const plan = await platform.work.asSystem('test', (tx) =>
      tx.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT id FROM timer WHERE state = 'waiting' AND due_at <= now() ORDER BY due_at LIMIT 200 FOR UPDATE SKIP LOCKED`,
      ),
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('timer_next');
  });
});
