import { createHash, randomUUID } from 'node:crypto';
import { seedLaw } from '@vanthu/registers';
import { readSheet } from 'read-excel-file/node';
import { PDFDocument } from 'pdf-lib';
import { testApp, type TestApp } from '../support/app';
import { anOffice, aRegistered, decides, plan, presents, type Document, type Office } from '../support/office';
import { upload } from '../support/uploads';

const PERIOD = 'from=2026-01-01&to=2035-12-31';
const MM = 72 / 25.4;

let api: TestApp;
let office: Office;
let documents: Document[];

const book = (query = PERIOD) => `/registers/${office.registerId}/book?${query}`;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const loaded = (bytes: Buffer) => PDFDocument.load(bytes, { updateMetadata: false });
const audited = async (action: string) =>
  api.work.asAgency(office.agencyId, (tx) =>
    tx.query<{ body: string; objectId: string }[]>(
      `SELECT body, object_id AS "objectId" FROM audit_event WHERE agency_id = $1 AND action = $2 ORDER BY seq`,
      [office.agencyId, action],
    ),
  );

beforeAll(async () => {
  api = await testApp();
  await seedLaw(api.work);
  office = await anOffice(api);
  documents = [];
  for (let i = 1; i <= 3; i++) {
    documents.push(await aRegistered(api, office, { subject: `Về việc thứ ${i.toString()}` }));
  }
}, 120_000);
afterAll(() => api.close());

