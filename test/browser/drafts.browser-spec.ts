import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describeWith } from '../support/needs';
import { aPdf } from '../support/uploads';
import { Province, seriousFaults } from './desk';

jest.setTimeout(180_000);

const goTo = async (page: Page, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};

describeWith('chromium', 'a draft', () => {
  let province: Province;
  let folder: string;
  beforeAll(async () => {
    province = await Province.open();
    folder = mkdtempSync(join(tmpdir(), 'vanthu-drafts-'));
  });
  afterAll(async () => {
    await province.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const aFile = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, aPdf());
    return path;
  };
  /** The filled buttons of the page, by their words: there is one thing to press at a time. */
  const FILLED = 'main .mantine-Button-root';
  const primary = async (page: Page): Promise<string[]> =>
    page
      .locator(`${FILLED}:not([data-variant]), ${FILLED}[data-variant=filled]`)
      .locator('.mantine-Button-label')
      .allTextContents();
  const state = (page: Page, words: string) => page.getByText(words, { exact: true }).first().waitFor();

  it('is written, submitted, marked, mended, initialled by two, approved, and printed on its slip', async () => {
    const specialist = await province.signedIn('chuyenvien.snv');
    await goTo(specialist, '/drafts');
    expect(await seriousFaults(specialist)).toEqual([]);
    await specialist.getByRole('link', { name: 'Soạn dự thảo' }).click();
    const form = specialist.getByRole('form', { name: 'Soạn dự thảo' });
    await form.locator('input[type=file]').setInputFiles(aFile('du-thao.pdf'));
    await form.getByText('Đã tải lên: du-thao.pdf').waitFor();
    await form.getByRole('textbox', { name: 'Trích yếu' }).fill('Về việc triển khai chữ ký số');
    await form.getByRole('textbox', { name: 'Nơi nhận' }).fill('UBND tỉnh Lam Giang\nLưu: VT');
    expect(await seriousFaults(specialist)).toEqual([]);
    await form.getByRole('button', { name: 'Tạo dự thảo' }).click();
    await state(specialist, 'Đang soạn');
    const path = new URL(specialist.url()).pathname;

    await specialist.getByRole('button', { name: 'Trình', exact: true }).click();
    await specialist.getByRole('textbox', { name: 'Ý kiến' }).fill('Kính trình');
    await specialist.keyboard.press('Control+Enter');
    await state(specialist, 'Đang trình');

    const head = await province.signedIn('truongphong.snv');
    await goTo(head, path);
    await head.getByText('trình dự thảo, đề nghị bạn kiểm tra nội dung. Lời ghi: Kính trình').waitFor();
    expect(await primary(head)).toEqual(['Ký nháy nội dung']);
    await head.getByRole('button', { name: 'Trả lại' }).click();
    await head.getByRole('form', { name: 'Trả lại' }).waitFor();
    expect(await primary(head)).toEqual(['Gửi']);
    await head.getByRole('textbox', { name: 'Lý do' }).fill('Bổ sung căn cứ');
    await head.getByRole('textbox', { name: 'Nội dung đánh dấu' }).fill('Thiếu căn cứ ở đây');
    await head.keyboard.press('Enter');
    await head.getByRole('button', { name: 'Bỏ đánh dấu “Thiếu căn cứ ở đây”' }).waitFor();
    expect(await seriousFaults(head)).toEqual([]);
    await head.getByRole('button', { name: 'Gửi' }).click();
    await state(head, 'Bị trả lại');

    await goTo(specialist, path);
    await specialist.getByText('đề nghị bạn sửa và trình lại. Lý do: Bổ sung căn cứ').waitFor();
    expect(await primary(specialist)).toEqual(['Trình']);
    await specialist.getByRole('button', { name: 'Trang 1: Thiếu căn cứ ở đây' }).waitFor();
    await specialist.getByRole('button', { name: 'Đưa lên bản mới' }).click();
    const version = specialist.getByRole('form', { name: 'Đưa lên bản mới' });
    await version.locator('input[type=file]').setInputFiles(aFile('du-thao-2.pdf'));
    await version.getByText('Đã tải lên: du-thao-2.pdf').waitFor();
    await version.getByRole('button', { name: 'Gửi' }).click();
    await specialist.getByRole('tab', { name: 'So sánh hai bản' }).click();
    await specialist.getByText('Hai bản khác nhau (SHA-256 khác).').waitFor();
    expect(await seriousFaults(specialist)).toEqual([]);
    await specialist.getByRole('button', { name: 'Trình', exact: true }).click();
    await specialist.getByRole('button', { name: 'Gửi' }).click();
    await state(specialist, 'Đang trình');

    for (const [username, act] of [
      ['truongphong.snv', 'Ký nháy nội dung'],
      ['chanhvp.snv', 'Ký nháy thể thức'],
      ['giamdoc.snv', 'Duyệt'],
    ] as const) {
      const page = username === 'truongphong.snv' ? head : await province.signedIn(username);
      await goTo(page, path);
      // The key that stands on the button, and no mouse.
      await page.getByRole('button', { name: act }).waitFor();
      await page.keyboard.press('1');
      await page.getByRole('form', { name: act }).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('form', { name: act }).waitFor({ state: 'detached' });
    }
    await goTo(specialist, path);
    await state(specialist, 'Đã duyệt, chờ ký');
    const slip = await specialist.evaluate(
      `fetch('/api/v1${path}/slip').then((answer) => [answer.status, answer.headers.get('content-type')])`,
    );
    expect(slip).toEqual([200, 'application/pdf']);
  });
});
