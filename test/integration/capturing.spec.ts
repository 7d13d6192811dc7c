import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { captureDocument, closeReaders, type CapturedPage, type ReadableFile } from '@vanthu/digitization';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

import { aFile, aPictureBomb } from '../support/bad-files';
import { aWorkFolder, SCANS } from '../support/scans';

jest.setTimeout(120_000);
afterAll(closeReaders);

type Captured = { pages: number; kept: CapturedPage[]; poisoned: { page: number; code: string }[] };

const capture = async (
  file: ReadableFile,
  options: Partial<Parameters<typeof captureDocument>[1]> = {},
): Promise<Captured> => {
  const kept: CapturedPage[] = [];
  const poisoned: Captured['poisoned'] = [];
  const { pages } = await captureDocument(file, {
    outDir: aWorkFolder(),
    onPlan: () => Promise.resolve(),
    onPage: (page) => {
      kept.push(page);
      return Promise.resolve();
    },
    onPoisoned: (page, code) => {
      poisoned.push({ page, code });
      return Promise.resolve();
    },
    ...options,
  });
  return { pages, kept, poisoned };
};

/** A sheet with a mark in one corner, so that its way up shows. */
const aSheet = (size: { width: number; height: number } = { width: 850, height: 1_100 }) =>
  sharp({ create: { ...size, channels: 3, background: '#f4f1e8' } }).composite([
    {
      input: Buffer.from(
        `<svg width="${size.width}" height="${size.height}"><rect x="60" y="60" width="300" height="90" fill="#222"/></svg>`,
      ),
    },
  ]);
const aJpeg = () => aSheet().jpeg({ quality: 90 }).withMetadata({ density: 100 }).toBuffer();
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A PDF with one scan on each page, as scanners write it. */
const wrapping = async (
  scans: readonly Buffer[],
  also: (pdf: PDFDocument) => Promise<void> = () => Promise.resolve(),
) => {
  const pdf = await PDFDocument.create();
  for (const scan of scans) {
    const picture = await pdf.embedJpg(scan);
    pdf.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 });
  }
  await also(pdf);
  return aFile(Buffer.from(await pdf.save()));
};

describe('the pages of a stack are taken apart', () => {
  it('as many as there are, in their order, each with its picture', async () => {
    for (const { scan, text } of SCANS.slice(0, 6)) {
      const { pages, kept, poisoned } = await capture(scan);
      expect(pages).toBe(text.replace(/\n$/, '').split('\f').length);
      expect(kept.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
      expect(poisoned).toEqual([]);
      for (const page of kept) {
        const picture = await sharp(page.path).metadata();
        expect([picture.width, picture.height]).toEqual([page.widthPx, page.heightPx]);
        const small = await sharp(page.thumbnail).metadata();
        expect(Math.max(small.width, small.height)).toBe(480);
      }
    }
  });

  it('and a scan that a PDF wraps is the scanner’s own bytes', async () => {
    const scans = [await aJpeg(), await aSheet({ width: 900, height: 1_200 }).jpeg().toBuffer()];
    const { kept } = await capture(await wrapping(scans));
    expect(kept.map(({ path }) => hashOf(readFileSync(path)))).toEqual(scans.map(hashOf));
    expect(kept.map(({ original, contentType }) => ({ original, contentType }))).toEqual([
      { original: true, contentType: 'image/jpeg' },
      { original: true, contentType: 'image/jpeg' },
    ]);
    expect(kept[0]?.dpi).toBeCloseTo(100, 0);
  });

  it('a page that the PDF turns keeps its bytes, and says how it is turned', async () => {
    const scan = await aJpeg();
    const file = await wrapping([scan], (pdf) => {
      pdf.getPage(0).setRotation(degrees(90));
      return Promise.resolve();
    });
    const { kept } = await capture(file);
    expect(kept).toMatchObject([{ turned: 90, original: true }]);
    const small = await sharp(kept[0]!.thumbnail).metadata();
    expect(small.width).toBeGreaterThan(small.height);
  });

  it('a page with something over its scan is painted, so that nothing of it is lost', async () => {
    const file = await wrapping([await aJpeg()], async (pdf) => {
      const font = await pdf.embedFont(StandardFonts.HelveticaBold);
      pdf.getPage(0).drawText('SAO Y 12/3', { x: 80, y: 300, size: 60, font });
    });
    const { kept } = await capture(file);
    expect(kept).toMatchObject([{ original: false, contentType: 'image/png', widthPx: 2_550, heightPx: 3_300 }]);
    const { data, info } = await sharp(kept[0]!.path).greyscale().raw().toBuffer({ resolveWithObject: true });
    const row = Math.round(info.height * (1 - 320 / 792));
    const dark = Array.from({ length: info.width }, (_, x) => data[row * info.width + x] ?? 255).filter((v) => v < 80);
    expect(dark.length).toBeGreaterThan(100);
  });

  it('a picture by itself is its own page, byte for byte', async () => {
    const jpeg = await aJpeg();
    const { kept } = await capture(aFile(jpeg, 'image/jpeg'));
    expect(kept).toMatchObject([{ page: 1, dpi: 100, original: true, widthPx: 850, heightPx: 1_100 }]);
    expect(hashOf(readFileSync(kept[0]!.path))).toBe(hashOf(jpeg));
  });

  it('a fax of many pages stays black and white and loses no dot', async () => {
    const [width, height] = [1_000, 1_400];
    const sheets = [300, 400, 500].map((bottom) =>
      Buffer.from(
        Array.from({ length: width * height }, (_, i) =>
          i > 200 * width && i < bottom * width && i % 7 < 3 ? 0 : 255,
        ),
      ),
    );
    const raw = { width, height: height * sheets.length, channels: 1 as const, pageHeight: height };
    const tiff = await sharp(Buffer.concat(sheets), { raw })
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 })
      .toBuffer();
    const { pages, kept } = await capture(aFile(tiff, 'image/tiff'));
    expect(pages).toBe(3);
    for (const [i, { path, contentType }] of kept.entries()) {
      expect(contentType).toBe('image/tiff');
      expect(readFileSync(path).length).toBeLessThan(20_000);
      const own = await sharp(path).extractChannel(0).raw().toBuffer();
      expect(own.equals(sheets[i] ?? Buffer.alloc(0))).toBe(true);
    }
  });
});

