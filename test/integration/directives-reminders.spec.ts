import { randomUUID } from 'node:crypto';
import { newId } from '@vanthu/platform';
import { anAgency, aUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { startMailServer, type MailServer } from '../support/mail-and-push';
import { carriedOn, confirms, mailsFor, withMessengers } from '../support/messengers';
import { anOffice, aRegistered, type Colleague, type Document, type Office } from '../support/office';
import { eventually } from '../support/platform';

type Task = { id: string; version: number; children: { id: string }[] };

let mail: MailServer;
let api: TestApp;
let office: Office;
let document: Document;
beforeAll(async () => {
  mail = await startMailServer();
  api = await testApp({
    env: { SMTP_URL: mail.url, SMTP_FROM: 'vanthu@so.example', VANTHU_URL: 'https://vanthu.so.example' },
    root: withMessengers,
  });
  office = await anOffice(api);
  document = await aRegistered(api, office);
}, 60_000);
afterAll(async () => {
  await api.close();
  await mail.close();
});

const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
const quiet = () => carriedOn(api);
const happens = (topic: string, id: string, payload: object = {}) =>
  rows(
    `INSERT INTO event (agency_id, id, topic, subject_id, payload) VALUES ($1, $2, $3, $4, $5)`,
    office.agencyId,
    newId(),
    topic,
    id,
    JSON.stringify(payload),
  );
const kindsOf = async (who: Colleague, id: string) =>
  (
    await rows<{ kind: string }>(
      `SELECT kind FROM notification WHERE user_id = $1 AND directive_task_id = $2 ORDER BY kind`,
      who.user.id,
      id,
    )
  ).map(({ kind }) => kind);
const timersOf = async (id: string, state = 'waiting') =>
  (
    await rows<{ timer: string }>(
      `SELECT kind || to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', ' YYYY-MM-DD HH24:MI') AS timer FROM timer
       WHERE subject_id = $1 AND state = $2 ORDER BY due_at, kind`,
      id,
      state,
    )
  ).map(({ timer }) => timer);
const assigned = async (by: Colleague, more: object = {}): Promise<Task> => {
  const tasks = [
    {
      text: 'Rà soát thủ tục hành chính',
      leadName: 'Phòng Cải cách hành chính',
      leadUnitId: office.leadUnitId,
      deadline: { kind: 'date', on: '2099-06-10' },
      ...more,
    },
  ];
  const made = await by.browser.post(`/incoming-documents/${document.id}/directive-tasks`, { tasks });
  return made.json<{ items: Task[] }>().items[0]!;
};
const acts = async (who: Colleague, id: string, body: object) => {
  const { version } = (await who.browser.get(`/directive-tasks/${id}`)).json<Task>();
  const key = { 'if-match': `"${version.toString()}"`, 'idempotency-key': randomUUID() };
  const answer = await who.browser.post(`/directive-tasks/${id}/acts`, body, key);
  expect([answer.statusCode, body]).toEqual([201, body]);
};
/** The task as it would stand after so many days: given on a day, due on a day, and not yet watched. */
const setBack = async (id: string, givenOn: string, dueOn: string) => {
  await quiet();
  await asRoot(
    api.db.name,
    `UPDATE directive_task SET created_at = '${givenOn} 09:00+07', due_on = '${dueOn}' WHERE id = '${id}'`,
    `DELETE FROM timer WHERE subject_id = '${id}'`,
  );
};

describe('the reminders of a task from a directive', () => {
  it('are told to the head of the lead unit and the follower, stand about its deadline, and end with the report', async () => {
    const follower = await office.hire('specialist', office.otherUnitId);
    const { id } = await assigned(office.leader, { followerId: follower.user.id });
    await happens('directive-task.assigned', id);
    await quiet();
    for (const who of [office.head, follower]) expect(await kindsOf(who, id)).toEqual(['task_new']);
    for (const who of [office.leader, office.chief, office.otherHead]) expect(await kindsOf(who, id)).toEqual([]);
    expect(await timersOf(id)).toEqual([
      'deadline.near 2099-06-08 07:30',
      'deadline.near 2099-06-10 07:30',
      'deadline.passed 2099-06-11 07:30',
      'deadline.escalated 2099-06-12 07:30',
      'deadline.escalated 2099-06-17 07:30',
      'deadline.escalated 2099-06-24 07:30',
    ]);
    const list = (await office.head.browser.get('/notifications?unseen=true')).json<{ items: object[] }>().items;
    expect(list).toContainEqual(
      expect.objectContaining({ directiveTaskId: id, taskId: null, title: 'Rà soát thủ tục hành chính' }),
    );

    await acts(office.leader, id, { act: 'extend', dueOn: '2099-07-10' });
    await quiet();
    expect((await timersOf(id)).map((timer) => timer.slice(-16, -6))).toEqual([
      '2099-07-08',
      '2099-07-10',
      '2099-07-13',
      '2099-07-14',
      '2099-07-17',
      '2099-07-24',
    ]);
    expect(await kindsOf(office.head, id)).toEqual(['task_extended', 'task_new']);
    await acts(office.head, id, { act: 'report', note: 'Đã xong' });
    await quiet();
    expect(await timersOf(id)).toEqual([]);
    const unread = await rows<{ userId: string; kind: string }>(
      `SELECT user_id AS "userId", kind FROM notification WHERE directive_task_id = $1 AND seen_at IS NULL`,
      id,
    );
    // What is left to read is that it was reported, for who gave it and who follows it.
    expect(unread.map(({ kind }) => kind)).toEqual(['report_in', 'report_in']);
    expect(unread.map(({ userId }) => userId).sort()).toEqual([office.leader.user.id, follower.user.id].sort());
  });

  it('that a long outage made late go out once each, to the lead and up the line, though all is delivered twice', async () => {
    const { id } = await assigned(office.chief, { leaderId: office.leader.user.id });
    await setBack(id, '2026-03-02', '2026-03-11');
    await happens('directive-task.unwatched', id);
    await quiet();
    const fired = await rows<{ kind: string; payload: object }>(
      `SELECT kind, payload FROM timer WHERE subject_id = $1 AND state = 'fired'`,
      id,
    );
    expect(fired).toHaveLength(6);
    for (const { kind, payload } of fired) await happens(kind, id, payload);
    await quiet();
    expect(await kindsOf(office.head, id)).toEqual(['due_soon', 'due_soon', 'overdue', 'task_new']);
    for (const who of [office.chief, office.leader]) expect(await kindsOf(who, id)).toEqual(['escalated']);
    expect((await timersOf(id)).map((timer) => timer.split(' ')[0])).toEqual(['deadline.passed']);
  });

  it('begin anew when a report is returned: its lead is told so, and of nothing that was past by then', async () => {
    const { id } = await assigned(office.chief);
    await quiet();
    await acts(office.head, id, { act: 'report', note: 'Đã xong' });
    await setBack(id, '2026-03-02', '2026-03-11');
    await happens('directive-task.report', id);
    await quiet();
    expect(await timersOf(id)).toEqual([]);
    await acts(office.chief, id, { act: 'send_back', note: 'Thiếu phụ lục' });
    await quiet();
    expect(await kindsOf(office.head, id)).toEqual(['task_new', 'task_new']);
    expect((await timersOf(id)).map((timer) => timer.split(' ')[0])).toEqual(['deadline.passed']);
  });

  it('of a task that another unit leads since go to that one, and what has no day or was stopped has none', async () => {
    const { id } = await assigned(office.chief);
    await quiet();
    await acts(office.chief, id, { act: 'adjust', leadUnitId: office.otherUnitId });
    const regular = await assigned(office.chief, { deadline: { kind: 'regular' } });
    await quiet();
    expect(await kindsOf(office.otherHead, id)).toEqual(['task_new']);
    expect(await kindsOf(office.head, id)).toEqual(['task_new']);
    expect(await timersOf(regular.id)).toEqual([]);
    await acts(office.chief, id, { act: 'stop', note: 'Không còn cần' });
    await quiet();
    expect(await timersOf(id)).toEqual([]);
  });

  it('that a secret or a petition stands behind leave the program without a word of it, here and below', async () => {
    const below = await anAgency(api.work, { parent: { id: office.agencyId, code: 'x', line: [office.agencyId] } });
    const user = await aUser(api.work, below.id, { roles: ['chief_of_office'] });
    const chief = await api.signIn(user);
    const { choices } = (await chief.get('/notification-settings')).json<{ choices: Record<string, object> }>();
    const atOnce = Object.fromEntries(Object.keys(choices).map((kind) => [kind, { email: 'now', push: 'off' }]));
    const settings = {
      email: 'xa@so.example',
      choices: atOnce,
      digestAt: ['07:45'],
      quietFrom: '00:00',
      quietUntil: '00:00',
    };
    expect((await chief.put('/notification-settings', settings, { 'if-match': '"0"' })).statusCode).toBe(200);
    await confirms(api, mail.mails, 'xa@so.example');
    const handed = async (text: string) => {
      const { id } = await assigned(office.chief);
      const body = { agencyId: below.id, text, deadline: { kind: 'date', on: '2099-06-10' } };
      const answer = await office.chief.browser.post(`/directive-tasks/${id}/hand-downs`, body);
      return answer.json<Task>().children[0]!.id;
    };
    const open = await handed('Việc công khai');
    await asRoot(api.db.name, `UPDATE incoming_document SET petition = true WHERE id = '${document.id}'`);
    await handed('Bí mật của người dân');
    // On a day off what is told at once waits for the next working day: here it leaves now.
    await quiet();
    await asRoot(
      api.db.name,
      `UPDATE notification_way SET due_at = now() WHERE state = 'waiting' AND user_id = '${user.id}'`,
      `UPDATE timer SET due_at = now() WHERE kind = 'digest.due' AND state = 'waiting' AND user_id = '${user.id}'`,
    );
    const text = await eventually(async () => {
      await quiet();
      const all = mailsFor(mail.mails, 'xa@so.example')
        .map((one) => `${one.subject ?? ''} ${one.text ?? ''}`)
        .join('\n');
      return all.includes('Bạn có 1 văn bản mới') && all.includes('Việc công khai') ? all : undefined;
    }, 'both are told by mail');
    expect(text).toContain(`https://vanthu.so.example/directives/${open}`);
    expect(text).not.toContain('Bí mật');
  });
});
