import { z } from 'zod';

/** A table to read: its rows go to `rows`, one JSON array of texts a line. */
export type TableOrder = { readonly path: string; readonly rows: string; readonly format: 'xlsx' | 'csv' };

export const TABLE_TROUBLES = ['not-a-table', 'too-many-rows', 'too-many-columns', 'too-large', 'no-rows'] as const;

export const TableAnswer = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    rows: z.int(),
    facts: z.object({
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      merged: z.int(),
    }),
  }),
  z.object({ ok: z.literal(false), why: z.enum(TABLE_TROUBLES), detail: z.string() }),
]);
export type TableAnswer = z.infer<typeof TableAnswer>;
