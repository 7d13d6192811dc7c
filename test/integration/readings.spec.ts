import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { anEncryptedPdf } from '../support/bad-files';
import { eventually } from '../support/platform';
import { aDirective, aLongDocument } from '../support/printed';
import { isAlive } from '../support/processes';
import { sha256Of, upload } from '../support/uploads';
import { WorkerProcess } from '../support/worker-process';

jest.setTimeout(120_000);

type Reading = {
  state: string;
  version: number;
  pagesTotal: number | null;
  pagesDone: number;
  failure: { code: string; title: string; detail: string } | null;
  head: Record<string, { value: string; confidence: number; page: number } | null>;
  searchable: { sha256: string; size: number } | null;
  actions: string[];
};

let api: TestApp;
let worker: WorkerProcess;
let agencyId: string;
let clerk: Browser;

beforeAll(async () => {
  api = await testApp();
  agencyId = (await anAgency(api.work)).id;
  clerk = await api.signIn(await aUser(api.work, agencyId, { roles: ['clerk'] }));
  worker = WorkerProcess.start(api);
}, 60_000);
afterAll(async () => {
  await worker.end('SIGKILL');
  await api.close();
});

const stored = async (bytes: Buffer, name = 'van-ban.pdf'): Promise<string> => {
  const answer = await upload(api, clerk, bytes, { name });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
};
const readingOf = async (file: string, who = clerk): Promise<Reading> =>
  (await who.get(`/files/${file}/reading`, { 'accept-language': 'vi' })).json<Reading>();
const ended = (file: string): Promise<Reading> =>
  eventually(
    async () => {
      const reading = await readingOf(file);
      return ['read', 'failed'].includes(reading.state) && reading;
    },
    'the end of the reading',
    60,
  );
const contentOf = async (file: string): Promise<Buffer> => (await clerk.get(`/files/${file}/content`)).rawPayload;
const inAgency = <T>(sql: string, ...params: unknown[]): Promise<T[]> =>
  api.work.asAgency(agencyId, (tx) => tx.query<T[]>(sql, params));
/** When each page was kept, to the microsecond. */
const pagesKept = (file: string) =>
  inAgency<{ page: number; at: string }>(
    `SELECT page, created_at::text AS at FROM reading_page WHERE file_id = $1 ORDER BY page`,
    file,
  );
/** What the audit trail says about such acts on a file. */
const auditOf = async (file: string, action: string): Promise<object[]> => {
  const entries = await inAgency<{ body: string }>(
    `SELECT body FROM audit_event WHERE object_id = $1 AND action = $2`,
    file,
    action,
  );
  return entries.map(({ body }) => (JSON.parse(body) as { details: object }).details);
};

describe('a stored file is read without anybody asking', () => {
  let file: string;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await aDirective();
    file = await stored(bytes, 'Chỉ thị bảo vệ rừng.pdf');
    await ended(file);
  }, 90_000);

  it('page by page, from its own text where it has one', async () => {
    expect(await readingOf(file)).toMatchObject({ state: 'read', pagesTotal: 2, pagesDone: 2, failure: null });
    const { items } = (await clerk.get(`/files/${file}/pages`)).json<{ items: Record<string, unknown>[] }>();
    expect(items).toMatchObject([
      { page: 1, source: 'text-layer', rotation: 0, blank: false, confidence: 1 },
      { page: 2, source: 'text-layer', rotation: 0, blank: false, confidence: 1 },
    ]);
    expect(items[1]!.text).toContain('chịu trách nhiệm thi hành Chỉ thị này');
    const page = (await clerk.get(`/files/${file}/pages/1`)).json<{ words: { text: string; box: number[] }[] }>();
    const hill = page.words.find(({ text }) => text === 'SƠN')!;
    expect(hill.box[0]).toBeGreaterThan(0.2);
    expect(hill.box[2]).toBeLessThan(0.45);
  });

  it('with a picture of each page for the eyes', async () => {
    const image = await clerk.get(`/files/${file}/pages/2/image`);
    expect(image.headers['content-type']).toBe('image/jpeg');
    expect(image.rawPayload.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    // The browser keeps it, and asks again for who signs in there next.
    expect(image.headers['cache-control']).toMatch(/^private, /);
    expect(image.headers.vary).toMatch(/Cookie/);
    expect((await clerk.get(`/files/${file}/pages/3/image`)).statusCode).toBe(404);
  });

  it('with proposals for the fields of its head', async () => {
    const { head } = await readingOf(file);
    const values = Object.fromEntries(Object.entries(head).map(([field, found]) => [field, found?.value ?? null]));
    expect(values).toMatchObject({
      numberSymbol: '27/CT-UBND',
      number: '27',
      symbol: 'CT-UBND',
      issuedOn: '2026-03-09',
      issuer: 'ỦY BAN NHÂN DÂN TỈNH HẢI SƠN',
      superior: null,
      docType: 'Chỉ thị',
      subject: 'Về việc bảo vệ rừng trong mùa khô',
      place: 'Hải Sơn',
      signer: 'Lê Thị Bích Hà',
      signerCapacity: 'CHỦ TỊCH',
      recipients: '- Như trên;\n- Lưu: VT.',
    });
    expect(head.numberSymbol).toMatchObject({ page: 1, confidence: expect.any(Number) as number });
    expect(head.signer!.page).toBe(2);
  });

  it('with the texts it cites', async () => {
    const { items } = (await clerk.get(`/files/${file}/citations`)).json<{ items: Record<string, unknown>[] }>();
    expect(items).toMatchObject([
      { docType: 'Nghị định', number: '156', year: 2018, symbol: 'NĐ-CP', issuedOn: '2018-11-16', page: 1 },
      { number: '16', year: 2017, symbol: 'QH14', page: 2 },
    ]);
  });

  it('with a searchable copy beside the untouched original', async () => {
    const { searchable } = await readingOf(file);
    const copy = await clerk.get(`/files/${file}/searchable`);
    expect(sha256Of(copy.rawPayload)).toBe(searchable!.sha256);
    expect((await PDFDocument.load(copy.rawPayload)).getPageCount()).toBe(2);
    expect((await contentOf(file)).equals(bytes)).toBe(true);
  });

  it('and says so once, in the audit trail and to who follows', async () => {
    const topics = await inAgency<{ topic: string; times: number }>(
      `SELECT topic, count(*)::int AS times FROM event WHERE subject_id = $1 AND topic LIKE '%read%' GROUP BY 1 ORDER BY 1`,
      file,
    );
    expect(topics).toEqual([
      { topic: 'file.read', times: 1 },
      { topic: 'reading.progress', times: 2 },
    ]);
    expect(await auditOf(file, 'file.read')).toMatchObject([
      { pages: 2, citations: 2, engine: expect.stringContaining('text layer') as string, copy: 'PDF/A-2b' },
    ]);
  });

  it('and need not be read again', async () => {
    const answer = await clerk.post(`/files/${file}/reading`);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([
      409,
      expect.stringContaining('digitization/not-failed'),
    ]);
  });

  it('for those only who may read the file', async () => {
    const elsewhere = await anAgency(api.work);
    const stranger = await api.signIn(await aUser(api.work, elsewhere.id, { roles: ['clerk'] }));
    const specialist = await api.signIn(await aUser(api.work, agencyId, { roles: ['specialist'] }));
    for (const what of ['reading', 'pages', 'pages/1', 'pages/1/image', 'searchable', 'citations']) {
      for (const who of [stranger, specialist]) {
        expect([what, (await who.get(`/files/${file}/${what}`)).statusCode]).toEqual([what, 404]);
      }
    }
  });
});

