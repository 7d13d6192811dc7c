import { randomUUID } from 'node:crypto';
import { anAgency, aUnit, aUser, type TestAgency } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { aBook, aContact, aDecision, issues, NAUGHTY, type Issued } from '../support/outgoing';
import { aPdf, upload } from '../support/uploads';

let api: TestApp;
let agency: TestAgency;
let clerk: Browser;
let registerId: string;

beforeAll(async () => {
  api = await testApp();
  agency = await anAgency(api.work);
  registerId = await aBook(api.work, agency.id);
  clerk = await api.signIn(await aUser(api.work, agency.id, { roles: ['clerk'] }));
});
afterAll(async () => {
  await api.close();
});

const stored = async (who = clerk) => (await upload(api, who, aPdf())).json<{ id: string }>().id;
const at = (version: number) => ({ 'if-match': `"${version.toString()}"` });
const find = async (id: string) => (await clerk.get(`/outgoing-documents/${id}`)).json<Issued>();
const send = (doc: Issued, more: object = {}, recipients = doc.recipients) =>
  clerk.post('/dispatches', {
    way: 'post',
    items: recipients.map(({ id }) => ({ documentId: doc.id, recipientId: id, envelopes: 1 })),
    ...more,
  });
describe('a signed document comes to the records office', () => {
  it('gets number and date, its line in the register, and stands there with its recipients and files', async () => {
    const fileIds = [await stored(), await stored()];
    const answer = await clerk.post('/outgoing-documents', aDecision(registerId, { fileIds, keeper: 'Văn thư' }));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    const doc = answer.json<Issued>();
    expect(doc).toMatchObject({
      state: 'registered',
      number: expect.any(Number),
      numberSymbol: `${doc.number.toString().padStart(2, '0')}/QĐ-SNV`,
      docTypeName: 'Quyết định',
      copies: 4,
      recipients: [
        { name: 'UBND tỉnh Lam Giang', copies: 2, state: 'waiting' },
        { name: 'Sở Tài chính', copies: 1 },
      ],
      files: [{ role: 'main' }, { role: 'attachment' }],
      actions: ['correct', 'dispatch', 'void'],
    });
    const entries = await clerk.get(`/registers/${registerId}/entries?limit=1`);
    expect(entries.json()).toMatchObject({ items: [{ documentId: doc.id, number: doc.number, kind: 'ordinary' }] });
    expect((await clerk.get(`/files/${fileIds[0] ?? ''}`)).statusCode).toBe(200);
    const loose = (await clerk.get('/files?unattached=true&limit=100')).json<{ items: { id: string }[] }>();
    expect(loose.items.map(({ id }) => id)).not.toEqual(expect.arrayContaining(fileIds));
  });

  it('gets its symbol from type, agency and drafting unit when none is typed', async () => {
    const unit = await aUnit(api.work, agency.id);
    const composed = { symbol: undefined, draftingUnitId: unit.id };
    expect(await issues(clerk, aDecision(registerId, composed))).toMatchObject({ symbol: 'QĐ-CQ' });
    const letter = aDecision(registerId, { ...composed, docType: 'cong-van' });
    expect(await issues(clerk, letter)).toMatchObject({
      symbol: 'CQ-TH',
      numberSymbol: expect.stringMatching(/\/CQ-TH$/),
    });
  });

  it('is registered once, however often the clerk’s browser repeats itself', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = aDecision(registerId);
    const [one, two] = [
      await clerk.post('/outgoing-documents', body, key),
      await clerk.post('/outgoing-documents', body, key),
    ];
    expect(two.json()).toEqual(one.json());
    const next = await issues(clerk, body);
    expect(next.number).toBe(one.json<Issued>().number + 1);
  });

  it('takes a file that stands nowhere else, whatever kind of document holds it', async () => {
    const [fileId, other] = [await stored(), await stored()];
    await issues(clerk, aDecision(registerId, { fileIds: [fileId] }));
    const taken = await clerk.post('/outgoing-documents', aDecision(registerId, { fileIds: [fileId] }));
    expect(taken.json()).toMatchObject({ status: 409, type: '/problems/documents/file-attached' });
    expect((await clerk.post('/incoming-documents', { fileIds: [fileId] })).statusCode).toBe(409);
    await clerk.post('/incoming-documents', { fileIds: [other] });
    const crossed = await clerk.post('/outgoing-documents', aDecision(registerId, { fileIds: [other] }));
    expect(crossed.statusCode).toBe(409);
  });

  it('keeps no content of a secret, and numbers it in its own book', async () => {
    const secrets = await aBook(api.work, agency.id, { secrecy: 'secret' });
    const body = { secrecy: 'secret', subject: 'Không được ghi ở đây', note: 'cũng không', medium: 'paper' };
    const wrongBook = await clerk.post('/outgoing-documents', aDecision(registerId, body));
    expect(wrongBook.json()).toMatchObject({ status: 409, type: '/problems/documents/wrong-book' });
    const content = await clerk.post('/outgoing-documents', aDecision(secrets, { ...body, fileIds: [await stored()] }));
    expect(content.json()).toMatchObject({ status: 409, type: '/problems/documents/secret-content' });
    const stub = await issues(clerk, aDecision(secrets, body));
    const whole = JSON.stringify([
      (await clerk.get(`/outgoing-documents/${stub.id}`)).json(),
      (await clerk.get(`/outgoing-documents/${stub.id}/history`)).json(),
      (await clerk.get(`/registers/${secrets}/entries`)).json(),
    ]);
    expect(whole).not.toContain('Không được ghi');
    expect(whole).not.toContain('cũng không');
    const opened = await clerk.patch(
      `/outgoing-documents/${stub.id}`,
      { subject: 'Không được ghi', reason: 'thử' },
      at(stub.version),
    );
    expect(opened.body).not.toContain('Không được ghi');
  });

  it('answers an incoming document, and says which', async () => {
    const received = (await clerk.post('/incoming-documents', { fileIds: [await stored()] })).json<{ id: string }>();
    const doc = await issues(clerk, aDecision(registerId, { replyToId: received.id }));
    const { items } = (await clerk.get(`/outgoing-documents?replyToId=${received.id}`)).json<{ items: Issued[] }>();
    expect(items.map(({ id }) => id)).toEqual([doc.id]);
  });

  it.each([
    ['no recipient', { recipients: [] }, '/recipients'],
    ['a recipient without a name', { recipients: [{ name: ' ' }] }, '/recipients/0/name'],
    ['a symbol with a blank', { symbol: 'QĐ SNV' }, '/symbol'],
    ['a type that no law names', { docType: 'bai-tho' }, '/docType'],
    ['an unknown unit', { draftingUnitId: randomUUID() }, '/draftingUnitId'],
    ['an unknown document to answer', { replyToId: randomUUID() }, '/replyToId'],
    ['no subject', { subject: '  ' }, '/subject'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, '/dueOn'],
    ['a misspelt field', { kinhGui: 'x' }, '/kinhGui'],
  ])('is refused with %s, and takes no number', async (_, more, pointer) => {
    const before = (await issues(clerk, aDecision(registerId))).number;
    const answer = await clerk.post('/outgoing-documents', aDecision(registerId, more));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
    expect((await issues(clerk, aDecision(registerId))).number).toBe(before + 1);
  });

  it('goes only into a book of its kind and type', async () => {
    const letters = await aBook(api.work, agency.id, { docTypes: ['cong-van'] });
    const answer = await clerk.post('/outgoing-documents', aDecision(letters));
    expect(answer.json()).toMatchObject({ status: 409, type: '/problems/registers/type-not-kept' });
    const internal = await clerk.post('/outgoing-documents', aDecision(registerId, { flow: 'internal' }));
    expect(internal.json()).toMatchObject({ status: 409, type: '/problems/registers/unfit' });
    const book = await aBook(api.work, agency.id, { flow: 'internal' });
    expect(await issues(clerk, aDecision(book, { flow: 'internal', symbol: 'QĐ-VP' }))).toMatchObject({ number: 1 });
  });
});

