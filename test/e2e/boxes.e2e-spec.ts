import { randomUUID } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { testApp, type Browser, type TestApp } from '../support/app';
import { campaignsOf, key, ok, scan, seen, type Box, type Campaign, type Folder } from '../support/campaigns';
import { anOffice, type Office } from '../support/office';

let api: TestApp;
let office: Office;
let archivist: Browser;
let desk: ReturnType<typeof campaignsOf>;
beforeAll(async () => {
  api = await testApp();
  office = await anOffice(api);
  archivist = office.archivist.browser;
  desk = campaignsOf(archivist);
}, 60_000);
afterAll(() => api.close());

describe('the custody of a box', () => {
  it('goes step by step with each scan of its label, and the screen is told what is next', async () => {
    const campaign = await desk.running();
    const box = await desk.aBox(campaign, '1');
    expect(ok(await scan(archivist, box.label))).toMatchObject({
      outcome: 'told',
      box: { number: '1', next: 'taken_out' },
    });
    for (const [step, next] of [
      ['taken_out', 'prepared'],
      ['prepared', 'scanned'],
      ['scanned', 'checked'],
      ['checked', 'returned'],
      ['returned', null],
    ] as const)
      expect(ok(await scan(archivist, box.label, step))).toMatchObject({
        outcome: 'done',
        box: { custody: step, next },
      });
    const history = ok<{ items: { what: string; before: string }[] }>(
      await archivist.get(`/digitization/boxes/${box.id}/custody`),
    );
    expect(history.items.map(({ what }) => what)).toEqual(['returned', 'checked', 'scanned', 'prepared', 'taken_out']);
  });

  it('takes a double reading for one scan, and refuses to skip a step', async () => {
    const campaign = await desk.running();
    const box = await desk.aBox(campaign, '1');
    await scan(archivist, box.label, 'taken_out');
    expect(ok(await scan(archivist, box.label, 'taken_out'))).toMatchObject({ outcome: 'repeated' });
    const skipped = await scan(archivist, box.label, 'checked');
    expect(skipped.statusCode).toBe(409);
    expect(skipped.json()).toMatchObject({
      type: '/problems/digitization/wrong-step',
      detail: expect.stringContaining('Hộp 1 đang ở trạng thái “đã lấy ra khỏi kho”'),
    });
    const history = ok<{ items: unknown[] }>(await archivist.get(`/digitization/boxes/${box.id}/custody`));
    expect(history.items).toHaveLength(1);
  });

  it('is corrected with a reason, and what was noted before stays in the history', async () => {
    const box = await desk.aBox(await desk.running(), '1');
    const out = ok<{ box: Box }>(await scan(archivist, box.label, 'taken_out')).box;
    const path = `/digitization/boxes/${box.id}/custody-corrections`;
    expect((await archivist.post(path, { custody: 'stored', reason: ' ' }, seen(out))).statusCode).toBe(422);
    expect((await archivist.post(path, { custody: 'stored', reason: 'Quét nhầm' }, seen(box))).statusCode).toBe(412);
    const back = ok<Box>(
      await archivist.post(path, { custody: 'stored', reason: 'Quét nhầm hộp bên cạnh' }, seen(out)),
    );
    expect(back.custody).toBe('stored');
    expect((await archivist.post(path, { custody: 'stored', reason: 'Lần nữa' }, seen(back))).statusCode).toBe(409);
    const history = ok<{ items: object[] }>(await archivist.get(`/digitization/boxes/${box.id}/custody`));
    expect(history.items).toMatchObject([
      { what: 'corrected', before: 'taken_out', after: 'stored', reason: 'Quét nhầm hộp bên cạnh' },
      { what: 'taken_out', before: 'stored', after: 'taken_out', reason: null },
    ]);
    await expect(
      api.work.asAgency(office.agencyId, (tx) => tx.query(`DELETE FROM custody_event WHERE box_id = $1`, [box.id])),
    ).rejects.toThrow();
  });

  it('lets boxes out only while the campaign runs, and the campaign ends when all are back', async () => {
    const campaign = await desk.running();
    const [out, still] = [await desk.aBox(campaign, '1'), await desk.aBox(campaign, '2')];
    await scan(archivist, out.label, 'taken_out');
    const early = await archivist.put(
      `/digitization/campaigns/${campaign.id}/state`,
      { state: 'ended' },
      seen(campaign),
    );
    expect([early.statusCode, early.json<{ count: number }>().count]).toEqual([409, 1]);
    ok(await archivist.put(`/digitization/campaigns/${campaign.id}/state`, { state: 'paused' }, seen(campaign)));
    expect((await scan(archivist, still.label, 'taken_out')).json<{ type: string }>().type).toBe(
      '/problems/digitization/campaign-not-running',
    );
    expect((await scan(archivist, out.label, 'prepared')).statusCode).toBe(200);
  });

  it('says that a label was misread', async () => {
    const misread = await scan(archivist, '123456789012', 'taken_out');
    expect([misread.statusCode, misread.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([
      422,
      '/label',
    ]);
  });

  it('is kept by two who scan at once: one of them is the second reading', async () => {
    const box = await desk.aBox(await desk.running(), '1');
    const both = await Promise.all([scan(archivist, box.label, 'taken_out'), scan(archivist, box.label, 'taken_out')]);
    expect(both.map((answer) => ok<{ outcome: string }>(answer).outcome).sort()).toEqual(['done', 'repeated']);
  });
});

const CSV = [
  'MỤC LỤC HỒ SƠ',
  'Hộp số,Mã hồ sơ,Tiêu đề hồ sơ,Thời gian,Thời hạn bảo quản,Số tờ',
  '5,X.05.01,Hồ sơ thành lập,1976-1978,Vĩnh viễn,120',
  '5,X.05.02,Báo cáo tổng kết,1979,20 năm,80',
  '6,X.06.01,Hồ sơ bầu cử,1980,Vĩnh viễn,60',
].join('\n');
const takeList = (who: Browser, campaign: Campaign, csv: string, commit: boolean, headers = key()) =>
  api.request({
    method: 'POST',
    url: `/digitization/campaigns/${campaign.id}/box-lists/files?name=muc-luc.csv&commit=${commit.toString()}`,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/octet-stream',
      cookie: who.cookie,
      ...headers,
    },
    payload: Buffer.from(csv),
  });

describe('a list of boxes and folders', () => {
  it('is shown first, then taken over as a whole, once', async () => {
    const campaign = await desk.aCampaign();
    const facts = { rows: 3, boxes: 2, folders: 3, sheets: 260, mistakeCount: 0 };
    expect(ok(await takeList(archivist, campaign, CSV, false))).toMatchObject({ ...facts, taken: false });
    expect((await desk.boxesOf(campaign)).items).toEqual([]);
    const once = key();
    expect(ok(await takeList(archivist, campaign, CSV, true, once))).toMatchObject({ ...facts, taken: true });
    expect(ok(await takeList(archivist, campaign, CSV, true, once))).toMatchObject({ taken: true });
    const { items } = await desk.boxesOf(campaign);
    expect(items.map(({ number, sheets }) => [number, sheets])).toEqual([
      ['5', 200],
      ['6', 60],
    ]);
    const folders = ok<{ items: Folder[] }>(await archivist.get(`/digitization/boxes/${items[0]!.id}/folders`));
    expect(folders.items.map(({ ordinal, code }) => [ordinal, code])).toEqual([
      [1, 'X.05.01'],
      [2, 'X.05.02'],
    ]);
    const again = ok<{ mistakes: { row: number; message: string }[] }>(await takeList(archivist, campaign, CSV, true));
    expect(again).toMatchObject({ taken: false, mistakeCount: 5 });
    expect(again.mistakes[0]).toEqual({ row: 3, column: 'Hộp số', message: 'Phông đã có hộp số này' });
  });

  it('with one mistake is not taken over at all', async () => {
    const campaign = await desk.aCampaign();
    const answer = ok(await takeList(archivist, campaign, `${CSV.replaceAll('X.', 'Y.')}\n7,Y.07.01,,1981,,30`, true));
    expect(answer).toMatchObject({
      taken: false,
      mistakes: [{ row: 6, column: 'Tiêu đề hồ sơ', message: 'Thiếu, phải có' }],
    });
    expect((await desk.boxesOf(campaign)).items).toEqual([]);
  });

  it('without headings, or from who may not bring it, is refused', async () => {
    const campaign = await desk.aCampaign();
    const strange = await takeList(archivist, campaign, 'Họ tên,Địa chỉ\nAn,Lam Giang', true);
    expect([strange.statusCode, strange.json<{ type: string }>().type]).toEqual([
      422,
      '/problems/digitization/list-headings',
    ]);
    expect((await takeList(office.leader.browser, campaign, CSV, true)).statusCode).toBe(403);
    expect((await takeList(office.clerk.browser, campaign, CSV, true)).statusCode).toBe(404);
  });
});

it('labels and box sheets are printed for those who may see the boxes', async () => {
  const campaign = await desk.aCampaign();
  const box = await desk.aBox(campaign, '1');
  await desk.aFolder(box, randomUUID());
  for (const path of [
    `campaigns/${campaign.id}/labels`,
    `campaigns/${campaign.id}/labels?ids=${box.id}`,
    `boxes/${box.id}/sheet`,
  ]) {
    const answer = await archivist.get(`/digitization/${path}`);
    expect([path, answer.statusCode, answer.headers['content-type']]).toEqual([path, 200, 'application/pdf']);
    expect((await PDFDocument.load(answer.rawPayload)).getPageCount()).toBe(1);
    expect((await office.clerk.browser.get(`/digitization/${path}`)).statusCode).toBe(404);
  }
  const strange = await archivist.get(`/digitization/campaigns/${campaign.id}/labels?ids=${randomUUID()}`);
  expect(strange.statusCode).toBe(404);
});
