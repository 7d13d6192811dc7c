import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { scanCalled } from '../support/scans';
import { Client } from '../support/program';
import { holds, PHONE, picture, Province, seriousFaults } from './desk';

jest.setTimeout(120_000);

type Received = { id: string; version: number };

describeWith('chromium', 'the calendar of the week', () => {
  let province: Province;
  let documentId: string;
  beforeAll(async () => {
    province = await Province.open();
    documentId = await anInvitation();
  });
  afterAll(() => province.close());

  /** The invitation of the house (meeting on Thursday 9/11/2017, 07:30), received and registered. */
  const anInvitation = async (): Promise<string> => {
    const { clerk, id } = await received('08', {
      numberSymbol: '26/GM-PNV',
      issuedOn: '2017-11-02',
      docType: 'Giấy mời',
      subject: 'Dự Hội nghị tập huấn nghiệp vụ văn thư, lưu trữ năm 2017',
    });
    await readBy(clerk, id);
    return id;
  };
  const received = async (scan: string, more: object) => {
    const clerk = new Client(province.program.url, 'vanthu.snv', province.password('vanthu.snv'));
    await clerk.signIn();
    const key = () => ({ 'idempotency-key': randomUUID() });
    const bytes = readFileSync(scanCalled(scan).born.path);
    const pdf = { ...key(), 'content-type': 'application/pdf' };
    const file = await clerk.insist<{ id: string }>('POST', '/files?name=van-ban.pdf', bytes, pdf);
    const files = { fileIds: [file.id] };
    const { id, version } = await clerk.insist<Received>('POST', '/incoming-documents', files, key());
    const registers = (await (await clerk.send('GET', '/registers?flow=incoming')).json()) as {
      items: { id: string }[];
    };
    const registration = {
      registerId: registers.items[0]!.id,
      issuer: 'Phòng Nội vụ huyện Sông Trầm',
      urgency: 'normal',
      ...more,
    };
    const seen = { ...key(), 'if-match': `"${version.toString()}"` };
    await clerk.insist('PUT', `/incoming-documents/${id}/registration`, registration, seen);
    return { clerk, id };
  };
  /** The text layer is read a moment after the file came in. */
  const readBy = async (clerk: Client, id: string): Promise<void> => {
    const deadline = Date.now() + 60_000;
    while (!(await clerk.send('GET', `/incoming-documents/${id}/agenda-proposal`)).ok) {
      if (Date.now() > deadline) throw new Error('the invitation is not read');
      await new Promise((resume) => setTimeout(resume, 100));
    }
  };
  const goTo = async (page: Page, path: string) => {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const choose = async (page: Page, label: string, name: string) => {
    await page.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name }).click();
    await page.keyboard.press('Escape');
  };

  it('takes an invitation without retyping, says what is in conflict, and sends somebody instead', async () => {
    const chief = await province.signedIn('chanhvp.snv');
    await goTo(chief, '/agenda/new');
    await chief.getByRole('textbox', { name: 'Nội dung' }).fill('Họp giao ban');
    await chief.getByRole('textbox', { name: 'Ngày bắt đầu' }).fill('9/11/2017');
    await chief.getByRole('textbox', { name: 'Từ giờ' }).fill('8h');
    await choose(chief, 'Người dự của cơ quan', 'Phạm Thị Thu Hà');
    await chief.getByRole('button', { name: 'Lưu vào lịch' }).click();
    await chief.getByRole('heading', { level: 1, name: 'Họp giao ban' }).waitFor();

    await goTo(chief, `/incoming/${documentId}`);
    await chief.getByRole('link', { name: 'Đưa vào lịch công tác' }).click();
    await holds(chief.getByRole('textbox', { name: 'Ngày bắt đầu' }), '09/11/2017');
    await holds(chief.getByRole('textbox', { name: 'Từ giờ' }), '07:30');
    await holds(
      chief.getByRole('textbox', { name: 'Chủ trì (người ngoài cơ quan)' }),
      'Bà Đàm Thị Nguyệt Quế, Trưởng phòng Nội vụ',
    );
    expect(await chief.getByRole('textbox', { name: 'Địa điểm' }).inputValue()).toContain('Hội trường tầng 2');
    await choose(chief, 'Người dự của cơ quan', 'Phạm Thị Thu Hà');
    expect(await seriousFaults(chief)).toEqual([]);
    await chief.getByRole('button', { name: 'Lưu vào lịch' }).click();
    await chief.getByText('Trùng lịch: Phạm Thị Thu Hà còn có “Họp giao ban”').waitFor();
    expect(await seriousFaults(chief)).toEqual([]);

    await chief.getByRole('button', { name: 'Cử người dự thay Phạm Thị Thu Hà' }).click();
    const dialog = chief.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Người dự thay' }).click();
    await chief.getByRole('option', { name: 'Hoàng Anh Tuấn' }).click();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await chief.getByText('Hoàng Anh Tuấn (dự thay Phạm Thị Thu Hà)').waitFor();
    await chief.getByText('Trùng lịch').waitFor({ state: 'detached' });
    await chief.getByRole('link', { name: 'Về lịch tuần' }).click();
    await chief.getByRole('heading', { name: /^Tuần 45/ }).waitFor();
    expect(await seriousFaults(chief)).toEqual([]);
    await picture(chief, 'agenda');
  });

  it('proposes what a notice asks of the calendar, and changes nothing before it is pressed', async () => {
    await received('02', {
      numberSymbol: '30/TB-PNV',
      issuedOn: '2017-11-06',
      docType: 'Thông báo',
      subject: 'Về việc hoãn Hội nghị theo Giấy mời số 26/GM-PNV ngày 02/11/2017',
    });
    const chief = await province.signedIn('chanhvp.snv');
    await goTo(chief, '/agenda?on=2017-11-09');
    const panel = chief.getByRole('list', { name: 'Có 1 thông báo hoãn, hủy, đổi lịch chờ quyết định' });
    await panel.waitFor();
    expect(await seriousFaults(chief)).toEqual([]);
    const subject = 'Dự Hội nghị tập huấn nghiệp vụ văn thư, lưu trữ năm 2017';
    await panel.getByRole('link', { name: subject }).click();
    await chief.getByRole('heading', { level: 1, name: subject }).waitFor();
    await chief.getByText('Đã xác nhận').waitFor();
    await chief.getByRole('button', { name: `Hoãn lịch: ${subject}` }).click();
    await chief.getByText('Lý do: Theo thông báo hoãn, đổi lịch của nơi mời').waitFor();
    await panel.waitFor({ state: 'detached' });
    await chief.getByRole('button', { name: 'Xác nhận' }).click();
    await chief.getByText('Lý do:').waitFor({ state: 'detached' });
  });

  it('goes from week to week by keys, and is a list of days on a phone', async () => {
    const phone = await province.signedIn('chuyenvien.snv', PHONE);
    await goTo(phone, '/agenda?on=2017-11-09');
    await phone.getByRole('heading', { name: 'Tuần 45 (06/11/2017 – 12/11/2017)' }).waitFor();
    await phone.getByRole('link', { name: 'Dự Hội nghị tập huấn nghiệp vụ văn thư, lưu trữ năm 2017' }).waitFor();
    expect(await seriousFaults(phone)).toEqual([]);
    const wide = await phone.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth');
    expect(wide).toBe(false);
    await phone.keyboard.press('ArrowRight');
    await phone.getByRole('heading', { name: 'Tuần 46 (13/11/2017 – 19/11/2017)' }).waitFor();
    await phone.keyboard.press('ArrowLeft');
    await phone.getByRole('heading', { name: /^Tuần 45/ }).waitFor();
  });

  it('gives an address for a calendar program, which is worth nothing once it is revoked', async () => {
    const page = await province.signedIn('chuyenvien.snv');
    await goTo(page, '/agenda');
    await page.getByRole('button', { name: 'Đăng ký theo dõi' }).click();
    await page.getByRole('button', { name: 'Tạo địa chỉ: Lịch của tôi' }).click();
    const address = await page.getByRole('textbox', { name: 'Địa chỉ: Lịch của tôi' }).inputValue();
    expect((await (await fetch(address)).text()).startsWith('BEGIN:VCALENDAR')).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thu hồi: Lịch của tôi' }).click();
    await page.getByRole('button', { name: 'Tạo địa chỉ: Lịch của tôi' }).waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});
