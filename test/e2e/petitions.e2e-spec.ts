import { randomUUID } from 'node:crypto';
import { IncomingDocumentsService, knowsPetition, petitionKnownTo, type IncomingRow } from '@vanthu/documents';
import { SearchIndex } from '@vanthu/search';
import contract from '../../docs/openapi.json';
import { testApp, type TestApp } from '../support/app';
import { aBook } from '../support/books';
import { decides, anOffice, plan, presents, type Colleague, type Office } from '../support/office';
import { aPdf, sha256Of, upload } from '../support/uploads';

const COMPLAINANT = {
  name: 'Đặng Thị Mộng Điệp',
  address: 'Thôn Cây Sấu, xã Lam Giang',
  idNumber: '001188765432',
  phone: '0987 654 321',
};
/** Whatever tells who it is, in the folded text of an answer. */
const TELLING = ['mong diep', 'cay sau', '001188765432', '0987 654 321', 'mongdiep@'];
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
const tells = (text: string) => TELLING.filter((sign) => folded(text).includes(sign));

let api: TestApp;
let office: Office;
let book: string;
let informedHead: Colleague;
let otherClerk: Colleague;
let recorder: Colleague;
let petition: { id: string; fileId: string; sha256: string };

const registration = (more: object = {}) => ({
  registerId: book,
  numberSymbol: '',
  issuedOn: '2026-11-20',
  issuer: 'Công dân',
  docType: 'Đơn khiếu nại',
  subject: 'Khiếu nại việc cấp giấy chứng nhận quyền sử dụng đất',
  urgency: 'normal',
  petition: { kind: 'complaint', complainant: COMPLAINANT },
  ...more,
});
const receive = async () => {
  const bytes = aPdf();
  const stored = await upload(api, office.clerk.browser, bytes, { name: 'don cua ba Dang Thi Mong Diep.pdf' });
  const fileId = stored.json<{ id: string }>().id;
  const body = { fileIds: [fileId], medium: 'electronic', source: 'mail', sender: 'mongdiep@mail.example' };
  const key = { 'idempotency-key': randomUUID() };
  const { id } = (await office.clerk.browser.post('/incoming-documents', body, key)).json<{ id: string }>();
  return { id, fileId, sha256: sha256Of(bytes) };
};
const register = (id: string, more: object = {}) =>
  office.clerk.browser.put(`/incoming-documents/${id}/registration`, registration(more), { 'if-match': '"1"' });

beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  book = await aBook(api.work, office.agencyId, { kind: 'petitions' });
  [otherClerk, recorder] = [await office.hire('clerk'), await office.hire('recorder')];
  const third = await api.work.asAgency(office.agencyId, (tx) =>
    tx.query<{ id: string }[]>(
      `INSERT INTO unit (agency_id, id, code, name, abbreviation) VALUES ($1, $2, 'TTR', 'Thanh tra', 'TTr') RETURNING id`,
      [office.agencyId, randomUUID()],
    ),
  );
  const informedUnitId = third[0]?.id ?? '';
  informedHead = await office.hire('head_of_unit', informedUnitId);

  petition = await receive();
  const text = `Kính gửi Chủ tịch UBND. Tôi là ${COMPLAINANT.name}, ở ${COMPLAINANT.address}, điện thoại ${COMPLAINANT.phone}`;
  await api.work.asAgency(office.agencyId, async (tx) => {
    await tx.query(`INSERT INTO reading (agency_id, file_id, state, head) VALUES ($1, $2, 'read', $3)`, [
      office.agencyId,
      petition.fileId,
      JSON.stringify({ signer: { value: COMPLAINANT.name, confidence: 0.9 } }),
    ]);
    await tx.query(
      `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px,
         preview_sha256, preview_size) VALUES ($1, $2, 1, $3, '[]', 0.9, 0, false, 'ocr', 'test', 1, 1, $4, 1)`,
      [office.agencyId, petition.fileId, text, petition.sha256],
    );
    // As the worker does when the file was read, before anybody knows that this is a petition.
    await api.app.get(SearchIndex, { strict: false }).put(tx, office.agencyId, petition.id);
  });
  const answer = await register(petition.id);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  await api.work.asAgency(office.agencyId, (tx) =>
    api.app.get(SearchIndex, { strict: false }).put(tx, office.agencyId, petition.id),
  );
  await presents(office, petition);
  const given = { ...plan(office), cooperatingUnitIds: [], informedUnitIds: [informedUnitId] };
  await decides(office.chief, petition, 'distribute', { kind: 'distribute', ...given });
  await decides(office.leader, petition, 'instruct', { kind: 'instruct', ...given });
  await decides(office.head, petition, 'assign', { kind: 'assign', userId: office.specialist.user.id });
});
afterAll(async () => {
  await api.close();
});

