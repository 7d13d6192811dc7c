import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { Client } from '../support/program';
import { aPdf } from '../support/uploads';
import { picture, Province, seriousFaults } from './desk';

jest.setTimeout(60_000);

const MORNING = 10;
type Listed<T> = { items: T[] };

describeWith('chromium', 'the chief of office’s morning', () => {
  let province: Province;
  let clerk: Client;
  let page: Page;
  const key = () => ({ 'idempotency-key': randomUUID() });
  const documents: string[] = [];
  const get = async <T>(path: string): Promise<T> => (await clerk.send('GET', path)).json() as Promise<T>;

  /** A document as it comes to the chief of office: taken in, registered, presented. */
  const presented = async (n: number, registerId: string): Promise<string> => {
    const bytes = { ...key(), 'content-type': 'application/pdf' };
    const file = await clerk.insist<{ id: string }>('POST', '/files?name=van-ban.pdf', aPdf(), bytes);
    const made = await clerk.insist<{ id: string; version: number }>(
      'POST',
      '/incoming-documents',
      { fileIds: [file.id] },
      key(),
    );
    const path = `/incoming-documents/${made.id}`;
    const registration = {
      registerId,
      numberSymbol: `${(n + 1).toString()}/UBND-VX`,
      issuedOn: '2026-11-20',
      issuer: 'Uỷ ban nhân dân tỉnh Lam Giang',
      docType: 'Công văn',
      subject: `Về việc rà soát chế độ báo cáo định kỳ, lần ${(n + 1).toString()}`,
      urgency: 'normal',
    };
    await clerk.insist('PUT', `${path}/registration`, registration, {
      ...key(),
      'if-match': `"${made.version.toString()}"`,
    });
    await clerk.insist('POST', `${path}/presentation`, undefined, key());
    return made.id;
  };

  beforeAll(async () => {
    province = await Province.open();
    clerk = new Client(province.program.url, 'vanthu.snv', province.password('vanthu.snv'));
    await clerk.signIn();
    const { items } = await get<Listed<{ id: string }>>('/registers?flow=incoming');
    for (let n = 0; n < MORNING; n++) documents.push(await presented(n, items[0]!.id));
    page = await province.signedIn('chanhvp.snv');
  }, 120_000);
  afterAll(() => province.close());

  it('keeps words that are often said: added, changed, and there for the next document', async () => {
    await page.goto(new URL('/stock-instructions', page.url()).href);
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Tham mưu trong tuần');
    await page.getByRole('button', { name: 'Thêm ý kiến mẫu' }).click();
    await page.getByRole('button', { name: 'Sửa “Tham mưu trong tuần”' }).click();
    await page.getByRole('row').getByRole('textbox').fill('Tham mưu trong tuần này.');
    await page.getByRole('button', { name: 'Lưu “Tham mưu trong tuần”' }).click();
    await page.getByRole('button', { name: 'Sửa “Tham mưu trong tuần này.”' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'stock-instructions');
  });

  it('distributes ten documents in one go: one unit, one deadline as it is said, and a result for each', async () => {
    await page.goto(new URL('/desk/many', page.url()).href);
    const bar = page.getByRole('region', { name: 'Phân cùng lúc các văn bản đã chọn' });
    await page.getByRole('checkbox', { name: /^Chọn tất cả/ }).check();
    await page.getByText(`${MORNING.toString()} văn bản chưa có đơn vị chủ trì`).waitFor();
    const unit = bar.getByRole('group', { name: 'Đơn vị chủ trì' }).getByRole('button').first();
    const name = await unit.innerText();
    await unit.click();
    await bar.getByRole('textbox', { name: 'Thời hạn' }).fill('5 ngày làm việc');
    const said = /\d{2}\/\d{2}\/\d{4}/.exec(await bar.innerText())?.[0];
    expect(said).toBeDefined();
    await bar.getByRole('button', { name: 'Tham mưu trong tuần này.' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'distribution-chosen');
    await bar.getByRole('button', { name: `Đề xuất ${MORNING.toString()} văn bản` }).click();
    const result = page.getByRole('status').filter({ hasText: `Đã đề xuất ${MORNING.toString()} văn bản.` });
    await result.waitFor();
    const lines = await result.getByRole('listitem').allInnerTexts();
    expect(lines).toHaveLength(MORNING);
    expect(lines.filter((line) => !line.endsWith(`đã đề xuất ${name} chủ trì`))).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'distribution-done');

    const [day, month, year] = said?.split('/') ?? [];
    for (const id of documents) {
      const story = await get<Listed<{ kind: string; body: object }>>(`/incoming-documents/${id}/decisions`);
      expect(story.items.filter(({ kind }) => kind === 'distribute')).toMatchObject([
        { body: { dueOn: [year, month, day].join('-'), opinion: 'Tham mưu trong tuần này.' } },
      ]);
    }
    await page.getByText('Không còn văn bản nào chờ phân.').waitFor();
  });
});
