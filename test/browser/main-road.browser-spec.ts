import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { scanCalled } from '../support/scans';
import { holds, PHONE, picture, Province, seriousFaults, settleDoubts, tabTo } from './desk';

jest.setTimeout(60_000);

const directive = scanCalled('01');
const number = '10/2008/CT-UBND';

describeWith('chromium', 'the main road, each step by the person whose job it is', () => {
  let province: Province;
  let clerk: Page;
  let specialist: Page;
  beforeAll(async () => {
    province = await Province.open();
  });
  afterAll(() => province.close());

  describe('the clerk, without a mouse', () => {
    it('signs in and drops the scan of a directive; its reading is shown as it goes', async () => {
      clerk = await province.signedIn('vanthu.snv');
      await clerk.getByRole('heading', { name: 'Tiếp nhận' }).waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
      const chosen = clerk.waitForEvent('filechooser');
      await tabTo(clerk, clerk.getByRole('button', { name: 'Chọn tệp' }));
      await clerk.keyboard.press('Enter');
      await (await chosen).setFiles(directive.scan.path);
      await clerk.getByText('Đã đọc 3 trang').waitFor({ timeout: 150_000 });
      expect(await seriousFaults(clerk)).toEqual([]);
      await picture(clerk, 'intake');
    }, 180_000);

    it('finds the form filled from the page head, the words lit on the page', async () => {
      await tabTo(clerk, clerk.getByRole('button', { name: /^Lập văn bản từ 01/ }));
      await clerk.keyboard.press('Enter');
      const field = clerk.getByRole('textbox', { name: 'Số, ký hiệu' });
      await field.waitFor();
      await clerk.getByRole('img', { name: 'Ảnh trang 1 của văn bản' }).waitFor();
      await holds(field, number);
      await holds(clerk.getByRole('textbox', { name: 'Ngày văn bản' }), '12/05/2008');
      await tabTo(clerk, field);
      expect(await clerk.locator('svg rect[fill="var(--lit)"]').count()).toBeGreaterThan(0);
      expect(await seriousFaults(clerk)).toEqual([]);
      await picture(clerk, 'registration');
    });

    it('loses nothing that was typed when the tab is closed', async () => {
      await tabTo(clerk, clerk.getByRole('textbox', { name: 'Ghi chú' }));
      await clerk.keyboard.type('Bản chính có dấu đỏ');
      const again = await clerk.context().newPage();
      await again.goto(clerk.url());
      await clerk.close();
      clerk = again;
      await holds(clerk.getByRole('textbox', { name: 'Ghi chú' }), 'Bản chính có dấu đỏ');
    });

    it('is told which date is none, and keeps the rest', async () => {
      const issued = clerk.getByRole('textbox', { name: 'Ngày văn bản' });
      await settleDoubts(clerk);
      await tabTo(clerk, issued);
      await clerk.keyboard.press('Control+A');
      await clerk.keyboard.type('31/2/2008');
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('alert').getByText('Ngày chưa đúng').waitFor();
      await clerk.keyboard.press('Control+A');
      await clerk.keyboard.type('12/5/2008');
      await holds(clerk.getByRole('textbox', { name: 'Số, ký hiệu' }), number);
    });

    it('registers and presents with Enter, and sees the number in giant digits', async () => {
      await clerk.keyboard.press('Enter');
      await clerk.getByRole('status').getByText('1', { exact: true }).waitFor();
      await picture(clerk, 'number');
      await clerk.getByText('Không còn gì chờ vào sổ.').waitFor();
    });

    it('goes with two keys to the list, where the document stands under its number', async () => {
      await clerk.keyboard.press('g');
      await clerk.keyboard.press('i');
      const row = clerk.getByRole('row', { name: new RegExp(number) });
      await row.getByText('Đã trình').waitFor();
      expect(await seriousFaults(clerk)).toEqual([]);
      await picture(clerk, 'incoming');
    });

    it('hears that the same scan is here already, and what is no scan is refused in words', async () => {
      await clerk.keyboard.press('g');
      await clerk.keyboard.press('n');
      const input = clerk.locator('input[type=file]');
      await input.setInputFiles([
        { name: 'quét lại.pdf', mimeType: 'application/pdf', buffer: readFileSync(directive.scan.path) },
        { name: 'giả.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ, no page in sight') },
      ]);
      await clerk.getByRole('group', { name: 'giả.pdf' }).getByRole('alert').waitFor();
      await clerk.getByText('Trùng tệp đã có').waitFor();
      expect(await clerk.getByRole('link', { name: `số đến 1 (${number})` }).isVisible()).toBe(true);
      expect(await seriousFaults(clerk)).toEqual([]);
    });
  });

  describe('the chief of office', () => {
    it('proposes who leads, who co-handles, until when', async () => {
      const chief = await province.signedIn('chanhvp.snv');
      await chief.getByRole('link', { name: new RegExp(number) }).click();
      // Found by a few letters without accents; Enter takes the only one, without sending the form.
      const lead = chief.getByRole('combobox', { name: 'Chủ trì' });
      await lead.fill('cai cach');
      await chief.getByRole('option', { name: 'Phòng Cải cách hành chính' }).waitFor();
      await lead.press('Enter');
      await holds(lead, 'Phòng Cải cách hành chính');
      await chief.getByRole('group', { name: 'Phối hợp' }).getByText('Phòng Tổ chức cán bộ').click();
      await chief.getByRole('button', { name: '5 ngày' }).click();
      await chief.getByRole('button', { name: 'Nghiên cứu, tham mưu xử lý.' }).click();
      expect(await seriousFaults(chief)).toEqual([]);
      await picture(chief, 'distribution');
      await chief.getByRole('button', { name: 'Đề xuất phân phối' }).click();
      await chief.getByText('Đã xử lý hết').waitFor();
      await chief.context().close();
    });
  });

  describe('the leader, on a phone', () => {
    it('sees why the card is there, the page and the proposal, and agrees with one thumb', async () => {
      const leader = await province.signedIn('giamdoc.snv', PHONE);
      await leader.getByText('Vì sao đến tôi').waitFor();
      await leader.getByRole('img', { name: /^Ảnh trang 1 của Chỉ thị/ }).waitFor();
      expect(await seriousFaults(leader)).toEqual([]);
      const wide = await leader.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(wide).toBeLessThanOrEqual(0);
      await picture(leader, 'leader-phone');
      const taken = leader.waitForResponse(/\/tasks\/[^/]+\/decisions$/);
      await leader.getByRole('button', { name: 'Đồng ý đề xuất' }).tap();
      await leader.getByText('Đã xử lý hết').waitFor();
      expect((await taken).status()).toBe(201);
      await leader.context().close();
    });
  });

  describe('the unit', () => {
    it('gets the task: its head assigns a specialist', async () => {
      const head = await province.signedIn('truongphong.snv');
      await head.getByRole('link', { name: new RegExp(number) }).click();
      await head.getByText('Bút phê của Lê Quốc Dũng').waitFor();
      const member = head.getByRole('combobox', { name: 'Giao cho' });
      await member.fill('tuan hoang');
      await head.getByRole('option', { name: 'Hoàng Anh Tuấn, Chuyên viên' }).waitFor();
      await member.press('ArrowDown');
      await member.press('Enter');
      await holds(member, 'Hoàng Anh Tuấn, Chuyên viên');
      expect(await seriousFaults(head)).toEqual([]);
      await head.getByRole('button', { name: 'Giao việc' }).click();
      await head.getByText('Đã xử lý hết').waitFor();
      await head.context().close();
    });

    it('that co-handles says that it has seen it', async () => {
      const other = await province.signedIn('tp.tccb.snv');
      await other.getByRole('link', { name: new RegExp(number) }).click();
      await other.getByRole('button', { name: 'Đã xem' }).click();
      await other.getByText('Đã xử lý hết').waitFor();
      await other.context().close();
    });

    it('handles it: the specialist accepts, states the outcome, and files it in a new case file', async () => {
      specialist = await province.signedIn('chuyenvien.snv');
      await specialist.getByRole('link', { name: new RegExp(number) }).click();
      await specialist.getByRole('button', { name: 'Nhận việc' }).click();
      await specialist.getByRole('button', { name: 'Nhận việc' }).waitFor({ state: 'detached' });
      await specialist.getByRole('textbox', { name: 'Số, ký hiệu văn bản trả lời' }).fill('15/BC-SNV');
      await specialist.getByRole('textbox', { name: 'Nội dung kết quả' }).fill('Đã báo cáo Uỷ ban nhân dân tỉnh.');
      expect(await seriousFaults(specialist)).toEqual([]);
      await specialist.getByRole('button', { name: 'Hoàn thành' }).click();
      await specialist.getByRole('button', { name: 'Mở hồ sơ mới' }).click();
      await specialist.getByRole('textbox', { name: 'Số, ký hiệu hồ sơ' }).fill('01.CCHC');
      await specialist.getByRole('button', { name: 'Mở hồ sơ', exact: true }).click();
      await specialist.getByText('Đã lập hồ sơ').first().waitFor();
      await picture(specialist, 'document');
    });
  });

  describe('the document’s page', () => {
    it.each([
      ['Văn bản', 'Thực hiện Nghị định số 64/2007/NĐ-CP'],
      ['Liên kết', 'Nghị định số 64/2007/NĐ-CP ngày 10 tháng 4 năm 2007'],
      ['Xử lý', 'Văn bản trả lời: 15/BC-SNV'],
      ['Bằng chứng', 'Toàn vẹn'],
    ])('tells under "%s" what is known', async (tab, shown) => {
      await specialist.getByRole('tab', { name: tab, exact: true }).click();
      await specialist.getByText(shown).first().waitFor();
      expect(await seriousFaults(specialist)).toEqual([]);
      if (tab === 'Bằng chứng') await picture(specialist, 'proof');
    });

    it('is found by words without accents, with the place where they stand', async () => {
      await specialist.keyboard.press('/');
      await specialist.keyboard.type('ung dung cong nghe');
      await specialist.keyboard.press('Enter');
      const results = specialist.getByRole('list', { name: 'Kết quả' });
      await results.getByRole('link', { name: new RegExp(number) }).waitFor();
      expect(await results.locator('mark').count()).toBeGreaterThan(0);
      expect(await seriousFaults(specialist)).toEqual([]);
      await picture(specialist, 'search');
    });

    it('is not found by a clerk of another agency', async () => {
      const stranger = await province.signedIn('vanthu.skhcn');
      await stranger.keyboard.press('/');
      await stranger.keyboard.type(number);
      await stranger.keyboard.press('Enter');
      await stranger.getByText(`Không tìm thấy “${number}”.`).waitFor();
      await stranger.goto(specialist.url().replace(/\/search.*/, '/incoming/0192d3a0-0000-7000-8000-000000000000'));
      await stranger.getByRole('alert').getByText('Không tìm thấy', { exact: true }).waitFor();
      await stranger.context().close();
    });
  });

  describe('the end of the matter', () => {
    it('closes the case file and hands it over', async () => {
      await specialist.keyboard.press('Escape');
      await specialist.getByRole('link', { name: 'Hồ sơ công việc' }).click();
      await specialist
        .getByRole('row', { name: /01\.CCHC/ })
        .getByRole('link')
        .click();
      await specialist.getByRole('button', { name: 'Kết thúc hồ sơ' }).click();
      expect(await seriousFaults(specialist)).toEqual([]);
      await specialist.getByRole('button', { name: 'Giao nộp lưu trữ' }).click();
      await specialist.getByText('Đã giao nộp').waitFor();
    });

    it('has the archivist check every byte and accept', async () => {
      const archivist = await province.signedIn('luutru.snv');
      await archivist
        .getByRole('row', { name: /01\.CCHC/ })
        .getByRole('link')
        .click();
      await archivist.getByRole('button', { name: 'Kiểm tra toàn vẹn' }).click();
      await archivist.getByText('Mọi tệp còn nguyên vẹn').waitFor();
      await archivist.getByRole('button', { name: 'Tiếp nhận vào lưu trữ' }).click();
      await archivist.getByText('Lưu trữ đã nhận').first().waitFor();
      await archivist.getByRole('button', { name: 'Bằng chứng' }).click();
      await archivist.getByText('Chuỗi nhật ký liền mạch').waitFor();
      expect(await seriousFaults(archivist)).toEqual([]);
      await picture(archivist, 'archive');
      const kept = archivist.waitForEvent('download');
      await archivist.getByRole('link', { name: 'Tải gói chứng minh' }).click();
      expect((await kept).suggestedFilename()).toMatch(/\.json$/);
      await archivist.context().close();
    });
  });
});
