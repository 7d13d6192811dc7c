import { z } from 'zod';
import { READINGS, type Reading } from './legacy-text.rules';

/** What a table would say in one encoding: the share of its words that are Vietnamese, and some of them to look at. */
export const ReadingFacts = z.object({
  reading: z.enum(READINGS),
  share: z.number().min(0).max(1),
  sample: z.string(),
});

/** A table to read: its rows go to `rows`, one JSON array of texts a line. */
export type TableOrder = {
  readonly path: string;
  readonly rows: string;
  readonly format: 'xlsx' | 'csv';
  /** As somebody said; else the table tells by its words. */
  readonly reading?: Reading;
};

export const TABLE_TROUBLES = ['not-a-table', 'too-many-rows', 'too-many-columns', 'too-large', 'no-rows'] as const;

export const TableAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    rows: z.int(),
    facts: z.object({
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      merged: z.int(),
      reading: z.enum(READINGS),
      sure: z.boolean(),
      readings: z.array(ReadingFacts),
    }),
  }),
  z.object({ ok: z.literal(false), why: z.enum(TABLE_TROUBLES), detail: z.string() }),
]);
export type TableAnswer = z.infer<typeof TableAnswer>;
