import { day, line, PageQuery, said, text } from '@vanthu/platform';
import { z } from 'zod';

export const FLOWS = ['incoming', 'outgoing', 'internal'] as const;
export type Flow = (typeof FLOWS)[number];

/** One sequence counts both; irregular numbers are for paper only (Decree 30/2020/NĐ-CP, art. 15). */
export const MEDIA = ['electronic', 'paper'] as const;
export type Medium = (typeof MEDIA)[number];

/** `petitions` (đơn thư) and `copies` (bản sao) are books with rules of their own. */
export const REGISTER_KINDS = ['ordinary', 'petitions', 'copies'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

export const RESETS = ['calendar_year', 'term'] as const;

export const SeriesView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    reset: z.enum(RESETS).describe('When the series begins anew: on 1 January, or with a term of the committee'),
    termStartedOn: z.iso.date().nullable().describe('The first day of the present term (nhiệm kỳ)'),
    secret: z.boolean().describe('Secrets are numbered apart'),
    version: z.int(),
  })
  .meta({ id: 'NumberSeries' });
export type SeriesView = z.infer<typeof SeriesView>;

export const RegisterView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    code: z.string().describe('Short, for print'),
    name: z.string().describe('Tên sổ'),
    flow: z.enum(FLOWS),
    kind: z.enum(REGISTER_KINDS),
    secrecy: z.enum(['none', 'secret']).describe('A secret book holds stubs without content'),
    docTypes: z.array(z.string()).describe('Codes of the types it keeps; empty: all'),
    unit: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('Whose book it is; null: the agency’s'),
    active: z.boolean(),
    series: z
      .object({ id: z.uuid(), name: z.string() })
      .describe('Dãy số: several registers may share one, and then number on through the year together'),
    year: z.int().describe('The present year in the time zone of the agency, or the year its term began'),
    last: z.int().describe('The last number given in this year, 0 before the first'),
    closed: z.boolean().describe('Whether this year is closed'),
    closures: z
      .array(
        z.object({
          year: z.int(),
          last: z.int().describe('The last number of the year'),
          at: z.iso.datetime({ offset: true }),
          by: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
          reason: z.string(),
        }),
      )
      .describe('The years that were closed, newest first: when, by whom and why'),
    actions: z.array(z.string()).describe('What you may do with it'),
  })
  .meta({ id: 'Register' });
export type RegisterView = z.infer<typeof RegisterView>;

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

export const CloseYear = z
  .strictObject({ reason: said(text(500)).describe('Lý do khóa sổ; stays with the act') })
  .meta({ id: 'CloseRegisterYear' });
export type CloseYear = z.infer<typeof CloseYear>;

export const YearClosure = z
  .object({
    registerId: z.uuid(),
    year: z.int(),
    last: z.int(),
    closedAt: z.iso.datetime({ offset: true }),
    reason: z.string(),
  })
  .meta({ id: 'YearClosure' });
export type YearClosure = z.infer<typeof YearClosure>;

export const RegistersQuery = PageQuery.extend({
  flow: z.enum(FLOWS).optional(),
  active: z.stringbool().optional().describe('Only those in use, or only those out of use'),
});
export type RegistersQuery = z.infer<typeof RegistersQuery>;

export const Year = z.coerce.number().int().min(1900).max(9999);

export const NewSeries = z
  .strictObject({
    name: said(line(200)),
    reset: z.enum(RESETS).default('calendar_year'),
    termStartedOn: day.nullish(),
    secret: z.boolean().default(false),
  })
  .meta({ id: 'NewNumberSeries' });
export type NewSeries = z.infer<typeof NewSeries>;

/** When a series resets is fixed once it counts; a new term is a new first day. */
export const ChangeSeries = z
  .strictObject({ name: said(line(200)).optional(), termStartedOn: day.optional() })
  .meta({ id: 'ChangeNumberSeries' });
export type ChangeSeries = z.infer<typeof ChangeSeries>;

const docTypes = z.array(line(50)).max(100);
export const NewRegister = z
  .strictObject({
    code: line(20).default(''),
    name: said(line(200)),
    flow: z.enum(FLOWS),
    kind: z.enum(REGISTER_KINDS).default('ordinary'),
    secrecy: z.enum(['none', 'secret']).default('none'),
    docTypes: docTypes.default([]),
    unitId: z.uuid().nullish(),
    seriesId: z.uuid(),
  })
  .meta({ id: 'NewRegister' });
export type NewRegister = z.infer<typeof NewRegister>;

/** Flow, secrecy and series are what its numbers stand on: they never change. */
export const ChangeRegister = z
  .strictObject({
    code: line(20).optional(),
    name: said(line(200)).optional(),
    docTypes: docTypes.optional(),
    unitId: z.uuid().nullish(),
    active: z.boolean().optional(),
  })
  .meta({ id: 'ChangeRegister' });
export type ChangeRegister = z.infer<typeof ChangeRegister>;
