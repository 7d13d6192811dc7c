import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import type { CapturedPage } from '../../captured-page';
import { UnreadableFile } from '../../unreadable-file';
import { openWholePdf } from '../pdf-file';
import { paint, type PdfDocument, type Pdfium } from '../pdfium';
import { embeddedScan, type EmbeddedScan } from './embedded-scan';

/** A page's image lies in a file; its colours are those that were scanned. */
export type Taken = Omit<CapturedPage, 'thumbnail' | 'measures' | 'separator'>;
/** A stack whose pages are taken out one by one. */
export type Stack = { pages: number; take: (page: number, outDir: string) => Promise<Taken>; close: () => void };

type Limits = { megapixels: number };

const POINTS_PER_INCH = 72;
/** A born-digital page is painted as sharply as drawings are scanned. */
const PAINTED_DPI = 300;
const PAINTED_PIXELS = 24e6;

/** Opens a stack of scanned pages: a PDF, a TIFF of many pages, or one picture. */
export const openStack = async (path: string, contentType: string, limits: Limits): Promise<Stack> =>
  contentType === 'application/pdf' ? openPdfStack(path, limits) : openPictures(path, contentType, limits);

const openPictures = async (path: string, contentType: string, { megapixels }: Limits): Promise<Stack> => {
  const { pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
  return {
    pages,
    close: () => undefined,
    take: async (page, outDir) => {
      const head = await sharp(path, { page: page - 1, limitInputPixels: false }).metadata();
      if (head.width * head.height > megapixels * 1e6) throw new UnreadableFile('too-large-image', `page ${page}`);
      const stated = statedDpi(head.density);
      if (pages === 1) {
        const type = pictureType(contentType);
        const to = join(outDir, `${page.toString()}.${EXTENSIONS[type]}`);
        // A header may promise more than the file holds.
        await sharp(path, { limitInputPixels: megapixels * 1e6, failOn: 'truncated' }).stats();
        await copyFile(path, to);
        const { width, height } = head.autoOrient;
        return taken({ page, path: to, contentType: type, widthPx: width, heightPx: height, dpi: stated }, true);
      }
      const source = sharp(path, { page: page - 1, limitInputPixels: megapixels * 1e6, failOn: 'truncated' });
      const coded = await lossless(source.autoOrient(), bitonal(head), stated);
      return written(coded, page, outDir, stated);
    },
  };
};

const openPdfStack = async (path: string, limits: Limits): Promise<Stack> => {
  const document = await openWholePdf(path);
  return {
    pages: document.pageCount,
    close: () => {
      document.close();
    },
    take: async (page, outDir) => takeOfPdf(document, page, outDir, limits),
  };
};

/** The scan that a page wraps is taken as it is; a page that is more than a scan is painted. */
const takeOfPdf = async (
  document: PdfDocument,
  page: number,
  outDir: string,
  { megapixels }: Limits,
): Promise<Taken> => {
  const points = document.pageSize(page - 1);
  const area = points.width * points.height;
  if (!(points.width >= 1 && points.height >= 1) || area > megapixels * 1e6) {
    throw new UnreadableFile('too-large-image', `page ${page}`);
  }
  const { scan, painted } = document.withPage(page - 1, (handle) => {
    const scan = embeddedScan(document.pdfium, handle, points, megapixels);
    return { scan, painted: paintedAt(document.pdfium, handle, points, scan) };
  });
  const raw = { width: painted.width, height: painted.height, channels: 4 as const };
  const whole = () => sharp(painted.data, { raw }).removeAlpha();
  if (scan?.jpeg) {
    const turned = await sameAs(scan.jpeg, whole(), megapixels);
    if (turned !== null) {
      const to = join(outDir, `${page.toString()}.jpg`);
      await writeFile(to, scan.jpeg);
      const sides = await sharp(scan.jpeg).metadata();
      const size = { widthPx: sides.width, heightPx: sides.height };
      return { ...taken({ page, path: to, contentType: 'image/jpeg', ...size, dpi: scan.dpi }, true), turned };
    }
  }
  const coded = await lossless(whole(), scan?.bitonal ?? false, painted.dpi);
  return written(coded, page, outDir, painted.dpi);
};

const paintedAt = (
  pdfium: Pdfium,
  page: number,
  points: { width: number; height: number },
  scan: EmbeddedScan | undefined,
) => {
  const most = POINTS_PER_INCH * Math.sqrt(PAINTED_PIXELS / (points.width * points.height));
  const dpi = Math.min(scan?.dpi ?? PAINTED_DPI, most);
  const [width, height] = [points.width, points.height].map((side) =>
    Math.max(1, Math.round((side * dpi) / POINTS_PER_INCH)),
  );
  return { ...paint(pdfium, page, width ?? 1, height ?? 1), dpi };
};

const LOOK = 96;
/** Mean difference of grey levels; another coding of the same picture stays far below it. */
const SAME = 6;

/**
 * Is the embedded picture what a viewer shows? It is taken out only when it is, turned as the page turns it: a mask, a
 * crop, a mirror or something drawn over it all show here.
 */
const sameAs = async (jpeg: Buffer, page: sharp.Sharp, megapixels: number): Promise<Taken['turned'] | null> => {
  const look = (image: sharp.Sharp) =>
    image.toColourspace('b-w').resize(LOOK, LOOK, { fit: 'fill' }).extractChannel(0).raw().toBuffer();
  const shown = await look(page);
  for (const turned of [0, 90, 180, 270] as const) {
    const image = sharp(jpeg, { limitInputPixels: megapixels * 1e6, failOn: 'truncated' });
    const own = await image
      .rotate(turned)
      .toBuffer()
      .then((bytes) => look(sharp(bytes)));
    const apart = own.reduce((sum, level, i) => sum + Math.abs(level - (shown[i] ?? 0)), 0) / own.length;
    if (apart < SAME) return turned;
  }
  return null;
};

type Coded = { bytes: Buffer; type: 'image/png' | 'image/tiff'; width: number; height: number };

/** No pixel is lost: fax coding for what is black and white only, PNG for the rest. */
const lossless = async (image: sharp.Sharp, bitonal: boolean, dpi: number | null): Promise<Coded> => {
  const stated = image.withMetadata(dpi === null ? {} : { density: dpi });
  const { data, info } = await (
    bitonal
      ? stated
          .toColourspace('b-w')
          .threshold(128)
          .tiff({ compression: 'ccittfax4', bitdepth: 1, ...perMm(dpi) })
      : stated.png({ compressionLevel: 6 })
  ).toBuffer({ resolveWithObject: true });
  return { bytes: data, type: bitonal ? 'image/tiff' : 'image/png', width: info.width, height: info.height };
};

const perMm = (dpi: number | null) => (dpi === null ? {} : { xres: dpi / 25.4, yres: dpi / 25.4 });

const written = async (coded: Coded, page: number, outDir: string, dpi: number | null): Promise<Taken> => {
  const to = join(outDir, `${page.toString()}.${EXTENSIONS[coded.type]}`);
  await writeFile(to, coded.bytes);
  const { type: contentType, width: widthPx, height: heightPx } = coded;
  return taken({ page, path: to, contentType, widthPx, heightPx, dpi }, false);
};

const taken = (page: Omit<Taken, 'turned' | 'original'>, original: boolean): Taken => ({
  ...page,
  dpi: page.dpi === null ? null : Math.round(page.dpi * 10) / 10,
  turned: 0,
  original,
});

const EXTENSIONS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif' } as const;

const pictureType = (contentType: string): CapturedPage['contentType'] => {
  if (contentType === 'image/jpeg' || contentType === 'image/png' || contentType === 'image/tiff') return contentType;
  throw new UnreadableFile('unsupported', contentType);
};

const bitonal = ({ depth, channels, bitsPerSample }: sharp.Metadata): boolean =>
  channels === 1 && (bitsPerSample === 1 || (depth as string) === 'bit');

/** Scanners write 1 or 72 where they do not know. */
const statedDpi = (density: number | undefined): number | null =>
  density !== undefined && density > 72 && density <= 2_400 ? density : null;
