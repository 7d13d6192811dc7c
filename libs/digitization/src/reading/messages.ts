import { z } from 'zod';

import { STAMP_LINE } from './read-page';
import { UNREADABLE } from './unreadable-file';

/**
 * What the reading process and its parent say to each other, as JSON. The parent checks every message:
 * a parser that a hostile file has taken over may say anything.
 */
const fraction = z.number().min(-0.5).max(1.5);

const word = z.object({
  text: z.string().min(1).max(500),
  box: z.tuple([fraction, fraction, fraction, fraction]),
  confidence: z.number().min(0).max(1),
  line: z.int().min(STAMP_LINE),
});

const page = z.object({
  page: z.int().min(1),
  widthPx: z.int().min(1),
  heightPx: z.int().min(1),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  skew: z.number().min(-10).max(10),
  blank: z.boolean(),
  source: z.enum(['ocr', 'text-layer']),
  engine: z.string().max(200),
  text: z.string(),
  words: z.array(word),
  confidence: z.number().min(0).max(1),
  /** Base64 of a JPEG; ten million characters are far above what 2,000 × 2,000 pixels give. */
  preview: z.base64().max(10_000_000),
});

export const fromChildSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), pages: z.int().min(0) }),
  z.object({ kind: z.literal('page'), page }),
  z.object({ kind: z.literal('next') }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('unreadable'), code: z.enum(UNREADABLE), detail: z.string().max(1_000) }),
]);
export type FromChild = z.infer<typeof fromChildSchema>;
export type PageMessage = z.infer<typeof page>;

/** What a page gives to the searchable PDF. */
export type PageText = {
  page: number;
  rotation: 0 | 90 | 180 | 270;
  skew: number;
  source: 'ocr' | 'text-layer';
  words: { text: string; box: [number, number, number, number] }[];
};

export type ReadRequest = {
  kind: 'read';
  path: string;
  contentType: string;
  /** The native `tesseract` program, where it may be used. */
  native: string | null;
  /** A page that the native program fails on is read by tesseract.js. */
  fallBack: boolean;
  /** What one call of the native program may take. */
  nativeMs: number;
  workDir: string;
  skipPages: number[];
  limits: { pages: number; megapixels: number; textLength: number; words: number };
};

/** The pages follow one by one as `text`, each after the child has asked with `next`; then `finish`. */
export type ToChild =
  | ReadRequest
  | { kind: 'make-pdf'; path: string; contentType: string; outPath: string; megapixels: number }
  | { kind: 'text'; page: PageText }
  | { kind: 'finish' }
  | { kind: 'go-on' };
