import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { aPdf } from '../support/uploads';
import { picture, Province, seriousFaults } from './desk';

jest.setTimeout(120_000);

const goTo = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

/** Puts an incoming document into the book, through the API as the page would: the answer has something to answer. */
const answerable = async (page: Page) => {
  const status = await page.evaluate(`(async () => {
    const ask = async (method, path, body, more = {}) => {
      const raw = body instanceof Blob;
      const answer = await fetch('/api/v1' + path, { method, headers: {
        'Content-Type': raw ? body.type : 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...more },
        body: body === undefined ? undefined : raw ? body : JSON.stringify(body) });
      return { status: answer.status, body: await answer.json() };
    };
    const { body: registers } = await ask('GET', '/registers?flow=incoming');
    const bytes = Uint8Array.from(atob('${aPdf().toString('base64')}'), (letter) => letter.charCodeAt(0));
    const file = await ask('POST', '/files?name=345.pdf', new Blob([bytes], { type: 'application/pdf' }));
    const made = await ask('POST', '/incoming-documents', { fileIds: [file.body.id] });
    const done = await ask('PUT', '/incoming-documents/' + made.body.id + '/registration', {
      registerId: registers.items[0].id, numberSymbol: '345/STC-NS', issuedOn: '2026-11-20', issuer: 'Sở Tài chính',
      docType: 'Công văn', subject: 'Về việc khảo sát nhu cầu kinh phí', urgency: 'normal',
    }, { 'If-Match': '"' + made.body.version + '"' });
    return [file.status, made.status, done.status, JSON.stringify(done.body).slice(0, 300)];
  })()`);
  expect(status).toEqual([201, 201, 200, expect.any(String)]);
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
    const post = page.getByRole('table', { name: 'Sổ gửi bưu điện' });
    await post.getByRole('link', { name: '01/QĐ-SNV' }).first().waitFor();
    expect(await post.getByRole('row').count()).toBe(3);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('recipients change after registration: one is added and waits, who was sent to stays', async () => {
    await goTo(page, '/outgoing');
    await page.getByRole('link', { name: /^Quyết định: Về việc ban hành/ }).click();
    await page.getByRole('button', { name: 'Đính chính trong sổ' }).click();
    const dialog = page.getByRole('dialog', { name: /^Đính chính trong sổ/ });
    await dialog.getByRole('button', { name: 'Bỏ UBND các xã' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Bỏ UBND các xã' }).isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Thêm nơi nhận' }).fill('Kho bạc Nhà nước Lam Giang');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Bỏ Kho bạc Nhà nước Lam Giang' }).waitFor();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Gửi thêm để cấp kinh phí');
    expect(await seriousFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Đính chính trong sổ' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('checkbox', { name: 'Chọn Kho bạc Nhà nước Lam Giang' }).waitFor();
    await page.getByRole('tab', { name: 'Lịch sử' }).click();
    await page.getByText(/Gửi thêm để cấp kinh phí/).waitFor();
  });

  it('the book shows the recipients that were corrected struck through, and leads to the document', async () => {
    await goTo(page, '/registers');
    await page.getByRole('link', { name: /quyết định/i }).click();
    const line = page.getByRole('row', { name: /01\/QĐ-SNV/ });
    await line
      .locator('del')
      .filter({ hasText: /UBND các xã$/ })
      .waitFor();
    await line
      .getByText(/Đính chính: Gửi thêm để cấp kinh phí/)
      .first()
      .waitFor();
    await line.getByText(/UBND các xã; Kho bạc Nhà nước Lam Giang$/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await line.getByRole('link', { name: 'Sửa ở văn bản' }).click();
    await page.getByRole('dialog', { name: /^Đính chính trong sổ: 01\/QĐ-SNV/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('a letter answers an incoming document, which is found by words of its number or subject', async () => {
    await answerable(page);
    await goTo(page, '/outgoing/new');
    await page.getByRole('textbox', { name: 'Trích yếu nội dung' }).fill('Trả lời về việc khảo sát');
    const answered = page.getByRole('combobox', { name: 'Trả lời văn bản đến' });
    await answered.click();
    await page.keyboard.type('345/stc');
    await page.getByRole('option', { name: /^345\/STC-NS/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bỏ văn bản được trả lời' }).waitFor();
    await page.getByRole('combobox', { name: 'Thêm nơi nhận' }).fill('Sở Tài chính');
    await page.keyboard.press('Enter');
    await page
      .getByRole('combobox', { name: 'Thêm cả nhóm' })
      .selectOption({ label: 'Ủy ban nhân dân các xã, phường' });
    expect(await page.getByRole('button', { name: /^Bỏ (Sở|Ủy ban)/ }).count()).toBe(4);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Chức vụ người ký' }).fill('Giám đốc');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^01\/SNV/ }).waitFor();
    await page.getByRole('link', { name: '345/STC-NS' }).waitFor();
  });

  it('all that waits is sent at once', async () => {
    await goTo(page, '/outgoing?tab=waiting');
    const waiting = page.getByRole('table', { name: 'Chờ phát hành' });
    await waiting.getByRole('checkbox', { name: 'Chọn 01/QĐ-SNV' }).check();
    await page.getByRole('button', { name: 'Gửi 1 văn bản đến 1 nơi nhận' }).waitFor();
    await page.getByRole('button', { name: 'Chọn mọi văn bản đang chờ' }).click();
    await page.getByRole('combobox', { name: 'Cách gửi' }).selectOption({ label: 'Trực tiếp' });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gửi 2 văn bản đến 5 nơi nhận' }).click();
    await page.getByText('Không có văn bản nào chờ phát hành.').waitFor();
    await goTo(page, '/outgoing?tab=unanswered');
    const ageing = page.getByRole('table', { name: 'Đã gửi, chưa hồi báo' });
    await ageing.getByRole('link', { name: '01/QĐ-SNV' }).first().waitFor();
    expect(await ageing.getByRole('row').count()).toBe(7);
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
