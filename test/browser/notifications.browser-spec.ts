import { describeWith } from '../support/needs';
import { DESK, Province, seriousFaults } from './desk';

jest.setTimeout(120_000);

describeWith('chromium', 'what somebody is told', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.open();
  });
  afterAll(() => province.close());

  it('is one press from every page, and how it comes is changed and kept', async () => {
    const page = await province.signedIn('quantri.snv');
    await page.getByRole('link', { name: /^Thông báo/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    await page.getByRole('link', { name: 'Cách nhận' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cách nhận thông báo' }).waitFor();
    await page.getByRole('textbox', { name: 'Thư điện tử' }).fill('can.bo@so.example');
    await page.getByRole('combobox', { name: 'Quá hạn: Thư' }).selectOption({ label: 'Gửi ngay' });
    await page.getByLabel('Yên tĩnh từ').fill('19:30');
    expect(await seriousFaults(page)).toEqual([]);
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.status() === 200);
    await page.getByRole('form', { name: 'Nhận thông báo thế nào' }).getByRole('button', { name: 'Lưu' }).click();
    await kept;

    await page.reload();
    await page.getByRole('textbox', { name: 'Thư điện tử' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Thư điện tử' }).inputValue()).toBe('can.bo@so.example');
    expect(await page.getByRole('combobox', { name: 'Quá hạn: Thư' }).inputValue()).toBe('now');
    expect(await page.getByLabel('Yên tĩnh từ').inputValue()).toBe('19:30');
    await page.getByRole('heading', { name: 'Nhắc hạn của cơ quan' }).waitFor();
  });

  it('is legible in the dark, too', async () => {
    const page = await province.signedIn('quantri.snv', { ...DESK, colorScheme: 'dark' });
    for (const path of ['/notifications', '/account/notifications']) {
      await page.goto(new URL(path, page.url()).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await seriousFaults(page)]).toEqual([path, []]);
    }
  });
});
