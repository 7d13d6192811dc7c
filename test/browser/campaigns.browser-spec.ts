import { chromium as browserType, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { TestUser } from '../support/actors';
import { testApp, type TestApp } from '../support/app';
import { campaignsOf, type Box, type Campaign } from '../support/campaigns';
import { chromium } from '../support/chromium';
import { describeWith } from '../support/needs';
import { anOffice, type Office } from '../support/office';
import { freePort } from '../support/processes';
import { DESK, PHONE, picture, seriousFaults, tabTo } from './desk';

jest.setTimeout(120_000);

const LIST = [
  'Hộp số,Mã hồ sơ,Tiêu đề hồ sơ,Thời gian,Số tờ',
  '8,P.08.01,Hồ sơ thành lập,1976-1978,120',
  '9,P.09.01,Hồ sơ bầu cử,1981,60',
].join('\n');

describeWith('chromium', 'a campaign of digitization', () => {
  let api: TestApp;
  let browser: Browser;
  let url: string;
  let office: Office;
  let campaign: Campaign;
  let box: Box;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port.toString()}`;
    api = await testApp();
    [browser] = await Promise.all([browserType.launch(chromium()), api.app.listen(port, 'localhost')]);
    office = await anOffice(api);
    const desk = campaignsOf(office.archivist.browser);
    campaign = await desk.moved(await desk.aCampaign({ endsOn: '2027-12-31' }), 'running');
    box = await desk.aBox(campaign, '12', { yearFrom: 1976, importance: 3, risk: 3, damages: ['brittle'] });
    await desk.aBox(campaign, '3');
    const folder = await desk.aFolder(box, 'A.12.01', { sheetsCounted: 100 });
    await desk.changed(folder, { sheetsScanned: 40, sheetsChecked: 20, sheetsFaulty: 1 });
  });
  afterAll(async () => {
    await browser.close();
    await api.close();
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

  it('shows how it goes, its curve with the figures beside, and its boxes in the order of work', async () => {
    const page = await signedIn(office.archivist.user, '/digitization');
    await page.getByRole('link', { name: 'Số hóa đợt 1' }).click();
    await page
      .getByRole('group', { name: 'Tiến độ' })
      .getByText(/^20\s?%$/)
      .waitFor();
    await page.getByRole('group', { name: 'Tỷ lệ lỗi' }).getByText('Vượt mức cho phép').waitFor();
    await page.getByRole('img', { name: /Đường cong tiến độ/ }).waitFor();
    const curve = page.getByRole('table', { name: 'Đường cong tiến độ' });
    expect(await curve.getByRole('row').count()).toBeGreaterThan(12);
    const boxes = page.getByRole('table', { name: 'Các hộp theo thứ tự làm' }).getByRole('link');
    expect(await boxes.allInnerTexts()).toEqual(['Hộp số 12', 'Hộp số 3']);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, 'campaign');
    await page.context().close();
  });

  it('takes over a list of files after it was checked', async () => {
    const page = await signedIn(office.archivist.user, `/digitization/${campaign.id}`);
    await tabTo(page, page.getByRole('button', { name: 'Nhập mục lục' }));
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Nhập mục lục' });
    const choose = async (csv: string) => {
      const opened = page.waitForEvent('filechooser');
      await form.getByRole('button', { name: 'Tệp XLSX hoặc CSV' }).click();
      await (await opened).setFiles({ name: 'muc-luc.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    };
    await choose(`${LIST}\n9,,Hồ sơ không mã,1982,30`);
    await form.getByText('Có 1 lỗi, chưa nhập dòng nào').waitFor();
    await form.getByRole('row', { name: '4 Mã hồ sơ Thiếu, phải có' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await choose(LIST);
    await form.getByRole('button', { name: 'Nhập 2 hộp, 2 hồ sơ' }).click();
    await form.getByText('Đã nhập 2 hộp, 2 hồ sơ').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Hộp số 9' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['at a desk', DESK],
    ['on a phone', PHONE],
  ])('has its labels scanned %s: the field is ready for the next one, and says what it noted', async (_at, size) => {
    const page = await signedIn(office.archivist.user, '/digitization/scan', size);
    const field = page.getByRole('textbox', { name: 'Mã nhãn' });
    await page.getByText('Sẵn sàng quét').waitFor();
    const isReady = async () => (await field.and(page.locator(':focus')).count()) === 1;
    expect(await isReady()).toBe(true);
    await page.keyboard.type(`${box.label}\n`);
    const result = page.getByRole('status').filter({ hasText: 'Hộp số 12' });
    await result.getByText('Đang: Trong kho').waitFor();
    await result.getByText('Bước tiếp theo: Lấy ra khỏi kho').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    expect(await isReady()).toBe(true);
    await page.keyboard.type('123456789012\n');
    await page.getByText('Không ghi được').waitFor();
    expect(await isReady()).toBe(true);
    expect([await fitsPhone(page), await seriousFaults(page)]).toEqual([true, []]);
    await page.context().close();
  });

  it('notes the steps of a station, refuses to skip one, and a mistake is corrected on the page of the box', async () => {
    const page = await signedIn(office.archivist.user, '/digitization/scan');
    await page.getByLabel('Bước của bàn này').selectOption({ label: 'Lấy ra khỏi kho' });
    await page.keyboard.type(`${box.label}\n`);
    await page.getByText('Đã ghi: Đã lấy ra').waitFor();
    await page.keyboard.type(`${box.label}\n`);
    await page.getByText('Đã ghi từ trước: Đã lấy ra').waitFor();
    await picture(page, 'scan-label');
    await page.getByLabel('Bước của bàn này').selectOption({ label: 'Kiểm tra' });
    await page.keyboard.type(`${box.label}\n`);
    await page.getByText('Chưa đến bước này').waitFor();

    await page.goto(`${url}/digitization/boxes/${box.id}`);
    await tabTo(page, page.getByRole('button', { name: 'Đính chính giao nhận' }));
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Đính chính giao nhận' });
    await form.getByLabel('Hộp thật ra đang').selectOption({ label: 'Trong kho' });
    await form.getByLabel('Lý do').fill('Quét nhầm hộp');
    await form.getByRole('button', { name: 'Đính chính giao nhận' }).click();
    const history = page.getByRole('region', { name: 'Lịch sử giao nhận' });
    await history.getByText('Đính chính: Đã lấy ra → Trong kho').waitFor();
    await history.getByText('Quét nhầm hộp').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });
});
