import { createHash, randomUUID } from 'node:crypto';
import { testApp, type TestApp } from '../support/app';
import { asRoot } from '../support/database';
import { startMailServer, type MailServer } from '../support/mail-and-push';
import { carriedOn, confirms, linksFor, mailsFor, withMessengers } from '../support/messengers';
import { aDocument, anOffice, type Colleague, type Office } from '../support/office';
import { eventually } from '../support/platform';

let mail: MailServer;
let api: TestApp;
let office: Office;
beforeAll(async () => {
  mail = await startMailServer();
  api = await testApp({
    env: { SMTP_URL: mail.url, SMTP_FROM: 'vanthu@so.example', VANTHU_URL: 'https://vanthu.so.example' },
    root: withMessengers,
  });
  office = await anOffice(api);
}, 60_000);
afterAll(async () => {
  await api.close();
  await mail.close();
});

type Settings = {
  version: number;
  email: string | null;
  emailRefusedAt: string | null;
  emailConfirmedAt: string | null;
  emailAskedAt: string | null;
  choices: object;
};
const settingsOf = async (who: Colleague) => (await who.browser.get('/notification-settings')).json<Settings>();
const says = async (who: Colleague, email: string | null) => {
  const { version, choices } = await settingsOf(who);
  return who.browser.put(
    '/notification-settings',
    { email, choices, digestAt: ['07:45'], quietFrom: '18:00', quietUntil: '07:00' },
    { 'if-match': `"${version.toString()}"` },
  );
};
const again = (who: Colleague) =>
  who.browser.post('/notification-settings/confirmation-mails', undefined, { 'idempotency-key': randomUUID() });
/** Somebody who is not signed in. */
const opens = (token: string) =>
  api.request({
    method: 'POST',
    url: '/email-confirmations',
    headers: { 'sec-fetch-site': 'same-origin' },
    payload: { token },
  });
const linkTo = (address: string, nth = 0) =>
  eventually(() => Promise.resolve(linksFor(mail.mails, address)[nth]), `link ${nth.toString()} comes to ${address}`);
const rows = <T>(sql: string, ...params: unknown[]) =>
  api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
const quiet = () => carriedOn(api);
/** Something urgent comes for the head of the lead unit: it leaves at once. */
const comesUrgently = async () => {
  await aDocument(api, office, 'instructed', { urgency: 'urgent', subject: 'Việc của riêng phòng' });
  await quiet();
};

