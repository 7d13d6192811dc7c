import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { testApp, type TestApp } from '../support/app';
import { aBook } from '../support/books';
import { aDocument, anOffice, aRegistered, type Office } from '../support/office';
import { aPdf, upload } from '../support/uploads';

let api: TestApp;
let office: Office;
let secretBook: string;

beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  secretBook = await aBook(api.work, office.agencyId, { secrecy: 'secret' });
});
afterAll(async () => {
  await api.close();
});

type View = {
  id: string;
  version: number;
  state: string;
  subject: string;
  files: { id: string; role: string; sha256: string }[];
  registerBy: string;
  presentBy: string | null;
};
const key = () => ({ 'idempotency-key': randomUUID() });
const aFile = async (bytes = aPdf()) => (await upload(api, office.clerk.browser, bytes)).json<{ id: string }>().id;
const receive = async (more: object = {}): Promise<View> => {
  const body = { fileIds: [await aFile()], ...more };
  const answer = await office.clerk.browser.post('/incoming-documents', body, key());
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json<View>();
};
const put = (id: string, act: string, body?: object, version = 1): Promise<LightMyRequestResponse> =>
  office.clerk.browser.put(`/incoming-documents/${id}/${act}`, body, { 'if-match': `"${version.toString()}"` });
const registration = (more: object = {}) => ({
  registerId: office.registerId,
  numberSymbol: '15/SNV-VP',
  issuedOn: '2026-11-20',
  issuer: 'Sở Nội vụ',
  docType: 'Công văn',
  subject: 'Về việc rà soát hồ sơ',
  urgency: 'normal',
  ...more,
});
const find = async (id: string) => (await office.clerk.browser.get(`/incoming-documents/${id}`)).json<View>();

describe('what the law asks to be written', () => {
  it('is kept whole, with the usual where nothing was said', async () => {
    const { id } = await receive();
    const usual = await find(id);
    expect(usual).toMatchObject({
      secrecy: 'none',
      language: 'Tiếng Việt',
      medium: 'paper',
      source: 'upload',
      issuerCode: '',
      copies: null,
      toPlaces: '',
      sender: '',
      petition: null,
      attachedTo: null,
    });
    const stated = {
      language: 'Tiếng Anh',
      medium: 'electronic',
      issuerCode: 'H40.05',
      copies: 3,
      toPlaces: 'Phòng Tổ chức; ông Nguyễn Văn Bình',
    };
    const answer = await put(id, 'registration', registration(stated));
    expect(answer.json()).toMatchObject(stated);
    const entries = (await office.clerk.browser.get(`/registers/${office.registerId}/entries?limit=1`)).json<{
      items: object[];
    }>();
    expect(entries.items).toHaveLength(1);
  });

  it('shows in the history what a correction struck out, who did and why', async () => {
    const document = await aRegistered(api, office, { copies: 1 });
    const corrected = await office.clerk.browser.patch(
      `/incoming-documents/${document.id}`,
      { copies: 2, subject: 'Về việc khác', reason: 'Đếm nhầm' },
      { 'if-match': '"2"' },
    );
    expect(corrected.statusCode).toBe(200);
    const { items } = (await office.clerk.browser.get(`/incoming-documents/${document.id}/history`)).json<{
      items: object[];
    }>();
    expect(items[0]).toMatchObject({
      reason: 'Đếm nhầm',
      by: { id: office.clerk.user.id },
      changes: expect.arrayContaining([
        { field: 'copies', from: 1, to: 2 },
        { field: 'subject', from: 'Về việc đẩy mạnh ứng dụng công nghệ thông tin', to: 'Về việc khác' },
      ]),
    });
    const book = (await office.clerk.browser.get(`/registers/${office.registerId}/entries?limit=1`)).json<{
      items: object[];
    }>();
    expect(book.items[0]).toMatchObject({
      documentId: document.id,
      line: { subject: 'Về việc khác', copies: '2' },
      notes: [{ kind: 'correction', reason: 'Đếm nhầm' }],
    });
  });
});