const knowing = () => [office.clerk, office.chief, office.leader, office.head, office.specialist];
const unknowing = async () => [
  otherClerk,
  recorder,
  informedHead,
  office.otherHead,
  office.archivist,
  await office.hire('admin'),
  await office.hire('unit_clerk', office.otherUnitId),
];

describe('who complains in a petition', () => {
  it('is shown to the clerk who registered it, to those who direct, and to those to whom it was given', async () => {
    for (const who of knowing()) {
      const view = (await who.browser.get(`/incoming-documents/${petition.id}`)).json<{ files: object[] }>();
      expect(view).toMatchObject({ petition: { kind: 'complaint', complainant: COMPLAINANT } });
      expect(view.files).toHaveLength(1);
      expect((await who.browser.get(`/files/${petition.fileId}`)).statusCode).toBe(200);
    }
  });

  it('is hidden from others who may read the document, with its files', async () => {
    for (const who of [otherClerk, recorder, informedHead]) {
      const answer = await who.browser.get(`/incoming-documents/${petition.id}`);
      expect(answer.json()).toMatchObject({
        petition: { kind: 'complaint', complainant: null },
        files: [],
        sender: '',
      });
      expect((await who.browser.get(`/files/${petition.fileId}`)).statusCode).toBe(404);
      expect((await who.browser.get(`/files/${petition.fileId}/content`)).statusCode).toBe(404);
    }
  });

  it('is told by no route that reads, to nobody who need not know', async () => {
    const belonging = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<{ id: string }[]>(
        `SELECT id FROM register_entry WHERE document_id = $1 UNION SELECT id FROM task WHERE document_id = $1`,
        [petition.id],
      ),
    );
    const others = belonging.map(({ id }) => id);
    const idsFor = (path: string): string[] => {
      if (/documents|acknowledgements/.test(path)) return [petition.id];
      if (/files|readings/.test(path)) return [petition.fileId];
      if (path.startsWith('/registers')) return [book];
      return [petition.id, petition.fileId, ...others];
    };
    const words = encodeURIComponent('Mộng Điệp');
    const read = Object.entries(contract.paths)
      .filter(([path, operations]) => 'get' in operations && !/events|openapi/.test(path))
      .map(([path]) => path.replace('/api/v1', ''));
    expect(read.length).toBeGreaterThan(30);
    const asked = read.flatMap((path) =>
      path.includes('{')
        ? idsFor(path).map((id) =>
            path
              .replace(/\{page\}/, '1')
              .replace(/\{year\}/, '2026')
              .replace(/\{\w+\}/g, id),
          )
        : [path, `${path}?q=${words}`, `${path}?limit=100`],
    );
    const told = new Set<string>();
    let answered = 0;
    for (const who of await unknowing()) {
      for (const url of asked) {
        const answer = await who.browser.get(url);
        if (answer.statusCode === 200) answered += 1;
        if (tells(answer.body).length > 0) told.add(`${url}: ${tells(answer.body).join(', ')}`);
      }
    }
    expect([...told]).toEqual([]);
    expect(answered).toBeGreaterThan(40);
  }, 240_000);

  it('stands in no list, whoever asks', async () => {
    for (const who of knowing()) {
      const { items } = (await who.browser.get('/incoming-documents?limit=100')).json<{ items: { id: string }[] }>();
      const listed = items.find(({ id }) => id === petition.id);
      expect(listed).toMatchObject({ petition: { complainant: null } });
    }
  });

  it('stands in no table but its own, the file and what was read of it', async () => {
    const told = await api.work.asAgency(office.agencyId, async (tx) => {
      const tables = await tx.query<{ name: string }[]>(
        `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
         WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND has_table_privilege(c.oid, 'SELECT')`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await tx.query<{ row: string }[]>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
        if (rows.some(({ row }) => tells(row).length > 0)) found.push(name);
      }
      return found.sort();
    });
    // What a request was answered is kept for its own repetition, by the person who asked; the sender is of the receipt.
    expect(told).toEqual([
      'acknowledgement',
      'document_version',
      'file',
      'idempotency',
      'incoming_document',
      'petition',
      'reading',
      'reading_page',
    ]);
  });

  it('is hidden in the history too, from who need not know', async () => {
    const url = `/incoming-documents/${petition.id}/history`;
    expect((await otherClerk.browser.get(url)).body).toContain('(ẩn)');
    expect(tells((await otherClerk.browser.get(url)).body)).toEqual([]);
  });

  it('is known to the policy and to its SQL alike, for everybody', async () => {
    const documents = api.app.get(IncomingDocumentsService, { strict: false });
    for (const who of [...knowing(), ...(await unknowing())]) {
      const actor = await who.actor();
      const known = petitionKnownTo(actor, 'd', 2);
      const [row] = await api.work.asAgency(office.agencyId, (tx) =>
        tx.query<{ knows: boolean }[]>(
          `SELECT ${known.sql} AS knows FROM incoming_document d WHERE d.id = $1 AND d.agency_id = $2::uuid`,
          [petition.id, ...known.params],
        ),
      );
      const leader = await office.leader.actor();
      const doc: IncomingRow = await api.work.run(leader, (tx) => documents.readable(tx, leader, petition.id));
      expect(row?.knows).toBe(knowsPetition(actor, doc));
      expect(row?.knows).toBe(knowing().includes(who));
    }
  });
});

