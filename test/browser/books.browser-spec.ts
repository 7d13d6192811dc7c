import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDocument } from 'pdf-lib';
import type { Download, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { describeWith } from '../support/needs';
import { aTinyPdf } from '../support/registration-load';
import { Client } from '../support/program';
import { holds, picture, Province, seriousFaults, tabTo } from './desk';

jest.setTimeout(120_000);

const goTo = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const downloaded = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const coming: Promise<Download> = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What the QR on a page says, as a telephone reads it from the paper. */
async function qrOf(pdf: Buffer, page: number): Promise<string> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const { data, width, height } = await document.getPage(page).render({ scale: 3, render: 'bitmap' });
    document.destroy();
    return decodeQR({ width, height, data });
  } finally {
    library.destroy();
  }
}

describeWith('chromium', 'the books of the agency, from their definition to their print', () => {
  let province: Province;
  let admin: Page;
  let clerk: Page;
  let desk: Client;
  beforeAll(async () => {
    province = await Province.open();
    clerk = await province.signedIn('vanthu.snv');
    desk = new Client(province.program.url, 'vanthu.snv', province.password('vanthu.snv'));
    await desk.signIn();
  });
  afterAll(() => province.close());

  const key = () => ({ 'idempotency-key': randomUUID() });
  /** A document that waits for the clerk, as a door took it in. */
  const aReceived = async (more: object = {}): Promise<string> => {
    const file = await desk.insist<{ id: string }>('POST', '/files?name=van-ban.pdf', aTinyPdf(randomUUID()), {
      ...key(),
      'content-type': 'application/pdf',
    });
    const body = { fileIds: [file.id], ...more };
    return (await desk.insist<{ id: string }>('POST', '/incoming-documents', body, key())).id;
  };

  /** F8 until there is a number: what the machine doubts is looked at on the way, a key for each. */
  const registerIt = async (id: string): Promise<void> => {
    await clerk.getByRole('img', { name: 'Ảnh trang 1 của văn bản' }).waitFor({ timeout: 60_000 });
    for (let presses = 0; presses < 25; presses++) {
      await clerk.keyboard.press('F8');
      const given = await clerk
        .locator('.giant-number')
        .waitFor({ timeout: 1_000 })
        .then(() => true)
        .catch(() => false);
      if (given || !clerk.url().endsWith(id)) return;
    }
    throw new Error('F8 gives no number');
  };

  describe('the administrator', () => {
    it('defines a number series and a register that draws on it', async () => {
      admin = await province.signedIn('quantri.snv');
      await admin.getByRole('tab', { name: 'Sổ và dãy số' }).click();
      await admin.getByRole('button', { name: 'Thêm dãy số' }).click();
      const series = admin.getByRole('dialog', { name: 'Thêm dãy số' });
      await series.getByRole('textbox', { name: 'Tên dãy số' }).fill('Số giấy mời');
      expect(await seriousFaults(admin)).toEqual([]);
      await admin.keyboard.press('Enter');
      await series.waitFor({ state: 'hidden' });
      await admin.getByRole('button', { name: 'Thêm sổ' }).click();
      const book = admin.getByRole('dialog', { name: 'Thêm sổ' });
      await book.getByRole('combobox', { name: 'Luồng văn bản' }).selectOption({ label: 'Văn bản đến' });
      await book.getByRole('combobox', { name: 'Dãy số' }).selectOption({ label: 'Số giấy mời' });
      await book.getByRole('textbox', { name: 'Tên sổ' }).fill('Sổ giấy mời đến');
      await book.getByRole('textbox', { name: 'Mã sổ' }).fill('GM');
      expect(await seriousFaults(admin)).toEqual([]);
      await book.getByRole('button', { name: 'Thêm sổ' }).click();
      await book.waitFor({ state: 'hidden' });
      await admin
        .getByRole('row', { name: /Sổ giấy mời đến/ })
        .first()
        .waitFor();
      expect(await seriousFaults(admin)).toEqual([]);
      await picture(admin, 'definitions');
    });

    it('changes a watched folder and a mailbox after they were made, and sees no password', async () => {
      await admin.getByRole('tab', { name: 'Nguồn tiếp nhận' }).click();
      await admin.getByRole('button', { name: 'Thêm nguồn' }).click();
      const adding = admin.getByRole('dialog', { name: 'Thêm nguồn' });
      await adding.getByRole('textbox', { name: 'Tên nguồn' }).fill('Hộp thư tiếp nhận');
      await adding.getByRole('combobox', { name: 'Loại' }).selectOption({ label: 'Hộp thư (IMAP)' });
      await adding.getByRole('textbox', { name: 'Máy chủ IMAP' }).fill('mail.lamgiang.example');
      await adding.getByRole('textbox', { name: 'Tài khoản' }).fill('tiepnhan');
      await adding.getByRole('textbox', { name: 'Mật khẩu' }).fill('mot mat khau bi mat');
      await adding.getByRole('button', { name: 'Thêm nguồn' }).click();
      await adding.waitFor({ state: 'hidden' });
      await admin.getByRole('button', { name: 'Sửa Hộp thư tiếp nhận' }).click();
      const form = admin.getByRole('dialog', { name: 'Sửa Hộp thư tiếp nhận' });
      await holds(form.getByRole('textbox', { name: 'Máy chủ IMAP' }), 'mail.lamgiang.example');
      expect(await form.getByRole('textbox', { name: 'Mật khẩu' }).inputValue()).toBe('');
      await form.getByRole('textbox', { name: 'Tên nguồn' }).fill('Hộp thư công vụ');
      await form.getByRole('textbox', { name: 'Xem lại sau mỗi' }).fill('300');
      await form.getByRole('checkbox', { name: 'Đang chạy' }).uncheck();
      expect(await seriousFaults(admin)).toEqual([]);
      await form.getByRole('button', { name: 'Lưu' }).click();
      await form.waitFor({ state: 'hidden' });
      const row = admin.getByRole('row', { name: /Hộp thư công vụ/ });
      await row.getByText('Tạm dừng', { exact: true }).first().waitFor();
      await row.getByRole('button', { name: 'Sửa Hộp thư công vụ' }).click();
      const again = admin.getByRole('dialog', { name: 'Sửa Hộp thư công vụ' });
      await holds(again.getByRole('textbox', { name: 'Xem lại sau mỗi' }), '300');
      await again.getByRole('textbox', { name: 'Máy chủ IMAP' }).fill('mail.khac.example');
      await again.getByText('Máy chủ hoặc tài khoản đã đổi: nhập lại mật khẩu.').waitFor();
      await admin.keyboard.press('Escape');
      await again.waitFor({ state: 'hidden' });
      expect(await admin.content()).not.toContain('mot mat khau bi mat');
    });

    it('draws a route by keyboard, mends its mistake, tries it out and publishes it with a note', async () => {
      await goTo(admin, '/admin/routes');
      await admin.getByRole('link', { name: 'Quyết định' }).click();
      await admin.getByRole('button', { name: 'Lập bản mới' }).press('Enter');
      await admin.getByText('Bản 2 · Đang soạn').waitFor();
      const diagram = admin.getByRole('group', { name: 'Sơ đồ quy trình' });
      await tabTo(admin, diagram.getByRole('button', { name: 'Thêm vào đây' }).last());
      await admin.keyboard.press('Enter');
      await admin.getByRole('menuitem', { name: 'Bước xử lý' }).press('Enter');
      await diagram.getByRole('button', { name: /^Bước mới/ }).waitFor();
      await admin.getByRole('textbox', { name: 'Tên bước' }).fill('Thông báo cho các đơn vị');
      await admin.getByRole('combobox', { name: 'Việc phải làm' }).selectOption('inform');
      await admin.getByRole('textbox', { name: 'Thời hạn' }).fill('2');
      await admin.getByText('Bước gửi để biết không chờ ai').first().waitFor();
      expect(await seriousFaults(admin)).toEqual([]);
      await admin.getByRole('textbox', { name: 'Thời hạn' }).fill('');
      await admin.getByText('Không có lỗi: có thể ban hành.').waitFor();
      await diagram.getByRole('button', { name: /^Thông báo cho các đơn vị/ }).press('Alt+ArrowUp');
      expect((await diagram.locator('.route-node').allInnerTexts()).at(-2)).toMatch(/^Thông báo/);
      await picture(admin, 'route');

      await admin.getByRole('button', { name: 'Chạy thử trên mẫu' }).press('Enter');
      await admin.getByText(/^Duyệt xong ngày/).waitFor();
      await admin.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
      await admin.getByRole('button', { name: 'Ban hành' }).press('Enter');
      await admin.getByRole('dialog').getByRole('textbox').fill('Báo cho các đơn vị biết');
      await admin.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).press('Enter');
      await admin.getByText('Bản 2 · Đang dùng').waitFor();
      await admin.getByRole('tab', { name: 'Các bản' }).click();
      await admin.getByRole('button', { name: 'So bản 2 với bản 1' }).press('Enter');
      await admin.locator('ins', { hasText: 'Thông báo cho các đơn vị' }).waitFor();
      expect(await seriousFaults(admin)).toEqual([]);
    });
  });

  describe('the clerk', () => {
    it('registers into the new book, which numbers from 1 beside the other series', async () => {
      const id = await aReceived();
      await goTo(clerk, `/intake/${id}`);
      await clerk.getByRole('combobox', { name: 'Sổ văn bản' }).selectOption({ label: 'Sổ giấy mời đến' });
      await clerk.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('15/GM-UBND');
      await clerk.getByRole('textbox', { name: 'Ngày văn bản' }).fill('20/11/2026');
      await clerk.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND tỉnh Lam Giang');
      await clerk.getByRole('combobox', { name: 'Loại văn bản' }).fill('Giấy mời');
      await clerk.getByRole('textbox', { name: 'Trích yếu' }).fill('Họp giao ban tháng 11');
      expect(await seriousFaults(clerk)).toEqual([]);
      await registerIt(id);
      await goTo(clerk, '/registers');
      await clerk.getByRole('link', { name: 'Sổ giấy mời đến' }).click();
      await clerk.getByRole('row', { name: /15\/GM-UBND/ }).waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
    });

    it('prints the book as PDF and as XLSX, and the QR on the paper leads to a page that says it is true', async () => {
      await clerk.getByRole('link', { name: 'In sổ, khóa sổ ngày' }).click();
      await clerk.getByRole('combobox', { name: 'Kỳ' }).selectOption({ label: 'Năm nay' });
      const pdf = await downloaded(clerk, 'In PDF/A');
      expect(pdf.name).toMatch(/^Sổ giấy mời đến .*\.pdf$/);
      expect((await PDFDocument.load(pdf.bytes)).getPageCount()).toBe(1);
      const xlsx = await downloaded(clerk, 'Tải XLSX');
      expect(xlsx.name).toMatch(/\.xlsx$/);
      const rows = await readSheet(xlsx.bytes);
      expect(rows.slice(5, 7).map((row) => row.slice(1, 4))).toEqual([
        [1, 'UBND tỉnh Lam Giang', '15/GM-UBND'],
        expect.not.arrayContaining([2]),
      ]);
      expect(await seriousFaults(clerk)).toEqual([]);

      const url = await qrOf(pdf.bytes, 0);
      const anybody = await province.window();
      await anybody.goto(url);
      await anybody.getByText('Có bản in mang mã này').waitFor();
      await anybody.getByText(sha256(pdf.bytes)).waitFor();
      await anybody.getByText('Sổ giấy mời đến').waitFor();
      expect(await anybody.getByRole('row', { name: /Số trang/ }).innerText()).toMatch(/1$/);
      expect(await seriousFaults(anybody)).toEqual([]);
      await anybody
        .locator('input[type=file]')
        .setInputFiles({ ...pdf, mimeType: 'application/pdf', buffer: pdf.bytes });
      await anybody.getByText('Đúng là tệp đã in: không khác một bit').waitFor();
      const spoilt = Buffer.concat([pdf.bytes, Buffer.from('x')]);
      await anybody.locator('input[type=file]').setInputFiles({ ...pdf, mimeType: 'application/pdf', buffer: spoilt });
      await anybody.getByText('Tệp này khác với tệp đã in').waitFor();
      await anybody.context().close();
    });

    it('closes the day with its report', async () => {
      const report = clerk.getByRole('table', { name: 'Khóa sổ ngày' });
      expect(await report.getByRole('row', { name: /Lượt đăng ký/ }).innerText()).toMatch(/1$/);
      const printed = await downloaded(clerk, 'In báo cáo khóa sổ');
      expect((await PDFDocument.load(printed.bytes)).getTitle()).toMatch(/khóa sổ/i);
    });

    it('finds the earlier prints on the page of the book, with who, when, what and the hash', async () => {
      await goTo(clerk, '/registers');
      await clerk.getByRole('link', { name: 'Sổ giấy mời đến' }).click();
      await clerk.getByRole('button', { name: 'Các lần in trước' }).click();
      const prints = clerk.getByRole('table', { name: 'Các lần in trước' });
      await prints.waitFor();
      expect(await prints.getByRole('row').count()).toBe(4);
      expect(await prints.getByRole('row').nth(3).innerText()).toMatch(
        /Nguyễn Thị Hạnh\s+Sổ đăng ký văn bản \(PDF\)\s+01\/01\/\d{4} – 31\/12\/\d{4}\s+1\s+[0-9a-f]{64}\s+[0-9A-Z]{26}/,
      );
      expect(await seriousFaults(clerk)).toEqual([]);
      await prints.getByRole('link').last().click();
      await clerk.getByText('Có bản in mang mã này').waitFor();
    });

    it('brings an old book in from a table: bad rows are named, mended, imported, and taken back', async () => {
      const labels = ['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu', 'Ngày tháng', 'Trích yếu nội dung', 'Người nhận'];
      const line = (day: string, number: string) => [
        day,
        number,
        'UBND huyện An Lạc',
        `${number}/UBND-VP`,
        '02/03/2019',
        `Về việc số ${number}`,
        'Phòng Cải cách hành chính',
      ];
      const sheet = (...rows: string[][]) =>
        writeXlsxFile([labels, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
      const send = async (name: string, buffer: Buffer) => {
        await clerk.goto(new URL('/imports', clerk.url()).href);
        await clerk.getByRole('combobox', { name: 'Nhập vào sổ' }).selectOption({ label: 'Sổ giấy mời đến' });
        const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        await clerk.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
        await clerk.getByRole('button', { name: 'Đọc tệp' }).click();
        await clerk.getByRole('heading', { level: 1, name }).waitFor();
      };
      await send(
        'sổ đến 2019.xlsx',
        await sheet(line('05/03/2019', '1'), line('31/02/2019', '2'), line('07/03/2019', '3'), line('08/03/2019', '3')),
      );
      const preview = clerk.getByRole('table', { name: 'Xem trước' });
      await preview.getByText('Ngày đến, ngày vào sổ: không phải ngày (dd/mm/yyyy)').waitFor();
      await preview.getByText('Số: trùng số với dòng 4').waitFor();
      expect(await preview.getByRole('row').count()).toBe(3);
      expect(await seriousFaults(clerk)).toEqual([]);
      await send(
        'sổ đến 2019 đã sửa.xlsx',
        await sheet(line('05/03/2019', '1'), line('06/03/2019', '2'), line('07/03/2019', '3'), line('08/03/2019', '4')),
      );
      await clerk.getByRole('button', { name: 'Nhập vào sổ' }).click();
      await clerk.getByText(/^Đã nhập vào sổ/).waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
      const url = clerk.url();
      const inBook = async () => {
        await goTo(clerk, '/registers');
        await clerk.getByRole('link', { name: 'Sổ giấy mời đến' }).click();
        await clerk.getByRole('row', { name: /15\/GM-UBND/ }).waitFor();
        return clerk.getByText('Nhập từ sổ cũ', { exact: true }).locator('visible=true').count();
      };
      expect(await inBook()).toBeGreaterThanOrEqual(4);
      await clerk.goto(url);
      await clerk.getByRole('button', { name: 'Hoàn tác cả lượt nhập' }).click();
      const dialog = clerk.getByRole('dialog', { name: 'Hoàn tác cả lượt nhập' });
      await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Nhập nhầm sổ');
      await dialog.getByRole('button', { name: 'Hoàn tác cả lượt nhập' }).click();
      await clerk.getByText('Đã hoàn tác: Nhập nhầm sổ').waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
      expect(await clerk.getByRole('dialog').count()).toBe(0);
      expect(await inBook()).toBe(0);
    });

    it('tells a sender that a document came, and it is shown as told', async () => {
      await aReceived({ medium: 'electronic', source: 'mail', sender: 'Sở Tài chính <vanthu@stc.example>' });
      await goTo(clerk, '/incoming');
      await clerk.getByRole('link', { name: 'Báo nhận' }).click();
      const item = clerk.getByRole('listitem').filter({ hasText: 'Sở Tài chính' });
      await item.getByText(/Báo trước/).waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
      await item.getByRole('combobox', { name: 'Đã báo qua' }).selectOption({ label: 'Điện thoại' });
      await item.getByRole('button', { name: /^Ghi đã báo nhận cho Sở Tài chính/ }).click();
      await item.waitFor({ state: 'detached' });
      await clerk.getByRole('combobox', { name: 'Trạng thái' }).selectOption({ label: 'Đã báo' });
      await item.getByText(/^Điện thoại · .* · Nguyễn Thị Hạnh$/).waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
    });
  });

  it('a petition’s complainant is for the clerk who registered it, and hidden from another clerk', async () => {
    const id = await aReceived();
    await goTo(clerk, `/intake/${id}`);
    await clerk.getByRole('combobox', { name: 'Sổ văn bản' }).selectOption({ label: 'Sổ đơn thư' });
    await clerk.getByRole('combobox', { name: 'Loại đơn' }).selectOption({ label: 'Tố cáo' });
    await clerk.getByRole('textbox', { name: 'Họ và tên' }).fill('Đặng Thị Mộng Điệp');
    await clerk.getByRole('textbox', { name: 'Số điện thoại' }).fill('0987654321');
    await clerk.getByRole('textbox', { name: 'Ngày văn bản' }).fill('20/11/2026');
    await clerk.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('Công dân');
    await clerk.getByRole('combobox', { name: 'Loại văn bản' }).fill('Đơn tố cáo');
    await clerk.getByRole('textbox', { name: 'Trích yếu' }).fill('Tố cáo việc thu phí sai quy định');
    expect(await seriousFaults(clerk)).toEqual([]);
    await registerIt(id);
    await goTo(clerk, `/incoming/${id}`);
    await clerk.getByText('Đặng Thị Mộng Điệp').waitFor();
    expect(await seriousFaults(clerk)).toEqual([]);

    const administrator = new Client(province.program.url, 'quantri.snv', province.password('quantri.snv'));
    await administrator.signIn();
    const posts = [{ role: 'clerk', title: 'Văn thư' }];
    const account = { username: 'vanthu2.snv', password: 'một câu dài để nhớ 2026' };
    await administrator.insist('POST', '/users', { ...account, displayName: 'Lò Văn Sơn', posts }, key());
    const other = await province.window();
    await other.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(account.username);
    await other.getByRole('textbox', { name: 'Mật khẩu' }).fill(account.password);
    await other.keyboard.press('Enter');
    await other.getByRole('button', { name: /^Tài khoản của/ }).waitFor();
    const told: string[] = [];
    for (const path of [`/incoming/${id}`, '/incoming', '/search?q=mộng điệp', '/registers']) {
      await goTo(other, path);
      if (path === '/registers') {
        await other.getByRole('link', { name: 'Sổ đơn thư' }).click();
        await other.getByText('Tố cáo việc thu phí sai quy định').waitFor();
      }
      if (path.endsWith(id)) await other.getByText('(ẩn)').first().waitFor();
      const text = await other.locator('body').innerText();
      if (/Điệp|0987654321/.test(text.replace('mộng điệp', ''))) told.push(path);
      expect([path, await seriousFaults(other)]).toEqual([path, []]);
    }
    expect(told).toEqual([]);
  });
});