describe('a page that cannot be taken', () => {
  /** Three good sheets around one whose picture says it has 900 million dots. */
  const withABomb = async (): Promise<ReadableFile> => {
    const bomb = await PDFDocument.load(readFileSync(aPictureBomb().path));
    const pdf = await PDFDocument.create();
    const good = async () => {
      const picture = await pdf.embedJpg(await aJpeg());
      pdf.addPage([612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 });
    };
    await good();
    const [page] = await pdf.copyPages(bomb, [0]);
    pdf.addPage(page);
    await good();
    await good();
    return aFile(Buffer.from(await pdf.save()));
  };

  it('is told with its reason, and the others come all the same', async () => {
    const { pages, kept, poisoned } = await capture(await withABomb());
    expect(pages).toBe(4);
    expect(kept.map(({ page }) => page)).toEqual([1, 3, 4]);
    expect(poisoned).toEqual([{ page: 2, code: 'too-large-image' }]);
  });

  it('kills its reader, and the others come all the same', async () => {
    const { kept, poisoned } = await capture(await withABomb(), {
      limits: { megapixels: 2_000, memoryMb: 700, pageMs: 20_000 },
    });
    expect(kept.map(({ page }) => page)).toEqual([1, 3, 4]);
    expect(poisoned).toHaveLength(1);
    expect(['out-of-memory', 'timed-out', 'damaged']).toContain(poisoned[0]?.code);
  });

  it('is not tried again when the stack is taken up where it was left', async () => {
    const { kept, poisoned } = await capture(await withABomb(), { skipPages: new Set([1, 2]) });
    expect(kept.map(({ page }) => page)).toEqual([3, 4]);
    expect(poisoned).toEqual([]);
  });

  it('breaks the stack when the stack itself is broken', async () => {
    const whole = readFileSync((await wrapping([await aJpeg(), await aJpeg()])).path);
    await expect(capture(aFile(whole.subarray(0, whole.length / 2)))).rejects.toMatchObject({
      code: 'truncated',
    });
    const link = join(aWorkFolder(), 'empty');
    writeFileSync(link, '');
    await expect(capture({ path: link, contentType: 'application/pdf' })).rejects.toMatchObject({ code: 'empty' });
  });
});
