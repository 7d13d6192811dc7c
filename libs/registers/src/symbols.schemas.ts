import { day, line, said, fieldWord } from '@vanthu/platform';
import { z } from 'zod';

export const SymbolQuery = z.strictObject({
  docType: line(50).describe('Code of the type (tên loại)'),
  unitId: z.uuid().optional().describe('The drafting unit; a công văn names it'),
  organId: z.uuid().optional().describe('A board or council that stands for the agency'),
  on: day.describe('The day of the document'),
  pattern: z.enum(['state', 'party']).default('state'),
});
export type SymbolQuery = z.infer<typeof SymbolQuery>;

export const SymbolView = z
  .object({ symbol: z.string().nullable().describe('Without the number; null for a type that carries none') })
  .meta({ id: 'ComposedSymbol' });
export type SymbolView = z.infer<typeof SymbolView>;

export const SUBJECTS = ['agency', 'unit', 'organ'] as const;

export const AbbreviationView = z
  .object({
    id: z.uuid(),
    subject: z.enum(SUBJECTS),
    subjectId: z.uuid(),
    name: z.string(),
    abbreviation: z.string(),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable().describe('The last day; null: until another begins'),
  })
  .meta({ id: 'Abbreviation' });
export type AbbreviationView = z.infer<typeof AbbreviationView>;

export const NewAbbreviation = z
  .strictObject({
    subject: z.enum(SUBJECTS),
    subjectId: z.uuid().optional().describe('The unit, or the organ that has one already; not for the agency'),
    name: line(200).default('').describe('Of a new organ'),
    abbreviation: said(line(30)).refine((value) => !/[\s/]/.test(value), {
      error: fieldWord('no spaces and no slash', 'Không có khoảng trắng hay dấu gạch chéo'),
    }),
    validFrom: day,
  })
  .meta({ id: 'NewAbbreviation' });
export type NewAbbreviation = z.infer<typeof NewAbbreviation>;
