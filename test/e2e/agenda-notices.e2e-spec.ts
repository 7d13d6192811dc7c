import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { AgendaJobs, NoticesConsumer } from '@vanthu/agenda';
import { newId, RelayModule } from '@vanthu/platform';
import { ApiModule } from '../../apps/api/src/api.module';
import { subscriptions } from '../../apps/worker/src/subscriptions';
import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { anOffice, aRegistered, type Document, type Office } from '../support/office';
import { eventually } from '../support/platform';

type Entry = {
  id: string;
  version: number;
  state: string;
  startsOn: string;
  startsAt: string | null;
  reason: string | null;
  history: { kind: string; who: string; body: { former?: object; reason?: string } }[];
};
type Notice = {
  id: string;
  kind: string;
  foundBy: string;
  proposes: string;
  time: { startsOn: string; startsAt: string | null } | null;
  document: { numberSymbol: string } | null;
  entry: Entry;
};

@Module({})
class OfficeWithLookout {}

describe('a notice that a meeting is put off or called off', () => {
  let api: TestApp;
  let office: Office;
  let chief: Browser;
  beforeAll(async () => {
    const looking = Object.fromEntries(
      Object.entries(subscriptions).flatMap(([topic, names]) =>
        names.includes('agenda-notices') ? [[topic, ['agenda-notices']]] : [],
      ),
    );
    api = await testApp({
      root: (config) => ({
        module: OfficeWithLookout,
        imports: [
          ApiModule.forRoot(config),
          RelayModule.forRoot({ subscriptions: looking, imports: [AgendaJobs], consumers: [NoticesConsumer] }),
        ],
      }),
    });
    office = await anOffice(api);
    chief = office.chief.browser;
  }, 60_000);
  afterAll(() => api.close());

  const rows = <T>(sql: string, ...params: unknown[]) =>
    api.work.asAgency(office.agencyId, (tx) => tx.query<T[]>(sql, params));
  const quiet = () =>
    eventually(async () => {
      await rows(`SELECT pg_notify('vanthu_event', '{}')`);
      const [left] = await rows<{ n: number }>(
        `SELECT ((SELECT count(*) FROM event WHERE fanned_out_at IS NULL) + (SELECT count(*) FROM delivery WHERE state IN ('due','leased')))::int AS n`,
      );
      return left?.n === 0 || undefined;
    }, 'all that came in was looked at');
  const ISSUER = 'Sở Tài chính tỉnh Lam Giang';
  const received = (more: object) =>
    aRegistered(api, office, { issuer: ISSUER, issuedOn: '2098-01-02', docType: 'Giấy mời', ...more });
  /** Its text stands there, as after its file was read. */
  const isRead = async ({ fileId }: Document, text: string) => {
    await rows(
      `INSERT INTO reading (agency_id, file_id, state, pages_total, pages_done) VALUES ($1, $2, 'read', 1, 1) ON CONFLICT DO NOTHING`,
      office.agencyId,
      fileId,
    );
    await rows(
      `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
       VALUES ($1, $2, 1, $3, '[]', 1, 0, false, 'text-layer', 'test', 10, 10, $4, 1)
       ON CONFLICT (agency_id, file_id, page) DO UPDATE SET text = excluded.text`,
      office.agencyId,
      fileId,
      text,
      '0'.repeat(64),
    );
    await rows(
      `INSERT INTO event (agency_id, id, topic, subject_id) VALUES ($1, $2, 'file.read', $3)`,
      office.agencyId,
      newId(),
      fileId,
    );
    await quiet();
  };
  const notice = async (text: string, more: object = {}): Promise<Document> => {
    const document = await received({
      docType: 'Thông báo',
      numberSymbol: '90/TB-STC',
      issuedOn: '2098-01-05',
      ...more,
    });
    await isRead(document, text);
    return document;
  };
  /** A meeting of an invitation, on a day that no other test has. */
  let days = 5;
  const meeting = async (numberSymbol: string, more: object = {}) => {
    days += 1;
    const day = `2098-03-${days.toString().padStart(2, '0')}`;
    const document = await received({ numberSymbol });
    const plan = { subject: 'Họp', startsOn: day, startsAt: '08:00', endsOn: day, documentId: document.id, ...more };
    const made = await chief.post('/agenda', plan);
    expect(made.statusCode).toBe(201);
    return { day, entry: made.json<Entry>(), said: day.split('-').reverse().join('/') };
  };
  const list = async (who = chief): Promise<Notice[]> =>
    (await who.get('/agenda-notices')).json<{ items: Notice[] }>().items;
  const of = async ({ id }: Entry) => (await list()).filter(({ entry }) => entry.id === id);
  const now = async ({ id }: Entry): Promise<Entry> => (await chief.get(`/agenda/${id}`)).json();
  const decide = (who: Browser, { id, entry }: Notice, body: object, version = entry.version) =>
    who.post(`/agenda-notices/${id}/acts`, body, {
      'if-match': `"${version.toString()}"`,
      'idempotency-key': randomUUID(),
    });
  const APPLY = { act: 'apply', reason: 'Theo thông báo của nơi mời' };

  it('proposes to the chief of office what it asks of the entry whose invitation it cites; nothing changes by itself', async () => {
    const { entry, day } = await meeting('26/GM-STC');
    const document = await notice(
      `Theo Giấy mời số 26/GM-STC ngày 02/01/2098, nay hoãn cuộc họp sang 14 giờ 00 ngày 30/03/2098.`,
    );
    const [found, ...others] = await of(entry);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: 'postponed',
      foundBy: 'number',
      proposes: 'move',
      time: { startsOn: '2098-03-30', startsAt: '14:00' },
      document: { id: document.id, numberSymbol: '90/TB-STC' },
    });
    expect(await now(entry)).toMatchObject({ state: 'confirmed', startsOn: day, version: entry.version });
    const proposal = (await chief.get(`/incoming-documents/${document.id}/agenda-proposal`)).json<object>();
    expect(proposal).toMatchObject({ formerEntryIds: [entry.id] });
    for (const who of [office.leader, office.clerk, office.specialist]) {
      expect(await list(who.browser)).toEqual([]);
      expect((await decide(who.browser, found!, APPLY)).statusCode).toBe(404);
    }
    expect((await decide(chief, found!, APPLY, entry.version - 1)).statusCode).toBe(412);
    expect((await decide(chief, found!, { act: 'apply' })).statusCode).toBe(422);
    const moved = await decide(chief, found!, APPLY);
    expect(moved.json()).toMatchObject({ state: 'confirmed', startsOn: '2098-03-30', startsAt: '14:00' });
    const last = (await now(entry)).history.at(-1);
    expect(last).toMatchObject({
      kind: 'changed',
      body: { former: { startsOn: day, startsAt: '08:00' }, reason: APPLY.reason },
    });
    expect(JSON.stringify(last)).not.toContain(document.id);
    expect(await of(entry)).toEqual([]);
    expect((await decide(chief, found!, APPLY)).statusCode).toBe(409);
  });

  it('that calls it off is found by issuer and time, and ends the entry with its reason', async () => {
    const { entry, said } = await meeting('27/GM-STC');
    const other = await meeting('28/GM-STC');
    await notice(`Sở Tài chính thông báo hủy cuộc họp vào 8 giờ 00 ngày ${said}.`, { numberSymbol: '91/TB-STC' });
    expect(await of(other.entry)).toEqual([]);
    const [found] = await of(entry);
    expect(found).toMatchObject({ kind: 'cancelled', foundBy: 'time', proposes: 'cancel', time: null });
    expect((await decide(chief, found!, APPLY)).statusCode).toBe(201);
    expect(await now(entry)).toMatchObject({ state: 'cancelled', reason: APPLY.reason });
  });

  it('puts off what has no other day yet, and brings it back when a later one names the day', async () => {
    const { entry } = await meeting('29/GM-STC');
    await notice('Hoãn cuộc họp theo Giấy mời số 29/GM-STC cho đến khi có thông báo mới.', {
      numberSymbol: '92/TB-STC',
    });
    const [found] = await of(entry);
    expect(found).toMatchObject({ proposes: 'postpone', time: null });
    await decide(chief, found!, APPLY);
    expect(await now(entry)).toMatchObject({ state: 'postponed' });
    await notice('Cuộc họp theo Giấy mời số 29/GM-STC được chuyển sang 8 giờ 00 ngày 29/03/2098.', {
      numberSymbol: '93/TB-STC',
    });
    const [later] = await of(entry);
    expect(later).toMatchObject({ proposes: 'move', time: { startsOn: '2098-03-29' } });
    await decide(chief, later!, APPLY);
    expect(await now(entry)).toMatchObject({ state: 'confirmed', startsOn: '2098-03-29', reason: null });
  });

  it('that does not hold for an entry leaves it as it is, and does not ask again though it is read again', async () => {
    const { entry } = await meeting('31/GM-STC');
    const text = 'Nay thông báo hủy cuộc họp theo Giấy mời số 31/GM-STC ngày 02/01/2098.';
    const document = await notice(text, { numberSymbol: '94/TB-STC' });
    const [found] = await of(entry);
    const answer = await decide(chief, found!, { act: 'dismiss', reason: 'Nhầm cuộc họp' });
    expect(answer.json()).toMatchObject({ state: 'confirmed', version: entry.version });
    expect((await now(entry)).history.at(-1)).toMatchObject({
      kind: 'notice-dismissed',
      body: { reason: 'Nhầm cuộc họp' },
    });
    await isRead(document, text);
    expect(await of(entry)).toEqual([]);
  });

  it('is known by its subject before it is read; what it turns out not to ask is forgotten', async () => {
    const { entry } = await meeting('32/GM-STC');
    const subject = 'Về việc hoãn cuộc họp theo Giấy mời số 32/GM-STC ngày 02/01/2098';
    const document = await received({
      docType: 'Thông báo',
      numberSymbol: '95/TB-STC',
      issuedOn: '2098-01-05',
      subject,
    });
    await quiet();
    expect(await of(entry)).toMatchObject([{ proposes: 'postpone' }]);
    await isRead(document, 'Theo Giấy mời số 32/GM-STC ngày 02/01/2098, nay hủy cuộc họp nói trên.');
    expect(await of(entry)).toMatchObject([{ proposes: 'cancel' }]);
    await chief.post(
      `/agenda/${entry.id}/acts`,
      { act: 'cancel', reason: 'x' },
      { 'if-match': `"${entry.version.toString()}"` },
    );
    expect(await of(entry)).toEqual([]);
  });

  it('of a petition, or of another agency, asks nothing here', async () => {
    const { entry } = await meeting('33/GM-STC');
    const document = await received({ docType: 'Thông báo', numberSymbol: '96/TB-STC', issuedOn: '2098-01-05' });
    await rows(`UPDATE incoming_document SET petition = true WHERE id = $1`, document.id);
    await isRead(document, 'Nay thông báo hủy cuộc họp theo Giấy mời số 33/GM-STC ngày 02/01/2098.');
    expect(await of(entry)).toEqual([]);
    await rows(`UPDATE incoming_document SET petition = false WHERE id = $1`, document.id);
    await isRead(document, 'Nay thông báo hủy cuộc họp theo Giấy mời số 33/GM-STC ngày 02/01/2098.');
    const [found] = await of(entry);
    const stranger = await api.signIn(
      await aUser(api.work, (await anAgency(api.work)).id, { roles: ['chief_of_office'] }),
    );
    expect(await list(stranger)).toEqual([]);
    expect((await decide(stranger, found!, APPLY)).statusCode).toBe(404);
    expect(await now(entry)).toMatchObject({ state: 'confirmed' });
  });
});
