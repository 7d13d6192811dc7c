import { randomUUID } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { archiveDesk, sheets, type Batch, type Page } from '../support/archive-desk';
import { eventually } from '../support/platform';
import { aStack } from '../support/stacks';
import { inventScan } from '../support/typeset';
import { WorkerProcess } from '../support/worker-process';

jest.setTimeout(180_000);

let api: TestApp;
let worker: WorkerProcess;
let agencyId: string;
let archivist: Browser;
let desk: ReturnType<typeof archiveDesk>;

beforeAll(async () => {
  api = await testApp();
  agencyId = (await anAgency(api.work)).id;
  archivist = await api.signIn(await aUser(api.work, agencyId, { roles: ['archivist'] }));
  desk = archiveDesk(api, archivist);
  worker = WorkerProcess.start(api);
}, 60_000);
afterAll(async () => {
  await worker.end('SIGKILL');
  await api.close();
});

describe('the documents in a batch', () => {
  type Cut = Page & { cutReason: string | null; faults: { code: string; text: string }[] };
  const cutPages = async (batch: Batch) => (await desk.pagesOf(batch)) as Cut[];
  const proposed = (batch: Batch, documents: number) =>
    eventually(
      async () => (await desk.batchOf(batch)).counts.documents === documents,
      `${documents.toString()} documents`,
      60,
    );

  it('are parted by separator sheets, which belong to none of them and are not read', async () => {
    const sheet = (await archivist.get('/digitization/separator-sheets?kind=document')).rawPayload;
    const batch = await desk.opened({ cutBy: ['separator'] });
    await desk.dropped(batch, sheet);
    await desk.dropped(batch, await aStack(await sheets(2)));
    await desk.dropped(batch, sheet);
    await desk.dropped(batch, await aStack(await sheets(1)));
    await desk.readThrough(batch);
    await proposed(batch, 2);
    const pages = await cutPages(batch);
    expect(pages.map(({ dropped: why, cut, cutReason }) => why ?? cutReason ?? cut)).toEqual([
      'separator',
      'separator',
      'none',
      'separator',
      'separator',
    ]);
    expect(pages.map(({ state }) => state)).toEqual(['waiting', 'read', 'read', 'waiting', 'read']);

    await desk.edited(batch, { kind: 'restore', pageIds: [pages[3]!.id] });
    await desk.readThrough(batch);
    expect((await cutPages(batch))[3]).toMatchObject({ dropped: null, state: 'read' });
  });

  it('are known by their first pages, and what a person decided stays', async () => {
    const batch = await desk.opened({ cutBy: ['first-page'] });
    for (const at of [0, 3, 6]) await desk.dropped(batch, (await inventScan(2_718, at)).pdf);
    const { counts } = await desk.readThrough(batch);
    await eventually(
      async () => {
        const now = (await desk.batchOf(batch)).counts;
        return (now.documents ?? 0) + (now.doubtful ?? 0) === 3;
      },
      'three documents, some of them perhaps in doubt',
      60,
    );
    const firsts = (await cutPages(batch)).filter(({ sourcePage }) => sourcePage === 1);
    await desk.edited(batch, { kind: 'cut', pageId: firsts[2]!.id, begins: false });
    await desk.edited(batch, { kind: 'cut', pageId: firsts[1]!.id, begins: true });
    await desk.dropped(batch, await aStack(await sheets(1)));
    await eventually(
      async () => ((await desk.batchOf(batch)).counts.read ?? 0) > (counts.read ?? 0),
      'one page more',
      60,
    );
    await proposed(batch, 2);
    expect((await cutPages(batch)).filter(({ cutReason }) => cutReason === 'person').map(({ cut }) => cut)).toEqual([
      'cut',
      'none',
    ]);
  });

  it('show at once what is wrong with a page, in words', async () => {
    const batch = await desk.opened({ dpi: 300 });
    await desk.dropped(batch, await aStack(await sheets(1)));
    const [page] = await eventually(async () => {
      const pages = await cutPages(batch);
      return pages.length === 1 && pages;
    }, 'the page');
    expect(page!.faults).toContainEqual({ code: 'low-resolution', text: 'Độ phân giải thấp: 100 dpi' });
    expect((await desk.batchOf(batch)).counts.faulty).toBe(1);
    const { items } = (
      await archivist.get(`/digitization/batches/${batch.id}/pages?only=faulty`, { 'accept-language': 'en' })
    ).json<{ items: Cut[] }>();
    expect(items[0]!.faults[0]!.text).toBe('Low resolution: 100 dpi');
  });
});

