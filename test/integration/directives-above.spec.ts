import { randomUUID } from 'node:crypto';
import { newId } from '@vanthu/platform';
import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { carriedOn, withMessengers } from '../support/messengers';
import { anOffice, aRegistered, type Colleague, type Document, type Office } from '../support/office';

type Child = { id: string; version: number; state: string };
type Task = { id: string; version: number; children: Child[] };
type Told = { kind: string; directiveTaskId: string | null; title: string | null; seenAt: string | null };

let api: TestApp;
let office: Office;
let document: Document;
let below: string;
let belowChief: Browser;
beforeAll(async () => {
  api = await testApp({ root: withMessengers });
  office = await anOffice(api);
  document = await aRegistered(api, office);
  const agency = await anAgency(api.work, { parent: { id: office.agencyId, code: 'x', line: [office.agencyId] } });
  below = agency.id;
  belowChief = await api.signIn(await aUser(api.work, below, { roles: ['chief_of_office'] }));
}, 60_000);
afterAll(() => api.close());

const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
const quiet = () => carriedOn(api);
const keyed = (version: number) => ({ 'if-match': `"${version.toString()}"`, 'idempotency-key': randomUUID() });
const seen = async (who: Browser, id: string): Promise<Task> => (await who.get(`/directive-tasks/${id}`)).json();
const acts = async (who: Browser, id: string, body: object) => {
  const answer = await who.post(`/directive-tasks/${id}/acts`, body, keyed((await seen(who, id)).version));
  expect([answer.statusCode, body]).toEqual([201, body]);
};
const assigned = async (more: object = {}): Promise<Task> => {
  const tasks = [
    {
      text: 'Sắp xếp trụ sở',
      leadName: 'Phòng Cải cách hành chính',
      leadUnitId: office.leadUnitId,
      deadline: { kind: 'date', on: '2099-12-31' },
      ...more,
    },
  ];
  const made = await office.leader.browser.post(`/incoming-documents/${document.id}/directive-tasks`, { tasks });
  return made.json<{ items: Task[] }>().items[0]!;
};
const handed = async (whole: Task): Promise<Child> => {
  const part = { agencyId: below, text: 'Sắp xếp trụ sở của xã', deadline: { kind: 'date', on: '2099-06-10' } };
  const answer = await office.chief.browser.post(`/directive-tasks/${whole.id}/hand-downs`, part);
  return answer.json<Task>().children[0]!;
};
const actsBelow = async (whole: Task, child: Child, body: object) => {
  const { version } = (await seen(office.chief.browser, whole.id)).children[0]!;
  const path = `/directive-tasks/${whole.id}/children/${child.id}/acts`;
  const answer = await office.chief.browser.post(path, body, keyed(version));
  expect(answer.statusCode).toBe(201);
};
/** What they were told, oldest first, with whether it need still be read. */
const toldTo = async (who: Colleague, id: string): Promise<[string, boolean][]> => {
  await quiet();
  const { items } = (await who.browser.get('/notifications?limit=100')).json<{ items: Told[] }>();
  return items
    .filter(({ directiveTaskId }) => directiveTaskId === id)
    .map(({ kind, seenAt }): [string, boolean] => [kind, seenAt === null])
    .reverse();
};
const timersOf = async (id: string) => {
  await quiet();
  const found = await rows<{ kind: string }>(
    `SELECT kind || to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', ' YYYY-MM-DD') AS kind FROM timer WHERE subject_id = $1 AND state = 'waiting' ORDER BY due_at, kind`,
    id,
  );
  return found.map(({ kind }) => kind);
};
/** All that waits for a day comes today. */
const comes = (id: string, kind: string) =>
  asRoot(
    api.db.name,
    `UPDATE timer SET due_at = now() WHERE subject_id = '${id}' AND kind = '${kind}' AND state = 'waiting'`,
  );

