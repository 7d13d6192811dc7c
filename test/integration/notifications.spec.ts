import { randomUUID } from 'node:crypto';
import { armFailpoints, newId, TimersTimetable } from '@vanthu/platform';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { startMailServer, startPushService, type MailServer, type PushService } from '../support/mail-and-push';
import { carriedOn, confirming, mailsFor, withMessengers } from '../support/messengers';
import { aDocument, anOffice, decides, taskOf, type Colleague, type Document, type Office } from '../support/office';
import { eventually } from '../support/platform';

let mail: MailServer;
let push: PushService;
let api: TestApp;
let office: Office;
beforeAll(async () => {
  [mail, push] = await Promise.all([startMailServer(), startPushService()]);
  api = await testApp({
    env: {
      SMTP_URL: mail.url,
      SMTP_FROM: 'vanthu@so.example',
      VANTHU_URL: 'https://vanthu.so.example',
      VANTHU_PUSH_HOSTS: push.origin,
    },
    root: withMessengers,
  });
  office = await anOffice(api);
}, 60_000);
afterAll(async () => {
  armFailpoints(undefined);
  await api.close();
  await Promise.all([mail.close(), push.close()]);
});

const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
const told = (who: Colleague, taskId: string) =>
  rows<{ kind: string; key: string }>(
    `SELECT kind, key FROM notification WHERE user_id = $1 AND task_id = $2 ORDER BY created_at`,
    who.user.id,
    taskId,
  );
const kindsOf = async (who: Colleague, taskId: string) => (await told(who, taskId)).map(({ kind }) => kind).sort();
/** What failed is tried again now, not after its rest, and the relay looks now, not at its next tick. */
const atOnce = async () => {
  await rows(`UPDATE delivery SET run_at = now() WHERE state = 'due' AND run_at > now()`);
  await rows(`SELECT pg_notify('vanthu_event', '{}')`);
};
const quiet = () => carriedOn(api);
const timersOf = (taskId: string, state = 'waiting') =>
  rows<{ kind: string; at: string }>(
    `SELECT kind, to_char(due_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') AS at FROM timer
     WHERE subject_id = $1 AND state = $2 ORDER BY due_at`,
    taskId,
    state,
  );
/** A turn as it would stand after so many days: given on a day, due on a day, and not yet watched. */
const setBack = async (taskId: string, givenOn: string, dueOn: string) => {
  await quiet();
  await asRoot(
    api.db.name,
    `UPDATE task SET created_at = '${givenOn} 09:00+07', due_on = '${dueOn}' WHERE id = '${taskId}'`,
    `DELETE FROM timer WHERE subject_id = '${taskId}'`,
  );
};
const happens = (topic: string, taskId: string, payload: object = {}) =>
  rows(
    `INSERT INTO event (agency_id, id, topic, subject_id, payload) VALUES ($1, $2, $3, $4, $5)`,
    office.agencyId,
    newId(),
    topic,
    taskId,
    JSON.stringify(payload),
  );
const assigned = async (more: object = {}): Promise<{ document: Document; taskId: string }> => {
  const document = await aDocument(api, office, 'assigned', more);
  return { document, taskId: (await taskOf(office.specialist, document, 'handle')).id };
};
const settingsOf = async (who: Colleague) => (await who.browser.get('/notification-settings')).json<Settings>();
type Settings = { version: number; email: string | null; emailRefusedAt: string | null; choices: object };
const hasEmail = (who: Colleague, email: string) => confirming(api, mail.mails, email, () => saysEmail(who, email));
const saysEmail = async (who: Colleague, email: string) => {
  const { version, choices } = await settingsOf(who);
  const settings = { email, choices, digestAt: ['07:45', '13:30'], quietFrom: '18:00', quietUntil: '07:00' };
  const seen = { 'if-match': `"${version.toString()}"` };
  expect((await who.browser.put('/notification-settings', settings, seen)).statusCode).toBe(200);
};
const subscribes = async (who: Colleague) => {
  const browser = push.browser();
  const answer = await who.browser.post('/push-subscriptions', browser.subscription, {
    'idempotency-key': randomUUID(),
  });
  expect(answer.statusCode).toBe(201);
  return browser;
};
const mailsTo = (address: string) => mailsFor(mail.mails, address);

