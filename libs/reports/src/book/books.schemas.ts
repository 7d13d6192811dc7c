import { day, FIELD, fieldWord } from '@vanthu/platform';
import { z } from 'zod';
import { FORMATS } from '../checks/prints.schemas';

const LONGEST_DAYS = 3_660;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const BookQuery = z
  .strictObject({
    from: day.describe('First day, by the legal date of the entries'),
    to: day.describe('Last day'),
    format: z.enum(FORMATS).default('pdf'),
    book: z
      .enum(['registration', 'handling'])
      .default('registration')
      .describe('`handling`: sổ theo dõi giải quyết văn bản đến, of an incoming register'),
  })
  .refine(({ from, to }) => from <= to, { error: FIELD.order, path: ['to'] })
  .refine(({ from, to }) => days(from, to) <= LONGEST_DAYS, {
    error: fieldWord('at most ten years', 'Nhiều nhất mười năm'),
    path: ['to'],
  });
export type BookQuery = z.infer<typeof BookQuery>;