describe('who gave a part of a task', () => {
  it('is told when an agency below reports, asks for another day, reports again; what was answered need not be read', async () => {
    const follower = await office.hire('specialist', office.otherUnitId);
    const whole = await assigned({ followerId: follower.user.id });
    const child = await handed(whole);
    await acts(belowChief, child.id, { act: 'start' });
    expect(await toldTo(office.chief, whole.id)).toEqual([]);
    await acts(belowChief, child.id, { act: 'ask_extension', dueOn: '2099-07-01', note: 'Chờ số liệu' });
    expect(await toldTo(office.chief, whole.id)).toEqual([['report_in', true]]);
    await actsBelow(whole, child, { act: 'extend', dueOn: '2099-07-01' });
    expect(await toldTo(office.chief, whole.id)).toEqual([['report_in', false]]);
    await acts(belowChief, child.id, { act: 'report', note: 'Đã xong' });
    expect(await toldTo(office.chief, whole.id)).toEqual([
      ['report_in', false],
      ['report_in', true],
    ]);
    expect((await toldTo(follower, whole.id)).at(-1)).toEqual(['report_in', true]);
    for (const who of [office.leader, office.otherHead]) expect(await toldTo(who, whole.id)).toEqual([]);
    const { items } = (await office.chief.browser.get('/notifications?unseen=true')).json<{ items: Told[] }>();
    expect(items[0]).toMatchObject({ kind: 'report_in', directiveTaskId: whole.id, title: 'Sắp xếp trụ sở của xã' });

    // Carried again it is told once; accepted it need not be read, and who follows hears that it is complete.
    await rows(
      `INSERT INTO event (agency_id, id, topic, subject_id, payload) VALUES ($1, $2, 'directive-task.child-told', $3, $4)`,
      office.agencyId,
      newId(),
      whole.id,
      JSON.stringify({ childId: child.id }),
    );
    expect(await toldTo(office.chief, whole.id)).toHaveLength(2);
    await actsBelow(whole, child, { act: 'accept' });
    expect(await toldTo(office.chief, whole.id)).toEqual([
      ['report_in', false],
      ['report_in', false],
    ]);
    expect((await toldTo(follower, whole.id)).filter(([, open]) => open).map(([kind]) => kind)).toEqual([
      'task_new',
      'report_in',
    ]);
    expect(await timersOf(child.id)).toEqual([]);
  });

  it('is reminded once for each threshold when an agency below is late, and others up the line, until it is reported', async () => {
    const whole = await assigned();
    const child = await handed(whole);
    expect(await timersOf(child.id)).toEqual([
      'deadline.passed 2099-06-11',
      'deadline.escalated 2099-06-12',
      'deadline.escalated 2099-06-17',
      'deadline.escalated 2099-06-24',
    ]);
    await comes(child.id, 'deadline.passed');
    expect(await toldTo(office.chief, whole.id)).toEqual([['escalated', true]]);
    expect(await toldTo(office.leader, whole.id)).toEqual([]);
    await comes(child.id, 'deadline.escalated');
    // Who hears of it as its giver is not told up the line besides.
    expect(await toldTo(office.chief, whole.id)).toEqual([['escalated', true]]);
    expect(await toldTo(office.leader, whole.id)).toEqual([['escalated', true]]);
    expect((await toldTo(office.head, whole.id)).map(([kind]) => kind)).toEqual(['task_new']);
    const fired = await rows<{ kind: string; payload: object }>(
      `SELECT kind, payload FROM timer WHERE subject_id = $1 AND state = 'fired'`,
      child.id,
    );
    for (const { kind, payload } of fired)
      await rows(
        `INSERT INTO event (agency_id, id, topic, subject_id, payload) VALUES ($1, $2, $3, $4, $5)`,
        office.agencyId,
        newId(),
        kind,
        child.id,
        JSON.stringify(payload),
      );
    expect(await toldTo(office.chief, whole.id)).toEqual([['escalated', true]]);
    await acts(belowChief, child.id, { act: 'report', note: 'Đã xong' });
    expect(await toldTo(office.chief, whole.id)).toEqual([
      ['escalated', false],
      ['report_in', true],
    ]);
    expect(await timersOf(child.id)).toEqual([]);
  });

  it('within the agency is told when a unit reports or is late; the unit is told so as before, and nobody of their own deed', async () => {
    const whole = await assigned();
    const part = {
      text: 'Phần của phòng',
      leadName: 'Phòng Tổ chức cán bộ',
      leadUnitId: office.otherUnitId,
      deadline: { kind: 'date', on: '2099-06-10' },
    };
    const made = await office.head.browser.post(`/directive-tasks/${whole.id}/parts`, part);
    const { id } = made.json<Task>();
    await timersOf(id);
    await comes(id, 'deadline.passed');
    expect(await toldTo(office.head, id)).toEqual([['escalated', true]]);
    expect(await toldTo(office.otherHead, id)).toEqual([
      ['task_new', true],
      ['overdue', true],
    ]);
    await acts(office.otherHead.browser, id, { act: 'report', note: 'Đã xong' });
    expect((await toldTo(office.head, id)).at(-1)).toEqual(['report_in', true]);
    expect(await toldTo(office.otherHead, id)).toEqual([
      ['task_new', false],
      ['overdue', false],
    ]);
    await acts(office.leader.browser, id, { act: 'accept' });
    expect((await toldTo(office.head, id)).filter(([, open]) => open)).toEqual([['report_in', true]]);
    const own = await assigned();
    await acts(office.leader.browser, own.id, { act: 'stop', note: 'Không còn cần' });
    expect((await toldTo(office.head, own.id)).at(-1)).toEqual(['task_stopped', true]);
    expect(await toldTo(office.leader, own.id)).toEqual([]);
  });

  it('who has left is replaced by the chief of office', async () => {
    const gone = await office.hire('leader');
    const whole = await assigned();
    const part = { agencyId: below, text: 'Việc của xã', deadline: { kind: 'none' } };
    const answer = await gone.browser.post(`/directive-tasks/${whole.id}/hand-downs`, part);
    const child = answer.json<Task>().children[0]!;
    await rows(`UPDATE post SET ends_on = '2020-01-02' WHERE user_id = $1`, gone.user.id);
    await acts(belowChief, child.id, { act: 'report', note: 'Đã xong' });
    expect(await toldTo(office.chief, whole.id)).toEqual([['report_in', true]]);
  });

  it('is told below, too, when the whole is stopped above; reminders end on both sides', async () => {
    const whole = await assigned();
    const child = await handed(whole);
    expect(await timersOf(child.id)).toHaveLength(4);
    await acts(office.leader.browser, whole.id, { act: 'stop', note: 'Chỉ thị bị bãi bỏ' });
    expect(await timersOf(child.id)).toEqual([]);
    const list = (await belowChief.get('/notifications?limit=100')).json<{ items: Told[] }>().items;
    const about = list.filter(({ directiveTaskId }) => directiveTaskId === child.id);
    expect(about.map(({ kind, seenAt }) => [kind, seenAt === null])).toEqual([
      ['task_stopped', true],
      ['task_new', false],
    ]);
    const timers = await api.work.asAgency(below, (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM timer WHERE subject_id = $1 AND state = 'waiting'`, [child.id]),
    );
    expect(timers).toEqual([]);
  });
});