describe('a secret document', () => {
  it('is refused with its content, at every door', async () => {
    const fileIds = [await aFile()];
    const door = await office.clerk.browser.post('/incoming-documents', { fileIds, secrecy: 'secret' }, key());
    expect(door.json()).toMatchObject({ status: 409, type: '/problems/documents/secret-content' });
    expect(door.json<{ detail: string }>().detail).toContain('sổ giấy');
    const { id } = await receive();
    const body = registration({ registerId: secretBook, secrecy: 'top_secret' });
    expect((await put(id, 'registration', body)).json()).toMatchObject({ type: '/problems/documents/secret-content' });
    const late = await office.clerk.browser.patch(
      `/incoming-documents/${id}`,
      { secrecy: 'secret' },
      { 'if-match': '"1"' },
    );
    expect(late.json()).toMatchObject({ type: '/problems/documents/secret-content' });
    expect((await find(id)).state).toBe('received');
  });

  it('stands as a stub in a register of its own, with a subject that says nothing, and goes no further', async () => {
    const stub = await receive({ fileIds: [], secrecy: 'absolute_secret' });
    expect(stub).toMatchObject({ files: [], subject: expect.stringContaining('sổ đăng ký văn bản mật') });
    const words = { secrecy: 'absolute_secret', subject: 'Phương án bảo vệ biên giới', note: 'biên giới' };
    expect((await put(stub.id, 'registration', registration(words))).json()).toMatchObject({
      type: '/problems/documents/wrong-book',
    });
    const registered = await put(stub.id, 'registration', registration({ registerId: secretBook, ...words }));
    expect(registered.json()).toMatchObject({ state: 'registered', arrivalNumber: 1, note: '', actions: ['correct'] });
    const everything = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(
        `SELECT jsonb_agg(e.line)::text || (SELECT string_agg(v.data::text, '') FROM document_version v WHERE v.document_id = $1)
           || (SELECT string_agg(d.subject || d.note, '') FROM incoming_document d WHERE d.id = $1) AS kept
         FROM register_entry e WHERE e.document_id = $1`,
        [stub.id],
      ),
    );
    expect(JSON.stringify(everything)).not.toContain('biên giới');
    const presented = await office.clerk.browser.post(`/incoming-documents/${stub.id}/presentation`, {}, key());
    expect(presented.json()).toMatchObject({ status: 409, type: '/problems/documents/secret-on-paper' });
    const opened = await office.clerk.browser.patch(
      `/incoming-documents/${stub.id}`,
      { secrecy: 'none' },
      { 'if-match': '"2"' },
    );
    expect(opened.json()).toMatchObject({ type: '/problems/documents/content-missing' });
  });

  it('leaves the register of secrets to secrets, and needs no file, while others do', async () => {
    const { id } = await receive();
    expect((await put(id, 'registration', registration({ registerId: secretBook }))).json()).toMatchObject({
      status: 409,
      type: '/problems/documents/wrong-book',
    });
    const empty = await office.clerk.browser.post('/incoming-documents', { fileIds: [] }, key());
    expect(empty.json()).toMatchObject({ status: 422, errors: [{ pointer: '/fileIds' }] });
  });
});

