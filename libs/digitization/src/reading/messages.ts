import { z } from 'zod';

import { CaptureMeasures } from './capture';
import { STAMP_LINE } from './read-page';
import { Separator } from './separator';
import { UNREADABLE } from './unreadable-file';

/**
 * What the reading process and its parent say to each other, as JSON. The parent checks every message:
 * a parser that a hostile file has taken over may say anything.
 */
const fraction = z.number().min(-0.5).max(1.5);

const word = z.object({
  text: z.string().min(1).max(500),
  was: z.string().max(500).optional(),
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

/** The image lies where the parent said: a child that was taken over names no path. */
const captured = z.object({
  page: z.int().min(1),
  contentType: z.enum(['image/jpeg', 'image/png', 'image/tiff']),
  widthPx: z.int().min(1),
  heightPx: z.int().min(1),
  dpi: z.number().min(1).max(10_000).nullable(),
  turned: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  original: z.boolean(),
  /** Base64 of a JPEG. */
  thumbnail: z.base64().max(1_000_000),
  measures: CaptureMeasures,
  separator: Separator.nullable(),
});

/** What keeps a searchable copy from being PDF/A-2b; page 0 is the file as a whole. */
const fault = z.object({ page: z.int().min(0), why: z.string().max(200) });
export type CopyFault = z.infer<typeof fault>;

export const fromChildSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), pages: z.int().min(0) }),
  z.object({ kind: z.literal('page'), page }),
  z.object({ kind: z.literal('captured'), page: captured }),
  z.object({ kind: z.literal('next') }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('made'), faults: z.array(fault).max(10_000) }),
  z.object({ kind: z.literal('unreadable'), code: z.enum(UNREADABLE), detail: z.string().max(1_000) }),
]);
export type FromChild = z.infer<typeof fromChildSchema>;
export type PageMessage = z.infer<typeof page>;
export type CapturedMessage = z.infer<typeof captured>;

/** What a page gives to the searchable PDF. */
export type PageText = {
  page: number;
  rotation: 0 | 90 | 180 | 270;
  skew: number;
  source: 'ocr' | 'text-layer';
  words: { text: string; box: [number, number, number, number] }[];
  /** Where each page is a file of its own. */
  picture?: { path: string; contentType: string; dpi: number | null };
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
  limits: {
    pages: number;
    megapixels: number;
    textLength: number;
    words: number;
    /** How the pages lie, where a person said so. */
    turned: 0 | 90 | 180 | 270 | null;
  };
};

/** The pages of a stack are taken out into `outDir`, one at each `go-on`. */
export type CaptureRequest = {
  kind: 'capture';
  path: string;
  contentType: string;
  outDir: string;
  skipPages: number[];
  limits: { pages: number; megapixels: number };
};

/** What a searchable copy says of itself. The parent writes it: the reading process knows no more than it needs. */
export type CopyFacts = {
  title: string;
  creator: string;
  /** ISO 8601, whole seconds. */
  at: string;
  /** The metadata packet with the claim to be PDF/A-2b, and the one without. */
  xmp: { conforming: string; plain: string };
  /** Base64 of the colour profile. */
  profile: string;
};

/** The pages follow one by one as `text`, each after the child has asked with `next`; then `finish`. */
export type ToChild =
  | ReadRequest
  | CaptureRequest
  | { kind: 'bind'; outPath: string; megapixels: number; facts: CopyFacts }
  | { kind: 'make-pdf'; path: string; contentType: string; outPath: string; megapixels: number; facts: CopyFacts }
  | { kind: 'text'; page: PageText }
  | { kind: 'finish' }
  | { kind: 'go-on' };
