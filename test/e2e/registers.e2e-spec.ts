import { randomUUID } from 'node:crypto';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aUser } from '../support/actors';
import { asRoot } from '../support/database';
import { anOffice, aRegistered, type Office } from '../support/office';
import { aBook, aDecision, type Issued } from '../support/outgoing';

let api: TestApp;
let office: Office;
let admin: Browser;
let keeper: Browser;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  admin = (await office.hire('admin')).browser;
  keeper = (await office.hire('register_keeper')).browser;
});
afterAll(async () => {
  await api.close();
});

type EntryBody = {
  id: string;
  year: number;
  number: number;
  numberSymbol: string;
  enteredOn: string;
  enteredAt: string;
  voided: boolean;
  line: Record<string, string>;
  notes: unknown[];
};
const newest = async (query = ''): Promise<EntryBody | undefined> =>
  (await office.clerk.browser.get(`/registers/${office.registerId}/entries?limit=1${query}`)).json<{
    items: EntryBody[];
  }>().items[0];

/** A number without a document: what the book says of it is corrected in the book. */
const aFreeNumber = async (registerId = office.registerId, symbol = ''): Promise<string> => {
  const reserved = { kind: 'reserved', medium: 'paper', symbol, reason: 'Giữ số cho văn bản giấy' };
  return (await keeper.post(`/registers/${registerId}/irregular-entries`, reserved)).json<EntryBody>().id;
};
const at = (version: number) => ({ 'if-match': `"${version.toString()}"` });

describe('the register book', () => {
  it('says what was registered, is corrected with its document, and keeps a void number', async () => {
    const { id } = await aRegistered(api, office, { subject: 'Về việc khảo sát nhu cầu' });
    const entry = await newest('&q=khao%20sat');
    expect(entry?.line).toMatchObject({ subject: 'Về việc khảo sát nhu cầu', issuer: 'UBND tỉnh Lam Giang' });
    const path = `/registers/${office.registerId}/entries/${entry?.id ?? ''}`;
    const refused = await office.clerk.browser.post(`${path}/corrections`, {
      changes: { issuer: 'UBND tỉnh Lam Sơn' },
      reason: 'Ghi nhầm tác giả',
    });
    expect(refused.json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('registers/correct-the-document') as string,
    });
    expect((await newest('&q=khao%20sat'))?.notes).toEqual([]);

    const document = `/incoming-documents/${id}`;
    const { version } = (await office.clerk.browser.get(document)).json<{ version: number }>();
    const correction = { issuer: 'UBND tỉnh Lam Sơn', reason: 'Ghi nhầm tác giả' };
    const corrected = await office.clerk.browser.patch(document, correction, at(version));
    expect(corrected.json()).toMatchObject({ issuer: 'UBND tỉnh Lam Sơn' });
    expect(await newest('&q=khao%20sat')).toMatchObject({
      line: { issuer: 'UBND tỉnh Lam Sơn' },
      notes: [
        { kind: 'correction', reason: 'Ghi nhầm tác giả', changes: [{ field: 'issuer', from: 'UBND tỉnh Lam Giang' }] },
      ],
    });
    const voided = await office.clerk.browser.post(`${path}/void`, { reason: 'Đăng ký hai lần' });
    expect(voided.json()).toMatchObject({ voided: true, number: entry?.number });
    expect((await office.clerk.browser.post(`${path}/void`, { reason: 'Lần nữa' })).statusCode).toBe(409);
    // Its document keeps the number, and says that it is void.
    expect((await office.clerk.browser.get(document)).json()).toMatchObject({
      arrivalNumber: entry?.number,
      voidReason: 'Đăng ký hai lần',
    });
    const another = await aRegistered(api, office);
    expect((await office.clerk.browser.get(`/incoming-documents/${another.id}`)).json()).toMatchObject({
      voidReason: null,
    });
  });

  it('takes a repeated act once', async () => {
    const path = `/registers/${office.registerId}/entries/${await aFreeNumber()}/corrections`;
    const key = { 'idempotency-key': randomUUID() };
    const body = { changes: { note: 'Bản giấy đến sau' }, reason: 'Bổ sung' };
    const [first, again] = [
      await office.clerk.browser.post(path, body, key),
      await office.clerk.browser.post(path, body, key),
    ];
    expect(again.json()).toEqual(first.json());
    expect((await newest())?.notes).toHaveLength(1);
  });

  it.each([
    ['no reason', { changes: { note: 'x' }, reason: '  ' }, '/reason'],
    ['no change', { changes: {}, reason: 'x' }, '/changes'],
    ['a field it does not have', { changes: { number: '5' }, reason: 'x' }, '/changes'],
    ['NUL', { changes: { note: 'a\u0000b' }, reason: 'x' }, '/changes/note'],
    ['ten thousand characters', { changes: { subject: 'á'.repeat(10_000) }, reason: 'x' }, '/changes/subject'],
  ])('refuses a correction with %s, and points at it', async (_, body, pointer) => {
    const path = `/registers/${office.registerId}/entries/${randomUUID()}/corrections`;
    const answer = await office.clerk.browser.post(path, body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toContain(pointer);
  });

  it('stores decomposed and strange text unchanged', async () => {
    const path = `/registers/${office.registerId}/entries/${await aFreeNumber()}/corrections`;
    const note = `${'Hủy'.normalize('NFD')} <b>&"'\\ 𝒱 ؠ \u202e%s`;
    const answer = await office.clerk.browser.post(path, { changes: { note }, reason: 'Thử' });
    expect(answer.json<EntryBody>().line.note).toBe(note);
  });
});

