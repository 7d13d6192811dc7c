import { randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '../support/app';
import { startMailServer, startPushService, type MailServer, type PushService } from '../support/mail-and-push';
import { carriedOn, confirms, mailsFor, withMessengers } from '../support/messengers';
import { anOffice, type Colleague, type Office } from '../support/office';

type Entry = { id: string; version: number; startsOn: string; attendees: { id: string }[] };
type Told = { kind: string; agendaEntryId: string | null; title: string | null; dueOn: string; seenAt: string | null };

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
  await api.close();
  await Promise.all([mail.close(), push.close()]);
});

const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
const quiet = () => carriedOn(api);
/** A day of the agency, so many after its today. */
const inDays = (days: number) => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const meeting = (day: string, more: object = {}) => ({
  subject: 'Họp giao ban',
  startsOn: day,
  startsAt: '08:00',
  endsOn: day,
  userIds: [office.leader.user.id],
  ...more,
});
const anEntry = async (day: string, more: object = {}): Promise<Entry> =>
  (await office.chief.browser.post('/agenda', meeting(day, more))).json();
const sends = async (by: Colleague, { id, attendees }: Entry, to: Colleague | null): Promise<Entry> => {
  const path = `/agenda/${id}/attendees/${attendees[0]!.id}/delegate`;
  const answer = await by.browser.put(path, { userId: to?.user.id ?? null }, { 'idempotency-key': randomUUID() });
  expect([answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([200, '']);
  return answer.json<Entry>();
};
const toldTo = async (who: Colleague, { id }: Entry): Promise<Told[]> => {
  await quiet();
  const { items } = (await who.browser.get('/notifications?limit=100')).json<{ items: Told[] }>();
  return items.filter(({ agendaEntryId }) => agendaEntryId === id);
};
const seen = ({ version }: Entry) => ({ 'if-match': `"${version.toString()}"`, 'idempotency-key': randomUUID() });
/** E-mail at the usual digests, quiet the whole day: only what presses leaves now. */
const hasAddress = async (who: Colleague, email: string) => {
  const { choices, version } = (await who.browser.get('/notification-settings')).json<{
    choices: object;
    version: number;
  }>();
  const settings = { email, choices, digestAt: ['07:45'], quietFrom: '00:00', quietUntil: '23:59' };
  const answer = await who.browser.put('/notification-settings', settings, {
    'if-match': `"${version.toString()}"`,
  });
  expect(answer.statusCode).toBe(200);
  await confirms(api, mail.mails, email);
};

const acts = async (entry: Entry, act: object): Promise<Entry> => {
  const answer = await office.chief.browser.post(`/agenda/${entry.id}/acts`, act, seen(entry));
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  return answer.json<Entry>();
};
const moves = async (entry: Entry, day: string, more: object = {}): Promise<Entry> => {
  const answer = await office.chief.browser.put(`/agenda/${entry.id}`, meeting(day, more), seen(entry));
  expect(answer.statusCode).toBe(200);
  return answer.json<Entry>();
};

describe('who was sent to a meeting in place of another', () => {
  it('keeps a notification of it with day, hour and way there; nobody else does, and saying it again tells nothing', async () => {
    const entry = await anEntry(inDays(40));
    await sends(office.leader, entry, office.specialist);
    await sends(office.leader, entry, office.specialist);
    expect(await toldTo(office.specialist, entry)).toMatchObject([
      { kind: 'meeting_sent', title: '08:00 · Họp giao ban', dueOn: entry.startsOn, seenAt: null },
    ]);
    for (const who of [office.leader, office.chief, office.head]) expect(await toldTo(who, entry)).toEqual([]);
  });

  it('need not read it any more when another goes, or it is put off; at another time they are told again', async () => {
    const entry = await anEntry(inDays(41));
    const sent = await sends(office.leader, entry, office.specialist);
    expect(await toldTo(office.specialist, entry)).toHaveLength(1);
    const other = inDays(42);
    const moved = await office.chief.browser.put(`/agenda/${entry.id}`, meeting(other), seen(sent));
    expect(moved.statusCode).toBe(200);
    const told = await toldTo(office.specialist, entry);
    expect(told.map(({ dueOn, seenAt }) => [dueOn, seenAt === null])).toEqual([
      [other, true],
      [entry.startsOn, false],
    ]);
    const now = await sends(office.leader, entry, office.head);
    expect((await toldTo(office.specialist, entry)).every(({ seenAt }) => seenAt !== null)).toBe(true);
    expect(await toldTo(office.head, entry)).toMatchObject([{ dueOn: other, seenAt: null }]);
    const off = { act: 'postpone', reason: 'Mưa bão' };
    expect((await office.chief.browser.post(`/agenda/${entry.id}/acts`, off, seen(now))).statusCode).toBe(201);
    expect((await toldTo(office.head, entry)).map(({ kind, seenAt }) => [kind, seenAt === null])).toEqual([
      ['meeting_off', true],
      ['meeting_sent', false],
    ]);
  });

  it('are told that it is called off, as all who go there are, but not who called it off nor who sent them', async () => {
    const chaired = { userIds: [office.leader.user.id, office.otherHead.user.id], chairId: office.chief.user.id };
    const sent = await sends(office.leader, await anEntry(inDays(44), chaired), office.specialist);
    const off = await acts(sent, { act: 'cancel', reason: 'Không họp nữa' });
    expect((await toldTo(office.specialist, off))[0]).toMatchObject({ kind: 'meeting_off', seenAt: null });
    expect((await toldTo(office.otherHead, off)).map(({ kind }) => kind)).toEqual(['meeting_off']);
    for (const who of [office.leader, office.chief]) expect(await toldTo(who, off)).toEqual([]);
  });

  it('hear that it is on again after it was put off, and need not read any more that it was off', async () => {
    const sent = await sends(office.leader, await anEntry(inDays(45)), office.specialist);
    expect(await toldTo(office.specialist, sent)).toHaveLength(1);
    const off = await acts(sent, { act: 'postpone', reason: 'Mưa bão' });
    await toldTo(office.specialist, off);
    await acts(off, { act: 'confirm' });
    expect((await toldTo(office.specialist, sent)).map(({ kind, seenAt }) => [kind, seenAt === null])).toEqual([
      ['meeting_moved', true],
      ['meeting_off', false],
      ['meeting_sent', false],
    ]);
  });

  it('who went there by their own word, or after the meeting is over, is told nothing', async () => {
    const own = await anEntry(inDays(43));
    await sends(office.chief, own, office.chief);
    const past = await anEntry('2020-03-06');
    await sends(office.leader, past, office.specialist);
    expect(await toldTo(office.chief, own)).toEqual([]);
    expect(await toldTo(office.specialist, past)).toEqual([]);
  });

  it('reads of a private meeting in the program; a mail says only that there is one, and to who goes no more nothing at all', async () => {
    await hasAddress(office.otherHead, 'otherhead@so.example');
    const closed = { subject: 'Nhân sự kín', visibility: 'attendees' };
    const entry = await anEntry(inDays(1), closed);
    await sends(office.leader, entry, office.otherHead);
    expect(await toldTo(office.otherHead, entry)).toMatchObject([{ title: '08:00 · Nhân sự kín' }]);
    const [one] = mailsFor(mail.mails, 'otherhead@so.example');
    expect(one?.subject).toBe('[KHẨN] Bạn có 1 lịch mới');
    expect(one?.text).toContain(`https://vanthu.so.example/agenda/${entry.id}`);
    expect(one?.text).not.toMatch(/kín|08:00/);
    await sends(office.leader, entry, null);
    expect(await toldTo(office.otherHead, entry)).toMatchObject([{ title: null }]);
  });

  it('is told at once, by mail and on the phone, of what comes before the next working day is over; the rest waits', async () => {
    await hasAddress(office.clerk, 'clerk@so.example');
    const phone = push.browser();
    const subscribed = await office.clerk.browser.post('/push-subscriptions', phone.subscription);
    expect(subscribed.statusCode).toBe(201);
    await sends(office.leader, await anEntry(inDays(30), { subject: 'Họp xa' }), office.clerk);
    const entry = await anEntry(inDays(1), { subject: 'Họp ngày mai' });
    await sends(office.leader, entry, office.clerk);
    await quiet();
    const mails = mailsFor(mail.mails, 'clerk@so.example');
    expect(mails.map(({ subject }) => subject)).toEqual(['[KHẨN] Được cử dự thay']);
    expect(mails[0]?.text).toContain('Được cử dự thay: 08:00 · Họp ngày mai (ngày ');
    const waiting = await rows(
      `SELECT 1 FROM notification_way WHERE state = 'waiting' AND channel = 'email' AND user_id = $1`,
      office.clerk.user.id,
    );
    expect(waiting).toHaveLength(1);
    expect(phone.received.map(({ payload }) => payload.path)).toContain(`/agenda/${entry.id}`);
    expect(push.complaints).toEqual([]);
  });
});

describe('a meeting that is moved', () => {
  it('is told to who was asked to come, not to who is asked only now; other changes are told to nobody', async () => {
    const entry = await anEntry(inDays(50));
    const renamed = await moves(entry, inDays(50), { subject: 'Họp giao ban tháng' });
    expect(await toldTo(office.leader, entry)).toEqual([]);
    const moved = await moves(renamed, inDays(51));
    expect(await toldTo(office.leader, entry)).toMatchObject([
      { kind: 'meeting_moved', dueOn: inDays(51), title: '08:00 · Họp giao ban', seenAt: null },
    ]);
    await moves(moved, inDays(51), { userIds: [office.leader.user.id, office.head.user.id], subject: 'Họp chung' });
    expect(await toldTo(office.head, entry)).toEqual([]);
    expect((await toldTo(office.leader, entry)).map(({ seenAt }) => seenAt)).toEqual([null]);
  });

  it('of which only was proposed, and one that is over, are told to nobody', async () => {
    const proposed = (await office.head.browser.post('/agenda', meeting(inDays(52)))).json<Entry>();
    await acts(proposed, { act: 'cancel', reason: 'Không cần' });
    const past = await anEntry('2020-03-09');
    await acts(past, { act: 'cancel', reason: 'Ghi nhầm' });
    for (const entry of [proposed, past]) expect(await toldTo(office.leader, entry)).toEqual([]);
  });
});

describe('the secretary of a leader', () => {
  const bound = async () => {
    const secretary = await office.hire('assistant');
    const admin = await office.hire('admin');
    const [post] = await rows<{ id: string }>(`SELECT id FROM post WHERE user_id = $1`, secretary.user.id);
    const binding = { leaderId: office.leader.user.id, postId: post?.id, startsOn: inDays(0), endsOn: inDays(30) };
    const answer = await admin.browser.post('/secretaries', binding, { 'idempotency-key': randomUUID() });
    expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
    const { id } = answer.json<{ id: string }>();
    return { secretary, release: () => admin.browser.delete(`/secretaries/${id}`) };
  };

  it('is told what the leader is told of the leader’s calendar, also of what is private, and nothing once released', async () => {
    const { secretary, release } = await bound();
    const closed = { visibility: 'attendees', subject: 'Việc riêng' };
    const entry = await anEntry(inDays(60), closed);
    const moved = await moves(entry, inDays(61), closed);
    expect(await toldTo(secretary, entry)).toMatchObject([
      { kind: 'leader_meeting', title: '08:00 · Việc riêng', dueOn: inDays(61), seenAt: null },
    ]);
    const other = await anEntry(inDays(62), { userIds: [office.head.user.id] });
    await sends(office.head, other, office.leader);
    expect((await toldTo(office.leader, other)).map(({ kind }) => kind)).toEqual(['meeting_sent']);
    expect((await toldTo(secretary, other)).map(({ kind }) => kind)).toEqual(['leader_meeting']);
    expect([200, 204]).toContain((await release()).statusCode);
    await acts(moved, { act: 'cancel', reason: 'Thôi' });
    expect((await toldTo(office.leader, entry))[0]).toMatchObject({ kind: 'meeting_off', seenAt: null });
    expect((await toldTo(secretary, entry)).map(({ kind }) => kind)).toEqual(['leader_meeting']);
  });
});
