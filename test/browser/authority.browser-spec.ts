import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { Client } from '../support/program';
import { aPdf } from '../support/uploads';
import { choose, PHONE, picture, Province, seriousFaults, sticksOut } from './desk';

jest.setTimeout(240_000);

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
    const units = await get<Listed<{ id: string; name: string }>>(chief, '/units');
    const leadUnitId = units.items.find(({ name }) => name === 'Phòng Cải cách hành chính')!.id;
    const { items } = await get<Listed<Turn>>(chief, '/tasks?limit=100&kind=distribute');
    const turn = items.find(({ documentId }) => documentId === id)!;
    const plan = { leadUnitId, cooperatingUnitIds: [], dueOn: null, opinion: '' };
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
    // Whoever is to carry it out sees it on the card, and on the page of the task.
    const head = await province.signedIn('truongphong.snv');
    await open(head, '/desk');
    const onCard = head.getByRole('region', { name: /^Bút phê của Trần Văn Phúc, .*TUQ\. Giám đốc Sở$/ });
    await onCard.getByText('TUQ. Lê Quốc Dũng, Giám đốc Sở', { exact: true }).waitFor();
    await open(head, '/tasks');
    await waits(head, 'Về việc sắp xếp tổ chức bộ máy').click();
    await head.getByText('TUQ. Lê Quốc Dũng, Giám đốc Sở', { exact: true }).waitFor();
    await well(head);

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

  it('a deputy decides in place of the head (KT.), another by order (TL.): the right stands wherever it is shown', async () => {
    const admin = await province.signedIn('quantri.snv');
    await open(admin, '/account/authority');
    const form = admin.getByRole('form', { name: 'Ghi phân công ký thay, thừa lệnh' });
    for (const [capacity, deputy, subject] of [
      ['KT.', 'Vũ Đình Trọng', 'Về việc luân chuyển cán bộ'],
      ['TL.', 'Hoàng Anh Tuấn', 'Về việc nâng bậc lương'],
    ] as const) {
      await choose(form, 'Hình thức', capacity);
      await choose(form, 'Ký thay cho, theo lệnh của', 'Lê Quốc Dũng');
      await choose(form, 'Người ký', deputy);
      await form.getByRole('checkbox', { name: 'Chỉ đạo (bút phê)' }).check();
      await form.getByRole('textbox', { name: 'Lĩnh vực được phân công' }).fill('Tổ chức cán bộ');
      await form.getByRole('textbox', { name: 'Hiệu lực từ ngày' }).fill(day(0));
      await form.getByRole('textbox', { name: 'Số, ký hiệu văn bản phân công' }).fill('15/QĐ-SNV');
      await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill(day(0));
      await form.getByRole('button', { name: 'Ghi phân công ký thay, thừa lệnh' }).click();
      await admin.getByText(`${capacity} Giám đốc Sở Lê Quốc Dũng → ${deputy}`).waitFor();

      await proposed(subject);
      const page = await province.signedIn(deputy === 'Vũ Đình Trọng' ? 'tp.tccb.snv' : 'chuyenvien.snv', PHONE);
      await open(page, '/tasks');
      await waits(page, subject).click();
      await page.getByRole('button', { name: 'Đồng ý đề xuất' }).click();
      await page.getByText(subject).waitFor({ state: 'detached' }); // the next turn is there
      const { items } = await get<Listed<{ id: string; subject: string }>>(clerk, '/incoming-documents');
      const { id } = items.find((one) => one.subject === subject)!;
      await open(page, `/incoming/${id}?tab=acts`);
      await page.getByText(`${capacity} Lê Quốc Dũng, Giám đốc Sở`).waitFor();
      // Whoever receives it reads in which right it was decided: on the list, and above what was said.
      const head = await province.signedIn('truongphong.snv', PHONE);
      await open(head, '/tasks');
      await head.getByRole('listitem').filter({ hasText: subject }).getByText(`${capacity} Giám đốc Sở`).waitFor();
      await waits(head, subject).click();
      await head
        .getByText(new RegExp(`^Bút phê của ${deputy}, .*${capacity.replace('.', '\\.')} Giám đốc Sở$`))
        .waitFor();
      await well(head);
    }
    await well(admin);
  });

  it('a secretary carries on and writes down for the leader, and is never offered to decide or to sign', async () => {
    const keeper = await client('quantri.snv');
    const password = 'một câu dài để nhớ 2026';
    const posts = [{ role: 'assistant', title: 'Thư ký Giám đốc', unitId: null }];
    const person = { displayName: 'Phan Thị Ngọc', username: 'thuky.snv', password, posts };
    await keeper.insist('POST', '/users', person, key());
    // A leader's turn is carried on to another leader.
    const other = [{ role: 'leader', title: 'Phó Giám đốc Sở', unitId: null }];
    const deputy = { displayName: 'Đặng Minh Quân', username: 'phogiamdoc.snv', password, posts: other };
    await keeper.insist('POST', '/users', deputy, key());
    const admin = await province.signedIn('quantri.snv');
    await open(admin, '/account/authority');
    const binding = admin.getByRole('form', { name: 'Gắn thư ký với lãnh đạo' });
    await choose(binding, 'Lãnh đạo', 'Lê Quốc Dũng');
    await choose(binding, 'Thư ký', 'Phan Thị Ngọc');
    await binding.getByRole('button', { name: 'Gắn thư ký với lãnh đạo' }).click();
    await admin.getByText('Phan Thị Ngọc, thư ký của Lê Quốc Dũng').waitFor();
    await well(admin);

    await proposed('Về việc đào tạo, bồi dưỡng');
    const written = await presented('Về việc thi đua, khen thưởng');
    const secretary = await province.window(PHONE);
    await secretary.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('thuky.snv');
    await secretary.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
    await secretary.keyboard.press('Enter');
    await secretary
      .getByRole('listitem')
      .filter({ hasText: 'Về việc đào tạo, bồi dưỡng' })
      .getByText('thay Lê Quốc Dũng')
      .waitFor();
    await well(secretary);
    await waits(secretary, 'Về việc đào tạo, bồi dưỡng').click();
    const acts = secretary.getByRole('region', { name: 'Thao tác' });
    await acts.getByRole('button', { name: 'Chuyển tiếp' }).waitFor();
    expect(await acts.getByRole('button').allInnerTexts()).toEqual(['Chuyển tiếp']);
    expect(await secretary.getByRole('form').count()).toBe(0);
    await well(secretary);
    await acts.getByRole('button', { name: 'Chuyển tiếp' }).click();
    const passing = secretary.getByRole('dialog', { name: 'Chuyển tiếp' });
    await choose(passing, 'Chuyển cho', 'Đặng Minh Quân');
    await well(secretary);
    await passing.getByRole('button', { name: 'Chuyển tiếp' }).click();
    await passing.waitFor({ state: 'detached' });
    const { items } = await get<Listed<{ id: string; subject: string }>>(clerk, '/incoming-documents');
    const passed = items.find(({ subject }) => subject === 'Về việc đào tạo, bồi dưỡng')!;
    const leader = await province.signedIn('giamdoc.snv');
    await open(leader, `/incoming/${passed.id}?tab=acts`);
    await leader.getByText('Thư ký của Lê Quốc Dũng, Giám đốc Sở').waitFor();

    await open(secretary, `/incoming/${written}`);
    await secretary.getByRole('button', { name: 'Ghi theo bút phê trên giấy' }).click();
    const form = secretary.getByRole('dialog', { name: 'Ghi theo bút phê trên giấy' });
    await choose(form, 'Bút phê của', 'Lê Quốc Dũng');
    await form.getByRole('textbox', { name: 'Ngày bút phê' }).fill(day(0));
    const scan = { name: 'but-phe.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf()) };
    await form.locator('input[type=file]').setInputFiles(scan);
    await choose(form, 'Chủ trì', 'Phòng Cải cách hành chính');
    await form.getByRole('button', { name: 'Tổ chức thực hiện.' }).click();
    await well(secretary);
    await form.getByRole('button', { name: 'Ghi theo bút phê trên giấy' }).click();
    await form.waitFor({ state: 'detached' });
    await open(secretary, `/incoming/${written}?tab=acts`);
    await secretary.getByText(`Ghi theo bút phê của Lê Quốc Dũng, Giám đốc Sở ngày ${day(0)}`).waitFor();
    await secretary.getByText('“Tổ chức thực hiện.”').waitFor();
    await well(secretary);
    const head = await province.signedIn('truongphong.snv');
    await open(head, '/tasks');
    await waits(head, 'Về việc thi đua, khen thưởng').click();
    await head.getByText('Bút phê của Lê Quốc Dũng, Giám đốc Sở', { exact: true }).waitFor();
  });
});
