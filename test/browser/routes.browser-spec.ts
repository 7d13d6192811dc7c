import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { DESK, PHONE, picture, Province, seriousFaults, sticksOut } from './desk';

jest.setTimeout(120_000);

describeWith('chromium', 'a route that is drawn', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.open();
  });
  afterAll(() => province.close());

  const well = async (page: Page) => {
    expect([await seriousFaults(page), await sticksOut(page)]).toEqual([[], []]);
  };
  const diagram = (page: Page) => page.getByRole('group', { name: 'Sơ đồ quy trình' });
  const node = (page: Page, title: string) => diagram(page).getByRole('button', { name: new RegExp(`^${title}`) });
  const lane = (page: Page, n: number) => diagram(page).getByRole('group', { name: `Nhánh ${n.toString()}` });
  const gaps = (within: ReturnType<typeof lane>) => within.getByRole('button', { name: 'Thêm vào đây' });
  const titles = async (within: ReturnType<typeof lane>) =>
    (await within.locator('.route-node').allInnerTexts()).map((text) => text.trim().split('\n')[0]);
  const held = async (page: Page, title: string) => (await node(page, title).and(page.locator(':focus')).count()) > 0;
  const rightly = (page: Page) => page.getByText('Không có lỗi: có thể ban hành.').waitFor();
  const open = async (page: Page, name: string) => {
    await page.goto(new URL('/admin/routes', page.url()).href);
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  it('has its steps dragged to their places, says what is wrong, is tried on a sample, and published', async () => {
    const admin = await province.signedIn('quantri.snv', DESK);
    await admin.goto(new URL('/admin/routes', admin.url()).href);
    await admin.getByRole('button', { name: 'Tạo quy trình' }).click();
    const adding = admin.getByRole('dialog', { name: 'Tạo quy trình' });
    await adding.getByRole('textbox', { name: 'Tên' }).fill('Trình thông báo kết luận');
    await adding.getByRole('button', { name: 'Tạo quy trình' }).click();
    await admin.getByText('Bản 1 · Đang soạn').waitFor();
    await rightly(admin);

    await gaps(diagram(admin)).last().click();
    await well(admin);
    await admin.getByRole('menuitem', { name: 'Các nhánh song song' }).click();
    for (const [n, title] of [
      [1, 'Hỏi Phòng Tổ chức'],
      [2, 'Hỏi Phòng Cải cách'],
    ] as const) {
      await lane(admin, n)
        .getByRole('button', { name: /^Bước mới/ })
        .click();
      await admin.getByRole('textbox', { name: 'Tên bước' }).fill(title);
    }
    expect(await titles(diagram(admin))).toEqual([
      'Duyệt',
      'Các nhánh song song',
      'Hỏi Phòng Tổ chức',
      'Hỏi Phòng Cải cách',
    ]);

    // By pointer: behind the lanes, out of a lane into the other one, and back.
    await node(admin, 'Duyệt').dragTo(gaps(diagram(admin)).last());
    expect((await titles(diagram(admin))).at(-1)).toBe('Duyệt');
    await rightly(admin);
    await node(admin, 'Hỏi Phòng Cải cách').dragTo(gaps(lane(admin, 1)).first());
    expect(await titles(lane(admin, 1))).toEqual(['Hỏi Phòng Cải cách', 'Hỏi Phòng Tổ chức']);
    await admin.getByRole('status').getByText('Nhánh song song 2 chưa có bước nào.').first().waitFor();
    await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
    await admin.getByRole('button', { name: 'Lưu', exact: true, disabled: true }).waitFor();
    expect(await admin.getByRole('button', { name: 'Ban hành', exact: true }).count()).toBe(0);
    await well(admin);
    await picture(admin, 'route-wrong');
    await node(admin, 'Hỏi Phòng Cải cách').dragTo(gaps(lane(admin, 2)).first());
    expect(await titles(lane(admin, 2))).toEqual(['Hỏi Phòng Cải cách']);
    await rightly(admin);
    // Nothing is put into itself.
    await node(admin, 'Các nhánh song song').dragTo(gaps(lane(admin, 1)).first());
    expect((await titles(diagram(admin)))[0]).toBe('Các nhánh song song');

    // By keyboard: what is moved stays under the hand.
    await node(admin, 'Duyệt').focus();
    await admin.keyboard.press('Alt+ArrowUp');
    expect([(await titles(diagram(admin)))[0], await held(admin, 'Duyệt')]).toEqual(['Duyệt', true]);
    await admin.keyboard.press('Alt+ArrowDown');
    expect([(await titles(diagram(admin))).at(-1), await held(admin, 'Duyệt')]).toEqual(['Duyệt', true]);
    await gaps(diagram(admin)).last().click();
    await admin.getByRole('menuitem', { name: 'Bước xử lý' }).click();
    await node(admin, 'Bước mới').press('Delete');
    await node(admin, 'Bước mới').waitFor({ state: 'detached' });
    expect(await diagram(admin).locator(':focus').count()).toBe(1);

    await admin.getByRole('button', { name: 'Chạy thử trên mẫu' }).click();
    await admin.getByText(/^Duyệt xong ngày/).waitFor();
    await well(admin);
    await picture(admin, 'route-tried');
    await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
    await admin.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const note = admin.getByRole('dialog', { name: 'Ban hành' });
    await note.getByRole('textbox').fill('Hỏi hai phòng cùng lúc');
    await note.getByRole('button', { name: 'Ban hành' }).click();
    await admin.getByText('Bản 1 · Đang dùng').waitFor();
    await well(admin);
  });

  it('is changed on a phone with its buttons, where nothing is dragged', async () => {
    const phone = await province.signedIn('quantri.snv', PHONE);
    await open(phone, 'Trình thông báo kết luận');
    await well(phone);
    await phone.getByRole('button', { name: 'Lập bản mới' }).tap();
    await phone.getByText('Bản 2 · Đang soạn').waitFor();
    // The lanes stand below each other, whole: no step is cut off at an edge.
    for (const step of await diagram(phone).locator('.route-node').all()) {
      const box = await step.boundingBox();
      expect([box!.x >= 0, box!.x + box!.width <= 390]).toEqual([true, true]);
    }
    await node(phone, 'Duyệt').tap();
    await phone.getByRole('button', { name: 'Lên', exact: true }).tap();
    expect((await titles(diagram(phone)))[0]).toBe('Duyệt');
    await phone.getByRole('button', { name: 'Xuống', exact: true }).tap();
    expect((await titles(diagram(phone))).at(-1)).toBe('Duyệt');
    await well(phone);
    await picture(phone, 'route-phone');
  });
});
