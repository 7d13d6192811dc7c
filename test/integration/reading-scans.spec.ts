import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { closeReaders, readPageHead, type ReadPage } from '@vanthu/digitization';
import sharp from 'sharp';

import { scoreReading } from '../support/ocr-score';
import { readAll, scanCalled } from '../support/scans';

jest.setTimeout(120_000);
afterAll(closeReaders);

// All twelve scans are read, and measured, on their main road: test/e2e/main-road.e2e-spec.ts.
let invitation: Promise<ReadPage[]> | undefined;
const anInvitation = (): Promise<ReadPage[]> => (invitation ??= readAll(scanCalled('08').scan));

describe('a scan', () => {
  it('says of each word where it stands on the upright page, and on which line', async () => {
    const [page] = await anInvitation();
    const lines = page!.text.split('\n');
    for (const { text, box, line, confidence } of page!.words) {
      expect(lines[line]).toContain(text);
      expect(box[0]).toBeLessThan(box[2]);
      expect(box[1]).toBeLessThan(box[3]);
      expect(Math.min(...box, confidence)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...box, confidence)).toBeLessThanOrEqual(1);
    }
    expect(page!.preview.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(page!.text).toBe(page!.text.normalize('NFC'));
  });

  it('names the engine and the model, so that what a bad model read can be found', async () => {
    const [page] = await anInvitation();
    expect(page!.engine).toMatch(/^tesseract\.js 7\.\d+\.\d+, vie 4\.0\.0_best_int$/);
  });

  it('reads on after a crash without reading again what it has', async () => {
    const pages = await readAll(scanCalled('01').born, { skipPages: new Set([1, 2]) });
    expect(pages.map(({ page }) => page)).toEqual([3]);
  });
});

describe('a mark of urgency', () => {
  it('is read in its frame, though it is red as the seals that are left out', async () => {
    const line = (text: string, x: number, y: number, more = '') =>
      `<text x="${x}" y="${y}" font-size="38" text-anchor="middle" font-family="Liberation Serif, serif" ${more}>${text}</text>`;
    const sheet = `<svg width="1654" height="1100"><rect width="1654" height="1100" fill="white"/>
      ${line('UBND XÃ ĐỒI VÀNG', 430, 180)} ${line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1150, 180)}
      ${line('Độc lập - Tự do - Hạnh phúc', 1150, 235)} ${line('Số: 31/UBND-KT', 430, 290)}
      ${line('Đồi Vàng, ngày 19 tháng 9 năm 2025', 1150, 290)}
      <rect x="330" y="325" width="200" height="66" fill="none" stroke="#d01020" stroke-width="4"/>
      ${line('KHẨN', 430, 372, 'fill="#d01020" font-weight="bold"')}
      ${line('Kính gửi: Trưởng các thôn', 827, 480)}
      ${line('Ủy ban nhân dân xã đề nghị các thôn chuẩn bị phòng, chống lũ.', 827, 580)}</svg>`;
    const path = join(mkdtempSync(join(tmpdir(), 'vanthu-mark-')), 'khan.png');
    await sharp(Buffer.from(sheet))
      .flatten({ background: '#ffffff' })
      .withMetadata({ density: 200 })
      .png()
      .toFile(path);
    const head = readPageHead(await readAll({ path, contentType: 'image/png' }));
    expect([head.numberSymbol?.value, head.urgency?.value]).toEqual(['31/UBND-KT', 'KHẨN']);
  });
});

describe('a born-digital file', () => {
  it('gives its own text, letter by letter, where it has a good text layer', async () => {
    const scan = scanCalled('09');
    const pages = await readAll(scan.born);
    expect(pages.map(({ source }) => source)).toEqual(['text-layer', 'text-layer']);
    expect(scoreReading(scan.text, pages.map(({ text }) => text).join('\f')).errors).toBe(0);
  });
});
