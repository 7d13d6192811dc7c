import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testApp, type TestApp } from '../support/app';
import {
  aFolderSource,
  anIntakeRoot,
  documentsOf,
  itemsOf,
  lookNow,
  lyingIn,
  startWorker,
  withDoors,
  type SourceBody,
} from '../support/intake';
import { long } from '../support/long';
import { anOffice, type Office } from '../support/office';
import { eventually } from '../support/platform';
import { aPdf, sha256Of } from '../support/uploads';

describe('a watched folder', () => {
  let api: TestApp;
  let office: Office;
  let root: string;
  beforeAll(async () => {
    root = await anIntakeRoot();
    api = await testApp({ env: { VANTHU_INTAKE_ROOT: root, VANTHU_MAX_UPLOAD_MB: '1' }, root: withDoors });
    office = await anOffice(api);
  });
  afterAll(async () => {
    await api.close();
  });

  it('makes one incoming document of each scan, byte-true, in the name of the scanner', async () => {
    const { source, path, admin } = await aFolderSource(api, office, { root });
    const scans = [aPdf(), aPdf()];
    for (const [i, scan] of scans.entries()) await writeFile(join(path, `Công văn ${(i + 1).toString()}.pdf`), scan);
    const items = await eventually(async () => {
      const all = await itemsOf(admin, source.id);
      return all.length === 2 && all.every(({ state }) => state === 'taken') && all;
    }, 'both scans are taken in');
    const documents = await documentsOf(office);
    expect(documents.map(({ files }) => files.map(({ sha256 }) => sha256))).toEqual(
      expect.arrayContaining(scans.map((scan) => [sha256Of(scan)])),
    );
    expect(documents).toHaveLength(2);
    expect(items.map(({ documentId }) => documentId).sort()).toEqual(documents.map(({ id }) => id).sort());
    for (const { receivedBy, source: door } of documents)
      expect([receivedBy.displayName, door]).toEqual(['Máy quét tầng 2', 'folder']);
    await eventually(async () => (await lyingIn(path)).length === 0, 'the scans are moved away');
    expect((await readdir(join(path, 'done'))).sort()).toEqual(['Công văn 1.pdf', 'Công văn 2.pdf']);
    expect(await readFile(join(path, 'done', 'Công văn 1.pdf'))).toEqual(scans[0]);
  });

  it('waits for a scan that is still being written, however slowly', async () => {
    const { source, path, admin } = await aFolderSource(api, office, { root, name: 'Chậm', folder: 'cham' });
    const scan = aPdf();
    const file = join(path, 'cham.pdf');
    const half = Math.floor(scan.length / 2);
    await writeFile(file, scan.subarray(0, half));
    const grows = Date.now() + 6_000;
    for (let at = half; at < scan.length - 1;) {
      if (Date.now() > grows) break;
      await writeFile(file, scan.subarray(at, at + 1), { flag: 'a' });
      at += 1;
      await lookNow(admin, source.id);
      await eventually(() => Promise.resolve(Date.now() % 500 < 60), 'half a second');
    }
    const written = (await readFile(file)).length;
    expect(await itemsOf(admin, source.id)).toEqual([]);
    await writeFile(file, scan.subarray(written), { flag: 'a' });
    const item = await eventually(async () => {
      await lookNow(admin, source.id);
      return (await itemsOf(admin, source.id)).find(({ state }) => state === 'taken');
    }, 'the scan is taken in when it is whole');
    expect(item.sha256).toBe(sha256Of(scan));
    expect(await itemsOf(admin, source.id)).toHaveLength(1);
  });

  it('leaves unfinished and hidden files, links, pipes and folders alone', async () => {
    const { source, path, admin } = await aFolderSource(api, office, { root, name: 'Rác', folder: 'rac' });
    const outside = join(await anIntakeRoot(), 'bi-mat.pdf');
    await writeFile(outside, aPdf());
    await symlink(outside, join(path, 'lien-ket.pdf'));
    await mkdir(join(path, 'thu-muc.pdf'));
    for (const name of ['.an.pdf', 'quet.pdf.tmp', 'quet.part', '~$x.pdf', 'Thumbs.db'])
      await writeFile(join(path, name), aPdf());
    await writeFile(join(path, 'that.pdf.tmp'), aPdf());
    await rename(join(path, 'that.pdf.tmp'), join(path, 'that.pdf'));
    await eventually(async () => {
      await lookNow(admin, source.id);
      return (await itemsOf(admin, source.id)).some(({ state }) => state === 'taken');
    }, 'the renamed file is taken');
    expect((await itemsOf(admin, source.id)).map(({ name }) => name)).toEqual(['that.pdf']);
    expect(await lyingIn(path)).toEqual(
      ['.an.pdf', 'Thumbs.db', 'lien-ket.pdf', 'quet.part', 'quet.pdf.tmp', 'thu-muc.pdf', '~$x.pdf'].sort(),
    );
  });

  it('puts away what can never be a document, with a note that says why', async () => {
    const { source, path, admin } = await aFolderSource(api, office, { root, name: 'Hỏng', folder: 'hong' });
    await writeFile(join(path, 'thu.docx'), 'PK\x03\x04 một tệp Word');
    await writeFile(join(path, 'gia.pdf'), 'MZ\x90\x00 một chương trình');
    await writeFile(join(path, 'to.pdf'), Buffer.concat([aPdf(), Buffer.alloc(1_100_000)]));
    await writeFile(join(path, 'tot.pdf'), aPdf());
    const items = await eventually(async () => {
      await lookNow(admin, source.id);
      const all = await itemsOf(admin, source.id);
      return all.length === 4 && all.every(({ state }) => state !== 'taking') && all;
    }, 'all four are settled');
    expect(Object.fromEntries(items.map(({ name, state }) => [name, state]))).toEqual({
      'thu.docx': 'refused',
      'gia.pdf': 'refused',
      'to.pdf': 'refused',
      'tot.pdf': 'taken',
    });
    await eventually(async () => (await lyingIn(path)).length === 0, 'nothing is left lying');
    expect((await readdir(join(path, 'refused'))).sort()).toEqual(
      ['gia.pdf', 'gia.pdf.txt', 'thu.docx', 'thu.docx.txt', 'to.pdf', 'to.pdf.txt'].sort(),
    );
    expect(await readFile(join(path, 'refused', 'to.pdf.txt'), 'utf8')).toMatch(/1 MB/);
    expect(items.find(({ name }) => name === 'thu.docx')?.reason).toMatch(/ZIP|docx/i);
  });

  it('takes the same scan under the same name in once, and two scans of one name both', async () => {
    const { source, path, admin } = await aFolderSource(api, office, { root, name: 'Lặp', folder: 'lap' });
    const [first, second] = [aPdf(), aPdf()];
    const before = (await documentsOf(office)).length;
    for (const scan of [first, second, first]) {
      await writeFile(join(path, 'scan0001.pdf'), scan);
      await eventually(async () => {
        await lookNow(admin, source.id);
        return (await lyingIn(path)).length === 0;
      }, 'the scan is moved away');
    }
    expect((await documentsOf(office)).length - before).toBe(2);
    expect((await itemsOf(admin, source.id)).map(({ state }) => state)).toEqual(['taken', 'taken']);
  });

  it('says what is wrong, waits longer, and goes on when it is mended', async () => {
    const admin = await office.hire('admin');
    const made = await admin.browser.post('/intake-sources', {
      kind: 'folder',
      name: 'Chưa gắn',
      folder: 'chua-gan',
      pollSeconds: 1,
    });
    const { id } = made.json<SourceBody>();
    const look = async () => (await admin.browser.get(`/intake-sources/${id}`)).json<SourceBody>();
    const failed = await eventually(async () => {
      const source = await look();
      return source.failures > 0 && source;
    }, 'the failure shows');
    expect(failed.lastError).toContain('chua-gan');
    await mkdir(join(root, (await office.clerk.actor()).agencyCode, 'chua-gan'), { recursive: true });
    await lookNow(admin, id);
    await eventually(async () => {
      const { failures, lastError, lastOkAt } = await look();
      return failures === 0 && lastError === null && lastOkAt !== null;
    }, 'it works again');
  });

  it('never leads out of the agency’s own folder', async () => {
    const admin = await office.hire('admin');
    for (const folder of ['..', '../khac', '/etc', 'a/../../b', 'C:\\x', '.an', 'a//b'])
      expect([
        folder,
        (await admin.browser.post('/intake-sources', { kind: 'folder', name: `Lạ ${folder}`, folder })).statusCode,
      ]).toEqual([folder, 422]);
    const elsewhere = await anIntakeRoot();
    await writeFile(join(elsewhere, 'bi-mat.pdf'), aPdf());
    await symlink(elsewhere, join(root, (await office.clerk.actor()).agencyCode, 'vong'));
    const made = await admin.browser.post('/intake-sources', { kind: 'folder', name: 'Vòng', folder: 'vong' });
    const { id } = made.json<SourceBody>();
    await eventually(
      async () => (await admin.browser.get(`/intake-sources/${id}`)).json<SourceBody>().failures > 0,
      'it is not looked into',
    );
    expect(await readdir(elsewhere)).toEqual(['bi-mat.pdf']);
  });

  it('is not looked at while it is paused', async () => {
    const { source, path, admin } = await aFolderSource(api, office, { root, name: 'Nghỉ', folder: 'nghi' });
    const paused = await admin.browser.patch(
      `/intake-sources/${source.id}`,
      { state: 'paused' },
      { 'if-match': `"${source.version.toString()}"` },
    );
    expect(paused.json<SourceBody>().state).toBe('paused');
    await writeFile(join(path, 'cho.pdf'), aPdf());
    const other = await aFolderSource(api, office, { root, name: 'Chạy', folder: 'chay', admin });
    await writeFile(join(other.path, 'di.pdf'), aPdf());
    await eventually(async () => {
      await lookNow(admin, other.source.id);
      return (await itemsOf(admin, other.source.id)).length === 1;
    }, 'the other one works');
    expect(await itemsOf(admin, source.id)).toEqual([]);
    await lookNow(admin, source.id);
    await eventually(async () => (await itemsOf(admin, source.id)).length === 1, 'it goes on when it is run');
  });

  it('is nobody’s but the administrator’s, and its account cannot be signed in to', async () => {
    const { source } = await aFolderSource(api, office, { root, name: 'Riêng', folder: 'rieng' });
    expect((await office.clerk.browser.get('/intake-sources')).statusCode).toBe(403);
    expect((await office.clerk.browser.get(`/intake-sources/${source.id}`)).statusCode).toBe(404);
    const people = (await office.clerk.browser.get('/people?limit=100')).json<{ items: { displayName: string }[] }>();
    expect(people.items.map(({ displayName }) => displayName)).not.toContain('Riêng');
  });
});

