import { randomUUID } from 'node:crypto';
import { seedRegisters } from '@vanthu/registers';
import { anAgency, aUser, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aPdf, upload } from '../support/uploads';

let api: TestApp;
let agency: TestAgency;
let clerk: Browser;
let registerId: string;

beforeAll(async () => {
  api = await testApp({ env: { VANTHU_MAX_UPLOAD_MB: '2' } });
  agency = await anAgency(api.work);
  registerId = (await seedRegisters(api.work, agency.id)).superior;
  clerk = await api.signIn(await aUser(api.work, agency.id, { roles: ['clerk'] }));
});
afterAll(async () => {
  await api.close();
});

const receive = async (...files: Buffer[]) => {
  const ids = [];
  for (const bytes of files) ids.push((await upload(api, clerk, bytes)).json<{ id: string }>().id);
  const answer = await clerk.post('/incoming-documents', { fileIds: ids }, { 'idempotency-key': randomUUID() });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string; version: number; files: { id: string }[] }>();
};
const registration = (more: object = {}) => ({
  registerId,
  numberSymbol: '1234/UBND-KSTT',
  issuedOn: '2026-11-20',
  issuer: 'UBND tỉnh Lam Giang',
  docType: 'Công văn',
  subject: 'Về việc triển khai chuyển đổi số',
  urgency: 'normal',
  ...more,
});

type Listed = { items: { id: string; subject: string }[]; next: string | null };

