import { armFailpoints, newId } from '@vanthu/platform';
import { SweepTimetable } from '@vanthu/notifications';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { carriedOn, withMessengers } from '../support/messengers';
import { aDocument, anOffice, taskOf, type Office } from '../support/office';
import { eventually } from '../support/platform';

let api: TestApp;
let office: Office;
let neighbour: Office;
beforeAll(async () => {
  api = await testApp({ root: withMessengers });
  [office, neighbour] = [await anOffice(api), await anOffice(api)];
  await asRoot(
    api.db.name,
    `INSERT INTO event (agency_id, id, topic, subject_id, fanned_out_at) SELECT id, gen_random_uuid(), 'test.nothing', id, now() FROM agency`,
    `INSERT INTO notification_sweep_due (agency_id, event_id) SELECT agency_id, id FROM event WHERE topic = 'test.nothing'`,
  );
}, 60_000);
afterAll(async () => {
  armFailpoints(undefined);
  await api.close();
});

const rows = <T>(of: Office, sql: string, ...params: unknown[]) =>
  api.work.asAgency(of.agencyId, (tx) => tx.query<T[]>(sql, params));
const quiet = () => carriedOn(api);
/** The turn of one agency comes, as the timetable asks for it; the other had its turn today. */
const isAsked = async (of: Office) => {
  await asRoot(
    api.db.name,
    `UPDATE notification_sweep_due SET asked_at = CASE WHEN agency_id = '${of.agencyId}' THEN now() - interval '25 hours' ELSE now() END`,
  );
  expect(await api.app.get(SweepTimetable, { strict: false }).startNext()).toBe(of.agencyId);
};
const isSwept = async (of: Office) => {
  await isAsked(of);
  await quiet();
};

type Told = { readonly days: number; readonly read?: boolean; readonly column?: string; readonly subjectId?: string };
/** A notification that is so many days old. */
const wasTold = async (of: Office, key: string, { days, read = false, column, subjectId }: Told) => {
  const id = newId();
  const [more, value] = column === undefined ? ['', ''] : [`, ${column}`, `, '${subjectId ?? ''}'`];
  await rows(
    of,
    `INSERT INTO notification (agency_id, id, user_id, kind, key, created_at, seen_at${more})
     VALUES ($1, $2, $3, 'task_new', $4, now() - make_interval(days => $5), CASE WHEN $6 THEN now() END${value})`,
    of.agencyId,
    id,
    of.leader.user.id,
    key,
    days,
    read,
  );
  return id;
};
const keysLeft = async (of: Office, like: string) =>
  (await rows<{ key: string }>(of, `SELECT key FROM notification WHERE key LIKE $1 ORDER BY key`, like)).map(
    ({ key }) => key,
  );
const aMessage = (of: Office, state: string, daysAgo: number) =>
  rows(
    of,
    `INSERT INTO notification_message (agency_id, id, user_id, channel, notification_ids, state, ended_at)
     VALUES ($1, $2, $3, 'email', ARRAY[$2::uuid], $4, now() - make_interval(days => $5))`,
    of.agencyId,
    newId(),
    of.leader.user.id,
    state,
    daysAgo,
  );

