import { day, line, PageQuery, said, text } from '@vanthu/platform';
import { z } from 'zod';
import { MEDIA, Year } from './registers.schemas';

export const ENTRY_KINDS = ['ordinary', 'inserted', 'reserved', 'backdated', 'void', 'imported'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What the book says beside number and date, in the words of the decree's annex IV. */
export const LINE_FIELDS = [
  'numberSymbol',
  'issuedOn',
  'issuer',
  'docType',
  'subject',
  'signer',
  'recipients',
  'keeper',
  'copies',
  'note',
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

const Line = z.partialRecord(z.enum(LINE_FIELDS), z.string());

export const EntryNoteView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['void', 'correction', 'taken']),
    changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
    reason: z.string(),
    by: z.object({ id: z.uuid(), displayName: z.string() }),
    at: z.iso.datetime({ offset: true }),
  })
  .meta({ id: 'RegisterEntryNote' });
export type EntryNoteView = z.infer<typeof EntryNoteView>;

export const EntryView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    suffix: z.string().describe('`a` of 04a; empty in an ordinary entry'),
    symbol: z.string().describe('Ký hiệu without its number; empty in an incoming book'),
    numberSymbol: z.string().describe('As printed: `05/QĐ-SNV`'),
    year: z.int(),
    kind: z.enum(ENTRY_KINDS),
    medium: z.enum(MEDIA),
    enteredOn: z.iso.date().describe('The legal date, in the time zone of the agency'),
    enteredAt: z.iso.datetime({ offset: true }),
    enteredBy: z.uuid(),
    enteredByName: z.string(),
    documentId: z.uuid().nullable(),
    reason: z.string().nullable().describe('Why it is irregular'),
    line: Line.describe('What the book says now'),
    voided: z.boolean(),
    notes: z.array(EntryNoteView).describe('Voids and corrections, oldest first: the old value, who and why'),
  })
  .meta({ id: 'RegisterEntry' });
export type EntryView = z.infer<typeof EntryView>;

export const EntriesQuery = PageQuery.extend({
  year: Year.optional(),
  from: day.optional().describe('First legal date'),
  to: day.optional().describe('Last legal date'),
  q: line(200).optional().describe('Words of the line, each from its beginning, without regard to accents'),
  kind: z.enum(ENTRY_KINDS).optional(),
  number: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
});
export type EntriesQuery = z.infer<typeof EntriesQuery>;

const reason = said(text(500)).describe('Lý do; stays in the register');

export const VoidEntry = z.strictObject({ reason }).meta({ id: 'VoidRegisterEntry' });
export type VoidEntry = z.infer<typeof VoidEntry>;

const StatedLine = z.partialRecord(z.enum(LINE_FIELDS), line(2_000));

export const CorrectEntry = z
  .strictObject({
    changes: StatedLine.refine((changes) => Object.keys(changes).length > 0, { error: 'required' }),
    reason,
  })
  .meta({ id: 'CorrectRegisterEntry' });
export type CorrectEntry = z.infer<typeof CorrectEntry>;

const irregular = {
  medium: z.enum(MEDIA).describe('Only paper can be numbered irregularly'),
  symbol: line(30).default(''),
  line: StatedLine.default({}),
  reason,
};
export const IrregularEntryInput = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('inserted').describe('Số chèn: 04a after 04'),
      year: Year,
      number: z.int().min(1).max(2_147_483_647),
      ...irregular,
    }),
    z.strictObject({
      kind: z.literal('reserved').describe('Số để dành: the next number, without a document'),
      ...irregular,
    }),
    z.strictObject({
      kind: z.literal('backdated').describe('Số lùi ngày: the next number with an earlier date'),
      on: day,
      ...irregular,
    }),
  ])
  .meta({ id: 'IrregularRegisterEntry' });
export type IrregularEntryInput = z.infer<typeof IrregularEntryInput>;
