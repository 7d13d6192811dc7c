import { startMailServer, type MailServer } from '../support/mail-and-push';
import { linksFor } from '../support/messengers';
import { describeWith } from '../support/needs';
import { DESK, PHONE, Province, seriousFaults, sticksOut } from './desk';

jest.setTimeout(120_000);

describeWith('chromium', 'what somebody is told', () => {
  let province: Province;
  let mail: MailServer;
  beforeAll(async () => {
    mail = await startMailServer();
    const env = { SMTP_URL: mail.url, SMTP_FROM: 'vanthu@so.example', VANTHU_URL: 'http://localhost' };
    province = await Province.open(env);
  }, 120_000);
  afterAll(async () => {
    await province.close();
    await mail.close();
  });

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

  it('comes to an address that was confirmed by the link of a mail: once, and no cut or worthless link says it did', async () => {
    const deadline = Date.now() + 60_000;
    let token: string | undefined;
    while ((token = linksFor(mail.mails, 'can.bo@so.example').at(-1)) === undefined) {
      if (Date.now() > deadline) throw new Error('the link does not come');
      await new Promise((resume) => setTimeout(resume, 100));
    }
    for (const size of [PHONE, DESK]) {
      const page = await province.window(size);
      const goes = async (hash: string) => {
        await page.goto(new URL(`/confirm-email${hash}`, page.url()).href);
        await page.getByRole('heading', { level: 1, name: 'Xác nhận địa chỉ thư' }).waitFor();
      };
      const well = async () => {
        expect([await seriousFaults(page), await sticksOut(page)]).toEqual([[], []]);
      };
      const press = page.getByRole('button', { name: 'Xác nhận địa chỉ của tôi' });
      await goes(`#${token.slice(0, 60)}`);
      await page.getByRole('alert').filter({ hasText: 'Liên kết không đầy đủ' }).waitFor();
      expect(await press.count()).toBe(0);
      await well();
      // The whole link in the same tab is another question; the second time it was used already.
      await goes(`#${token}`);
      await press.waitFor();
      await well();
      await press.click();
      if (size === PHONE) await page.getByRole('status').filter({ hasText: 'Đã xác nhận.' }).waitFor();
      else await page.getByRole('alert').filter({ hasText: 'Liên kết không dùng được' }).waitFor();
      expect(await press.count()).toBe(0);
      await page.getByRole('link', { name: 'Đến phần cách nhận thông báo' }).waitFor();
      await well();
      await page.context().close();
    }
    const admin = await province.signedIn('quantri.snv', PHONE);
    await admin.goto(new URL('/account/notifications', admin.url()).href);
    await admin.getByText(/^can\.bo@so\.example: đã xác nhận lúc/).waitFor();
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