describe('what was told long ago', () => {
  it('is swept away: what was read after 90 days, what nobody read after 400, with the ways it had', async () => {
    const old = await wasTold(office, 'age:read-91', { days: 91, read: true });
    await wasTold(office, 'age:read-89', { days: 89, read: true });
    await wasTold(office, 'age:unread-399', { days: 399 });
    await wasTold(office, 'age:unread-401', { days: 401 });
    await rows(
      office,
      `INSERT INTO notification_way (agency_id, notification_id, channel, user_id, due_at, state) VALUES ($1, $2, 'email', $3, now(), 'taken')`,
      office.agencyId,
      old,
      office.leader.user.id,
    );
    await wasTold(neighbour, 'age:read-91', { days: 91, read: true });
    await isSwept(office);
    expect(await keysLeft(office, 'age:%')).toEqual(['age:read-89', 'age:unread-399']);
    expect(await rows(office, `SELECT FROM notification_way WHERE notification_id = $1`, old)).toEqual([]);
    expect(await keysLeft(neighbour, 'age:%')).toEqual(['age:read-91']);
  });

  it('stays while its matter goes on, so that nobody is told of it a second time', async () => {
    const document = await aDocument(api, office, 'instructed');
    const { id: taskId } = await taskOf(office.head, document, 'assign');
    const entry = async (day: string) =>
      (await office.chief.browser.post('/agenda', { subject: 'Họp', startsOn: day, endsOn: day })).json<{
        id: string;
      }>().id;
    const about = async (key: string, column: string, subjectId: string) =>
      wasTold(office, key, { days: 100, read: true, column, subjectId });
    await about('goes-on:task', 'task_id', taskId);
    await about('goes-on:meeting', 'agenda_entry_id', await entry('2098-03-04'));
    await about('goes-on:past-meeting', 'agenda_entry_id', await entry('2020-03-04'));
    await isSwept(office);
    expect(await keysLeft(office, 'goes-on:%')).toEqual(['goes-on:meeting', 'goes-on:task']);
    await asRoot(api.db.name, `UPDATE task SET state = 'withdrawn', closed_at = now() WHERE id = '${taskId}'`);
    await isSwept(office);
    expect(await keysLeft(office, 'goes-on:%')).toEqual(['goes-on:meeting']);
  });

  it('leaves with what was sent of it after 30 days, and the work that sent it; not what is tried again', async () => {
    await aMessage(office, 'sent', 31);
    await aMessage(office, 'failed', 31);
    await aMessage(office, 'waiting', 31); // failed, and tried again now
    await aMessage(office, 'sent', 29);
    const works = (state: string, consumer: string, days: number) =>
      rows(
        office,
        `WITH e AS (INSERT INTO event (agency_id, id, topic, subject_id, fanned_out_at) VALUES ($1, $2, 'test.done', $2, now()) RETURNING id)
         INSERT INTO delivery (agency_id, id, event_id, consumer, class, state, created_at, run_at, done_at)
         SELECT $1, $2, e.id, $3, 'normal', $4, old.at, old.at, CASE WHEN $4 = 'done' THEN old.at END
         FROM e, (SELECT now() - make_interval(days => $5) AS at) old`,
        office.agencyId,
        newId(),
        consumer,
        state,
        days,
      );
    await rows(office, `DELETE FROM delivery`);
    for (const [state, consumer, days] of [
      ['done', 'messenger', 31],
      ['dead', 'messenger', 31],
      ['done', 'messenger', 29],
      ['done', 'search', 31],
      ['dead', 'reading', 31],
    ] as const)
      await works(state, consumer, days);
    await isSwept(office);
    const messages = await rows<{ state: string }>(office, `SELECT state FROM notification_message ORDER BY state`);
    expect(messages.map(({ state }) => state)).toEqual(['sent', 'waiting']);
    const left = await rows<{ one: string }>(
      office,
      `SELECT state || ' ' || consumer AS one FROM delivery WHERE consumer <> 'notification-sweep' ORDER BY 1`,
    );
    expect(left.map(({ one }) => one)).toEqual(['dead reading', 'done messenger', 'done search']);
  });

  it('is swept in small batches: a process that dies in between has swept the first, and the next try sweeps the rest', async () => {
    await rows(
      office,
      `INSERT INTO notification (agency_id, id, user_id, kind, key, created_at, seen_at)
       SELECT $1, gen_random_uuid(), $2, 'task_new', 'many:' || n, now() - interval '1 year', now() FROM generate_series(1, 1100) n`,
      office.agencyId,
      office.leader.user.id,
    );
    const failed = () =>
      rows(office, `SELECT FROM delivery WHERE consumer = 'notification-sweep' AND last_error IS NOT NULL`);
    const left = async () => (await keysLeft(office, 'many:%')).length;
    armFailpoints('notification-sweep.notification=throw:1');
    await isAsked(office);
    await eventually(async () => (await failed()).length > 0 || undefined, 'the first try failed');
    armFailpoints(undefined);
    expect([1100, 0]).not.toContain(await left());
    await quiet();
    expect(await left()).toBe(0);
  });

  it('is asked for once a day in each agency, whichever processes ask', async () => {
    const timetable = api.app.get(SweepTimetable, { strict: false });
    await asRoot(api.db.name, `UPDATE notification_sweep_due SET asked_at = now()`);
    expect(await Promise.all([timetable.startNext(), timetable.startNext()])).toEqual([null, null]);
  });
});
