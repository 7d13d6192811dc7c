import { day, FIELD, fieldWord, line, PageQuery, pageOf, said, text } from '@vanthu/platform';
import { z } from 'zod';
import { CAMPAIGN_STATES } from './campaign.rules';

const year = z.int().min(1800).max(2199);
const inOrder = ({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }) => yearFrom <= yearTo;
const order = { error: FIELD.order, path: ['yearTo'] };

export const NewFonds = z
  .strictObject({
    code: said(line(50)).describe('Mã phông'),
    name: said(line(300)).describe('Tên phông'),
    yearFrom: year.describe('The year of its oldest paper'),
    yearTo: year,
  })
  .refine(inOrder, order)
  .meta({ id: 'NewFonds' });
export type NewFonds = z.infer<typeof NewFonds>;

export const FondsView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    code: z.string(),
    name: z.string(),
    yearFrom: z.int(),
    yearTo: z.int(),
    boxes: z.int(),
  })
  .meta({ id: 'Fonds' });
export type FondsView = z.infer<typeof FondsView>;
export const FondsList = pageOf(FondsView);

const weight = z.int().min(0).max(10);
const Weights = z
  .strictObject({ age: weight, importance: weight, risk: weight })
  .refine(({ age, importance, risk }) => age + importance + risk > 0, {
    error: fieldWord('at least one weight above 0', 'Ít nhất một trọng số phải lớn hơn 0'),
  })
  .describe('How much age, importance and risk count in the order of work (trọng số)');
const monthlyTargets = z
  .record(
    z
      .string()
      .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, { error: fieldWord('a month as 2026-12', 'Tháng ghi dạng 2026-12') }),
    z.int().min(0).max(10_000_000),
  )
  .refine((targets) => Object.keys(targets).length <= 120)
  .describe('Sheets to be done in each month (chỉ tiêu tháng); empty: evenly over the working days');

const campaignFields = {
  name: said(line(300)),
  startsOn: day,
  endsOn: day.describe('The day on which it should be done'),
  weights: Weights,
  monthlyTargets,
  costPerSheet: z.int().min(0).max(10_000_000).describe('Đơn giá một tờ, đồng'),
  errorLimit: z.number().min(0).max(1).describe('The accepted share of faulty sheets: 0.01 is 1 %'),
};
export const NewCampaign = z
  .strictObject({
    ...campaignFields,
    fondsId: z.uuid(),
    weights: Weights.default({ age: 1, importance: 1, risk: 1 }),
    monthlyTargets: monthlyTargets.default({}),
    costPerSheet: campaignFields.costPerSheet.default(0),
    errorLimit: campaignFields.errorLimit.default(0.01),
  })
  .meta({ id: 'NewCampaign' });
export type NewCampaign = z.infer<typeof NewCampaign>;

export const ChangeCampaign = z
  .strictObject(campaignFields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: FIELD.nothing })
  .meta({ id: 'ChangeCampaign' });
export type ChangeCampaign = z.infer<typeof ChangeCampaign>;

export const MoveCampaign = z.strictObject({ state: z.enum(CAMPAIGN_STATES) }).meta({ id: 'MoveCampaign' });
export type MoveCampaign = z.infer<typeof MoveCampaign>;

export const SetCrew = z
  .strictObject({
    crew: z
      .array(
        z
          .strictObject({
            userId: z.uuid(),
            from: day,
            until: day.nullable().default(null),
            sheetsPerDay: z.int().min(0).max(100_000),
          })
          .refine(({ from, until }) => until === null || from <= until, { error: FIELD.order, path: ['until'] }),
      )
      .max(200),
  })
  .meta({ id: 'SetCrew' });
export type SetCrew = z.infer<typeof SetCrew>;

export const CampaignsQuery = PageQuery.extend({ state: z.enum(CAMPAIGN_STATES).optional() });
export type CampaignsQuery = z.infer<typeof CampaignsQuery>;

export const Person = z.object({ id: z.uuid(), displayName: z.string() });
export const CampaignView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    state: z.enum(CAMPAIGN_STATES),
    fonds: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    weights: z.object({ age: z.int(), importance: z.int(), risk: z.int() }),
    monthlyTargets: z.record(z.string(), z.int()),
    costPerSheet: z.int(),
    errorLimit: z.number(),
    boxes: z.int(),
    sheets: z.int().describe('Counted where they were counted, else estimated'),
    sheetsScanned: z.int(),
    crew: z.array(
      z.object({
        user: Person,
        from: z.iso.date(),
        until: z.iso.date().nullable(),
        sheetsPerDay: z.int(),
      }),
    ),
    nextStates: z.array(z.enum(CAMPAIGN_STATES)).describe('What the caller may make of it now'),
    actions: z.array(z.string()),
  })
  .meta({ id: 'Campaign' });
export type CampaignView = z.infer<typeof CampaignView>;
export const CampaignList = pageOf(CampaignView);

export const ProgressView = z
  .object({
    today: z.iso.date(),
    sheets: z.int(),
    sheetsScanned: z.int(),
    sheetsChecked: z.int(),
    sheetsFaulty: z.int(),
    errorRate: z.number().nullable().describe('Faulty among checked sheets; null while none was checked'),
    errorLimit: z.number(),
    boxes: z.record(z.string(), z.int()).describe('Boxes by where they are'),
    cost: z.object({ soFar: z.int(), forecast: z.int() }).describe('Đồng'),
    forecast: z.object({
      ratePerDay: z.number().nullable().describe('Sheets a working day, over the last ten'),
      capacityPerDay: z.int().describe('Sheets that the crew can do on the next working day'),
      byRate: z.iso.date().nullable(),
      byCapacity: z.iso.date().nullable(),
      expectedEnd: z.iso
        .date()
        .nullable()
        .describe('By the rate, else by the crew; null when it does not end like this'),
      workingDaysLate: z.int().nullable().describe('After the planned end; 0 when in time'),
    }),
    curve: z.array(
      z.object({
        month: z.string(),
        planned: z.int(),
        done: z.int().nullable(),
        forecast: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'CampaignProgress' });
export type ProgressView = z.infer<typeof ProgressView>;

export const reason = said(text(1000));
