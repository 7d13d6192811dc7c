import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { closeReaders, readDocument, UnreadableFile, type ReadableFile } from '@vanthu/digitization';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';

import { aDrawingBomb, aFile, aHugeSheet, anEncryptedPdf, aPictureBomb } from '../support/bad-files';
import { aWorkFolder, readAll, scanCalled } from '../support/scans';

jest.setTimeout(120_000);
afterAll(closeReaders);

/** The code with which a file is refused; `read` when it is not. */
const codeOf = async (file: ReadableFile, options: Parameters<typeof readAll>[1] = {}): Promise<string> => {
  try {
    await readAll(file, options);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
};

describe('a file that cannot be read is refused with a reason a clerk understands', () => {
  it('when it is empty', async () => {
    expect(await codeOf(aFile(''))).toBe('empty');
  });

  it('when it is locked with a password', async () => {
    expect(await codeOf(anEncryptedPdf('mat khau'))).toBe('encrypted');
  });

  it('when it is not what it is said to be', async () => {
    expect(await codeOf(aFile('Kính gửi: Sở Nội vụ'))).toBe('unsupported');
    expect(await codeOf({ ...scanCalled('08').scan, contentType: 'image/png' })).toBe('unsupported');
  });

  it('when its head is a PDF and the rest is rubbish', async () => {
    const rubbish = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7_919) % 251));
    expect(await codeOf(aFile(Buffer.concat([Buffer.from('%PDF-1.7\n'), rubbish])))).toBe('truncated');
    expect(await codeOf(aFile(`%PDF-1.7\n${'x'.repeat(5_000)}\nstartxref\n12\n%%EOF\n`))).toBe('damaged');
  });

  it('when it was cut off, wherever the line went dead', async () => {
    const whole = readFileSync(scanCalled('08').scan.path);
    for (let part = 1; part <= 7; part++) {
      const cut = Math.floor((whole.length * part) / 8);
      expect({ cut, code: await codeOf(aFile(whole.subarray(0, cut))) }).toEqual({ cut, code: 'truncated' });
    }
  });

  it('when a picture ends in the middle', async () => {
    const jpeg = await sharp({ create: { width: 900, height: 1_200, channels: 3, background: '#eeeeee' } })
      .composite([{ input: Buffer.from('<svg width="900" height="1200"><circle cx="400" cy="600" r="300"/></svg>') }])
      .jpeg()
      .toBuffer();
    const code = await codeOf(aFile(jpeg.subarray(0, jpeg.length / 2), 'image/jpeg'));
    expect(['truncated', 'damaged']).toContain(code);
  });

  it('when it is a picture of 200 million pixels', async () => {
    const png = await sharp({ create: { width: 20_000, height: 10_000, channels: 3, background: '#ffffff' } })
      .png({ compressionLevel: 2 })
      .toBuffer();
    expect(await codeOf(aFile(png, 'image/png'))).toBe('too-large-image');
  });

  it('when a page is five metres wide, or holds a picture of 900 million pixels', async () => {
    expect(await codeOf(aHugeSheet())).toBe('too-large-image');
    expect(await codeOf(aPictureBomb())).toBe('too-large-image');
  });

  it('when it has more pages than a file may have', async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 6; page++) pdf.addPage([200, 200]);
    const file = aFile(Buffer.from(await pdf.save()));
    expect(await codeOf(file, { limits: { pages: 5 } })).toBe('too-many-pages');
    expect(await codeOf(file, { limits: { pages: 6 } })).toBe('read');
  });
});

describe('a file that attacks its reader', () => {
  it('is ended when it takes too long, and the next file is read', async () => {
    const start = performance.now();
    const code = await codeOf(aDrawingBomb(), { limits: { pageMs: 4_000, memoryMb: 4_000 } });
    expect(code).toBe('timed-out');
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(await codeOf(scanCalled('08').born)).toBe('read');
  });

  it('is ended when it takes too much memory', async () => {
    expect(await codeOf(aDrawingBomb(), { limits: { memoryMb: 250 } })).toBe('out-of-memory');
  });

  it('does not cost the program itself its memory', async () => {
    const before = process.memoryUsage().rss;
    const bomb = aDrawingBomb();
    const made = process.memoryUsage().rss;
    await codeOf(bomb, { limits: { pageMs: 5_000 } });
    expect(process.memoryUsage().rss - Math.max(before, made)).toBeLessThan(150 * 1_048_576);
  });

  it('leaves alone what the caller does with the pages', async () => {
    const failing = readDocument(scanCalled('08').born, {
      engine: 'tesseract.js',
      workDir: aWorkFolder(),
      onPlan: () => Promise.resolve(),
      onPage: () => Promise.reject(new Error('the database is away')),
    });
    await expect(failing).rejects.toThrow('the database is away');
  });

  it('stops at once when the caller gives up', async () => {
    const giveUp = new AbortController();
    const reading = readAll(scanCalled('01').scan, {
      signal: giveUp.signal,
      onPlan: () => {
        giveUp.abort(new Error('the shift is over'));
        return Promise.resolve();
      },
    });
    await expect(reading).rejects.toThrow('the shift is over');
  });
});

describe('pictures are read like PDFs', () => {
  it('a TIFF page by page, whichever way its pages lie', async () => {
    const page = Buffer.from(
      `<svg width="1240" height="600"><rect width="1240" height="600" fill="white"/>
       <text x="80" y="160" font-size="44" font-family="Liberation Serif, serif">Công văn về văn thư, lưu trữ</text>
       <text x="80" y="260" font-size="44" font-family="Liberation Serif, serif">của cơ quan nhà nước năm nay</text></svg>`,
    );
    const upright = await sharp(page).flatten({ background: '#ffffff' }).png().toBuffer();
    const path = join(aWorkFolder(), 'two.tiff');
    const second = await sharp(upright).rotate(180).png().toBuffer();
    const tiff = await sharp([upright, second], { join: { animated: true } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    writeFileSync(path, tiff);
    const pages = await readAll({ path, contentType: 'image/tiff' });
    expect(pages.map(({ page: number, rotation }) => [number, rotation])).toEqual([
      [1, 0],
      [2, 180],
    ]);
    expect(pages[1]!.text).toContain('văn thư, lưu trữ');
  });
});
