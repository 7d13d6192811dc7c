import { anAgency, aUser } from '../support/actors';
import { testApp, type Browser, type TestApp } from '../support/app';
import { archiveDesk, sheets, type Batch } from '../support/archive-desk';
import { long } from '../support/long';
import { eventually } from '../support/platform';
import { aScannedPage, aStack, wordsOfSheet } from '../support/stacks';
import { WorkerProcess } from '../support/worker-process';

jest.setTimeout(long(180_000, 3_600_000));

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

describe('a stack that is dropped into a batch', () => {
  it('comes out as many pages as went in, each read once, although its workers are killed', async () => {
    const count = long(20, 500);
    const batch = await desk.opened();
    await desk.dropped(batch, await aStack(await sheets(count), [9, 17]));
    const kills = Array.from({ length: long(1, 10) }, (_, i) => 12 + Math.floor((i * count) / 11));
    for (const pages of kills) {
      await eventually(
        async () => ((await desk.batchOf(batch)).counts.read ?? 0) >= pages,
        `${pages.toString()} pages are read`,
        180,
      );
      await worker.end('SIGKILL');
      worker = WorkerProcess.start(api);
    }
    const { counts } = await desk.readThrough(batch);
    console.log(`${count.toString()} pages, ${kills.length.toString()} kills: none lost, none read twice`);
    expect(counts).toMatchObject({
      sources: 1,
      pages: count,
      captured: count,
      read: count - 2,
      setAside: 2,
      waiting: 0,
    });
    const pages = await desk.pagesOf(batch);
    expect(pages.map(({ sourcePage }) => sourcePage)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    for (const [i, page] of pages.entries()) {
      if (page.state === 'set_aside') expect(page.failure?.code).toBe('too-large-image');
      else expect(await desk.textOf(batch, page)).toContain(`số ${(i + 1).toString()}`);
    }
    expect(pages.filter(({ state }) => state === 'set_aside').map(({ sourcePage }) => sourcePage)).toEqual([9, 17]);
    const [{ made } = { made: 0 }] = await api.work.asAgency(agencyId, (tx) =>
      tx.query<{ made: number }[]>(
        `SELECT count(*)::int AS made FROM event WHERE agency_id = $1 AND topic = 'batch.page-read' AND subject_id = $2`,
        [agencyId, batch.id],
      ),
    );
    expect(made).toBe(count - 2); // read once, and told once
  });

  it('is refused with its reason when it is broken, and the batch goes on', async () => {
    const batch = await desk.opened();
    const whole = await aStack(await sheets(2));
    await desk.dropped(batch, whole.subarray(0, whole.length - 900));
    await desk.dropped(batch, await aStack(await sheets(1)));
    const { counts } = await desk.readThrough(batch);
    expect(counts).toMatchObject({ sources: 2, sourcesFailed: 1, pages: 1, read: 1 });
    const { items } = (
      await archivist.get(`/digitization/batches/${batch.id}/files`, { 'accept-language': 'vi' })
    ).json<{
      items: { state: string; failure: { code: string; title: string } | null }[];
    }>();
    expect(items.map(({ state, failure }) => [state, failure?.title ?? ''])).toEqual([
      ['failed', 'Tệp bị cụt'],
      ['opened', ''],
    ]);
  });

  it('stands still while the batch is stopped, and goes on after that', async () => {
    const batch = await desk.opened();
    const stopped = await archivist.put(`/digitization/batches/${batch.id}/pause`, undefined, {
      'if-match': `"${batch.version.toString()}"`,
    });
    expect(stopped.json<Batch>()).toMatchObject({
      paused: true,
      actions: expect.arrayContaining(['resume']) as unknown,
    });
    await desk.dropped(batch, await aStack(await sheets(3)));
    await eventually(
      async () => {
        const { rows } = await deliveriesOf(batch);
        return rows === 3;
      },
      'three pages were passed over',
      60,
    );
    const now = await desk.batchOf(batch);
    expect(now.counts).toMatchObject({ captured: 3, read: 0, waiting: 3 });
    await archivist.put(`/digitization/batches/${batch.id}/resumption`, undefined, {
      'if-match': `"${now.version.toString()}"`,
    });
    expect((await desk.readThrough(batch)).counts).toMatchObject({ read: 3, waiting: 0 });
  });
});

/** Jobs of reading pages of a batch that ended. */
const deliveriesOf = async ({ id }: Batch): Promise<{ rows: number }> => {
  const [row] = await api.work.asAgency(agencyId, (tx) =>
    tx.query<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM delivery d JOIN event e ON e.agency_id = d.agency_id AND e.id = d.event_id
       WHERE d.agency_id = $1 AND d.state = 'done' AND d.consumer = 'batch-pages' AND e.payload->>'batchId' = $2`,
      [agencyId, id],
    ),
  );
  return row ?? { rows: 0 };
};

describe('the pages of a batch', () => {
  it('are moved, turned, taken out and cut, and all of it can be undone', async () => {
    const batch = await desk.opened();
    await desk.dropped(
      batch,
      await aStack([...(await sheets(4)), await aScannedPage(wordsOfSheet(5), { turned: 180 })]),
    );
    await desk.readThrough(batch);
    const [one, two, three, four, five] = await desk.pagesOf(batch);
    expect(five).toMatchObject({ turned: 180, state: 'read' });

    await desk.edited(batch, { kind: 'move', pageIds: [four!.id, five!.id], afterId: one!.id });
    expect(await desk.orderOf(batch)).toEqual([1, 4, 5, 2, 3]);
    await desk.edited(batch, { kind: 'drop', pageIds: [three!.id] });
    expect((await desk.batchOf(batch)).counts).toMatchObject({ dropped: 1, documents: 1 });
    expect((await desk.edited(batch, { kind: 'cut', pageId: two!.id, begins: true })).counts).toMatchObject({
      documents: 2,
    });

    await desk.edited(batch, { kind: 'turn', pageIds: [five!.id], by: 180 });
    expect((await desk.pagesOf(batch)).find(({ id }) => id === five!.id)).toMatchObject({ turned: 0 });
    await desk.readThrough(batch); // upside down, as somebody wants it
    const undo = async () => {
      const { lastEdit } = await desk.batchOf(batch);
      return (await archivist.post(`/digitization/batches/${batch.id}/undo`, { editId: lastEdit?.id })).json<Batch>();
    };
    const turnedBack = await undo();
    expect(turnedBack.lastEdit?.kind).toBe('cut');
    await undo();
    await undo();
    await undo();
    expect((await desk.readThrough(batch)).lastEdit).toBeNull();
    expect(await desk.orderOf(batch)).toEqual([1, 2, 3, 4, 5]);
    expect((await desk.pagesOf(batch)).map(({ dropped: out, cut, turned }) => [out, cut, turned])).toEqual([
      [null, 'none', 0],
      [null, 'none', 0],
      [null, 'none', 0],
      [null, 'none', 0],
      [null, 'none', 180],
    ]);
    expect(
      (await archivist.post(`/digitization/batches/${batch.id}/undo`, { editId: turnedBack.lastEdit?.id })).json(),
    ).toMatchObject({
      status: 409,
      type: expect.stringContaining('nothing-to-undo') as unknown,
    });
    expect(await desk.textOf(batch, (await desk.pagesOf(batch))[4]!)).toContain('số 5');
  });

  it('of two sides that were scanned as two stacks come together', async () => {
    const batch = await desk.opened({ twoSided: true });
    const fronts = await desk.dropped(batch, await aStack(await sheets(2)), 'truoc.pdf');
    const backs = await desk.dropped(batch, await aStack(await sheets(2)), 'sau.pdf');
    await desk.readThrough(batch);
    await desk.edited(batch, { kind: 'interleave', frontsId: fronts.id, backsId: backs.id });
    const order = (await desk.pagesOf(batch)).map(
      (page) => `${page.sourceId === fronts.id ? 'F' : 'B'}${page.sourcePage.toString()}`,
    );
    expect(order).toEqual(['F1', 'B2', 'F2', 'B1']);
    const three = await desk.dropped(batch, await aStack(await sheets(3)), 'ba.pdf');
    await desk.readThrough(batch);
    const refused = await archivist.post(
      `/digitization/batches/${batch.id}/edits`,
      { kind: 'interleave', frontsId: fronts.id, backsId: three.id },
      { 'accept-language': 'vi' },
    );
    expect(refused.json()).toMatchObject({ status: 422, title: 'Số mặt trước và mặt sau không bằng nhau' });
  });

  it('are shown small, as they were scanned, and upright, to archivists of their agency and nobody else', async () => {
    const batch = await desk.opened();
    const scan = await aScannedPage(wordsOfSheet(1));
    await desk.dropped(batch, await aStack([scan]));
    await desk.readThrough(batch);
    const [page] = await desk.pagesOf(batch);
    const at = (which: string) => `/digitization/batches/${batch.id}/pages/${page!.id}/${which}`;
    expect((await archivist.get(at('image'))).rawPayload.equals(scan)).toBe(true);
    for (const which of ['thumbnail', 'preview']) {
      const answer = await archivist.get(at(which));
      expect(answer.headers['content-type']).toBe('image/jpeg');
      expect(answer.rawPayload.subarray(0, 2).toString('hex')).toBe('ffd8');
    }
    const clerk = await api.signIn(await aUser(api.work, agencyId, { roles: ['clerk'] }));
    const elsewhere = (await anAgency(api.work)).id;
    const stranger = await api.signIn(await aUser(api.work, elsewhere, { roles: ['archivist'] }));
    for (const who of [clerk, stranger]) {
      for (const path of [
        at('image'),
        `/digitization/batches/${batch.id}`,
        `/digitization/batches/${batch.id}/pages`,
      ]) {
        expect([403, 404]).toContain((await who.get(path)).statusCode);
      }
    }
    expect((await stranger.get('/digitization/batches')).json<{ items: unknown[] }>().items).toEqual([]);
  });
});
