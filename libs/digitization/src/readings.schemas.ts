import { pageOf } from '@vanthu/platform';
import { z } from 'zod';

/** A field of the page head as it was proposed; `boxes` are fractions of the upright page image. */
export const ProposedField = z
  .object({
    value: z.string(),
    confidence: z.number().describe('0 to 1: how often such a proposal is right'),
    page: z.int(),
    boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  })
  .meta({ id: 'ProposedField' });

export const ReadingView = z
  .object({
    fileId: z.uuid(),
    version: z.int(),
    state: z.enum(['queued', 'reading', 'read', 'failed']),
    pagesTotal: z.int().nullable(),
    pagesDone: z.int(),
    engine: z.string().nullable(),
    failure: z
      .object({ code: z.string(), title: z.string(), detail: z.string() })
      .nullable()
      .describe('Why it could not be read'),
    head: z
      .record(z.string(), ProposedField.nullable())
      .describe('What stands on the page head: numberSymbol, issuedOn, issuer, docType, subject, …'),
    searchable: z.object({ sha256: z.string(), size: z.int() }).nullable().describe('The searchable PDF, a derivative'),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
    actions: z.array(z.string()),
  })
  .meta({ id: 'Reading' });
export type ReadingView = z.infer<typeof ReadingView>;

const pageFields = {
  page: z.int(),
  text: z.string(),
  confidence: z.number(),
  rotation: z.int().describe('Degrees the page was turned clockwise to stand upright'),
  blank: z.boolean(),
  source: z.enum(['ocr', 'text-layer']),
  engine: z.string(),
  widthPx: z.int(),
  heightPx: z.int(),
};
export const ReadPageView = z.object(pageFields).meta({ id: 'ReadPage' });
export type ReadPageView = z.infer<typeof ReadPageView>;
export const ReadPagePage = pageOf(ReadPageView);

export const ReadWordView = z.object({
  text: z.string(),
  was: z.string().optional().describe('what the engine read, where the spelling of the language said otherwise'),
  box: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .describe('left, top, right, bottom in fractions of the upright page image'),
  confidence: z.number(),
  line: z.int().describe('of the text, from 0; -1 for the words of the arrival stamp, which are no part of it'),
});

export const ReadPageWithWords = z
  .object({ ...pageFields, words: z.array(ReadWordView) })
  .meta({ id: 'ReadPageWithWords' });
export type ReadPageWithWords = z.infer<typeof ReadPageWithWords>;
