import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { Client } from '../support/program';
import { aPdf } from '../support/uploads';
import { PHONE, Province, pushedSideways, seriousFaults, sticksOut } from './desk';

jest.setTimeout(240_000);

type Listed<T> = { items: T[] };
type Turn = { id: string; documentId: string; document: { mainSha256: string } };

/** What an official has besides the main road, and what a leader has more or sees with more in it. */
const OFFICIAL = [
  '/tasks',
  '/assigned',
  '/assigned?tab=said',
  '/followed',
  '/statistics',
  '/statistics?by=person',
  '/incoming',
  '/directives',
  '/agenda',
  '/drafts',
  '/outgoing',
  '/case-files',
  '/library',
  '/search',
  '/notifications',
  '/account',
  '/account/notifications',
  '/account/authority',
  '/stock-instructions',
];
const LEADER = [
  '/desk',
  '/desk/many',
  '/works',
  '/works/new',
  '/registers',
  '/prints',
  '/tasks',
  '/assigned',
  '/directives',
];

describeWith('chromium', 'the phone of 390 points', () => {
  let province: Province;
  const key = () => ({ 'idempotency-key': randomUUID() });
  const client = async (username: string) => {
    const someone = new Client(province.program.url, username, province.password(username));
    await someone.signIn();
    return someone;
  };
  const get = async <T>(who: Client, path: string): Promise<T> => (await who.send('GET', path)).json() as Promise<T>;

  /** So that lists have rows: documents of which one waits, and others are with the units. */
  const aMorning = async () => {
    const [clerk, chief, leader] = [
      await client('vanthu.snv'),
      await client('chanhvp.snv'),
      await client('giamdoc.snv'),
    ];
    const registers = await get<Listed<{ id: string }>>(clerk, '/registers?flow=incoming');
    const units = await get<Listed<{ id: string }>>(chief, '/units');
    for (const upTo of ['instruct', 'instruct', 'distribute', 'present']) {
      const bytes = { ...key(), 'content-type': 'application/pdf' };
      const file = await clerk.insist<{ id: string }>('POST', '/files?name=van-ban.pdf', aPdf(), bytes);
      const received = { fileIds: [file.id] };
      const made = await clerk.insist<{ id: string; version: number }>('POST', '/incoming-documents', received, key());
      const registration = {
        registerId: registers.items[0]!.id,
        numberSymbol: `${randomUUID().slice(0, 4)}/UBND-VX`,
        issuedOn: '2026-11-20',
        issuer: 'Ủy ban nhân dân tỉnh Lam Giang',
        docType: 'Công văn',
        subject: 'Về việc tăng cường bảo đảm trật tự, an toàn giao thông trong dịp Tết Nguyên đán và mùa lễ hội',
        urgency: 'very_urgent',
      };
      const path = `/incoming-documents/${made.id}`;
      const seen = { ...key(), 'if-match': `"${made.version.toString()}"` };
      await clerk.insist('PUT', `${path}/registration`, registration, seen);
      await clerk.insist('POST', `${path}/presentation`, undefined, key());
      for (const [kind, who] of [
        ['distribute', chief],
        ['instruct', leader],
      ] as const) {
        if (upTo === 'present' || (upTo === 'distribute' && kind === 'instruct')) continue;
        const { items } = await get<Listed<Turn>>(who, `/tasks?limit=100&kind=${kind}`);
        const turn = items.find(({ documentId }) => documentId === made.id)!;
        const plan = { leadUnitId: units.items[0]!.id, cooperatingUnitIds: [units.items[1]!.id], informedUnitIds: [] };
        const said = { dueOn: '2099-12-31', opinion: 'Chủ trì tham mưu, đề xuất Ban Giám đốc xem xét, quyết định.' };
        const decision = { kind, seenSha256: turn.document.mainSha256, ...plan, ...said };
        await who.insist('POST', `/tasks/${turn.id}/decisions`, decision, key());
      }
    }
  };

  beforeAll(async () => {
    province = await Province.open();
    await aMorning();
  }, 180_000);
  afterAll(() => province.close());

  const open = async (page: Page, path: string) => {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  it.each([
    ['chuyenvien.snv', OFFICIAL],
    ['giamdoc.snv', LEADER],
  ])(
    'shows every page of %s whole: nothing sticks out, nothing is pushed sideways, nobody is kept out',
    async (username, paths) => {
      const page = await province.signedIn(username, PHONE);
      const faults: unknown[] = [];
      for (const path of paths) {
        await open(page, path);
        const found = [...(await sticksOut(page)), ...(await pushedSideways(page)), ...(await seriousFaults(page))];
        const keys = await page.locator('kbd:visible').count();
        if (found.length + keys > 0) faults.push([path, found, keys]);
      }
      expect(faults).toEqual([]);
    },
  );

  it('has all five counts on the screen, and the first task before any filter', async () => {
    const page = await province.signedIn('giamdoc.snv', PHONE);
    await open(page, '/tasks');
    const counts = page.getByRole('navigation', { name: 'Việc của tôi' }).getByRole('link');
    await counts.first().waitFor();
    const edges = await Promise.all((await counts.all()).map(async (one) => (await one.boundingBox())!));
    expect(edges).toHaveLength(5);
    expect(Math.max(...edges.map(({ x, width }) => x + width))).toBeLessThanOrEqual(390);

    const first = page.getByRole('listitem').first();
    await first.waitFor();
    expect((await first.boundingBox())!.y).toBeLessThan(422);
    const filters = page.getByRole('region', { name: 'Lọc việc' });
    expect(await filters.getByRole('combobox').count()).toBe(0);
    await filters.getByRole('button', { name: 'Lọc' }).tap();
    await filters.getByRole('combobox', { name: 'Độ khẩn' }).selectOption({ label: 'Khẩn' });
    await page.getByText('Không có việc nào khớp.').waitFor();
    expect([await seriousFaults(page), await sticksOut(page)]).toEqual([[], []]);
    await filters.getByRole('button', { name: 'Lọc (1)' }).tap();
    await filters.getByRole('combobox').first().waitFor({ state: 'hidden' });
    await filters.getByRole('button', { name: 'Bỏ lọc' }).tap();
    await first.waitFor();
  });

  it('has behind each figure of the statistics as many rows as the figure says', async () => {
    const page = await province.signedIn('giamdoc.snv', PHONE);
    await open(page, '/statistics');
    const figures = page.getByRole('table', { name: 'Thống kê giải quyết' }).getByRole('link');
    await figures.first().waitFor();
    const links = await Promise.all(
      (await figures.all()).map(async (one) => ({
        says: Number(await one.innerText()),
        to: (await one.getAttribute('href'))!,
      })),
    );
    expect(links.map(({ says }) => says)).toEqual([2, 2, 2, 2]); // two units: received and open
    for (const { says, to } of links) {
      await open(page, to);
      const rows = page.getByRole('table').getByRole('row').filter({ hasText: 'an toàn giao thông' });
      await rows.first().waitFor();
      expect(await rows.count()).toBe(says);
      await page.getByText(`${says.toString()} việc, từ`).waitFor();
      expect([await seriousFaults(page), await sticksOut(page), await pushedSideways(page)]).toEqual([[], [], []]);
    }
  });

  it('has the instructions that are built in on their page, and by one tap on card and form', async () => {
    const page = await province.signedIn('giamdoc.snv', PHONE);
    await open(page, '/stock-instructions');
    await page.getByRole('row').filter({ hasText: 'Tổ chức thực hiện.' }).getByText('Có sẵn').waitFor();
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Báo cáo tôi trước thứ Sáu.');
    await page.getByRole('button', { name: 'Thêm ý kiến mẫu' }).tap();
    await page.getByRole('button', { name: 'Sửa “Báo cáo tôi trước thứ Sáu.”' }).waitFor();
    const offered = ['Báo cáo tôi trước thứ Sáu.', 'Nghiên cứu, tham mưu xử lý.', 'Tổ chức thực hiện.'];

    await open(page, '/desk');
    await page.getByText('Vì sao đến tôi').waitFor();
    await page.waitForTimeout(260); // what has just come hears no tap
    await page.getByRole('button', { name: 'Bút phê' }).tap();
    const card = page.getByRole('dialog').getByRole('group', { name: 'Ý kiến mẫu' });
    await card.getByRole('button', { name: offered[0]! }).waitFor(); // what a phone keeps is shown until the new has come
    expect((await card.getByRole('button').allInnerTexts()).slice(0, 3)).toEqual(offered);
    await card.getByRole('button', { name: 'Tổ chức thực hiện.' }).tap();
    await page.getByRole('dialog').getByText('“Tổ chức thực hiện.”').waitFor();
    expect([await seriousFaults(page), await sticksOut(page)]).toEqual([[], []]);
  });
});
