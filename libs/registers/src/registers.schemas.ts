import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';

export const FLOWS = ['incoming', 'outgoing', 'internal'] as const;
export type Flow = (typeof FLOWS)[number];

/** One sequence counts both; irregular numbers are for paper only (Decree 30/2020/NĐ-CP, art. 15). */
export const MEDIA = ['electronic', 'paper'] as const;
export type Medium = (typeof MEDIA)[number];

export const RegisterView = z
  .object({
    id: z.uuid(),
    name: z.string().describe('Tên sổ'),
    flow: z.enum(FLOWS),
    active: z.boolean(),
    series: z
      .object({ id: z.uuid(), name: z.string() })
      .describe('Dãy số: several registers may share one, and then number on through the year together'),
    year: z.int().describe('The present year in the time zone of the agency'),
    last: z.int().describe('The last number given in this year, 0 before the first'),
    closed: z.boolean().describe('Whether this year is closed'),
  })
  .meta({ id: 'Register' });
export type RegisterView = z.infer<typeof RegisterView>;

export const EntryView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    suffix: z.string().describe('`a` of 04a; empty in an ordinary entry'),
    year: z.int(),
    kind: z.enum(['ordinary', 'inserted', 'reserved', 'backdated', 'void']),
    enteredOn: z.iso.date().describe('The legal date, in the time zone of the agency'),
    enteredAt: z.iso.datetime({ offset: true }),
    enteredBy: z.uuid(),
    documentId: z.uuid().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'RegisterEntry' });
export type EntryView = z.infer<typeof EntryView>;

export const DocumentTypeView = z
  .object({
    code: z.string(),
    name: z.string().describe('Tên loại văn bản'),
    abbreviation: z.string().describe('As in symbols; empty for a công văn'),
    class: z.enum(['administrative', 'normative', 'copy', 'party', 'legacy']),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  })
  .meta({ id: 'DocumentType' });
export type DocumentTypeView = z.infer<typeof DocumentTypeView>;

export const YearClosure = z
  .object({ registerId: z.uuid(), year: z.int(), last: z.int(), closedAt: z.iso.datetime({ offset: true }) })
  .meta({ id: 'YearClosure' });
export type YearClosure = z.infer<typeof YearClosure>;

export const RegistersQuery = PageQuery.extend({ flow: z.enum(FLOWS).optional() });
export type RegistersQuery = z.infer<typeof RegistersQuery>;

export const EntriesQuery = PageQuery.extend({ year: z.coerce.number().int().min(1900).max(9999).optional() });
export type EntriesQuery = z.infer<typeof EntriesQuery>;

export const Year = z.coerce.number().int().min(1900).max(9999);
