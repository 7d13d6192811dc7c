import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { picture, Province, seriousFaults } from './desk';

jest.setTimeout(120_000);

const goTo = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

describeWith('chromium', 'what the agency issues, at the clerk’s desk', () => {
  let province: Province;
  let page: Page;
  beforeAll(async () => {
    province = await Province.open();
    page = await province.signedIn('vanthu.snv');
  });
  afterAll(() => province.close());

  it('an organ goes into the address book, and is found by its old name', async () => {
    await goTo(page, '/address-book');
    await page.getByRole('button', { name: 'Thêm vào danh bạ' }).click();
    const form = page.getByRole('form', { name: 'Thêm vào danh bạ' });
    await form.getByRole('textbox', { name: 'Tên', exact: false }).first().fill('Sở Tài chính tỉnh Lam Giang');
    await form.getByRole('textbox', { name: 'Mã định danh' }).fill('H99.15');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sửa Sở Tài chính tỉnh Lam Giang' }).click();
    const edit = page.getByRole('form', { name: /^Sửa Sở Tài chính/ });
    await edit.getByRole('textbox', { name: 'Tên' }).first().fill('Sở Tài chính - Kế hoạch Lam Giang');
    await edit.getByRole('textbox', { name: 'Đổi tên từ ngày' }).fill('1/3/2025');
    await edit.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Tên cũ: Sở Tài chính tỉnh Lam Giang (đến 28/02/2025)').waitFor();
    await page.getByRole('textbox', { name: /^Tên, tên cũ/ }).fill('so tai chinh tinh');
    await page.getByRole('button', { name: 'Sửa Sở Tài chính - Kế hoạch Lam Giang' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('a decision gets its number by keyboard, with a recipient of the address book and one beside it', async () => {
    await goTo(page, '/outgoing/new');
    await page.getByRole('combobox', { name: 'Tên loại' }).selectOption({ label: 'Quyết định' });
    await page.getByRole('textbox', { name: 'Trích yếu nội dung' }).fill('Về việc ban hành Quy chế làm việc');
    await page.getByRole('textbox', { name: 'Người ký' }).first().fill('Trần Thị Bình');
    const recipients = page.getByRole('combobox', { name: 'Thêm nơi nhận' });
    await recipients.click();
    await page.keyboard.type('tai chinh ke hoach');
    await page.getByRole('option', { name: /^Sở Tài chính/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ Sở Tài chính - Kế hoạch Lam Giang' }).waitFor();
    await recipients.fill('UBND các xã');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ UBND các xã' }).waitFor();
    expect(await page.getByRole('button', { name: /^Bỏ / }).count()).toBe(2);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Chức vụ người ký' }).fill('Giám đốc');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '01/QĐ-SNV' }).waitFor();
    await picture(page, 'outgoing');
  });

  it('it is sent to both at once; one signs for it, and the other one ages', async () => {
    await page.getByRole('combobox', { name: 'Cách gửi' }).selectOption({ label: 'Bưu điện' });
    await page.getByRole('button', { name: 'Gửi đến 2 nơi nhận' }).click();
    await page.getByRole('button', { name: 'Ghi ký nhận' }).first().click();
    const receipt = page.getByRole('dialog', { name: /^Ghi ký nhận/ });
    await receipt.getByRole('textbox', { name: 'Người ký nhận' }).fill('Lê Văn Cường');
    await page.keyboard.press('Enter');
    await receipt.waitFor({ state: 'hidden' });
    await page.getByText(/Lê Văn Cường/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await goTo(page, '/outgoing?tab=unanswered');
    const ageing = page.getByRole('table', { name: 'Đã gửi, chưa hồi báo' });
    await ageing.getByRole('link', { name: '01/QĐ-SNV' }).waitFor();
    expect(await ageing.getByRole('row').count()).toBe(2);
    await goTo(page, '/outgoing?tab=post');
    expect(await page.getByRole('table', { name: 'Sổ gửi bưu điện' }).getByRole('row').count()).toBe(3);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('a voided number stays in the list, struck out', async () => {
    await goTo(page, '/outgoing');
    await page.getByRole('link', { name: /^Quyết định: Về việc ban hành/ }).click();
    await page.getByRole('button', { name: 'Hủy số' }).click();
    const dialog = page.getByRole('dialog', { name: 'Hủy số' });
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Ký nhầm bản cũ');
    await dialog.getByRole('button', { name: 'Hủy số' }).click();
    await page.getByText('Đã hủy số').first().waitFor();
    await page.getByRole('link', { name: 'Về danh sách văn bản đi' }).click();
    await page
      .getByRole('row', { name: /01\/QĐ-SNV/ })
      .getByText('Đã hủy số')
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});