describe('irregular numbers', () => {
  it('are for paper and for whoever holds the right', async () => {
    await aRegistered(api, office);
    const path = `/registers/${office.registerId}/irregular-entries`;
    const reserved = { kind: 'reserved', medium: 'paper', reason: 'Giữ số cho văn bản giấy' };
    expect((await office.clerk.browser.post(path, reserved)).statusCode).toBe(403);
    expect((await keeper.post(path, { ...reserved, medium: 'electronic' })).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('registers/electronic-irregular') as string,
    });
    const taken = await keeper.post(path, reserved);
    expect(taken.statusCode).toBe(201);
    expect(taken.json()).toMatchObject({ kind: 'reserved', documentId: null, reason: 'Giữ số cho văn bản giấy' });
  });
});

describe('a reserved number', () => {
  let desk: Browser; // of a clerk who was given the right to irregular numbers
  let book: string;
  beforeAll(async () => {
    const both = await aUser(api.work, office.agencyId, { roles: ['clerk', 'register_keeper'] });
    desk = await api.signIn(both);
    book = await aBook(api.work, office.agencyId, { docTypes: ['quyet-dinh'] });
  });
  const onPaper = (reservedEntryId: string, more: object = {}) =>
    aDecision(book, { medium: 'paper', symbol: undefined, reservedEntryId, ...more });
  const issue = (body: object, who = desk) => who.post('/outgoing-documents', body);
  const code = (answer: { json(): unknown }) =>
    (answer.json() as { type?: string }).type?.replace(/^.*\/(registers|documents)\//, '$1/');
  const waiting = async () =>
    (await desk.get(`/registers/${book}/reserved-numbers`)).json<{ items: EntryBody[] }>().items.map(({ id }) => id);
  const entryOf = async (id: string) =>
    (await desk.get(`/registers/${book}/entries?limit=100`))
      .json<{ items: EntryBody[] }>()
      .items.find((entry) => entry.id === id);

  it('is given to a document of paper, with the date and symbol it was reserved with', async () => {
    const id = await aFreeNumber(book, 'QĐ-SNV');
    expect(await waiting()).toEqual([id]);
    const before = await entryOf(id);
    const answer = await issue(onPaper(id));
    expect(answer.statusCode).toBe(201);
    const doc = answer.json<Issued>();
    expect(doc).toMatchObject({
      number: before?.number,
      issuedOn: before?.enteredOn,
      numberSymbol: before?.numberSymbol,
      symbol: 'QĐ-SNV',
      medium: 'paper',
      registerEntryId: id,
    });
    expect(await entryOf(id)).toMatchObject({
      kind: 'reserved',
      documentId: doc.id,
      enteredOn: before?.enteredOn,
      enteredAt: before?.enteredAt,
      line: { subject: 'Về việc ban hành Quy chế làm việc', recipients: 'UBND tỉnh Lam Giang (2); Sở Tài chính' },
      notes: [
        {
          kind: 'taken',
          changes: expect.arrayContaining([{ field: 'signer', from: '', to: 'Trần Thị Bình' }]) as object,
        },
      ],
    });
    expect(await waiting()).toEqual([]);
    const found = await desk.get(`/registers/${book}/entries?q=quy%20che`);
    expect(found.json()).toMatchObject({ items: [{ id }] });
    expect(
      await api.work.asAgency(office.agencyId, (tx) =>
        tx.query(`SELECT action FROM audit_event WHERE agency_id = $1 ORDER BY seq DESC LIMIT 2`, [office.agencyId]),
      ),
    ).toEqual([{ action: 'outgoing.registered' }, { action: 'register.number-taken' }]);
    expect(code(await issue(onPaper(id)))).toBe('registers/reserved-taken');
  });

  it('has one document, however many want it at once, and takes none of the others’ numbers', async () => {
    const id = await aFreeNumber(book, 'QĐ-SNV');
    const answers = await Promise.all(Array.from({ length: 6 }, () => issue(onPaper(id))));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(code(answers.find(({ statusCode }) => statusCode === 409)!)).toBe('registers/reserved-taken');
    const winner = answers.find(({ statusCode }) => statusCode === 201)!.json<Issued>();
    expect(await entryOf(id)).toMatchObject({ documentId: winner.id, notes: [{ kind: 'taken' }] });
    const all = (await desk.get(`/outgoing-documents?registerId=${book}`)).json<{ items: Issued[] }>().items;
    expect(all.filter(({ number }) => number === winner.number)).toHaveLength(1);
  });

  it('without a symbol gets that of its document, by the rules of every document', async () => {
    const id = await aFreeNumber(book);
    expect((await issue(onPaper(id))).json()).toMatchObject({ symbol: 'QĐ-CQ' });
    expect(await entryOf(id)).toMatchObject({ symbol: 'QĐ-CQ' });
  });

  it('is refused where the law or the book says so, and stays free', async () => {
    const id = await aFreeNumber(book, 'QĐ-SNV');
    const other = await aBook(api.work, office.agencyId);
    const refusals: [string, object][] = [
      ['registers/electronic-irregular', onPaper(id, { medium: 'electronic' })],
      ['registers/type-not-kept', onPaper(id, { docType: 'bao-cao' })],
      ['registers/unfit', onPaper(id, { flow: 'internal' })],
      ['registers/reserved-symbol', onPaper(id, { symbol: 'QĐ-STC' })],
      ['registers/reserved-unknown', onPaper(id, { registerId: other })],
      ['registers/reserved-unknown', onPaper(randomUUID())],
    ];
    for (const [expected, body] of refusals) expect(code(await issue(body))).toBe(expected);
    expect((await issue(onPaper(id), office.clerk.browser)).statusCode).toBe(403);
    expect((await issue(onPaper(id), keeper)).statusCode).toBe(403);
    expect(await waiting()).toEqual([id]);
  });

  it('that is void, or of a closed year, is given to nothing', async () => {
    const [voided, late] = [await aFreeNumber(book, 'QĐ-SNV'), await aFreeNumber(book, 'QĐ-SNV')];
    await desk.post(`/registers/${book}/entries/${voided}/void`, { reason: 'Không dùng đến' });
    expect(await waiting()).not.toContain(voided);
    expect(code(await issue(onPaper(voided)))).toBe('registers/reserved-void');
    const { year } = (await entryOf(late))!;
    await desk.put(`/registers/${book}/years/${year.toString()}/closure`, { reason: 'Hết năm' });
    expect(code(await issue(onPaper(late)))).toBe('registers/year-closed');
  });

  it('and its entry change in no other way', async () => {
    const { id } = (await newest('&kind=reserved'))!;
    for (const set of [
      'number = 99',
      `entered_on = '2020-01-01'`,
      `reason = 'khác'`,
      `line = '{}'`,
      `document_id = NULL`,
    ])
      await expect(asRoot(api.db.name, `UPDATE register_entry SET ${set} WHERE id = '${id}'`)).rejects.toThrow(
        /append-only/,
      );
    await expect(
      asRoot(api.db.name, `UPDATE register_entry SET document_id = gen_random_uuid() WHERE document_id IS NOT NULL`),
    ).rejects.toThrow(/append-only/);
  });
});

describe('registers and series', () => {
  it('are defined by the administrator, and changed with the version that was seen', async () => {
    const series = await admin.post('/number-series', { name: 'Số giấy mời' });
    expect(series.statusCode).toBe(201);
    const seriesId = series.json<{ id: string }>().id;
    const made = await admin.post('/registers', { name: 'Sổ giấy mời đến', flow: 'incoming', seriesId });
    const { id } = made.json<{ id: string }>();
    expect(made.json()).toMatchObject({ series: { name: 'Số giấy mời' }, last: 0, closed: false, docTypes: [] });
    expect((await admin.patch(`/registers/${id}`, { active: false })).statusCode).toBe(428);
    const changed = await admin.patch(`/registers/${id}`, { active: false }, { 'if-match': '"1"' });
    expect(changed.json()).toMatchObject({ active: false, version: 2 });
    const listed = await office.clerk.browser.get('/registers?flow=incoming&active=true');
    expect(listed.json<{ items: { id: string }[] }>().items.map((item) => item.id)).not.toContain(id);
    expect((await office.clerk.browser.post('/number-series', { name: 'x' })).statusCode).toBe(403);
  });

  it('tell the symbol of a document of today', async () => {
    const symbol = await office.clerk.browser.get('/symbols?docType=quyet-dinh&on=2026-11-23');
    expect(symbol.json()).toEqual({ symbol: 'QĐ-CQ' });
    expect((await office.clerk.browser.get('/symbols?docType=khong-co&on=2026-11-23')).statusCode).toBe(422);
  });
});
