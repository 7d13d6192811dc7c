import { readFile } from 'node:fs/promises';

import type { ReadPage } from '../read-page';
import { UnreadableFile } from '../unreadable-file';
import { asPageWords } from './page-text';
import { readPicture } from './page-reader';
import { openPdf, paint, type Pdfium, type PdfDocument } from './pdfium';
import { picturesOf } from './pictures';
import { flattenPaper, previewOf, shrink, withoutRed, type Raster } from './raster';
import { inReadingOrder } from './reading-order';
import type { Recognizer } from './recognizer';
import { isTrustworthy, readTextLayer } from './text-layer';

export type PageLimits = {
  pages: number;
  megapixels: number;
  textLength: number;
  words: number;
  /** How the pages lie, where a person said so. */
  turned: ReadPage['rotation'] | null;
};

/** A file whose pages can be read one by one. */
export type PagedFile = {
  pages: number;
  read: (page: number, recognizer: () => Recognizer, limits: PageLimits) => Promise<ReadPage>;
  close: () => void;
};

const ENGINE = 'pdfium 2.1.13, text layer';
const POINTS_PER_INCH = 72;
const BEST_DPI = 300;
const LEAST_SCAN_DPI = 200;
const TEXT_DPI = 150;
/** Enough for A3 at 300 dpi with room; larger sheets are painted with fewer dots to the inch. */
const PAINTED_PIXELS = 24e6;
const LARGEST_SIDE_POINTS = 14_400;

/** Opens a PDF that is whole; one that was cut off is refused, although PDFium would show a part of it. */
export const openWholePdf = async (path: string): Promise<PdfDocument> => {
  const bytes = await readFile(path);
  refuseCutOff(bytes);
  const document = await openPdf(bytes).catch((error: unknown) => {
    throw error instanceof UnreadableFile && error.code === 'damaged' && !endsProperly(bytes)
      ? new UnreadableFile('truncated')
      : error;
  });
  if (!document.hasValidTable && !endsProperly(bytes)) {
    document.close();
    throw new UnreadableFile('truncated');
  }
  return document;
};

export const openPdfFile = async (path: string): Promise<PagedFile> => {
  const document = await openWholePdf(path);
  return {
    pages: document.pageCount,
    read: (page, recognizer, limits) => readPdfPage(document, page, recognizer, limits),
    close: () => {
      document.close();
    },
  };
};

const TAIL = 2_048;

/** A whole PDF ends with the place of its table and the end mark; what follows may be some rubbish of a mail program. */
const endsProperly = (bytes: Buffer): boolean =>
  /startxref\s+\d+\s+%%EOF/.test(bytes.subarray(-TAIL).toString('latin1'));

/**
 * PDFium mends a file that was cut off as well as it can and shows fewer pages, or none, without a word.
 * A records office must not take half a document for a whole one.
 */
const refuseCutOff = (bytes: Buffer): void => {
  if (bytes.includes('%%EOF') || bytes.includes('startxref')) return;
  throw new UnreadableFile('truncated', 'no end mark');
};

const readPdfPage = async (
  document: PdfDocument,
  number: number,
  recognizer: () => Recognizer,
  limits: PageLimits,
): Promise<ReadPage> => {
  const index = number - 1;
  const { pdfium } = document;
  const points = document.pageSize(index);
  const area = points.width * points.height;
  if (!(points.width >= 1 && points.height >= 1)) throw new UnreadableFile('damaged', `page ${number} has no size`);
  if (Math.max(points.width, points.height) > LARGEST_SIDE_POINTS || area > limits.megapixels * 1e6) {
    throw new UnreadableFile('too-large-image', `page ${number}`);
  }
  const { raster, layer } = document.withPage(index, (page) => {
    const pictures = picturesOf(pdfium, page);
    if (pictures.some(({ pixels }) => pixels > limits.megapixels * 1e6)) {
      throw new UnreadableFile('too-large-image', `picture on page ${number}`);
    }
    const scan = pictures.find(({ points: covered }) => covered > area * 0.7);
    const dpi = Math.min(
      scan ? Math.max(LEAST_SCAN_DPI, Math.min(BEST_DPI, scan.dpi)) : BEST_DPI,
      POINTS_PER_INCH * Math.sqrt(PAINTED_PIXELS / area),
    );
    const size = inPixels(points, dpi);
    const layer = scan ? undefined : readTextLayer(pdfium, page, size, limits.textLength);
    return { raster: asRaster(pdfium, page, size, dpi), layer };
  });
  if (layer && layer.characters > 0) {
    const small = await shrink(
      flattenPaper(withoutRed(raster)),
      Math.round((TEXT_DPI * Math.max(points.width, points.height)) / POINTS_PER_INCH),
    );
    if (isTrustworthy(layer, small, raster)) {
      const { width, height } = raster;
      const read = asPageWords(inReadingOrder(layer.lines, width), { width, height }, limits);
      const upright = { rotation: 0 as const, skew: 0, blank: false, widthPx: width, heightPx: height };
      const preview = await previewOf(raster, 0, 0);
      return { page: number, ...upright, source: 'text-layer', engine: ENGINE, ...read, preview };
    }
  }
  return readPicture(raster, number, recognizer(), limits);
};

const inPixels = (points: { width: number; height: number }, dpi: number): { width: number; height: number } => ({
  width: Math.max(1, Math.round((points.width * dpi) / POINTS_PER_INCH)),
  height: Math.max(1, Math.round((points.height * dpi) / POINTS_PER_INCH)),
});

const asRaster = (pdfium: Pdfium, page: number, size: { width: number; height: number }, dpi: number): Raster => ({
  ...paint(pdfium, page, size.width, size.height),
  channels: 4,
  dpi,
});
