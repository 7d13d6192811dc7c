import type { Locator, Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { choose, DESK, PHONE, picture, Province, seriousFaults, sticksOut } from './desk';

jest.setTimeout(120_000);

describeWith('chromium', 'work that comes from no document', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.open();
  });
  afterAll(() => province.close());

  const open = async (page: Page, path: string) => {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const well = async (page: Page) => {
    expect([await seriousFaults(page), await sticksOut(page)]).toEqual([[], []]);
  };
  const facts = (page: Page) => page.getByRole('region', { name: 'Công việc' });
  const story = (page: Page) => page.getByRole('region', { name: 'Diễn biến' });
  const sent = async (form: Locator, button: string) => {
    await form.getByRole('button', { name: button, exact: true }).click();
    await form.waitFor({ state: 'detached' });
  };
  /** Gives work to a unit, on whichever screen. @returns the path of its page */
  const given = async (page: Page, title: string): Promise<string> => {
    await open(page, '/works');
    await well(page);
    await page.getByRole('link', { name: 'Giao việc mới' }).click();
    const form = page.getByRole('form', { name: 'Giao việc mới' });
    await form.getByRole('textbox', { name: 'Tên công việc' }).fill(title);
    await form.getByRole('textbox', { name: 'Nội dung' }).fill('Kịch bản, khách mời, tài liệu.');
    await choose(form, 'Chủ trì', 'Phòng Cải cách hành chính');
    await form.getByRole('group', { name: 'Phối hợp' }).getByText('Phòng Tổ chức cán bộ').click();
    await form.getByRole('textbox', { name: 'Thời hạn' }).fill('31/12/2099');
    await well(page);
    await form.getByRole('button', { name: 'Giao việc', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await facts(page)
      .getByText(/^Phân công: Phòng Cải cách hành chính \(đang chờ, hạn 31\/12\/2099\)$/)
      .waitFor();
    return new URL(page.url()).pathname;
  };

  it('is given and accepted on phones, reported on, completed, and opened again at a desk', async () => {
    const title = 'Chuẩn bị hội nghị tổng kết năm';
    const leader = await province.signedIn('giamdoc.snv', PHONE);
    const path = await given(leader, title);
    await picture(leader, 'work-phone');

    const head = await province.signedIn('truongphong.snv');
    await open(head, '/tasks');
    await head.getByRole('link', { name: title }).click();
    const assigning = head.getByRole('form', { name: 'Giao việc' });
    await choose(assigning, 'Giao cho', 'Hoàng Anh Tuấn');
    await assigning.getByRole('textbox', { name: 'Ý kiến' }).fill('Làm kịch bản trước.');
    await well(head);
    await picture(head, 'work');
    await sent(assigning, 'Giao việc');

    const specialist = await province.signedIn('chuyenvien.snv', PHONE);
    await open(specialist, '/tasks');
    await specialist.getByRole('link', { name: title }).click();
    await specialist.getByRole('button', { name: 'Nhận việc' }).click();
    await specialist.getByRole('button', { name: 'Nhận việc' }).waitFor({ state: 'detached' });
    await story(specialist).getByText('“Làm kịch bản trước.”').waitFor();
    await specialist.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    const report = specialist.getByRole('form', { name: 'Báo cáo tiến độ' });
    await report.getByRole('textbox', { name: 'Nội dung báo cáo' }).fill('Đã xong kịch bản');
    await report.getByRole('textbox', { name: 'Đã làm (%)' }).fill('40');
    await well(specialist);
    await sent(report, 'Báo cáo tiến độ');
    await story(specialist).getByText('Đã làm 40%').waitFor();

    // Whoever set the deadline sees the day that is asked for beside the one that stands.
    await specialist.getByRole('button', { name: 'Xin gia hạn' }).click();
    const asking = specialist.getByRole('form', { name: 'Xin gia hạn' });
    await asking.getByRole('textbox', { name: 'Xin đến ngày' }).fill('15/01/2100');
    await asking.getByRole('textbox', { name: 'Lý do' }).fill('Chờ khách mời');
    await sent(asking, 'Xin gia hạn');
    await open(leader, '/desk');
    const onCard = leader.getByRole('region', { name: 'Xét gia hạn' });
    await onCard.getByText('Hạn hiện nay: 31/12/2099').waitFor();
    await onCard.getByText('Xin đến ngày: 15/01/2100').waitFor();
    await well(leader);
    // The card of work leads to the page where it is answered.
    await leader.getByRole('link', { name: 'Mở việc này' }).click();
    await leader.getByText('xin gia hạn; thời hạn do bạn đặt.').waitFor();
    await leader.getByRole('button', { name: 'Không cho gia hạn' }).click();
    const refusing = leader.getByRole('form', { name: 'Không cho gia hạn' });
    await refusing.getByRole('textbox', { name: 'Lý do' }).fill('Việc gấp');
    await sent(refusing, 'Không cho gia hạn');
    await open(specialist, path);

    // What it came to is asked for; of an answer to a document there is no question.
    const completing = specialist.getByRole('form', { name: 'Hoàn thành' });
    expect(await completing.getByRole('textbox', { name: 'Số, ký hiệu văn bản trả lời' }).count()).toBe(0);
    await completing.getByRole('textbox', { name: 'Nội dung kết quả' }).fill('Đã tổ chức ngày 20/12');
    await well(specialist);
    await sent(completing, 'Hoàn thành');
    await facts(specialist).getByText('Đã hoàn thành', { exact: true }).waitFor();
    await well(specialist);

    const desk = await province.signedIn('giamdoc.snv', DESK);
    await open(desk, path);
    await story(desk).getByText('“Đã tổ chức ngày 20/12”').waitFor();
    await desk.getByRole('button', { name: 'Mở lại' }).click();
    const reason = desk.getByRole('dialog', { name: 'Mở lại' });
    await reason.getByRole('textbox', { name: 'Lý do' }).fill('Thiếu báo cáo chi phí');
    await well(desk);
    await reason.getByRole('button', { name: 'Mở lại' }).click();
    await reason.waitFor({ state: 'detached' });
    await facts(desk).getByText('Đang thực hiện', { exact: true }).waitFor();
    await well(desk);
    await open(specialist, path);
    await story(specialist).getByText('“Thiếu báo cáo chi phí”').waitFor();
    await specialist.getByRole('form', { name: 'Hoàn thành' }).waitFor();
  });

  it('that is returned comes back to its giver, who gives it to somebody else, and cancels it in the end', async () => {
    const title = 'Rà soát danh mục vị trí việc làm';
    const leader = await province.signedIn('giamdoc.snv');
    const path = await given(leader, title);
    const head = await province.signedIn('truongphong.snv', PHONE);
    await open(head, path);
    await head.getByRole('button', { name: 'Trả lại' }).click();
    const reason = head.getByRole('dialog', { name: 'Trả lại' });
    await reason.getByRole('textbox', { name: 'Lý do' }).fill('Việc của phòng khác');
    await well(head);
    await reason.getByRole('button', { name: 'Trả lại' }).click();
    await reason.waitFor({ state: 'detached' });

    await open(leader, '/tasks');
    await leader.getByRole('link', { name: title }).click();
    await story(leader).getByText('“Việc của phòng khác”').waitFor();
    const again = leader.getByRole('form', { name: 'Giao lại' });
    await again.getByText('Cá nhân', { exact: true }).click();
    await choose(again, 'Chủ trì', 'Vũ Đình Trọng');
    await again.getByRole('textbox', { name: 'Ý kiến' }).fill('Đồng chí làm giúp.');
    await well(leader);
    await sent(again, 'Giao lại');
    await facts(leader)
      .getByText(/Giải quyết: Vũ Đình Trọng/)
      .waitFor();
    await well(leader);

    await leader.getByRole('button', { name: 'Hủy công việc' }).click();
    const why = leader.getByRole('dialog', { name: 'Hủy công việc' });
    await why.getByRole('textbox', { name: 'Lý do' }).fill('Đã có kế hoạch chung');
    await why.getByRole('button', { name: 'Hủy công việc' }).click();
    await facts(leader).getByText('Đã hủy', { exact: true }).waitFor();
    const receiver = await province.signedIn('tp.tccb.snv', PHONE);
    await open(receiver, '/tasks');
    await receiver.getByRole('link', { name: 'Chuẩn bị hội nghị tổng kết năm' }).waitFor();
    expect(await receiver.getByRole('link', { name: title }).count()).toBe(0);
    await open(leader, '/works');
    await leader
      .getByRole('row', { name: new RegExp(title) })
      .getByText('Đã hủy')
      .waitFor();
  });

  it('is given by the head of a unit to its members only: nobody else is offered', async () => {
    const head = await province.signedIn('truongphong.snv', PHONE);
    await open(head, '/works/new');
    const form = head.getByRole('form', { name: 'Giao việc mới' });
    expect(await form.getByText('Phòng Tổ chức cán bộ').count()).toBe(0);
    await form.getByRole('textbox', { name: 'Tên công việc' }).fill('Lập danh sách một cửa');
    await choose(form, 'Chủ trì', 'Hoàng Anh Tuấn');
    await well(head);
    await form.getByRole('button', { name: 'Giao việc', exact: true }).click();
    await facts(head)
      .getByText(/Giải quyết: Hoàng Anh Tuấn/)
      .waitFor();
  });

  it('is neither offered to who gives none, nor shown: the page says who does', async () => {
    const specialist = await province.signedIn('chuyenvien.snv', PHONE);
    await open(specialist, '/works');
    expect(await specialist.getByRole('link', { name: 'Giao việc mới' }).count()).toBe(0);
    await open(specialist, '/works/new');
    await specialist
      .getByText('Bạn không giao việc: lãnh đạo, chánh văn phòng và trưởng đơn vị mới giao việc.')
      .waitFor();
    expect(await specialist.getByRole('form').count()).toBe(0);
    await well(specialist);
  });
});