describe('an address for notifications', () => {
  it('gets a link and nothing else until whoever reads it has opened the link, signed in or not', async () => {
    const address = 'truong.phong@so.example';
    expect((await says(office.head, address)).statusCode).toBe(200);
    const token = await linkTo(address);
    expect(await settingsOf(office.head)).toMatchObject({ email: address, emailConfirmedAt: null });
    expect((await settingsOf(office.head)).emailAskedAt).not.toBeNull();
    await comesUrgently();
    expect(mailsFor(mail.mails, address)).toEqual([]);

    expect((await opens(token)).statusCode).toBe(204);
    expect((await settingsOf(office.head)).emailConfirmedAt).not.toBeNull();
    await comesUrgently();
    expect(mailsFor(mail.mails, address)).toHaveLength(1);
    const audited = await rows<{ action: string }>(
      `SELECT action FROM audit_event WHERE object_id = $1 AND action LIKE 'notification-email.%'`,
      office.head.user.id,
    );
    expect(audited).toEqual([{ action: 'notification-email.confirmed' }]);
  });

  it('is told nothing of who said it, and the database holds only the hash of its link', async () => {
    const address = 'chanh.van.phong@so.example';
    await says(office.chief, address);
    const token = await linkTo(address);
    const question = mail.mails.find(({ text }) => text?.includes(token));
    expect(question?.text).toContain(`https://vanthu.so.example/confirm-email#${token}`);
    expect(`${question?.subject ?? ''} ${question?.text ?? ''}`).not.toContain(office.chief.user.username);
    const [stored] = await rows<{ row: string }>(
      `SELECT to_jsonb(c)::text AS row FROM email_confirmation c WHERE email = $1`,
      address,
    );
    expect(stored?.row).toContain(createHash('sha256').update(token).digest('hex'));
    expect(stored?.row).not.toContain(token.slice(-40));
    const [said] = await rows<{ n: number }>(
      `SELECT ((SELECT count(*) FROM event e WHERE to_jsonb(e)::text LIKE $1)
         + (SELECT count(*) FROM audit_event a WHERE to_jsonb(a)::text LIKE $1)
         + (SELECT count(*) FROM idempotency i WHERE to_jsonb(i)::text LIKE $1))::int AS n`,
      `%${token.slice(-40)}%`,
    );
    expect(said?.n).toBe(0);
  });

  it('is confirmed once, within a day, while it is the one that was said; every other link gets the same answer', async () => {
    const worthless = async (token: string) => {
      const answer = await opens(token);
      expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
        410,
        '/problems/notifications/confirmation-worthless',
      ]);
    };
    await says(office.leader, 'cu@so.example');
    const former = await linkTo('cu@so.example');
    await says(office.leader, 'moi@so.example');
    const present = await linkTo('moi@so.example');
    await worthless(former);
    await asRoot(api.db.name, `UPDATE email_confirmation SET expires_at = now() WHERE email = 'moi@so.example'`);
    await worthless(present);
    await asRoot(api.db.name, `UPDATE email_confirmation SET expires_at = now() + interval '1 minute'`);
    expect((await opens(present)).statusCode).toBe(204);
    await worthless(present);
    await worthless('x');
    await worthless(`${office.agencyId.replaceAll('-', '')}-${'A'.repeat(43)}`);
    await worthless(`${'0'.repeat(32)}-${'A'.repeat(43)}`);
    // Another address begins anew; no address, and there is nothing to confirm.
    await says(office.leader, 'khac@so.example');
    expect((await settingsOf(office.leader)).emailConfirmedAt).toBeNull();
    await says(office.leader, null);
    expect((await again(office.leader)).statusCode).toBe(409);
  });

  it('is asked again when its person wants so, once a minute, and not where it is confirmed', async () => {
    const address = 'chuyen.vien@so.example';
    await says(office.specialist, address);
    await linkTo(address);
    const early = await again(office.specialist);
    expect([early.statusCode, early.json<{ type: string }>().type]).toEqual([
      429,
      '/problems/notifications/too-many-confirmations',
    ]);
    await asRoot(
      api.db.name,
      `UPDATE email_confirmation SET created_at = created_at - interval '2 minutes' WHERE email = '${address}'`,
    );
    expect((await again(office.specialist)).statusCode).toBe(201);
    await linkTo(address, 1);
    await confirms(api, mail.mails, address);
    expect((await again(office.specialist)).statusCode).toBe(409);
    // The same address said again stays confirmed and is not asked.
    await says(office.specialist, address);
    await quiet();
    expect((await settingsOf(office.specialist)).emailConfirmedAt).not.toBeNull();
    expect(linksFor(mail.mails, address)).toHaveLength(2);
  });

  it('is not asked more than ten times a day, whoever’s it is', async () => {
    const many = async (nth: number) => (await says(office.clerk, `nguoi.la.${nth.toString()}@so.example`)).statusCode;
    const answers: number[] = [];
    for (let nth = 0; nth < 11; nth++) answers.push(await many(nth));
    expect(answers).toEqual([...Array<number>(10).fill(200), 429]);
    expect((await settingsOf(office.clerk)).email).toBe('nguoi.la.9@so.example');
  });

  it('that the mail server does not know is said to be refused; a broken line sends the same link once more, never a third time', async () => {
    mail.refuses.set('khong.co@so.example', { code: 550, message: 'no such user' });
    await says(office.archivist, 'khong.co@so.example');
    await quiet();
    expect((await settingsOf(office.archivist)).emailRefusedAt).not.toBeNull();
    mail.breaksAfterData = true;
    await says(office.archivist, 'luu.tru@so.example');
    await quiet();
    mail.breaksAfterData = false;
    const [first, second, ...more] = linksFor(mail.mails, 'luu.tru@so.example');
    expect([second, more]).toEqual([first, []]);
    expect((await opens(first ?? '')).statusCode).toBe(204);
    expect(await settingsOf(office.archivist)).toMatchObject({ emailRefusedAt: null });
  });
});