describe('what was stated is corrected', () => {
  it('with a reason, and the former words stay readable', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    const url = `/outgoing-documents/${doc.id}`;
    const correction = { subject: 'Về việc ban hành Quy chế tiếp dân', reason: 'Ghi nhầm trích yếu' };
    expect((await clerk.patch(url, correction)).statusCode).toBe(428);
    expect((await clerk.patch(url, { subject: 'x' }, at(1))).json()).toMatchObject({
      errors: [{ pointer: '/reason' }],
    });
    expect((await clerk.patch(url, correction, at(1))).json()).toMatchObject({
      version: 2,
      subject: correction.subject,
    });
    expect((await clerk.patch(url, correction, at(1))).statusCode).toBe(412);
    const { items } = (await clerk.get(`${url}/history`)).json<{ items: object[] }>();
    expect(items[0]).toMatchObject({
      reason: 'Ghi nhầm trích yếu',
      changes: [{ field: 'subject', from: 'Về việc ban hành Quy chế làm việc', to: correction.subject }],
    });
  });

  it('strikes out a recipient that something was sent to, and forgets one that nothing was sent to', async () => {
    const doc = await issues(
      clerk,
      aDecision(registerId, { recipients: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] }),
    );
    await send(doc, {}, doc.recipients.slice(0, 1));
    const { version } = await find(doc.id);
    const keep = doc.recipients[2];
    const answer = await clerk.patch(
      `/outgoing-documents/${doc.id}`,
      { recipients: [{ id: keep?.id, copies: 3 }, { name: 'D' }], reason: 'Sửa nơi nhận' },
      at(version),
    );
    expect(answer.json<Issued>().recipients.map(({ name, removed }) => [name, removed])).toEqual([
      ['A', true],
      ['C', false],
      ['D', false],
    ]);
    expect(answer.json<Issued>().copies).toBe(5);
  });

  it('gets its scan later, when the paper was signed', async () => {
    const doc = await issues(clerk, aDecision(registerId, { medium: 'paper' }));
    const answer = await clerk.patch(
      `/outgoing-documents/${doc.id}`,
      { fileIds: [await stored()], reason: 'Số hóa bản giấy' },
      at(doc.version),
    );
    expect(answer.json()).toMatchObject({ files: [{ role: 'main' }] });
  });
});