describe('a turn', () => {
  it('is told to whoever gets it, once, and not to whoever gave it; who is done need not read it', async () => {
    const { document, taskId } = await assigned();
    await quiet();
    expect(await kindsOf(office.specialist, taskId)).toEqual(['task_new']);
    expect(await kindsOf(office.head, taskId)).toEqual([]);
    await happens('task.opened', taskId);
    await quiet();
    expect(await kindsOf(office.specialist, taskId)).toEqual(['task_new']);

    const list = await office.specialist.browser.get('/notifications?unseen=true');
    expect(list.json<{ items: object[] }>().items).toContainEqual(
      expect.objectContaining({
        taskId,
        kind: 'task_new',
        title: 'Về việc đẩy mạnh ứng dụng công nghệ thông tin',
        seenAt: null,
      }),
    );
    await decides(office.specialist, document, 'handle', { kind: 'accept' });
    await decides(office.specialist, document, 'handle', {
      kind: 'complete',
      outcome: 'informed',
      text: 'Đã phổ biến.',
    });
    await quiet();
    expect((await rows(`SELECT FROM notification WHERE task_id = $1 AND seen_at IS NULL`, taskId)).length).toBe(0);
    expect(await timersOf(taskId)).toEqual([]);
  });

  it('has its timers about Tết as the stored calendar says, and they move with its deadline', async () => {
    const { taskId } = await assigned();
    await setBack(taskId, '2026-02-02', '2026-02-24');
    await happens('task.unwatched', taskId);
    const planned = await eventually(async () => {
      const all = [...(await timersOf(taskId)), ...(await timersOf(taskId, 'fired'))];
      return all.length > 5 ? all.filter(({ kind }) => kind === 'deadline.near').map(({ at }) => at) : undefined;
    }, 'timers are set');
    expect(planned.sort()).toEqual(['2026-02-13 07:30', '2026-02-24 07:30']);

    await quiet();
    await setBack(taskId, '2026-02-02', '2099-06-10');
    await happens('task.extended', taskId);
    await quiet();
    expect((await timersOf(taskId)).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'deadline.near 2099-06-08 07:30',
      'deadline.near 2099-06-10 07:30',
      'deadline.passed 2099-06-11 07:30',
      'deadline.escalated 2099-06-12 07:30',
      'deadline.escalated 2099-06-17 07:30',
      'deadline.escalated 2099-06-24 07:30',
    ]);
    expect(await kindsOf(office.specialist, taskId)).toContain('task_extended');
  });

  it('that became late in a long outage is told once each to its holder and up the line, though all is delivered twice', async () => {
    const { taskId } = await assigned();
    await setBack(taskId, '2026-03-02', '2026-03-11');
    armFailpoints(
      'seed=3;delivery.after-commit=throw:0.2;delivery.before-commit=throw:0.2;timers.before-commit=throw:0.3',
    );
    await happens('task.unwatched', taskId);
    await eventually(async () => {
      await atOnce();
      return (await timersOf(taskId, 'fired')).length >= 6 || undefined;
    }, 'the late timers fire');
    armFailpoints(undefined);
    await quiet();
    const expected = ['due_soon', 'due_soon', 'overdue', 'task_new'];
    const line = await Promise.all([office.head, office.chief, office.leader].map((who) => kindsOf(who, taskId)));
    expect(line).toEqual([['escalated'], ['escalated'], ['escalated']]);

    const fired = await rows<{ kind: string; payload: object }>(
      `SELECT kind, payload FROM timer WHERE subject_id = $1 AND state = 'fired'`,
      taskId,
    );
    for (const { kind, payload } of fired) await happens(kind, taskId, payload);
    await happens('task.opened', taskId);
    await quiet();
    expect(await kindsOf(office.specialist, taskId)).toEqual(expected);
    const [next, ...more] = await timersOf(taskId);
    expect(next?.kind).toBe('deadline.passed');
    expect(more).toEqual([]);
    expect(Date.parse(`${next?.at.slice(0, 10) ?? ''}T23:59:59Z`)).toBeGreaterThan(Date.now());
  }, 60_000);

  it('that was open before there were timers is watched from now on, without all that was due before', async () => {
    const { taskId } = await assigned();
    await setBack(taskId, '2026-03-02', '2026-03-11');
    await happens('task.unwatched', taskId, { since: 'now' });
    await quiet();
    expect(await kindsOf(office.specialist, taskId)).toEqual(['task_new']);
    expect((await timersOf(taskId)).map(({ kind }) => kind)).toEqual(['deadline.passed']);
  });

  it('whose deadline moved since a timer was set is not reminded of the former one', async () => {
    const { taskId } = await assigned();
    await setBack(taskId, '2026-03-02', '2099-06-10');
    await happens('deadline.near', taskId, {
      dueOn: '2026-03-11',
      day: '2026-03-09',
      name: 'near:2026-03-09',
      level: null,
    });
    await quiet();
    expect(await kindsOf(office.specialist, taskId)).toEqual(['task_new']);
    expect(await timersOf(taskId)).toHaveLength(6);
  });
});