describe('printing a register book', () => {
  it('gives a PDF/A that is kept by its hash, told to the journal, and known to its check page', async () => {
    const answer = await office.clerk.browser.get(book());
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    const pdf = await loaded(answer.rawPayload);
    expect(pdf.getTitle()).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN');

    const [print] = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<{ code: string; sha256: string }[]>(`SELECT code, sha256 FROM print_job WHERE format = 'pdf'`),
    );
    expect(print!.sha256).toBe(sha256(answer.rawPayload));
    const stored = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM blob WHERE sha256 = $1`, [print!.sha256]),
    );
    expect(stored).toHaveLength(1);
    expect((await audited('register.printed')).at(-1)?.body).toContain(print!.sha256);

    const check = await api.request({ method: 'GET', url: `/checks/${print!.code.toLowerCase()}` });
    expect(check.json()).toMatchObject({
      code: print!.code,
      kind: 'register_book',
      format: 'pdf',
      entries: 3,
      firstNumber: '1',
      lastNumber: '3',
      pages: pdf.getPageCount(),
      sha256: print!.sha256,
      size: answer.rawPayload.length,
      from: '2026-01-01',
      to: '2035-12-31',
      printedBy: 'Nguyễn Văn An',
    });
    expect(check.body).not.toContain('thứ 1');
    expect(check.body).not.toContain(office.agencyId);
  });

  it('gives the same as XLSX, with the ten columns of the decree', async () => {
    const answer = await office.chief.browser.get(book(`${PERIOD}&format=xlsx`));
    expect(answer.statusCode).toBe(200);
    const rows = await readSheet(answer.rawPayload);
    expect(rows[3]).toHaveLength(10);
    expect(rows.slice(5, 8).map((row) => [row[1], row[2], row[3]])).toEqual(
      [1, 2, 3].map((number) => [number, 'UBND tỉnh Lam Giang', '10/CT-UBND']),
    );
    expect(rows[5]?.[5]).toBe('Chỉ thị\nVề việc thứ 1');
  });

  it('holds only the days that were asked for', async () => {
    const answer = await office.clerk.browser.get(book('from=2020-01-01&to=2020-12-31&format=xlsx'));
    const rows = await readSheet(answer.rawPayload);
    expect(rows.flat()).toContain('Trong kỳ không có văn bản nào được đăng ký.');
  });

  it('is for those who may read the entries: 403 for others of the agency, 404 for other agencies', async () => {
    expect((await office.specialist.browser.get(book())).statusCode).toBe(403);
    const others = await anOffice(api);
    expect((await others.clerk.browser.get(book())).statusCode).toBe(404);
    expect((await api.request({ method: 'GET', url: book() })).statusCode).toBe(401);
  });

  it.each(['from=2026-02-01&to=2026-01-01', 'from=2026-02-30&to=2026-03-01', 'to=2026-01-01', `${PERIOD}&format=doc`])(
    'is refused with a pointer for %s',
    async (query) => {
      const answer = await office.clerk.browser.get(book(query));
      expect([answer.statusCode, answer.json<{ errors: unknown[] }>().errors]).toEqual([422, expect.anything()]);
    },
  );

  it('a code of nobody is 404, whatever is typed', async () => {
    for (const code of ['0123456789ABCDEFGHJKMNPQRS', 'x', '%00', "'; DROP TABLE print_job"]) {
      const answer = await api.request({ method: 'GET', url: `/checks/${encodeURIComponent(code)}` });
      expect(answer.statusCode).toBe(404);
    }
  });

  it('is found again in the list of what was printed, newest first, page by page', async () => {
    type Listed = { items: { code: string; format: string; sha256: string; printedBy: string }[]; next: string | null };
    const path = `/registers/${office.registerId}/prints`;
    const first = await office.clerk.browser.get(book(`${PERIOD}&format=xlsx`));
    const second = await office.chief.browser.get(book('from=2026-01-01&to=2026-01-31'));
    const listed = (await office.leader.browser.get(`${path}?limit=1`)).json<Listed>();
    expect(listed.items).toMatchObject([{ format: 'pdf', sha256: sha256(second.rawPayload), from: '2026-01-01' }]);
    const next = (await office.leader.browser.get(`${path}?limit=1&after=${listed.next ?? ''}`)).json<Listed>();
    expect(next.items).toMatchObject([
      { format: 'xlsx', sha256: sha256(first.rawPayload), printedBy: 'Nguyễn Văn An' },
    ]);
    const check = await api.request({ method: 'GET', url: `/checks/${next.items[0]!.code}` });
    expect(check.json()).toEqual(next.items[0]);
    expect((await office.specialist.browser.get(path)).statusCode).toBe(403);
  });

  it('a print cannot be changed afterwards', async () => {
    await expect(
      api.work.asAgency(office.agencyId, (tx) => tx.query(`UPDATE print_job SET entries = 0`)),
    ).rejects.toThrow();
  });
});

describe('closing the day', () => {
  const report = (on: string) => `/registers/${office.registerId}/closing-report?on=${on}`;
  const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

  it('tells what was entered, from which number to which, and what waits to be presented', async () => {
    const answer = await office.clerk.browser.get(report(today()));
    expect(answer.json()).toMatchObject({
      entries: 3,
      documents: 3,
      firstNumber: '1',
      lastNumber: '3',
      voids: [],
      irregular: [],
      corrections: [],
      notPresentedCount: 3,
      lateCount: 0,
    });
  });

  it('is nothing on a day without entries', async () => {
    const answer = await office.clerk.browser.get(report('2020-01-01'));
    expect(answer.json()).toMatchObject({ entries: 0, firstNumber: '', lastNumber: '', notPresentedCount: 0 });
  });

  it('is printed for who accepts PDF, with a check page of its own', async () => {
    const answer = await office.clerk.browser.get(report(today()), { accept: 'application/pdf' });
    expect(answer.headers['content-type']).toBe('application/pdf');
    const [print] = await api.work.asAgency(office.agencyId, (tx) =>
      tx.query<{ sha256: string }[]>(`SELECT sha256 FROM print_job WHERE kind = 'closing_report'`),
    );
    expect(print?.sha256).toBe(sha256(answer.rawPayload));
  });
});

describe('what was done to the book afterwards', () => {
  it('stands in the print: a void number keeps its line and its reason, a correction its old value', async () => {
    const entries = await office.clerk.browser.get(`/registers/${office.registerId}/entries`);
    const [third, second] = entries.json<{ items: { id: string; number: number; documentId: string }[] }>().items;
    const acts = `/registers/${office.registerId}/entries`;
    const voided = await office.clerk.browser.post(`${acts}/${third!.id}/void`, { reason: 'Vào sổ hai lần' });
    const document = `/incoming-documents/${second!.documentId}`;
    const { version } = (await office.clerk.browser.get(document)).json<{ version: number }>();
    const corrected = await office.clerk.browser.patch(
      document,
      { issuer: 'UBND tỉnh Hải Sơn', reason: 'Nhầm cơ quan' },
      { 'if-match': `"${version.toString()}"` },
    );
    expect([voided.statusCode, corrected.statusCode]).toEqual([200, 200]);

    const answer = await office.clerk.browser.get(book(`${PERIOD}&format=xlsx`));
    const rows = await readSheet(answer.rawPayload);
    expect(rows[6]?.[2]).toMatch(/^\[UBND tỉnh Lam Giang\]\nUBND tỉnh Hải Sơn$/);
    expect(rows[6]?.[9]).toContain('Sửa tác giả: Nhầm cơ quan (Nguyễn Văn An, ');
    expect([rows[7]?.[1], rows[7]?.[9]]).toEqual([3, expect.stringContaining('HỦY: Vào sổ hai lần')]);
    expect(rows.flat()).toContain('Trong kỳ có 2 văn bản được đăng ký, từ số 1 đến số 3.');

    const closed = await office.clerk.browser.get(
      `/registers/${office.registerId}/closing-report?on=${new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())}`,
    );
    expect(closed.json()).toMatchObject({
      entries: 3,
      documents: 2,
      voids: [{ number: '3', reason: 'Vào sổ hai lần', by: 'Nguyễn Văn An' }],
      corrections: [{ number: '2', reason: 'Nhầm cơ quan' }],
    });
  });
});

describe('papers about a document', () => {
  it('a routing slip is printed before anybody decided, and after all have', async () => {
    const [document] = documents;
    const blank = await office.clerk.browser.get(`/incoming-documents/${document!.id}/routing-slip`);
    expect(blank.statusCode).toBe(200);
    await presents(office, document!);
    await decides(office.chief, document!, 'distribute', { kind: 'distribute', ...plan(office) });
    await decides(office.leader, document!, 'instruct', { kind: 'instruct', ...plan(office), opinion: 'Khẩn trương' });
    await decides(office.head, document!, 'assign', { kind: 'assign', userId: office.specialist.user.id });
    const filled = await office.specialist.browser.get(`/incoming-documents/${document!.id}/routing-slip`);
    expect(filled.statusCode).toBe(200);
    expect(filled.rawPayload.length).toBeGreaterThan(blank.rawPayload.length);
    expect((await audited('document.printed')).filter(({ objectId }) => objectId === document!.id)).toHaveLength(2);
  });

  it('labels are 50 × 25 mm, a page each, in the order of the pile', async () => {
    const ids = documents.map(({ id }) => id).reverse();
    const answer = await office.clerk.browser.get(`/labels?ids=${ids.join(',')}`);
    const pages = (await loaded(answer.rawPayload)).getPages();
    expect(pages.map((page) => [Math.round(page.getWidth() / MM), Math.round(page.getHeight() / MM)])).toEqual(
      ids.map(() => [50, 25]),
    );
  });

  it('are hidden from who may not read the document', async () => {
    const [, second] = documents;
    for (const paper of ['stamped', 'routing-slip', 'label']) {
      const answer = await office.specialist.browser.get(`/incoming-documents/${second!.id}/${paper}`);
      expect([paper, answer.statusCode]).toEqual([paper, 404]);
    }
    expect((await office.specialist.browser.get(`/labels?ids=${second!.id}`)).statusCode).toBe(404);
    expect((await office.clerk.browser.get(`/labels?ids=${randomUUID()}`)).statusCode).toBe(404);
    expect((await office.clerk.browser.get('/labels?ids=1,2')).statusCode).toBe(422);
  });

  it('are refused for a document that has no number yet', async () => {
    const stored = await upload(api, office.clerk.browser, Buffer.from('%PDF-1.4\n%%EOF\n'));
    const fileId = stored.json<{ id: string }>().id;
    const received = await office.clerk.browser.post('/incoming-documents', { fileIds: [fileId] });
    const answer = await office.clerk.browser.get(`/incoming-documents/${received.json<{ id: string }>().id}/label`);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
      409,
      '/problems/reports/not-registered',
    ]);
  });

  it('there is no stamped copy before the pages were read, and one with the stamp afterwards', async () => {
    const [, second] = documents;
    const path = `/incoming-documents/${second!.id}/stamped`;
    const early = await office.clerk.browser.get(path);
    expect([early.statusCode, early.json<{ type: string }>().type]).toEqual([409, '/problems/reports/not-read']);
    await reads(second!);
    const answer = await office.clerk.browser.get(path);
    expect(answer.statusCode).toBe(200);
    const pdf = await loaded(answer.rawPayload);
    const [page] = pdf.getPages();
    expect([Math.round(page!.getWidth() / MM), Math.round(page!.getHeight() / MM)]).toEqual([210, 297]);
    // The original is what it was.
    const original = await office.clerk.browser.get(`/files/${second!.fileId}/content`);
    expect(sha256(original.rawPayload)).toBe(second!.sha256);
  });
});

describe('separator sheets', () => {
  const sheets = (query: string) => `/digitization/separator-sheets?${query}`;

  it('are printed for who puts paper into scanners, as many as are asked for', async () => {
    for (const one of [office.clerk, office.archivist]) {
      const answer = await one.browser.get(sheets('kind=folder&code=HS.2019.01&docType=CV&duplex=true&copies=3'));
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
      const pdf = await loaded(answer.rawPayload);
      expect([pdf.getPageCount(), pdf.getTitle()]).toEqual([3, 'Tờ phân cách – hồ sơ mới']);
    }
    expect((await office.specialist.browser.get(sheets('kind=document'))).statusCode).toBe(403);
    expect((await api.request({ method: 'GET', url: sheets('kind=document') })).statusCode).toBe(401);
  });

  it.each(['kind=folder', 'kind=document&code=HS.01', 'kind=box&code=', 'kind=page', 'kind=document&copies=101'])(
    'are refused with a pointer for %s',
    async (query) => {
      const answer = await office.clerk.browser.get(sheets(query));
      expect([answer.statusCode, answer.json<{ errors: unknown[] }>().errors]).toEqual([422, expect.anything()]);
    },
  );
});

/** As the reader leaves a file behind that has one page with its number on it. */
async function reads(document: Document): Promise<void> {
  const { default: sharp } = await import('sharp');
  const jpeg = await sharp({ create: { width: 827, height: 1169, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer();
  const preview = await upload(api, office.clerk.browser, jpeg, {
    name: 'trang.jpg',
    headers: { 'content-type': 'image/jpeg' },
  });
  const hash = preview.json<{ sha256: string }>().sha256;
  const box = [0.15, 0.12, 0.4, 0.135];
  await api.work.asAgency(office.agencyId, async (tx) => {
    await tx.query(
      `INSERT INTO reading (agency_id, file_id, state, pages_total, head) VALUES ($1, $2, 'read', 1, $3)`,
      [
        office.agencyId,
        document.fileId,
        JSON.stringify({ numberSymbol: { value: '10/CT-UBND', confidence: 1, page: 1, boxes: [box] } }),
      ],
    );
    await tx.query(
      `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine,
         width_px, height_px, preview_sha256, preview_size)
       VALUES ($1, $2, 1, 'Số: 10/CT-UBND', $3, 1, 0, false, 'ocr', 'test', 1654, 2339, $4, $5)`,
      [
        office.agencyId,
        document.fileId,
        JSON.stringify([{ text: '10/CT-UBND', box, confidence: 1, line: 0 }]),
        hash,
        jpeg.length,
      ],
    );
  });
}