describe('a number is voided', () => {
  it('with a reason; it stays in the register, is not given again, and nothing follows', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    const url = `/outgoing-documents/${doc.id}`;
    expect((await clerk.put(`${url}/void`, { reason: ' ' }, at(1))).json()).toMatchObject({
      errors: [{ pointer: '/reason' }],
    });
    const voided = await clerk.put(`${url}/void`, { reason: 'Ký nhầm bản cũ' }, at(1));
    expect(voided.json()).toMatchObject({ state: 'voided', voidReason: 'Ký nhầm bản cũ', version: 2, actions: [] });
    expect((await send(doc)).json()).toMatchObject({ status: 409, type: '/problems/documents/illegal-step' });
    expect((await clerk.patch(url, { note: 'x', reason: 'y' }, at(2))).statusCode).toBe(409);
    expect((await clerk.put(`${url}/void`, { reason: 'nữa' }, at(2))).statusCode).toBe(409);
    expect((await issues(clerk, aDecision(registerId))).number).toBe(doc.number + 1);
    const { items } = (await clerk.get('/outgoing-documents?state=voided')).json<{ items: Issued[] }>();
    expect(items.map(({ id }) => id)).toContain(doc.id);
  });

  it('from the register too, and then the document is void', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    const { registerEntryId } = (await clerk.get(`/outgoing-documents/${doc.id}`)).json<{ registerEntryId: string }>();
    const answer = await clerk.post(`/registers/${registerId}/entries/${registerEntryId}/void`, { reason: 'Hủy ở sổ' });
    expect(answer.statusCode).toBeLessThan(300);
    expect(await find(doc.id)).toMatchObject({ state: 'voided', voidReason: 'Hủy ở sổ' });
    const again = await clerk.put(`/outgoing-documents/${doc.id}/void`, { reason: 'nữa' }, at(1));
    expect(again.statusCode).toBe(409);
  });

  it('or corrected: the register keeps what it said, struck out', async () => {
    const doc = await issues(clerk, aDecision(registerId));
    await clerk.patch(
      `/outgoing-documents/${doc.id}`,
      { signer: 'Lê Hoàng', pages: 3, reason: 'Nhầm người ký' },
      at(1),
    );
    const notes = await api.work.asAgency(agency.id, (tx) =>
      tx.query<object[]>(
        `SELECT n.kind, n.changes, n.reason, e.line->>'signer' AS entered FROM register_entry_note n
         JOIN register_entry e ON e.agency_id = n.agency_id AND e.id = n.entry_id WHERE e.document_id = $1`,
        [doc.id],
      ),
    );
    expect(notes).toEqual([
      {
        kind: 'correction',
        changes: [{ field: 'signer', from: 'Trần Thị Bình', to: 'Lê Hoàng' }],
        reason: 'Nhầm người ký',
        entered: 'Trần Thị Bình',
      },
    ]);
  });
});

describe('who may', () => {
  it('number: the clerk; read: the office and the drafting unit; others do not learn that it exists', async () => {
    const unit = await aUnit(api.work, agency.id, 'Phòng Nội dung');
    const drafter = await api.signIn(await aUser(api.work, agency.id, { roles: ['specialist'], unitId: unit.id }));
    const stranger = await api.signIn(await aUser(api.work, agency.id, { roles: ['specialist'] }));
    const leader = await api.signIn(await aUser(api.work, agency.id, { roles: ['leader'] }));
    const fileIds = [await stored()];
    const doc = await issues(clerk, aDecision(registerId, { draftingUnitId: unit.id, fileIds }));
    const url = `/outgoing-documents/${doc.id}`;
    for (const reader of [drafter, leader]) {
      expect((await reader.get(url)).json()).toMatchObject({ id: doc.id, actions: [] });
      expect((await reader.get(`/files/${fileIds[0] ?? ''}`)).statusCode).toBe(200);
      expect((await reader.patch(url, { note: 'x', reason: 'y' }, at(1))).statusCode).toBe(403);
      expect((await reader.post('/outgoing-documents', aDecision(registerId))).statusCode).toBe(403);
    }
    for (const path of [url, `${url}/history`, `/files/${fileIds[0] ?? ''}`])
      expect((await stranger.get(path)).statusCode).toBe(404);
    expect((await stranger.get('/outgoing-documents')).json()).toEqual({ items: [], next: null });
    const dispatch = { way: 'hand', items: [{ documentId: doc.id, recipientId: doc.recipients[0]?.id }] };
    expect((await stranger.post('/dispatches', dispatch)).statusCode).toBe(404);
    expect((await drafter.post('/dispatches', dispatch)).statusCode).toBe(403);
  });
});

