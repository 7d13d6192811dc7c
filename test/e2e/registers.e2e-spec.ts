import { randomUUID } from 'node:crypto';
import { testApp, type Browser, type TestApp } from '../support/app';
import { anOffice, aRegistered, type Office } from '../support/office';

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

type EntryBody = { id: string; number: number; voided: boolean; line: Record<string, string>; notes: unknown[] };
const newest = async (query = ''): Promise<EntryBody | undefined> =>
  (await office.clerk.browser.get(`/registers/${office.registerId}/entries?limit=1${query}`)).json<{
    items: EntryBody[];
  }>().items[0];

describe('the register book', () => {
  it('says what was registered, is corrected with a strike-through, and keeps a void number', async () => {
    await aRegistered(api, office, { subject: 'Về việc khảo sát nhu cầu' });
    const entry = await newest('&q=khao%20sat');
    expect(entry?.line).toMatchObject({ subject: 'Về việc khảo sát nhu cầu', issuer: 'UBND tỉnh Lam Giang' });
    const path = `/registers/${office.registerId}/entries/${entry?.id ?? ''}`;
    const correction = { changes: { issuer: 'UBND tỉnh Lam Sơn' }, reason: 'Ghi nhầm tác giả' };
    const corrected = await office.clerk.browser.post(`${path}/corrections`, correction);
    expect(corrected.statusCode).toBe(201);
    expect(corrected.json()).toMatchObject({
      line: { issuer: 'UBND tỉnh Lam Sơn' },
      notes: [{ kind: 'correction', changes: [{ field: 'issuer', from: 'UBND tỉnh Lam Giang' }] }],
    });
    const voided = await office.clerk.browser.post(`${path}/void`, { reason: 'Đăng ký hai lần' });
    expect(voided.json()).toMatchObject({ voided: true, number: entry?.number });
    expect((await office.clerk.browser.post(`${path}/void`, { reason: 'Lần nữa' })).statusCode).toBe(409);
  });

  it('takes a repeated act once', async () => {
    await aRegistered(api, office);
    const path = `/registers/${office.registerId}/entries/${(await newest())?.id ?? ''}/corrections`;
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
    await aRegistered(api, office);
    const path = `/registers/${office.registerId}/entries/${(await newest())?.id ?? ''}/corrections`;
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