describe('the clerk at the counter', () => {
  it('makes a document of a main file and an attachment, registers it and gets its number', async () => {
    const document = await receive(aPdf(), aPdf());
    expect(document).toMatchObject({
      state: 'received',
      files: [{ role: 'main' }, { role: 'attachment' }],
      actions: ['correct', 'register', 'return', 'forward', 'attach'],
    });
    const answer = await clerk.put(`/incoming-documents/${document.id}/registration`, registration(), {
      'if-match': '"1"',
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers.etag).toBe('"2"');
    expect(answer.json()).toMatchObject({
      state: 'registered',
      number: '1234',
      symbol: 'UBND-KSTT',
      register: { id: registerId },
      arrivalNumber: expect.any(Number),
      actions: ['correct', 'present'],
    });
    const entries = await clerk.get(`/registers/${registerId}/entries?limit=1`);
    expect(entries.json()).toMatchObject({ items: [{ documentId: document.id, kind: 'ordinary' }] });
  });

  it.each([
    ['an ordinary letter', {}],
    ['a letter that must come at an hour', { urgency: 'flash_timed', dueOn: '2026-12-01', dueTime: '08:30' }],
    ['every field', { signer: 'Nguyễn Đình Ấn', pages: 3, copies: 2, note: '"{number}" đ', toPlaces: 'Phòng TCCB' }],
  ])(
    'is told of %s what stands in the database, in the answer, in its repetition and in the history',
    async (_, more) => {
      const { id } = await receive(aPdf());
      const put = () =>
        clerk.put(`/incoming-documents/${id}/registration`, registration(more), {
          'if-match': '"1"',
          'idempotency-key': id,
        });
      const answer = await put();
      expect(answer.statusCode).toBe(200);
      expect((await put()).json()).toEqual(answer.json());
      expect((await clerk.get(`/incoming-documents/${id}`)).json()).toEqual(answer.json());
      const { arrivalNumber } = answer.json<{ arrivalNumber: number }>();
      const history = await clerk.get(`/incoming-documents/${id}/history`);
      expect(history.json()).toMatchObject({
        items: [
          {
            version: 2,
            changes: expect.arrayContaining([expect.objectContaining({ field: 'arrivalNumber', to: arrivalNumber })]),
          },
          { version: 1 },
        ],
      });
    },
  );

  it('must say which version was seen', async () => {
    const { id } = await receive(aPdf());
    const url = `/incoming-documents/${id}`;
    expect((await clerk.patch(url, { subject: 'Mới' })).statusCode).toBe(428);
    expect((await clerk.patch(url, { subject: 'Mới' }, { 'if-match': '"7"' })).statusCode).toBe(412);
    expect((await clerk.patch(url, { subject: 'Mới' }, { 'if-match': '"1"' })).statusCode).toBe(200);
  });

  it.each([
    ['a missing subject', { subject: '' }, '/subject'],
    ['a day that does not exist', { issuedOn: '2026-02-30' }, '/issuedOn'],
    ['an unknown urgency', { urgency: 'hoa-toc' }, '/urgency'],
    ['a misspelt field', { trichYeu: 'x' }, '/trichYeu'],
    ['NUL in a text', { subject: 'a\0b' }, '/subject'],
    ['a title of two thousand and one letters', { subject: 'x'.repeat(2_001) }, '/subject'],
    ['a number of two lines', { numberSymbol: '1/QĐ\n2/QĐ' }, '/numberSymbol'],
  ])('is told which field is wrong: %s', async (_, wrong, pointer) => {
    const { id } = await receive(aPdf());
    const answer = await clerk.put(`/incoming-documents/${id}/registration`, registration(wrong), {
      'if-match': '"1"',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
  });

  it('is told where half a character stands', async () => {
    const { id } = await receive(aPdf());
    const body = registration({ issuer: 'a\ud800b' });
    const answer = await clerk.put(`/incoming-documents/${id}/registration`, body, { 'if-match': '"1"' });
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ pointer: '/issuer' }] });
  });

  it('sends a paper back, with the reason, and then has nothing more to do with it', async () => {
    const { id } = await receive(aPdf());
    const answer = await clerk.put(
      `/incoming-documents/${id}/return`,
      { reason: 'Gửi nhầm nơi nhận' },
      { 'if-match': '"1"' },
    );
    expect(answer.json()).toMatchObject({ state: 'returned', returnReason: 'Gửi nhầm nơi nhận', actions: [] });
    const late = await clerk.put(`/incoming-documents/${id}/registration`, registration(), { 'if-match': '"2"' });
    expect(late.json()).toMatchObject({ status: 409, type: '/problems/documents/illegal-step' });
  });

  it('finds documents by words typed without accents, by register and by state, page after page', async () => {
    const subject = `Kế hoạch phòng chống thiên tai ${randomUUID()}`;
    for (let i = 0; i < 3; i++) {
      const { id } = await receive(aPdf());
      await clerk.put(`/incoming-documents/${id}/registration`, registration({ subject }), { 'if-match': '"1"' });
    }
    const q = encodeURIComponent(`phong chong thien tai ${subject.slice(-36)}`);
    const first = (
      await clerk.get(`/incoming-documents?q=${q}&registerId=${registerId}&state=registered&limit=2`)
    ).json<Listed>();
    expect(first.items).toHaveLength(2);
    const rest = (await clerk.get(`/incoming-documents?q=${q}&limit=2&after=${first.next ?? ''}`)).json<Listed>();
    expect(rest).toMatchObject({ items: [{ subject }], next: null });
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(3);
    expect((await clerk.get('/incoming-documents?after=made-up')).statusCode).toBe(422);
    const forged = Buffer.from(JSON.stringify(['x', 'y', 'z'])).toString('base64url');
    expect((await clerk.get(`/incoming-documents?after=${forged}`)).statusCode).toBe(400);
  });

  it('reads the types of documents that the law names', async () => {
    const { items } = (await clerk.get('/document-types')).json<{ items: { name: string; class: string }[] }>();
    expect(items.filter((type) => type.class === 'administrative')).toHaveLength(29);
    expect(items[17]).toMatchObject({ name: 'Công văn', abbreviation: '' });
  });

  it('closes a year of the register, and gets no number in it any more', async () => {
    const other = await anAgency(api.work);
    const { superior, subordinate } = await seedRegisters(api.work, other.id);
    const theirs = await api.signIn(await aUser(api.work, other.id, { roles: ['clerk'] }));
    const [register] = (await theirs.get('/registers?flow=incoming')).json<{
      items: { year: number; closed: boolean }[];
    }>().items;
    const year = String(register?.year);
    const close = (which: number, body: object = { reason: 'Hết năm' }) =>
      theirs.put(`/registers/${superior}/years/${String(which)}/closure`, body);
    expect((await close(Number(year) + 1)).statusCode).toBe(409);
    expect((await close(Number(year), { reason: ' ' })).json()).toMatchObject({ errors: [{ pointer: '/reason' }] });
    expect((await close(Number(year))).json()).toMatchObject({ last: 0, reason: 'Hết năm' });
    expect((await close(Number(year), { reason: 'Lần nữa' })).json()).toMatchObject({ reason: 'Hết năm' });
    expect((await theirs.get(`/registers/${superior}`)).json()).toMatchObject({
      closed: true,
      closures: [{ year: Number(year), last: 0, reason: 'Hết năm', by: { displayName: expect.any(String) as string } }],
    });
    const file = (await upload(api, theirs, aPdf())).json<{ id: string }>();
    const { id } = (await theirs.post('/incoming-documents', { fileIds: [file.id] })).json<{ id: string }>();
    const body = registration({ registerId: subordinate });
    const answer = await theirs.put(`/incoming-documents/${id}/registration`, body, { 'if-match': '"1"' });
    expect(answer.json()).toMatchObject({ status: 409, type: '/problems/registers/year-closed' });
  });
});
