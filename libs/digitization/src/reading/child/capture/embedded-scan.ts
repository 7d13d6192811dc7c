import { UnreadableFile } from '../../unreadable-file';
import { withScratch, type Pdfium } from '../pdfium';
import { picturesOf } from '../pictures';

/** The one picture that a scanned page of a PDF wraps. */
export type EmbeddedScan = {
  dpi: number;
  /** Black and white only: fax coding or JBIG2. */
  bitonal: boolean;
  /** Its bytes, where they are a file of their own. */
  jpeg: Buffer | undefined;
};

const TEXT = 1;
const INVISIBLE = 3;
const MOST_OBJECTS = 20_000;
/** Scanners leave a hair of the page uncovered. */
const COVERED = 0.95;

/**
 * Finds the scan of a page that shows nothing else: one picture over all of it and, at most, invisible text.
 *
 * @returns undefined for a page that is drawn, or put together of several pictures
 * @throws UnreadableFile `too-large-image` before any picture of the page is decoded
 */
export const embeddedScan = (
  pdfium: Pdfium,
  page: number,
  points: { width: number; height: number },
  megapixels: number,
): EmbeddedScan | undefined => {
  const pictures = picturesOf(pdfium, page);
  if (pictures.some(({ pixels }) => pixels > megapixels * 1e6)) throw new UnreadableFile('too-large-image');
  const objects = Array.from({ length: Math.min(MOST_OBJECTS, pdfium._FPDFPage_CountObjects(page)) }, (_, i) =>
    pdfium._FPDFPage_GetObject(page, i),
  );
  const shown = objects.filter(
    (object) =>
      pdfium._FPDFPageObj_GetType(object) !== TEXT || pdfium._FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE,
  );
  const picture = pictures.find(({ object }) => object === shown[0]);
  if (shown.length !== 1 || !picture) return undefined;
  if (picture.points < points.width * points.height * COVERED || picture.pixels < 1) return undefined;
  const filters = filtersOf(pdfium, picture.object);
  return {
    dpi: picture.dpi,
    bitonal: filters.some((name) => name === 'CCITTFaxDecode' || name === 'JBIG2Decode'),
    jpeg: filters.length === 1 && filters[0] === 'DCTDecode' ? rawBytes(pdfium, picture.object) : undefined,
  };
};

const NAME_BYTES = 64;

const filtersOf = (pdfium: Pdfium, picture: number): string[] =>
  Array.from({ length: Math.min(8, Math.max(0, pdfium._FPDFImageObj_GetImageFilterCount(picture))) }, (_, i) =>
    withScratch(pdfium, NAME_BYTES, (at) => {
      const length = pdfium._FPDFImageObj_GetImageFilter(picture, i, at, NAME_BYTES);
      return Buffer.from(pdfium.HEAPU8.slice(at, at + Math.max(0, Math.min(length, NAME_BYTES) - 1))).toString();
    }),
  );

const rawBytes = (pdfium: Pdfium, picture: number): Buffer | undefined => {
  const length = pdfium._FPDFImageObj_GetImageDataRaw(picture, 0, 0);
  if (length < 4) return undefined;
  return withScratch(pdfium, length, (at) => {
    if (at === 0) return undefined;
    pdfium._FPDFImageObj_GetImageDataRaw(picture, at, length);
    return Buffer.from(pdfium.HEAPU8.slice(at, at + length));
  });
};
