import { pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { DAY_KINDS } from './holidays.rules';

const year = z.coerce.number().int().min(2000).max(2199);

export const HolidayQuery = z.strictObject({
  year: year.optional().describe('Only the days of one year; otherwise all that are known'),
});
export type HolidayQuery = z.infer<typeof HolidayQuery>;

export const HolidayView = z
  .object({
    day: z.iso.date(),
    kind: z
      .enum(DAY_KINDS)
      .describe('holiday: offices rest; workday: they work in exchange; ordinary: as the week has it, unlike the law'),
    name: z.string(),
    source: z.enum(['law', 'agency']).describe('Of the table of the law, or set by the agency'),
  })
  .meta({ id: 'Holiday' });
export type HolidayView = z.infer<typeof HolidayView>;
export const HolidayList = pageOf(HolidayView);

export const HolidayImport = z
  .strictObject({
    year: z.int().min(2000).max(2199),
    csv: z
      .string()
      .min(1)
      .max(100_000)
      .describe('A table with the heads `date`, `kind`, `name` (ngày, loại, tên), separated by commas or semicolons'),
  })
  .meta({ id: 'HolidayImport' });
export type HolidayImport = z.infer<typeof HolidayImport>;
