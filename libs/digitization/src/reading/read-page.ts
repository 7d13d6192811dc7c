/** One word as it was read. The box is in fractions of the upright page image, so that it fits every size of preview. */
export type ReadWord = {
  text: string;
  /** What the engine read, where the spelling of the language said otherwise. */
  was?: string | undefined;
  /** Left, top, right, bottom; 0 to 1. */
  box: [number, number, number, number];
  /** What the engine believes, 0 to 1; the text layer of a born-digital file counts as 1. */
  confidence: number;
  /** Words with the same number stand on one line of `text`; lines count from 0 in reading order. See `STAMP_LINE`. */
  line: number;
};

/** The words of the arrival stamp (dấu ĐẾN) are no part of the document's text. */
export const STAMP_LINE = -1;

/**
 * One page, read. "Upright" means turned by `rotation` and then straightened by `skew`:
 * preview, boxes, width and height all speak of that image, and only of that.
 */
export type ReadPage = {
  /** Counts from 1. */
  page: number;
  widthPx: number;
  heightPx: number;
  /** Degrees the page was turned clockwise to stand upright. */
  rotation: 0 | 90 | 180 | 270;
  /** Degrees the page was turned clockwise after that, to make its lines level; between -6 and 6. */
  skew: number;
  blank: boolean;
  source: 'ocr' | 'text-layer';
  /** Engine, version, model and model version: enough to find every page that a bad model has read. */
  engine: string;
  text: string;
  words: ReadWord[];
  /** Mean of the words, weighted by their length; 1 for a blank page. */
  confidence: number;
  /** JPEG, long side at most 2,000 pixels, seals and colours kept. */
  preview: Buffer;
};

export type ReadableFile = {
  path: string;
  contentType: 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/tiff';
};

/** What one file may cost. A file that wants more is refused with a reason, never half read in silence. */
export type ReadingLimits = {
  pageMs: number;
  totalMs: number;
  /** Resident memory of the reading process and what it started. */
  memoryMb: number;
  pages: number;
  /** Of one image, and of one picture inside a PDF. */
  megapixels: number;
  /** Characters of text kept of one page. */
  textLength: number;
  /** Words kept of one page. */
  words: number;
};

export const DEFAULT_LIMITS: ReadingLimits = {
  pageMs: 120_000,
  totalMs: 2 * 60 * 60_000,
  memoryMb: 1_500,
  pages: 2_000,
  megapixels: 100,
  textLength: 200_000,
  words: 30_000,
};