describe('documents are found', () => {
  it('by words of subject, signer, recipients and number, without accents and in any order', async () => {
    const mark = randomUUID().slice(0, 8);
    const contact = await aContact(clerk, { name: `Cục Lưu trữ ${mark}` });
    const doc = await issues(
      clerk,
      aDecision(registerId, { subject: `Phòng chống thiên tai ${mark}`, recipients: [{ contactId: contact.id }] }),
    );
    for (const q of [`thien tai ${mark}`, `luu tru ${mark}`, `${mark} binh`, `${doc.numberSymbol} ${mark}`]) {
      const { items } = (await clerk.get(`/outgoing-documents?q=${encodeURIComponent(q)}`)).json<{ items: Issued[] }>();
      expect(items.map(({ id }) => id)).toEqual([doc.id]);
    }
    const none = await clerk.get(`/outgoing-documents?q=${encodeURIComponent(`dong dat ${mark}`)}`);
    expect(none.json()).toEqual({ items: [], next: null });
    const { items } = (await clerk.get(`/outgoing-documents?contactId=${contact.id}`)).json<{ items: Issued[] }>();
    expect(items).toMatchObject([{ id: doc.id, recipients: [{ name: contact.name, contactId: contact.id }] }]);
  });

  it('page after page, newest first', async () => {
    const mark = randomUUID().slice(0, 8);
    const made: string[] = [];
    for (let i = 0; i < 3; i++) made.unshift((await issues(clerk, aDecision(registerId, { signer: mark }))).id);
    type List = { items: Issued[]; next: string | null };
    const first = (await clerk.get(`/outgoing-documents?q=${mark}&limit=2`)).json<List>();
    const rest = (await clerk.get(`/outgoing-documents?q=${mark}&limit=2&after=${first.next ?? ''}`)).json<List>();
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(made);
    expect(rest.next).toBeNull();
  });
});

describe('hostile text', () => {
  const FIELDS = ['symbol', 'subject', 'signer', 'signerTitle', 'keeper', 'language', 'note', 'docType', 'capacity'];

  it.each(FIELDS)('in %s is refused with a pointer or stored unchanged', async (field) => {
    for (const value of NAUGHTY) {
      const answer = await clerk.post('/outgoing-documents', aDecision(registerId, { [field]: value }));
      if (answer.statusCode === 201) {
        const seen = await clerk.get(`/outgoing-documents/${answer.json<Issued>().id}`);
        expect(seen.json<Record<string, unknown>>()[field]).toBe(value);
      } else {
        expect([422, JSON.stringify(value)]).toEqual([answer.statusCode, JSON.stringify(value)]);
        expect(answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(`/${field}`);
      }
    }
  });

  it('in the name of a recipient, in tracking numbers, notes, receipts, reasons and questions is no accident', async () => {
    const doc = await issues(clerk, aDecision(registerId, { recipients: [{ name: 'A' }] }));
    for (const value of NAUGHTY) {
      const made = await clerk.post('/outgoing-documents', aDecision(registerId, { recipients: [{ name: value }] }));
      if (made.statusCode === 201) expect(made.json<Issued>().recipients[0]?.name).toBe(value);
      else expect(made.json()).toMatchObject({ status: 422, errors: [{ pointer: '/recipients/0/name' }] });
      const { version } = await find(doc.id);
      const answers = [
        await clerk.patch(`/outgoing-documents/${doc.id}`, { note: 'x', reason: value }, at(version)),
        await send(doc, { note: value }),
        await send(doc, {
          way: 'fax',
          items: [{ documentId: doc.id, recipientId: doc.recipients[0]?.id, tracking: value }],
        }),
        await clerk.get(`/outgoing-documents?q=${encodeURIComponent(value)}`),
        await clerk.get(`/contacts?q=${encodeURIComponent(value)}`),
      ];
      for (const { statusCode } of answers) expect([200, 201, 409, 422]).toContain(statusCode);
    }
  });
});