describe('an e-mail', () => {
  it('of what is urgent leaves at once, once, with a link and a name that stays; the digest waits', async () => {
    await hasEmail(office.specialist, 'chuyen.vien@so.example');
    const { taskId } = await assigned({ urgency: 'urgent', numberSymbol: '11/CT-UBND' });
    await assigned({ numberSymbol: '12/CT-UBND' });
    await assigned({ numberSymbol: '13/CT-UBND' });
    await quiet();
    const [urgent, ...others] = mailsTo('chuyen.vien@so.example');
    expect(others).toEqual([]);
    expect(urgent?.subject).toBe('[KHẨN] Việc mới');
    expect(urgent?.text).toContain('11/CT-UBND');
    expect(urgent?.text).toContain(`https://vanthu.so.example/tasks/${taskId}`);
    const [message] = await rows<{ id: string; state: string }>(
      `SELECT id, state FROM notification_message WHERE user_id = $1`,
      office.specialist.user.id,
    );
    expect(message?.state).toBe('sent');
    expect(urgent?.messageId).toBe(`<${message?.id ?? ''}@vanthu.so.example>`);

    await asRoot(
      api.db.name,
      `UPDATE notification_way SET due_at = now() WHERE state = 'waiting'`,
      `UPDATE timer SET due_at = now() WHERE kind = 'digest.due' AND state = 'waiting'`,
    );
    await quiet();
    const digest = mailsTo('chuyen.vien@so.example').at(-1);
    expect(mailsTo('chuyen.vien@so.example')).toHaveLength(2);
    expect(digest?.subject).toBe('Bạn có 2 thông báo');
    expect(digest?.text).toContain('12/CT-UBND');
    expect(digest?.text).toContain('13/CT-UBND');
  });

  it('says nothing of a petition but that there is a document', async () => {
    await hasEmail(office.specialist, 'don.thu@so.example');
    const { taskId } = await assigned({
      urgency: 'urgent',
      numberSymbol: '14/CT-UBND',
      subject: 'Bí mật của người dân',
    });
    await quiet();
    const before = mailsTo('don.thu@so.example').length;
    await asRoot(
      api.db.name,
      `UPDATE incoming_document SET petition = true WHERE id = (SELECT document_id FROM task WHERE id = '${taskId}')`,
    );
    await setBack(taskId, '2026-03-02', '2026-03-11');
    await happens('deadline.near', taskId, {
      dueOn: '2026-03-11',
      day: '2026-03-09',
      name: 'near:2026-03-09',
      level: null,
    });
    await quiet();
    const after = mailsTo('don.thu@so.example').slice(before);
    expect(after.length).toBeGreaterThan(0);
    for (const { subject, text, headerLines } of after) {
      expect(`${subject ?? ''} ${text ?? ''}`).toContain('Bạn có 1 văn bản mới');
      expect(`${text ?? ''} ${JSON.stringify(headerLines)}`).not.toMatch(/Bí mật|14\/CT-UBND/);
    }
  });

  it('that a broken line left in doubt goes once more under the same name, says so, and never a third time', async () => {
    await hasEmail(office.specialist, 'nghi.ngo@so.example');
    await quiet();
    const [before] = await rows<{ at: string }>(`SELECT clock_timestamp()::text AS at`);
    mail.breaksAfterData = true;
    await assigned({ urgency: 'urgent' });
    const state = await eventually(async () => {
      await api.app.get(TimersTimetable, { strict: false }).fire();
      const [row] = await rows<{ state: string }>(
        `SELECT state FROM notification_message WHERE user_id = $1 AND channel = 'email' AND created_at > $2::timestamptz`,
        office.specialist.user.id,
        before?.at,
      );
      await atOnce();
      return row && row.state !== 'waiting' ? row.state : undefined;
    }, 'the message comes to an end');
    mail.breaksAfterData = false;
    expect(state).toBe('doubtful');
    const [first, second, ...more] = mailsTo('nghi.ngo@so.example');
    expect(more).toEqual([]);
    expect(second?.messageId).toBe(first?.messageId);
    expect(first?.text).not.toContain('có thể đã được gửi');
    expect(second?.text).toContain('có thể đã được gửi');
  });

  it('to an address that does not exist is not tried again, and its person sees so', async () => {
    mail.refuses.set('khong.co@so.example', { code: 550, message: 'no such user' });
    await saysEmail(office.specialist, 'khong.co@so.example');
    await assigned({ urgency: 'urgent' });
    await quiet();
    expect((await settingsOf(office.specialist)).emailRefusedAt).not.toBeNull();
    await hasEmail(office.specialist, 'co@so.example');
    expect((await settingsOf(office.specialist)).emailRefusedAt).toBeNull();
  });
});