describe('a worker that is killed at any step of taking a scan in', () => {
  const EVERY = [
    'intake.after-receive',
    'intake.before-move',
    'upload.after-put',
    'intake.after-store',
    'intake.after-item',
    'intake.after-claim',
    'intake.after-move',
  ];
  const STEPS = EVERY.slice(0, long(3, EVERY.length));

  it('leaves one document of each scan, and each scan in done', async () => {
    const root = await anIntakeRoot();
    const api = await testApp({ env: { VANTHU_INTAKE_ROOT: root } });
    const office = await anOffice(api);
    const { source, path, admin } = await aFolderSource(api, office, { root });
    const scans: Buffer[] = [];
    for (const step of STEPS) {
      const scan = aPdf();
      scans.push(scan);
      await writeFile(join(path, `${step}.pdf`), scan);
      await freeLease(api);
      const worker = startWorker(api.config, { VANTHU_INTAKE_ROOT: root, VANTHU_FAILPOINTS: `${step}=exit:1` });
      expect([step, await worker.ended]).toEqual([step, 'SIGKILL']);
    }
    await freeLease(api);
    const last = startWorker(api.config, { VANTHU_INTAKE_ROOT: root });
    await eventually(async () => (await lyingIn(path)).length === 0, 'every scan is done', 30);
    await last.end();
    expect((await readdir(join(path, 'done'))).sort()).toEqual(STEPS.map((step) => `${step}.pdf`).sort());
    const documents = await documentsOf(office);
    expect(documents.map(({ files }) => files[0]?.sha256).sort()).toEqual(scans.map(sha256Of).sort());
    expect((await itemsOf(admin, source.id)).every(({ state }) => state === 'taken')).toBe(true);
    const loose = (await office.clerk.browser.get('/files?unattached=true')).json<{ items: unknown[] }>();
    expect(loose.items).toEqual([]);
    await api.close();
  }, 300_000);
});

/** What the end of a lease does a minute later. */
const freeLease = (api: TestApp) =>
  api.work.asSystem('test', (tx) => tx.query(`UPDATE intake_source SET lease_until = NULL, next_run_at = now()`));