describe('what is urgent', () => {
  it('comes first in the list while it awaits the clerk, page after page', async () => {
    const other = await anOffice(api);
    const arrive = async (urgency: string) => {
      const file = await upload(api, other.clerk.browser, aPdf());
      const body = { fileIds: [file.json<{ id: string }>().id], urgency };
      return (await other.clerk.browser.post('/incoming-documents', body, key())).json<View>();
    };
    for (const urgency of ['flash', 'normal', 'urgent', 'flash_timed', 'very_urgent', 'normal']) await arrive(urgency);
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = (await other.clerk.browser.get(`/incoming-documents?limit=2${after}`)).json<{
        items: { urgency: string }[];
        next: string | null;
      }>();
      seen.push(...page.items.map(({ urgency }) => urgency));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(['flash_timed', 'flash', 'very_urgent', 'urgent', 'normal', 'normal']);
  });

  it('is to be registered and presented at once, the rest by the next working day', async () => {
    const flash = await receive({ urgency: 'flash' });
    const normal = await receive();
    const minutes = (Date.parse(flash.registerBy) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(25);
    expect(minutes).toBeLessThan(31);
    const hours = (Date.parse(normal.registerBy) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(24 - 1);
    expect(new Date(normal.registerBy).toISOString()).toContain('T16:59:59'); // the end of the day in Việt Nam
    const registered = (await put(normal.id, 'registration', registration({ urgency: 'urgent' }))).json<View>();
    expect(Date.parse(registered.presentBy ?? '') - Date.now()).toBeLessThan(31 * 60_000);
  });

  it('counts as late when its moment has passed and it still lies there, and can be asked for', async () => {
    const { id } = await receive({ urgency: 'flash' });
    expect(await find(id)).toMatchObject({ late: false });
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`UPDATE incoming_document SET register_by = now() - interval '1 minute' WHERE id = $1`, [id]),
    );
    expect(await find(id)).toMatchObject({ late: true });
    const late = (await office.clerk.browser.get('/incoming-documents?late=true')).json<{ items: View[] }>();
    expect(late.items.map((item) => item.id)).toEqual([id]);
    await put(id, 'return', { reason: 'Không đọc được' });
    expect(await find(id)).toMatchObject({ late: false });
  });

  it('has an hour when it must be delivered at an hour', async () => {
    const { id } = await receive({ urgency: 'flash_timed' });
    const timed = registration({ urgency: 'flash_timed' });
    expect((await put(id, 'registration', timed)).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/dueOn' }, { pointer: '/dueTime' }],
    });
    expect((await put(id, 'registration', { ...timed, dueOn: '2026-11-24', dueTime: '25:00' })).statusCode).toBe(422);
    const answer = await put(id, 'registration', { ...timed, dueOn: '2026-11-24', dueTime: '09:30' });
    expect(answer.json()).toMatchObject({ state: 'registered', dueOn: '2026-11-24', dueTime: '09:30' });
  });
});

describe('the receipt to a sender', () => {
  const electronic = { medium: 'electronic', source: 'mail', sender: 'vanthu@so.example' };

  it('is owed for what came electronically, until a clerk says that it was sent', async () => {
    const { id } = await receive(electronic);
    const url = `/acknowledgements/${id}`;
    const owed = await office.clerk.browser.get(url);
    expect(owed.json()).toMatchObject({
      state: 'due',
      late: false,
      sender: 'vanthu@so.example',
      text: expect.stringMatching(
        /đã nhận văn bản lúc \d{2}:\d{2} ngày \d{2}\/\d{2}\/\d{4}\. Văn bản đang chờ đăng ký\.$/,
      ),
    });
    await put(id, 'registration', registration());
    expect((await office.clerk.browser.get(url)).json()).toMatchObject({
      text: expect.stringContaining('văn bản số 15/SNV-VP “Về việc rà soát hồ sơ”'),
    });
    const sent = await office.clerk.browser.put(`${url}/sent`, { via: 'phone' }, key());
    expect(sent.json()).toMatchObject({ state: 'sent', sentVia: 'phone', sentBy: { id: office.clerk.user.id } });
    const again = await office.clerk.browser.put(`${url}/sent`, { via: 'post' }, key());
    expect(again.json()).toMatchObject({ sentVia: 'phone', sentAt: sent.json<{ sentAt: string }>().sentAt });
  });

  it('is listed by when it is due, and is nobody’s business but the clerk’s', async () => {
    for (let i = 0; i < 3; i++) await receive(electronic);
    const first = (await office.clerk.browser.get('/acknowledgements?state=due&limit=2')).json<{
      items: { dueBy: string }[];
      next: string;
    }>();
    expect(first.items).toHaveLength(2);
    const rest = await office.clerk.browser.get(`/acknowledgements?state=due&limit=2&after=${first.next}`);
    expect(rest.json<{ items: object[] }>().items.length).toBeGreaterThan(0);
    const { id } = await receive(electronic);
    expect((await office.specialist.browser.get(`/acknowledgements/${id}`)).statusCode).toBe(404);
    expect((await office.specialist.browser.get('/acknowledgements')).statusCode).toBe(404);
  });

  it('is owed for nothing on paper and for nothing from nobody', async () => {
    const paper = await receive({ medium: 'paper', sender: 'Bưu điện' });
    const nobody = await receive({ medium: 'electronic', sender: ' ' });
    for (const { id } of [paper, nobody])
      expect((await office.clerk.browser.get(`/acknowledgements/${id}`)).statusCode).toBe(404);
  });
});