describe('a push', () => {
  it('reaches each browser encrypted and signed, and a browser that is gone is forgotten', async () => {
    const [here, gone] = [await subscribes(office.specialist), await subscribes(office.specialist)];
    push.answers.set(new URL(gone.subscription.endpoint).pathname, 410);
    const { taskId } = await assigned({ urgency: 'urgent' });
    await quiet();
    expect(push.complaints).toEqual([]);
    expect(here.received).toHaveLength(1);
    expect(here.received[0]?.payload).toMatchObject({
      title: '[KHẨN] Việc mới',
      path: `/tasks/${taskId}`,
    });
    expect(here.received[0]?.claims).toMatchObject({ aud: push.origin, sub: 'https://vanthu.so.example' });
    expect(here.received[0]?.headers).toMatchObject({ urgency: 'high', 'content-encoding': 'aes128gcm' });
    const { items } = (await office.specialist.browser.get('/push-subscriptions')).json<{
      items: { endpoint: string }[];
    }>();
    expect(items.map(({ endpoint }) => endpoint)).toEqual([here.subscription.endpoint]);
  });

  it('is sent once more where the process ended between sending and noting it, with the same name', async () => {
    const browser = await subscribes(office.head);
    armFailpoints('seed=1;messenger.sent=throw:1');
    await aDocument(api, office, 'instructed', { urgency: 'urgent' });
    await eventually(
      async () =>
        (await rows(`SELECT FROM delivery WHERE last_error LIKE '%messenger.sent%' AND state = 'due'`)).length > 0 ||
        undefined,
      'the process ends after sending',
    );
    armFailpoints(undefined);
    await eventually(async () => {
      await atOnce();
      const left = await rows(`SELECT FROM notification_message WHERE state = 'waiting'`);
      return left.length === 0 || undefined;
    }, 'the message is noted');
    expect(browser.received).toHaveLength(2);
    expect(browser.received[1]?.payload.tag).toBe(browser.received[0]?.payload.tag);
    expect(browser.received[1]?.headers.topic).toBe(browser.received[0]?.headers.topic);
  });

  it('goes to a push service that the installation lists, and nowhere else', async () => {
    const { subscription } = push.browser();
    const answer = await office.head.browser.post(
      '/push-subscriptions',
      { ...subscription, endpoint: 'http://169.254.169.254/latest/meta-data' },
      { 'idempotency-key': randomUUID() },
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ type: string }>().type).toBe('/problems/notifications/push-host-unknown');
  });
});