describe('the register of petitions', () => {
  it('refuses what would tell who complains in a field that everybody reads, and names the field', async () => {
    const { id } = await receive();
    const telling = { subject: 'Đơn của bà dang thi mong diep', issuer: COMPLAINANT.name, note: 'ĐT 0987654321' };
    expect((await register(id, telling)).json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/issuer' }, { pointer: '/subject' }, { pointer: '/note' }],
    });
  });

  it('needs somebody who complains, and other books need nobody', async () => {
    const { id } = await receive();
    expect((await register(id, { petition: undefined })).json()).toMatchObject({ errors: [{ pointer: '/petition' }] });
    expect((await register(id, { registerId: office.registerId })).json()).toMatchObject({
      type: '/problems/documents/wrong-book',
    });
    const nameless = { kind: 'complaint', complainant: { name: ' ' } };
    expect((await register(id, { petition: nameless })).json()).toMatchObject({
      errors: [{ pointer: '/petition/complainant/name' }],
    });
  });

  it('lets only who knows correct who complains; every correction is kept, and nobody writes it into the subject later', async () => {
    const view = (await office.clerk.browser.get(`/incoming-documents/${petition.id}`)).json<{ version: number }>();
    const match = { 'if-match': `"${view.version.toString()}"` };
    const url = `/incoming-documents/${petition.id}`;
    const body = { petition: { kind: 'denunciation', complainant: { ...COMPLAINANT, phone: '' } } };
    expect((await otherClerk.browser.patch(url, body, match)).statusCode).toBe(403);
    const named = { subject: `Đơn của ${COMPLAINANT.name}` };
    expect((await otherClerk.browser.patch(url, named, match)).json()).toMatchObject({
      errors: [{ pointer: '/subject' }],
    });
    expect((await office.clerk.browser.patch(url, body, match)).json()).toMatchObject(body);
    const versions = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query(`SELECT version, kind, phone FROM petition WHERE document_id = $1 ORDER BY version`, [petition.id]),
    );
    expect(versions).toEqual([
      { version: 1, kind: 'complaint', phone: COMPLAINANT.phone },
      { version: 2, kind: 'denunciation', phone: '' },
    ]);
  });
});
