import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { Client } from '../support/program';
import { aPdf } from '../support/uploads';
import { choose, PHONE, picture, Province, seriousFaults, sticksOut } from './desk';

jest.setTimeout(120_000);

type Listed<T> = { items: T[] };
type Turn = { id: string; documentId: string; document: { mainSha256: string } };

/** A day as it is typed, counted from today in Hà Nội. */
const day = (offset: number): string => {
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const date = new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
  return date.split('-').reverse().join('/');
};

describeWith('chromium', 'who acts for whom', () => {
  let province: Province;
  let clerk: Client;
  let chief: Client;
  const key = () => ({ 'idempotency-key': randomUUID() });
  const client = async (username: string) => {
    const someone = new Client(province.program.url, username, province.password(username));
    await someone.signIn();
    return someone;
  };
  const get = async <T>(who: Client, path: string): Promise<T> => (await who.send('GET', path)).json() as Promise<T>;

  /** A document that waits for the chief of office, who distributes it. */
  const presented = async (subject: string): Promise<string> => {
    const registers = await get<Listed<{ id: string }>>(clerk, '/registers?flow=incoming');
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
      subject,
      urgency: 'normal',
    };
    const path = `/incoming-documents/${made.id}`;
    const seen = { ...key(), 'if-match': `"${made.version.toString()}"` };
    await clerk.insist('PUT', `${path}/registration`, registration, seen);
    await clerk.insist('POST', `${path}/presentation`, undefined, key());
    return made.id;
  };
  /** A document that waits for the leader, with what the chief of office proposes. */
  const proposed = async (subject: string): Promise<void> => {
    const id = await presented(subject);
    const units = await get<Listed<{ id: string }>>(chief, '/units');
    const { items } = await get<Listed<Turn>>(chief, '/tasks?limit=100&kind=distribute');
    const turn = items.find(({ documentId }) => documentId === id)!;
    const plan = { leadUnitId: units.items[0]!.id, cooperatingUnitIds: [], dueOn: null, opinion: '' };
    const proposal = { kind: 'distribute', seenSha256: turn.document.mainSha256, informedUnitIds: [], ...plan };
    await chief.insist('POST', `/tasks/${turn.id}/decisions`, proposal, key());
  };

  beforeAll(async () => {
    province = await Province.open();
    [clerk, chief] = await Promise.all([client('vanthu.snv'), client('chanhvp.snv')]);
    await proposed('Về việc sắp xếp tổ chức bộ máy');
  }, 120_000);
  afterAll(() => province.close());

  const open = async (page: Page, path: string) => {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const well = async (page: Page) => {
    expect([await seriousFaults(page), await sticksOut(page)]).toEqual([[], []]);
  };
  const waits = (page: Page, subject: string) => page.getByRole('link', { name: new RegExp(subject) });

  it('a leader who will be away gives the inbox to a deputy with one tap; the deputy reads, and decides nothing', async () => {
    const leader = await province.signedIn('giamdoc.snv');
    await leader.getByRole('button', { name: /^Tài khoản của/ }).click();
    await leader.getByRole('menuitem', { name: 'Ủy quyền và vắng mặt' }).click();
    const form = leader.getByRole('form', { name: 'Ghi ngày vắng mặt' });
    await form.getByRole('textbox', { name: 'Từ ngày' }).fill(day(0));
    await form.getByRole('textbox', { name: 'Đến hết ngày' }).fill(day(2));
    await form.getByRole('textbox', { name: 'Lý do' }).fill('Công tác tại Hà Nội');
    await choose(form, 'Người đọc thay', 'Vũ Đình Trọng');
    await well(leader);
    await form.getByRole('button', { name: 'Ghi ngày vắng mặt' }).click();
    const question = `Bạn vắng từ ${day(0)} đến hết ${day(2)}. Để Vũ Đình Trọng đọc hộp việc của bạn?`;
    await leader.getByText(question).waitFor();
    await leader.getByText('Hộp việc chưa giao cho ai.').waitFor();
    await well(leader);
    await picture(leader, 'absence');

    const phone = await province.signedIn('giamdoc.snv', PHONE);
    await phone.getByText(question).waitFor();
    await well(phone);
    await picture(phone, 'absence-phone');
    await phone.getByRole('button', { name: 'Đồng ý, để Vũ Đình Trọng đọc' }).tap();
    await phone.getByText(question).waitFor({ state: 'detached' });
    await open(phone, '/account/authority');
    await phone.getByText('Vũ Đình Trọng đọc hộp việc trong những ngày này, hết hạn tự trả lại.').waitFor();
    await well(phone);
    await picture(phone, 'authority-phone');

    const deputy = await province.signedIn('tp.tccb.snv');
    await deputy.getByRole('button', { name: /^Tài khoản của/ }).click();
    await deputy.getByText(`Đọc thay hộp việc của Lê Quốc Dũng, đến ${day(2)}`).waitFor();
    await well(deputy);
    await picture(deputy, 'standing-for');
    await open(deputy, '/tasks');
    await deputy.getByRole('listitem').getByText('thay Lê Quốc Dũng').waitFor();
    await waits(deputy, 'Về việc sắp xếp tổ chức bộ máy').click();
    await deputy.getByRole('button', { name: 'Chuyển tiếp' }).waitFor();
    expect(await deputy.getByRole('button', { name: /Đồng ý đề xuất|Bút phê/ }).count()).toBe(0);
    await well(deputy);

    await open(deputy, '/account/authority');
    await deputy.getByText('Lê Quốc Dũng vắng mặt').waitFor();
    expect(await deputy.getByText('Công tác tại Hà Nội').count()).toBe(0);
    await deputy.getByRole('button', { name: 'Trả lại hộp việc' }).click();
    await deputy.getByRole('button', { name: 'Trả lại hộp việc' }).waitFor({ state: 'detached' });
    await open(deputy, '/tasks');
    await deputy.getByText('Đã xử lý hết. Nghỉ tay một lát!').waitFor();
  });

  it('a leader delegates in writing: the delegate decides by order and within it, until it is taken back', async () => {
    const leader = await province.signedIn('giamdoc.snv');
    await open(leader, '/account/authority');
    const form = leader.getByRole('form', { name: 'Ủy quyền bằng văn bản' });
    const give = form.getByRole('button', { name: 'Ủy quyền bằng văn bản' });
    await choose(form, 'Người được ủy quyền', 'Trần Văn Phúc');
    await form.getByRole('checkbox', { name: 'Chỉ đạo (bút phê)' }).check();
    await form.getByRole('textbox', { name: 'Nội dung ủy quyền' }).fill('Bút phê văn bản đến thường ngày');
    await form.getByRole('textbox', { name: 'Hiệu lực từ ngày' }).fill(day(0));
    await form.getByRole('textbox', { name: 'Số, ký hiệu văn bản ủy quyền' }).fill('12/UQ-SNV');
    await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill(day(0));
    await form.getByRole('textbox', { name: 'Đến hết ngày' }).fill(day(-1));
    const written = { name: 'uy-quyen.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf()) };
    await form.locator('input[type=file]').setInputFiles(written);
    await form.getByText('uy-quyen.pdf').waitFor();
    // A delegation that ends before it begins is none.
    expect(await give.isDisabled()).toBe(true);
    await form.getByText('Ngày cuối không được trước ngày đầu.').waitFor();
    await form.getByRole('textbox', { name: 'Đến hết ngày' }).fill(day(30));
    await well(leader);
    await picture(leader, 'delegation');
    await give.click();
    const card = leader.getByRole('listitem').filter({ hasText: 'TUQ. Giám đốc Sở Lê Quốc Dũng → Trần Văn Phúc' });
    await card.getByText('Đang hiệu lực').waitFor();
    await card.getByText(`Từ ${day(0)} đến hết ${day(30)}. Văn bản 12/UQ-SNV ngày ${day(0)}`).waitFor();
    await well(leader);

    const delegate = await province.signedIn('chanhvp.snv', PHONE);
    await open(delegate, '/account/authority');
    await delegate.getByText('TUQ. Giám đốc Sở Lê Quốc Dũng → Trần Văn Phúc').waitFor();
    await well(delegate);
    await open(delegate, '/tasks');
    await waits(delegate, 'Về việc sắp xếp tổ chức bộ máy').click();
    await well(delegate);
    await delegate.getByRole('button', { name: 'Đồng ý đề xuất' }).click();
    await delegate.getByRole('button', { name: 'Đồng ý đề xuất' }).waitFor({ state: 'detached' });
    const { items } = await get<Listed<{ id: string }>>(clerk, '/incoming-documents');
    await open(delegate, `/incoming/${items[0]!.id}?tab=acts`);
    await delegate.getByText('TUQ. Lê Quốc Dũng, Giám đốc Sở').waitFor();
    await well(delegate);

    await proposed('Về việc tinh giản biên chế');
    await open(delegate, '/tasks');
    await waits(delegate, 'Về việc tinh giản biên chế').waitFor();
    await card.getByRole('button', { name: 'Thu hồi việc giao cho Trần Văn Phúc' }).click();
    const asked = leader.getByRole('dialog');
    await asked.getByRole('textbox', { name: 'Lý do' }).fill('Đã về cơ quan');
    await asked.getByRole('button', { name: 'Thu hồi việc giao cho Trần Văn Phúc' }).click();
    await card.waitFor({ state: 'detached' });
    await leader.getByRole('checkbox', { name: 'Xem cả những lần đã hết' }).check();
    await card.getByText('Đã thu hồi').waitFor();
    await card.getByText('Đã về cơ quan').waitFor();
    await well(leader);
    await open(delegate, '/tasks');
    await delegate.getByText('Đã xử lý hết. Nghỉ tay một lát!').waitFor();
  });

  it('who holds two posts works in one of them: the other’s inbox is away until it is chosen again', async () => {
    await presented('Về việc hợp nhất hai văn phòng');
    const page = await province.signedIn('chanhvp.snv', PHONE);
    const works = async (post: string) => {
      await page.getByRole('button', { name: /^Tài khoản của/ }).click();
      const item = page.getByRole('menuitemradio', { name: post, exact: true });
      await item.waitFor();
      await well(page);
      await picture(page, 'posts-phone');
      await item.click();
      await item.waitFor({ state: 'detached' });
    };
    const chosen = async () => {
      await page.getByRole('button', { name: /^Tài khoản của/ }).click();
      const name = await page.getByRole('menuitemradio', { checked: true }).innerText();
      await page.keyboard.press('Escape');
      return name;
    };
    await open(page, '/tasks');
    expect(await chosen()).toBe('Mọi chức vụ');
    await waits(page, 'Về việc hợp nhất hai văn phòng').waitFor();
    await works('Chánh Văn phòng, Văn phòng (Trưởng đơn vị)');
    await waits(page, 'Về việc hợp nhất hai văn phòng').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('Đã xử lý hết. Nghỉ tay một lát!').waitFor();
    expect(await chosen()).toBe('Chánh Văn phòng, Văn phòng (Trưởng đơn vị)');
    await works('Chánh Văn phòng, Văn phòng (Chánh Văn phòng)');
    await waits(page, 'Về việc hợp nhất hai văn phòng').waitFor();
    await works('Mọi chức vụ');
    await waits(page, 'Về việc hợp nhất hai văn phòng').waitFor();
  });
});