describe('a file that cannot be read', () => {
  const bad: [string, () => Promise<Buffer>][] = [
    ['encrypted', () => Promise.resolve(readFileSync(anEncryptedPdf('bi mat').path))],
    ['truncated', async () => (await aDirective()).subarray(0, 9_000)],
    ['damaged', () => Promise.resolve(Buffer.from(`%PDF-1.7\n${'trang '.repeat(900)}\nstartxref\n12\n%%EOF\n`))],
  ];

  it.each(bad)('is said to be %s, in words, and stays as it came in', async (code, make) => {
    const bytes = await make();
    const file = await stored(bytes);
    const reading = await ended(file);
    expect(reading).toMatchObject({ state: 'failed', failure: { code }, searchable: null, actions: ['readAgain'] });
    expect(reading.failure!.detail).toMatch(/[ạảãàáăâđêôơư]/u);
    expect((await contentOf(file)).equals(bytes)).toBe(true);
    expect(await auditOf(file, 'file.unreadable')).toEqual([{ reason: code }]);
  });

  it('is read again when somebody asks, and fails again with the same word', async () => {
    const file = await stored(readFileSync(anEncryptedPdf('mot hai ba').path));
    const first = await ended(file);
    const answer = await clerk.post(`/files/${file}/reading`);
    expect([answer.statusCode, answer.json<Reading>().state]).toEqual([202, 'queued']);
    const second = await eventually(
      async () => {
        const reading = await readingOf(file);
        return reading.state === 'failed' && reading.version > first.version + 1 && reading;
      },
      'the second failure',
      60,
    );
    expect(second.failure!.code).toBe('encrypted');
  });

  it('costs the worker nothing: the next file is read by the same process', async () => {
    const file = await stored(await aDirective());
    expect((await ended(file)).state).toBe('read');
    expect(worker.alive).toBe(true);
  });
});

describe('a reading that stopped half way', () => {
  it('goes on where a killed worker left off; its reader dies with it', async () => {
    const file = await stored(await aLongDocument(16));
    await eventually(async () => (await pagesKept(file)).length >= 3, 'three pages', 60);
    const readers = worker.readers;
    expect(readers.length).toBeGreaterThan(0);
    await worker.end('SIGKILL');
    const before = await pagesKept(file);
    expect(before.length).toBeLessThan(16);
    await eventually(() => Promise.resolve(readers.every((pid) => !isAlive(pid))), 'the end of the reader');

    // The lease of the dead worker runs out after a minute; we do not wait for it.
    await inAgency(`UPDATE delivery SET lease_until = now() WHERE agency_id = $1 AND state = 'leased'`, agencyId);
    worker = WorkerProcess.start(api);
    expect(await ended(file)).toMatchObject({ state: 'read', pagesTotal: 16, pagesDone: 16 });
    const after = await pagesKept(file);
    expect(after.map(({ page }) => page)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(after.slice(0, before.length)).toEqual(before);
    console.info(`killed after ${before.length.toString()} of 16 pages; none of them was read again`);
  });

  it('is finished when somebody asks again after a busy machine gave it up', async () => {
    const file = await stored(await aLongDocument(3));
    await ended(file);
    const [first] = await pagesKept(file);
    await inAgency(`DELETE FROM reading_page WHERE file_id = $1 AND page > 1`, file);
    await inAgency(`UPDATE reading SET state = 'failed', failure = 'timed-out' WHERE file_id = $1`, file);

    expect((await clerk.post(`/files/${file}/reading`)).statusCode).toBe(202);
    expect(await ended(file)).toMatchObject({ state: 'read', pagesDone: 3, failure: null });
    expect((await pagesKept(file))[0]).toEqual(first);
  });
});
