import { describeWith } from '../support/needs';
import { aScannedPage, aStack, wordsOfSheet } from '../support/stacks';
import { DESK, PHONE, Province, seriousFaults, sticksOut } from './desk';

jest.setTimeout(120_000);

describeWith('chromium', 'a batch of scans', () => {
  let province: Province;
  beforeAll(async () => {
    province = await Province.open();
  }, 60_000);
  afterAll(() => province.close());

  it('is opened, filled by dropping a stack, put in order by keys, and undone', async () => {
    const archivist = await province.signedIn('luutru.snv', DESK);
    await archivist.getByRole('link', { name: 'Lô số hóa' }).click();
    await archivist.getByRole('button', { name: 'Mở lô mới' }).click();
    await archivist.getByRole('textbox', { name: 'Tên lô' }).fill('Hộp 7, hồ sơ 2');
    expect(await seriousFaults(archivist)).toEqual([]);
    await archivist.getByRole('button', { name: 'Mở lô', exact: true }).click();
    await archivist.getByRole('heading', { level: 1, name: 'Hộp 7, hồ sơ 2' }).waitFor();

    const pages = await Promise.all([1, 2, 3, 4, 5].map((nth) => aScannedPage(wordsOfSheet(nth))));
    const stack = await aStack(pages, [4]);
    await archivist
      .locator('input[type=file]')
      .setInputFiles({ name: 'chong-1.pdf', mimeType: 'application/pdf', buffer: stack });
    await archivist.getByText('5/5 trang').waitFor({ timeout: 60_000 });
    const strip = archivist.getByRole('list', { name: 'Dải trang' });
    expect(await strip.getByRole('listitem').count()).toBe(5);
    await strip.getByText('Để riêng').waitFor();
    await archivist
      .getByText('Ảnh quá lớn. Một trang có quá nhiều điểm ảnh.')
      .or(strip.getByText('Ảnh quá lớn'))
      .first()
      .waitFor();

    const nth = (page: number) => strip.getByRole('button', { name: new RegExp(`Trang ${page.toString()}\\b`) });
    await nth(3).click();
    await archivist.getByText('Nội dung đọc được').waitFor();
    await archivist.getByText('Trang số 3').waitFor();
    expect(await seriousFaults(archivist)).toEqual([]);
    await archivist.keyboard.press('c');
    await archivist.getByText('2 văn bản').waitFor();
    await nth(4).click();
    await archivist.keyboard.press('x');
    await archivist.getByText('1 trang đã bỏ').waitFor();
    const five = (await nth(5).getAttribute('data-page')) ?? '';
    await nth(5).click();
    await archivist.keyboard.press('m');
    await nth(1).click();
    await archivist.keyboard.press('p');
    await strip.getByRole('listitem').nth(1).locator(`[data-page="${five}"]`).click();
    await archivist.getByText('Trang số 5').waitFor();
    await archivist.keyboard.press('Control+z');
    await archivist.keyboard.press('Control+z');
    await archivist.getByText('1 trang đã bỏ').waitFor({ state: 'detached' });
    await archivist.getByText('2 văn bản').waitFor();

    await nth(4).click();
    await archivist.keyboard.press('x');
    await archivist.getByRole('button', { name: 'Giao lô' }).click();
    await archivist.getByText('Đã giao').waitFor({ timeout: 60_000 });
    const made = archivist.getByRole('table', { name: 'Văn bản của lô' });
    expect(await made.getByRole('link').allInnerTexts()).toEqual(['Hộp-7-hồ-sơ-2.001.pdf', 'Hộp-7-hồ-sơ-2.002.pdf']);
    expect(await made.getByText('PDF/A-2b').count()).toBe(2);
    expect(await seriousFaults(archivist)).toEqual([]);

    const phone = await province.signedIn('luutru.snv', PHONE);
    await phone.goto(archivist.url());
    await phone.getByRole('list', { name: 'Dải trang' }).waitFor();
    expect(await sticksOut(phone)).toEqual([]);
    expect(await seriousFaults(phone)).toEqual([]);
  });
});
