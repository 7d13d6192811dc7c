import { pageOf } from '@vanthu/platform';
import { z } from 'zod';

export const TypedInstruction = z
  .strictObject({ text: z.string().max(5000).describe('As it was typed, with or without accents, finished or not') })
  .meta({ id: 'TypedInstruction' });
export type TypedInstruction = z.infer<typeof TypedInstruction>;

const Part = { from: z.int(), to: z.int(), text: z.string().describe('The part of the text from `from` to `to`') };
const UnitChip = z
  .object({
    role: z.enum(['lead', 'cooperating', 'informed']),
    unitId: z.uuid().nullable().describe('Null where the name may mean several units, or none'),
    candidateIds: z.array(z.uuid()),
    ...Part,
  })
  .meta({ id: 'UnitChip' });

export const ParsedInstruction = z
  .object({
    lead: UnitChip.nullable(),
    cooperating: z.array(UnitChip),
    informed: z.array(UnitChip),
    due: z.object({ role: z.literal('due'), day: z.iso.date(), ...Part }).nullable(),
    opinion: z.string().describe('What is left of the text'),
  })
  .meta({ id: 'ParsedInstruction' });
export type ParsedInstruction = z.infer<typeof ParsedInstruction>;

export const Suggestion = z
  .object({
    leadUnitId: z.uuid(),
    leadUnitName: z.string(),
    share: z.number().describe('Of the likeness to past documents, how much speaks for this unit: 0 to 1'),
    count: z.int().describe('Past instructions on like documents by which it led'),
    because: z.array(z.enum(['issuer', 'type', 'words'])).describe('In what they were alike'),
    cooperatingUnitIds: z.array(z.uuid()).describe('Those who co-handled in most of them'),
    informedUnitIds: z.array(z.uuid()),
    workingDays: z.int().nullable().describe('The usual deadline; null where none is usual'),
    dueOn: z.iso.date().nullable().describe('That deadline counted from today'),
  })
  .meta({ id: 'DistributionSuggestion' });
export type Suggestion = z.infer<typeof Suggestion>;
export const SuggestionList = pageOf(Suggestion);

const text = z.string().trim().min(1).max(500);
export const NewStock = z
  .strictObject({
    text: text.describe('Ý kiến mẫu'),
    shared: z
      .boolean()
      .default(false)
      .describe('For the whole agency, by its chief of office, leaders or administrator'),
  })
  .meta({ id: 'NewStockInstruction' });
export type NewStock = z.infer<typeof NewStock>;
export const StockPatch = z.strictObject({ text }).meta({ id: 'ChangeStockInstruction' });
export type StockPatch = z.infer<typeof StockPatch>;

export const StockView = z
  .object({
    id: z.uuid(),
    text: z.string(),
    shared: z.boolean(),
    uses: z.int().describe('How often the caller said it'),
    actions: z.array(z.string()).describe('change, remove'),
  })
  .meta({ id: 'StockInstruction' });
export type StockView = z.infer<typeof StockView>;
export const StockList = pageOf(StockView);
