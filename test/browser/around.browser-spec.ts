import { describeWith } from '../support/needs';
import { DESK, picture, Province, seriousFaults } from './desk';

jest.setTimeout(120_000);

describeWith('chromium', 'the pages around the main road', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.open();
  });
  afterAll(() => province.close());

  it('say in words that a password is wrong, and keep the name', async () => {
    const page = await province.window();
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('vanthu.snv');
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải mật khẩu');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('textbox', { name: 'Tên đăng nhập' }).inputValue()).toBe('vanthu.snv');
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('speak English when asked, and still after the tab was closed', async () => {
    const page = await province.window();
    await page.getByText('English').click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const again = await page.context().newPage();
    await again.goto(page.url());
    await again.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await again.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it.each([
    [
      'chanhvp.snv',
      [
        'Việc của tôi',
        'Giao việc',
        'Duyệt lần lượt',
        'Nhiệm vụ được giao',
        'Văn bản đến',
        'Dự thảo',
        'Văn bản đi',
        'Hồ sơ công việc',
        'Số hóa',
        'Lịch công tác',
        'Thư viện pháp lý',
        'Danh bạ',
        'Tìm kiếm',
        'Sổ đăng ký',
        'In sổ',
        'Quy trình',
      ],
    ],
    ['luutru.snv', ['Lưu trữ', 'Lô số hóa', 'Số hóa', 'Lịch công tác', 'Thư viện pháp lý', 'Tìm kiếm']],
    ['quantri.snv', ['Quản trị', 'Quy trình']],
  ])('show %s the sections of the post and no other', async (username, sections) => {
    const page = await province.signedIn(username);
    const menu = page.getByRole('navigation', { name: 'Các mục' });
    expect(await menu.getByRole('link').allInnerTexts()).toEqual(sections);
    await page.context().close();
  });

  it('are legible in the dark, too', async () => {
    const page = await province.signedIn('vanthu.snv', { ...DESK, colorScheme: 'dark' });
    for (const path of ['/intake', '/incoming', '/case-files', '/library', '/search', '/account']) {
      await page.goto(new URL(path, page.url()).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await seriousFaults(page)]).toEqual([path, []]);
    }
    await page.context().close();
  });

  it('help: the question mark lists the keys', async () => {
    const page = await province.signedIn('vanthu.snv');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Phím tắt' });
    await help.getByText('Chỉ vào sổ', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('listen to no single key once it is switched off, and to F1 still', async () => {
    const page = await province.signedIn('vanthu.snv');
    await page.goto(new URL('/account', page.url()).href);
    const switched = page.getByRole('switch', { name: 'Dùng phím tắt một phím' });
    await switched.uncheck({ force: true });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: 'Phím tắt' });
    await help.waitFor();
    expect([new URL(page.url()).pathname, await help.count()]).toEqual(['/account', 1]);
    await help.getByRole('switch').check({ force: true });
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await help.waitFor();
    await page.context().close();
  });

  it('find a text of the library by its number', async () => {
    const page = await province.signedIn('chuyenvien.snv');
    await page.getByRole('link', { name: 'Thư viện pháp lý' }).click();
    await page.getByRole('textbox', { name: 'Tìm theo tên, số, ký hiệu' }).fill('64/2007/NĐ-CP');
    const row = page.getByRole('row', { name: /64\/2007\/NĐ-CP/ });
    await row.getByRole('link').click();
    await page.getByText('Ngày có hiệu lực').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('let somebody make an API token, see it once, and revoke it', async () => {
    const page = await province.signedIn('chuyenvien.snv');
    await page.goto(new URL('/account', page.url()).href);
    await page.getByRole('textbox', { name: 'Tên mã' }).fill('Một cửa');
    await page.getByRole('button', { name: 'Tạo mã' }).click();
    await page.getByText('Mã này chỉ hiện một lần').waitFor();
    expect(await page.getByText(/^vt_/).isVisible()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Thu hồi mã Một cửa' }).click();
    await page.getByText('Chưa có mã truy cập nào.').waitFor();
    await page.context().close();
  });

  it('let somebody change the password, and open with the new one only', async () => {
    const page = await province.signedIn('tp.tccb.snv');
    await page.goto(new URL('/account', page.url()).href);
    const form = page.getByRole('form', { name: 'Đổi mật khẩu' });
    await form.getByRole('textbox', { name: 'Mật khẩu hiện tại' }).fill(province.password('tp.tccb.snv'));
    await form.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill('trời xanh mây trắng nắng vàng');
    await form.getByRole('textbox', { name: 'Nhập lại mật khẩu mới' }).fill('trời xanh mây trắng nắng đỏ');
    await form.getByText('Hai lần nhập chưa giống nhau').waitFor();
    await form.getByRole('textbox', { name: 'Nhập lại mật khẩu mới' }).fill('trời xanh mây trắng nắng vàng');
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await form.getByText('Đã đổi mật khẩu.').waitFor();
    await page.context().close();
    const again = await province.window();
    await again.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('tp.tccb.snv');
    await again.getByRole('textbox', { name: 'Mật khẩu' }).fill(province.password('tp.tccb.snv'));
    await again.keyboard.press('Enter');
    await again.getByRole('alert').waitFor();
    await again.getByRole('textbox', { name: 'Mật khẩu' }).fill('trời xanh mây trắng nắng vàng');
    await again.keyboard.press('Enter');
    await again.getByRole('button', { name: /^Tài khoản của/ }).waitFor();
    await again.context().close();
  });

  it('let somebody end the session of another computer', async () => {
    const left = await province.signedIn('giamdoc.snv');
    const here = await province.signedIn('giamdoc.snv');
    await here.goto(new URL('/account', here.url()).href);
    await here.getByRole('button', { name: /^Kết thúc phiên/ }).click();
    await here.getByRole('button', { name: /^Kết thúc phiên/ }).waitFor({ state: 'detached' });
    await left.reload();
    await left.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await left.context().close();
    await here.context().close();
  });

  it('let an administrator add a person, who can sign in until locked', async () => {
    const admin = await province.signedIn('quantri.snv');
    await admin.getByRole('button', { name: 'Thêm người dùng' }).click();
    const form = admin.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Họ và tên' }).fill('Phan Thị Ngọc');
    await form.getByRole('textbox', { name: 'Tên đăng nhập' }).fill('ngoc.snv');
    await form.getByRole('textbox', { name: 'Mật khẩu ban đầu' }).fill('một câu dài để nhớ 2026');
    await form.getByRole('textbox', { name: 'Chức danh' }).fill('Chuyên viên');
    expect(await seriousFaults(admin)).toEqual([]);
    await form.getByRole('button', { name: 'Thêm người dùng' }).click();
    const row = admin.getByRole('row', { name: /Phan Thị Ngọc/ });
    await row.getByRole('button', { name: 'Khóa Phan Thị Ngọc' }).click();
    await row.getByText('Đã khóa').waitFor();
    await picture(admin, 'admin');
    await row.getByRole('button', { name: 'Chức vụ của Phan Thị Ngọc' }).click();
    const posts = admin.getByRole('dialog', { name: 'Chức vụ của Phan Thị Ngọc' });
    await posts.getByRole('textbox', { name: 'Chức danh' }).fill('Văn thư');
    await posts.getByLabel('Vai trò').selectOption('clerk');
    await posts.getByRole('button', { name: 'Thêm chức vụ' }).click();
    await posts.getByRole('button', { name: 'Thôi giữ chức vụ Văn thư' }).click();
    await posts.getByRole('button', { name: 'Thôi giữ chức vụ Văn thư' }).waitFor({ state: 'detached' });
    expect(await seriousFaults(admin)).toEqual([]);
    await admin.keyboard.press('Escape');
    await posts.waitFor({ state: 'detached' });
    await admin.getByRole('tab', { name: 'Việc nền hỏng' }).click();
    await admin.getByText('Không có việc nền nào hỏng.').waitFor();
    expect(await seriousFaults(admin)).toEqual([]);
    await admin.context().close();
  });
});
