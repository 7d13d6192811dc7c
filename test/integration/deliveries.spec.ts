import { Injectable } from '@nestjs/common';
import Redis from 'ioredis';
import { Client } from 'pg';
import {
  DeliveryAdmin,
  newId,
  NotWorthTrying,
  Outbox,
  Relay,
  UnitOfWork,
  type Commit,
  type Consumer,
  type Work,
} from '@vanthu/platform';
import { asRoot } from '../support/database';
import { startRedis, type Redis as TestRedis } from '../support/redis';
import { describeWith } from '../support/needs';
import { long } from '../support/long';
import { anAgency, eventually, startPlatform, type Platform } from '../support/platform';

/** What the consumers of this test saw; the effects stand in the table `effect`. */
const seen = { runs: 0, failing: new Map<string, number>() };

/** Writes one row for each delivery: a double effect would be a second row. */
@Injectable()
class CountingConsumer implements Consumer {
  readonly name = 'counting';
  readonly class = 'normal';
  readonly attempts = 4;
  readonly leaseSeconds = 3;

  async work({ event }: Work): Promise<Commit> {
    seen.runs++;
    const fails = seen.failing.get(event.subjectId) ?? 0;
    if (fails === Infinity) throw new NotWorthTrying('broken for ever');
    if (fails > 0) {
      seen.failing.set(event.subjectId, fails - 1);
      throw new Error('a neighbour is away');
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    return async (tx) => {
      await tx.query(`INSERT INTO effect (agency_id, subject_id) VALUES ($1, $2)`, [event.agencyId, event.subjectId]);
    };
  }
}

const makeEffectTable = async (platform: Platform) => {
  const owner = new Client({ connectionString: platform.db.adminUrl });
  await owner.connect();
  await owner.query(
    `CREATE TABLE effect (agency_id uuid, subject_id uuid, at timestamptz DEFAULT now()); GRANT SELECT, INSERT ON effect TO vanthu_application`,
  );
  await owner.end();
};

const append = async (platform: Platform, agencyId: string, subjects: readonly string[]) => {
  const outbox = platform.app.get(Outbox);
  for (const subjectId of subjects) {
    await platform.work.asAgency(agencyId, (tx) => outbox.append(tx, agencyId, { topic: 'thing.happened', subjectId }));
  }
};

const effects = (work: UnitOfWork, agencyId: string) =>
  work.asAgency(agencyId, (tx) =>
    tx.query<{ subjectId: string; times: number }[]>(
      `SELECT subject_id AS "subjectId", count(*)::int AS times FROM effect WHERE agency_id = $1 GROUP BY 1`,
      [agencyId],
    ),
  );

const states = (work: UnitOfWork, agencyId: string) =>
  work.asAgency(agencyId, async (tx) => {
    const rows = await tx.query<{ state: string; count: number }[]>(
      `SELECT state, count(*)::int AS count FROM delivery WHERE agency_id = $1 GROUP BY 1`,
      [agencyId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  });

const start = async (env: NodeJS.ProcessEnv = {}) => {
  const platform = await startPlatform({
    env,
    consumers: [CountingConsumer],
    subscriptions: { 'thing.happened': ['counting'] },
  });
  await makeEffectTable(platform);
  return { platform, agency: await anAgency(platform.work) };
};

describe('a delivery', () => {
  let platform: Platform;
  let agency: { id: string };
  beforeAll(async () => {
    ({ platform, agency } = await start());
  });
  afterAll(async () => {
    await platform.close();
  });

  it('is made for an event and done within a second or two', async () => {
    const subject = newId();
    await append(platform, agency.id, [subject]);
    await eventually(
      async () => (await effects(platform.work, agency.id)).some(({ subjectId }) => subjectId === subject),
      'the effect',
    );
  });

  it('is tried again after a failure, and its effect stands once', async () => {
    const subject = newId();
    seen.failing.set(subject, 1);
    await append(platform, agency.id, [subject]);
    const [row] = await eventually(async () => {
      const found = (await effects(platform.work, agency.id)).filter(({ subjectId }) => subjectId === subject);
      return found.length > 0 && found;
    }, 'the effect of the second try');
    expect(row).toEqual({ subjectId: subject, times: 1 });
  });

  it('of a small agency waits for one of each other agency, whatever stands before it', async () => {
    const [large, small] = [await anAgency(platform.work), await anAgency(platform.work)];
    const subjects = (count: number) => Array.from({ length: count }, newId);
    const waiting = async (of: { id: string }, count: number) => {
      await platform.work.asAgency(of.id, async (tx) => {
        for (const subject of subjects(count)) {
          const [event] = await tx.query<{ id: string }[]>(
            `INSERT INTO event (agency_id, id, topic, subject_id, payload, audience, fanned_out_at)
             VALUES ($1, $2, 'thing.happened', $3, '{}', '{}', now()) RETURNING id`,
            [of.id, newId(), subject],
          );
          await tx.query(
            `INSERT INTO delivery (agency_id, id, event_id, consumer, class) VALUES ($1, $2, $3, 'nobody-here', 'bulk')`,
            [of.id, newId(), event!.id],
          );
        }
      });
    };
    await waiting(large, 300);
    await waiting(small, 3);
    const due = (await platform.app.get(Relay).due()).filter((one) => one.class === 'bulk');
    const owners = new Map(
      (
        await Promise.all(
          [large, small].map(({ id }) =>
            platform.work.asAgency(id, (tx) =>
              tx.query<{ id: string }[]>(`SELECT id FROM delivery WHERE agency_id = $1`, [id]),
            ),
          ),
        )
      ).flatMap((rows, i) => rows.map(({ id }) => [id, i === 0 ? 'large' : 'small'] as const)),
    );
    const turns = due.map(({ id }) => owners.get(id));
    expect(turns.slice(0, 6).toSorted()).toEqual(['large', 'large', 'large', 'small', 'small', 'small']);
    expect(turns.filter((owner) => owner === 'large').length).toBe(50);
  });

  it('is dead at once when trying again cannot help; an administrator sees why and gives it a new life', async () => {
    const subject = newId();
    seen.failing.set(subject, Infinity);
    await append(platform, agency.id, [subject]);
    const caller = { agencyId: agency.id, id: newId() };
    const admin = platform.app.get(DeliveryAdmin);
    const dead = await eventually(
      async () => (await admin.list(caller, 'dead', { limit: 10 })).items[0],
      'a dead delivery',
    );
    expect(dead).toMatchObject({
      subjectId: subject,
      state: 'dead',
      lastError: expect.stringContaining('broken for ever'),
    });

    seen.failing.delete(subject);
    expect(await admin.retry(caller, dead.id)).toMatchObject({ state: 'due', attempt: 0 });
    await eventually(
      async () => (await effects(platform.work, agency.id)).some(({ subjectId }) => subjectId === subject),
      'the effect after the retry',
    );
  });

  it('of another agency is not to be known', async () => {
    const stranger = { agencyId: (await anAgency(platform.work)).id, id: newId() };
    const mine = await platform.work.asAgency(agency.id, (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM delivery LIMIT 1`),
    );
    await expect(platform.app.get(DeliveryAdmin).retry(stranger, mine[0]!.id)).rejects.toMatchObject({ status: 404 });
  });

  it('changes nothing when it comes back after its lease went to somebody else', async () => {
    const { Deliveries } = await import('@vanthu/platform');
    const deliveries = platform.app.get(Deliveries);
    const subject = newId();
    seen.failing.set(subject, 1); // the first run fails, so that the delivery stays due for a moment
    await append(platform, agency.id, [subject]);
    const id = await eventually(async () => {
      const rows = await platform.work.asAgency(agency.id, (tx) =>
        tx.query<{ id: string }[]>(
          `SELECT d.id FROM delivery d JOIN event e ON e.id = d.event_id WHERE e.subject_id = $1 AND d.state = 'due' AND d.attempt = 1`,
          [subject],
        ),
      );
      return rows[0]?.id;
    }, 'a delivery that failed once');
    await platform.work.asAgency(agency.id, (tx) => tx.query(`UPDATE delivery SET run_at = now() WHERE id = $1`, [id]));
    const zombie = deliveries.runOnce(id);
    await eventually(async () => {
      const rows = await platform.work.asAgency(agency.id, (tx) =>
        tx.query<{ fence: number }[]>(`SELECT fence FROM delivery WHERE id = $1 AND state = 'leased'`, [id]),
      );
      return (
        rows.length > 0 || (await effects(platform.work, agency.id)).some(({ subjectId }) => subjectId === subject)
      );
    }, 'a lease');
    await platform.work.asAgency(agency.id, (tx) =>
      tx.query(
        `UPDATE delivery SET fence = fence + 1, lease_until = now() - interval '1 s' WHERE id = $1 AND state = 'leased'`,
        [id],
      ),
    );
    await zombie;
    const [row] = await eventually(async () => {
      const found = (await effects(platform.work, agency.id)).filter(({ subjectId }) => subjectId === subject);
      return found.length > 0 && found;
    }, 'the effect of whoever holds the lease');
    expect(row?.times).toBe(1);
  });
});

const succeeds = (act: () => Promise<void>): Promise<boolean> =>
  act().then(
    () => true,
    () => false,
  );

/** Every two seconds somebody wipes the queue while jobs are coming in; none may be lost, no result doubled. */
async function survivesWiping(platform: Platform, agencyId: string, wipe: () => Promise<void>): Promise<void> {
  const jobs = long(500, 5_000);
  const subjects = Array.from({ length: jobs }, () => newId());
  const wipes = { done: 0, over: false };
  const wiping = (async () => {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      // A wipe that met the workers in a deadlock is tried again, so that jobs are surely wiped.
      while (!wipes.over && !(await succeeds(wipe))) continue;
      if (wipes.over) return;
      wipes.done++;
    }
  })();
  try {
    for (let i = 0; i < subjects.length; i += 25) {
      await append(platform, agencyId, subjects.slice(i, i + 25));
      await new Promise((resolve) => setTimeout(resolve, 200)); // spread over several wipes
    }
    await eventually(
      async () => (await states(platform.work, agencyId)).done === jobs,
      `${jobs.toString()} deliveries done`,
      long(90, 900),
    );
  } finally {
    wipes.over = true;
    await wiping;
  }
  const found = await effects(platform.work, agencyId);
  expect(wipes.done).toBeGreaterThan(1);
  expect(new Set(found.map(({ subjectId }) => subjectId))).toEqual(new Set(subjects));
  expect(found.filter(({ times }) => times !== 1)).toEqual([]);
  console.log(`queue wiped ${wipes.done.toString()} times under ${jobs.toString()} jobs: 0 lost, 0 doubled`);
}

describe('500 jobs, while the tables of the queue are emptied every two seconds', () => {
  it(
    'are all done once (BullMQ on PostgreSQL)',
    async () => {
      const { platform, agency } = await start();
      const owner = new Client({ connectionString: platform.db.adminUrl });
      await owner.connect();
      const { rows } = await owner.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename !~ 'migration|schema|version|ledger'`,
      );
      try {
        await survivesWiping(platform, agency.id, async () => {
          await owner.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
        });
      } finally {
        await owner.end();
        await platform.close();
      }
    },
    long(120_000, 1_000_000),
  );
});

describeWith('redis', '500 jobs, while Redis is flushed every two seconds', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(async () => {
    await redis.stop();
  });

  it(
    'are all done once (BullMQ on Redis through ioredis)',
    async () => {
      const { platform, agency } = await start({ REDIS_URL: redis.url });
      const hammer = new Redis(redis.url);
      try {
        await survivesWiping(platform, agency.id, async () => {
          await hammer.flushall();
        });
      } finally {
        hammer.disconnect();
        await platform.close();
      }
    },
    long(120_000, 1_000_000),
  );
});

describe('a database that goes away for a while', () => {
  it('does not make the program spin, and work goes on when it is back', async () => {
    const { platform, agency } = await start();
    try {
      const name = platform.db.name;
      await asRoot(
        'postgres',
        `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
      const before = process.cpuUsage();
      await new Promise((resolve) => setTimeout(resolve, 4_000)); // what is measured is the work of a while
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 4_000_000).toBeLessThan(0.35);
      await asRoot('postgres', `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      const subject = newId();
      await eventually(
        async () =>
          append(platform, agency.id, [subject]).then(
            () => true,
            () => false,
          ),
        'a database that answers',
      );
      await eventually(
        async () => (await effects(platform.work, agency.id)).some(({ subjectId }) => subjectId === subject),
        'the effect',
        40,
      );
    } finally {
      await platform.close();
    }
  }, 90_000);
});