describe('the settings', () => {
  it("are kept with the version that was seen, and are their person's own", async () => {
    expect((await settingsOf(office.archivist)).version).toBe(0);
    await hasEmail(office.archivist, 'luu.tru@so.example');
    expect(await settingsOf(office.archivist)).toMatchObject({ version: 1, email: 'luu.tru@so.example' });
    const { choices } = await settingsOf(office.archivist);
    const input = { email: null, choices, digestAt: ['08:00'], quietFrom: '19:00', quietUntil: '06:00' };
    const put = async (body: object, seen: string) =>
      (await office.archivist.browser.put('/notification-settings', body, { 'if-match': seen })).statusCode;
    expect(await put(input, '"0"')).toBe(412);
    expect(await put({ ...input, quietFrom: '25:00' }, '"1"')).toBe(422);
    expect((await settingsOf(office.leader)).email).toBeNull();
  });

  it('of reminders are changed by the administrator and known to everybody', async () => {
    const admin = await office.hire('admin');
    const rule = (await office.clerk.browser.get('/reminder-rule')).json<{ version: number; before: number[] }>();
    expect(rule).toMatchObject({ version: 0, before: [2, 0], overdueEvery: 3, toUnit: 2, toOffice: 5, toLeader: 10 });
    const { version, ...input } = { ...rule, before: [5, 1, 0] };
    const put = (who: Colleague, seen: number) =>
      who.browser.put('/reminder-rule', input, { 'if-match': `"${seen.toString()}"` });
    expect((await put(office.clerk, version)).statusCode).toBe(403);
    expect((await put(admin, version)).statusCode).toBe(200);
    expect((await put(admin, version)).statusCode).toBe(412);
    const { taskId } = await assigned();
    await setBack(taskId, '2026-03-02', '2099-06-10');
    await happens('task.unwatched', taskId);
    await quiet();
    const near = (await timersOf(taskId))
      .filter(({ kind }) => kind === 'deadline.near')
      .map(({ at }) => at.slice(0, 10));
    expect(near).toEqual(['2099-06-03', '2099-06-09', '2099-06-10']);
  });
});

describe('a notification', () => {
  it('is seen by its person only, one by one or all at once', async () => {
    await assigned();
    await assigned();
    await quiet();
    const { items } = (await office.specialist.browser.get('/notifications?unseen=true')).json<{
      items: { id: string }[];
    }>();
    const id = items[0]?.id ?? '';
    const key = () => ({ 'idempotency-key': randomUUID() });
    expect((await office.head.browser.put(`/notifications/${id}/seen`, undefined, key())).statusCode).toBe(404);
    const seen = await office.specialist.browser.put(`/notifications/${id}/seen`, undefined, key());
    expect(seen.json<{ seenAt: string | null }>().seenAt).not.toBeNull();
    const count = async () =>
      (await office.specialist.browser.get('/notifications/count')).json<{ unseen: number }>().unseen;
    expect(await count()).toBeGreaterThan(0);
    expect((await office.specialist.browser.put('/notifications/seen', undefined, key())).json()).toEqual({
      unseen: 0,
    });
    expect(await count()).toBe(0);
  });
});
