import { chromium as browserType, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { anAgency, aUser, type TestUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { chromium } from '../support/chromium';
import { describeWith } from '../support/needs';
import { anOffice, aRegistered, type Document, type Office } from '../support/office';
import { aBook, aDecision, issues, type Issued } from '../support/outgoing';
import { freePort } from '../support/processes';
import { DESK, PHONE, picture, seriousFaults, tabTo } from './desk';

jest.setTimeout(120_000);

const TEXT = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Lam Giang, ngày 20 tháng 11 năm 2026
Chủ tịch UBND tỉnh kết luận như sau:
1. Giao Phòng Cải cách hành chính rà soát thủ tục hành chính, báo cáo trước ngày 15/12/2099.
2. Giao Phòng Tổ chức cán bộ lập danh sách biên chế.
`;
const COMMUNE = 'UBND xã An Bình';

describeWith('chromium', 'a directive, from its text to the accepted product', () => {
  let api: TestApp;
  let browser: Browser;
  let url: string;
  let office: Office;
  let document: Document;
  let communeChief: TestUser;
  let product: Issued;
  let chief: Page;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port.toString()}`;
    api = await testApp();
    [browser] = await Promise.all([browserType.launch(chromium()), api.app.listen(port, 'localhost')]);
    office = await anOffice(api);
    document = await aRegistered(api, office);
    await wasRead(document);
    const commune = await anAgency(api.work, {
      name: COMMUNE,
      parent: { id: office.agencyId, code: 'x', line: [office.agencyId] },
    });
    communeChief = await aUser(api.work, commune.id, { roles: ['chief_of_office'] });
    const clerk = await api.signIn(await aUser(api.work, commune.id, { roles: ['clerk'] }));
    product = await issues(
      clerk,
      aDecision(await aBook(api.work, commune.id), { subject: 'Phương án sắp xếp trụ sở' }),
    );
  });
  afterAll(async () => {
    await browser.close();
    await api.close();
  });

  const wasRead = ({ fileId }: Document) =>
    api.work.asAgency(office.agencyId, async (tx) => {
      await tx.query(
        `INSERT INTO reading (agency_id, file_id, state, pages_total, pages_done) VALUES ($1, $2, 'read', 1, 1) ON CONFLICT DO NOTHING`,
        [office.agencyId, fileId],
      );
      await tx.query(
        `INSERT INTO reading_page (agency_id, file_id, page, text, words, confidence, rotation, blank, source, engine, width_px, height_px, preview_sha256, preview_size)
         VALUES ($1, $2, 1, $3, '[]', 1, 0, false, 'text-layer', 'test', 10, 10, $4, 1)`,
        [office.agencyId, fileId, TEXT, '0'.repeat(64)],
      );
    });
  const signedIn = async ({ username, password }: TestUser, path: string, options: BrowserContextOptions = DESK) => {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Tài khoản của/ }).waitFor();
    await page.goto(`${url}${path}`);
    return page;
  };
  const fitsPhone = async (page: Page) =>
    (await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')) <= 0;

  it('is split by the chief of office, who confirms what is proposed', async () => {
    chief = await signedIn(office.chief.user, `/incoming/${document.id}/tasks`);
    const all = chief.getByRole('button', { name: 'Giao cả 2 nhiệm vụ' });
    await all.waitFor();
    expect(await seriousFaults(chief)).toEqual([]);
    await tabTo(chief, all);
    await chief.keyboard.press('Enter');
    await chief.getByText('Nhiệm vụ 2: đã giao').waitFor();
  });

  it('has one task handed down to a commune, with the keyboard', async () => {
    await chief.getByRole('link', { name: 'Theo dõi nhiệm vụ' }).first().click();
    await chief.getByRole('link', { name: /rà soát thủ tục/i }).click();
    await tabTo(chief, chief.getByRole('button', { name: 'Giao một phần việc' }));
    await chief.keyboard.press('Enter');
    const form = chief.getByRole('dialog', { name: 'Giao một phần việc' });
    await form.getByLabel('Giao cho').selectOption({ label: COMMUNE });
    await form.getByLabel('Nội dung').fill('Rà soát thủ tục của xã');
    expect(await form.getByLabel('Ngày').inputValue()).toBe('15/12/2099');
    expect(await seriousFaults(chief)).toEqual([]);
    await tabTo(chief, form.getByRole('button', { name: 'Giao', exact: true }));
    await chief.keyboard.press('Enter');
    await chief.getByText('1 chưa xong, 0 quá hạn · hạn muộn nhất 15/12/2099').waitFor();
    await form.waitFor({ state: 'hidden' });
    expect(await seriousFaults(chief)).toEqual([]);
    await picture(chief, 'directive-parts');
  });

  it('is reported by the commune on a phone, with the document that is the product', async () => {
    const commune = await signedIn(communeChief, '/directives', PHONE);
    await commune.getByRole('link', { name: 'Rà soát thủ tục của xã' }).tap();
    expect(await commune.getByRole('button', { name: 'Nghiệm thu' }).count()).toBe(0);
    await commune.getByLabel('Ý kiến, kết quả, lý do').fill('Đã ban hành phương án');
    await commune.getByRole('combobox', { name: 'Văn bản sản phẩm' }).fill(product.numberSymbol);
    await commune.getByRole('option', { name: new RegExp(product.numberSymbol) }).tap();
    await commune.getByRole('button', { name: 'Bỏ văn bản sản phẩm' }).waitFor();
    expect(await seriousFaults(commune)).toEqual([]);
    expect(await fitsPhone(commune)).toBe(true);
    await commune.getByRole('button', { name: 'Báo cáo hoàn thành' }).tap();
    await commune.getByText('Chờ nghiệm thu').first().waitFor();
    expect(await seriousFaults(commune)).toEqual([]);
    await commune.context().close();
  });

  it('is accepted by the chief of office beside the product, and stands in the history with all that went before', async () => {
    await chief.reload();
    await chief.getByText(`Văn bản sản phẩm: ${product.numberSymbol} – Phương án sắp xếp trụ sở`).waitFor();
    await tabTo(chief, chief.getByRole('button', { name: `Nghiệm thu: ${COMMUNE}` }));
    await chief.keyboard.press('Enter');
    await chief.getByRole('heading', { name: 'Phần việc (1/1 đã hoàn thành)' }).waitFor();
    const history = chief.getByRole('region', { name: 'Quá trình' });
    await history.getByText(new RegExp(`${COMMUNE}: Chờ nghiệm thu: Đã ban hành phương án`)).waitFor();
    await history.getByText(new RegExp(`nghiệm thu \\(${COMMUNE}\\)`)).waitFor();
    expect(await seriousFaults(chief)).toEqual([]);
  });

  it('has its other task adjusted: another day stands beside the former one', async () => {
    await chief.getByRole('link', { name: 'Theo dõi nhiệm vụ' }).click();
    await chief.getByRole('link', { name: /lập danh sách biên chế/i }).click();
    await chief.getByRole('button', { name: 'Điều chỉnh' }).click();
    const form = chief.getByRole('dialog', { name: 'Điều chỉnh' });
    await form.getByLabel('Thời hạn mới').fill('20/12/2099');
    await form.getByRole('combobox', { name: 'Đơn vị chủ trì' }).fill('cai cach');
    await chief.getByRole('option', { name: 'Phòng Cải cách hành chính' }).click();
    expect(await seriousFaults(chief)).toEqual([]);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'hidden' });
    await chief.getByText('đến 20/12/2099').waitFor();
    await chief.getByText('Chủ trì: Phòng Cải cách hành chính').waitFor();
    await chief.context().close();
  });
});