describe('mail that is not for us', () => {
  it('is sent on to whom it was meant for, with the reason, and never numbered', async () => {
    const { id } = await receive();
    const body = { to: 'Sở Tài chính', address: '12 Trần Phú', reason: 'Ghi nhầm địa chỉ' };
    expect((await put(id, 'forwarding', body)).json()).toMatchObject({
      state: 'forwarded',
      forwardedTo: 'Sở Tài chính',
      forwardedAddress: '12 Trần Phú',
      returnReason: 'Ghi nhầm địa chỉ',
      arrivalNumber: null,
      actions: [],
    });
    const listed = (await office.clerk.browser.get('/incoming-documents?state=forwarded')).json<{ items: View[] }>();
    expect(listed.items.map((item) => item.id)).toContain(id);
    expect((await put(id, 'registration', registration(), 2)).json()).toMatchObject({
      type: '/problems/documents/illegal-step',
    });
  });

  it('needs a reason and a place, and a clerk', async () => {
    const { id } = await receive();
    expect((await put(id, 'forwarding', { to: ' ', reason: '' })).json()).toMatchObject({
      errors: [{ pointer: '/to' }, { pointer: '/reason' }],
    });
    const leader = await office.leader.browser.put(
      `/incoming-documents/${id}/forwarding`,
      { to: 'x', reason: 'y' },
      { 'if-match': '"1"' },
    );
    expect(leader.statusCode).toBe(403);
  });
});

describe('what came a second time', () => {
  it('becomes a further copy of the entry of the first, without a number of its own', async () => {
    const first = await aRegistered(api, office);
    const second = await receive();
    const answer = await put(second.id, `attachment-to/${first.id}`);
    expect(answer.json()).toMatchObject({
      state: 'attached',
      arrivalNumber: null,
      attachedTo: { id: first.id, arrivalNumber: expect.any(Number) },
      files: [],
    });
    const entry = await find(first.id);
    expect(entry.files.map(({ role, id }) => [role, id])).toEqual([
      ['main', first.fileId],
      ['copy', second.files[0]?.id],
    ]);
    expect((await office.leader.browser.get(`/files/${second.files[0]?.id ?? ''}`)).json()).toMatchObject({
      documentId: first.id,
    });
    expect((await put(second.id, 'registration', registration(), 2)).statusCode).toBe(409);
  });

  it('is not attached to what is not in the register, filed, itself, secret or unknown', async () => {
    const second = await receive();
    const filed = await aDocument(api, office, 'completed');
    await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`UPDATE incoming_document SET state = 'filed' WHERE id = $1`, [filed.id]),
    );
    const stub = await receive({ fileIds: [], secrecy: 'secret' });
    await put(stub.id, 'registration', registration({ registerId: secretBook, secrecy: 'secret' }));
    for (const other of [(await receive()).id, filed.id, second.id, stub.id]) {
      expect((await put(second.id, `attachment-to/${other}`)).json()).toMatchObject({
        status: 409,
        type: '/problems/documents/cannot-attach',
      });
    }
    expect((await put(second.id, `attachment-to/${randomUUID()}`)).statusCode).toBe(404);
    expect((await find(second.id)).state).toBe('received');
  });

  it('comes out right when two clerks attach crosswise at once', async () => {
    const [a, b] = [await aRegistered(api, office), await aRegistered(api, office)];
    const [c, d] = [await receive(), await receive()];
    const answers = await Promise.all([put(c.id, `attachment-to/${a.id}`), put(d.id, `attachment-to/${b.id}`)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });
});