describe('a batch that is delivered', () => {
  type Made = { id: string; ordinal: number; name: string; state: string; pages: number; conformance: string | null };
  const deliver = (batch: Batch) =>
    archivist.put(`/digitization/batches/${batch.id}/delivery`, undefined, {
      'if-match': `"${batch.version.toString()}"`,
      'accept-language': 'vi',
    });
  const aFolder = async (code: string): Promise<string> => {
    const [fonds, box, folder] = [randomUUID(), randomUUID(), randomUUID()];
    await api.work.asAgency(agencyId, async (tx) => {
      await tx.query(
        `INSERT INTO fonds (agency_id, id, code, name, year_from, year_to) VALUES ($1, $2, $3, 'Phông thử', 1976, 1990)`,
        [agencyId, fonds, code],
      );
      await tx.query(
        `INSERT INTO archive_box (agency_id, id, fonds_id, number, label_code, year_from, year_to, estimated_sheets, importance, risk)
         VALUES ($1, $2, $3, '1', $4, 1976, 1990, 100, 1, 1)`,
        [agencyId, box, fonds, code],
      );
      await tx.query(
        `INSERT INTO archive_folder (agency_id, id, box_id, ordinal, code, title) VALUES ($1, $2, $3, 1, $4, 'Hồ sơ thử')`,
        [agencyId, folder, box, code],
      );
    });
    return folder;
  };

  it('has a PDF/A of each document, with the scanner’s own images, and counts in the case file', async () => {
    const folderId = await aFolder('H36.2026');
    const batch = await desk.opened({ folderId });
    const scans = await sheets(5);
    await desk.dropped(batch, await aStack(scans, [4]));
    await desk.readThrough(batch);
    expect((await deliver(await desk.batchOf(batch))).json()).toMatchObject({
      status: 409,
      title: 'Còn trang để riêng',
    });
    const pages = await desk.pagesOf(batch);
    await desk.edited(batch, { kind: 'drop', pageIds: [pages[3]!.id] });
    const cut = await desk.edited(batch, { kind: 'cut', pageId: pages[2]!.id, begins: true });
    expect((await deliver(cut)).json<Batch>()).toMatchObject({ state: 'delivering', actions: [] });
    await eventually(async () => (await desk.batchOf(batch)).state === 'delivered', 'the delivery', 60);

    const { items } = (await archivist.get(`/digitization/batches/${batch.id}/documents`)).json<{ items: Made[] }>();
    expect(items).toMatchObject([
      { ordinal: 1, name: 'H36.2026.001.pdf', state: 'made', pages: 2, conformance: 'PDF/A-2b' },
      { ordinal: 2, name: 'H36.2026.002.pdf', state: 'made', pages: 2, conformance: 'PDF/A-2b' },
    ]);
    const files = await Promise.all(
      items.map(({ id }) => archivist.get(`/digitization/batches/${batch.id}/documents/${id}/content`)),
    );
    const holds = (nth: number, scan: number) => files[nth]!.rawPayload.includes(scans[scan]!.subarray(-2_000));
    expect([holds(0, 0), holds(0, 1), holds(1, 2), holds(1, 4), holds(0, 2), holds(1, 3)]).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect((await PDFDocument.load(files[0]!.rawPayload)).getPageCount()).toBe(2);
    expect(files[0]!.headers['content-disposition']).toContain('H36.2026.001.pdf');

    const [folder] = await api.work.asAgency(agencyId, (tx) =>
      tx.query<{ sheets: number }[]>(`SELECT sheets_scanned AS sheets FROM archive_folder WHERE id = $1`, [folderId]),
    );
    expect(folder).toEqual({ sheets: 4 });
    const refused = await archivist.post(`/digitization/batches/${batch.id}/edits`, {
      kind: 'drop',
      pageIds: [pages[0]!.id],
    });
    expect(refused.json()).toMatchObject({ status: 409 });

    const next = await desk.opened({ folderId });
    await desk.dropped(next, await aStack(await sheets(1)));
    await deliver(await desk.readThrough(next));
    await eventually(async () => (await desk.batchOf(next)).state === 'delivered', 'the second delivery', 60);
    const more = (await archivist.get(`/digitization/batches/${next.id}/documents`)).json<{ items: Made[] }>();
    expect(more.items.map(({ name }) => name)).toEqual(['H36.2026.003.pdf']);
  });

  it('is not delivered while pages wait, and a page of nothing is no document', async () => {
    const batch = await desk.opened();
    expect((await deliver(batch)).json()).toMatchObject({ status: 409, title: 'Lô không có trang nào' });
    await archivist.put(`/digitization/batches/${batch.id}/pause`, undefined, {
      'if-match': `"${batch.version.toString()}"`,
    });
    await desk.dropped(batch, await aStack(await sheets(1)));
    await eventually(async () => ((await desk.batchOf(batch)).counts.captured ?? 0) === 1, 'the page', 60);
    await eventually(async () => ((await desk.batchOf(batch)).counts.sourcesOpen ?? 1) === 0, 'the stack', 60);
    expect((await deliver(await desk.batchOf(batch))).json()).toMatchObject({ status: 409, title: 'Lô chưa thể giao' });
  });
});
