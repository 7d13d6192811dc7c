import { z } from 'zod';
import { FORMATS } from '../checks/prints.schemas';

const LONGEST_DAYS = 3_660;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const BookQuery = z
  .strictObject({
    from: z.iso.date().describe('First day, by the legal date of the entries'),
    to: z.iso.date().describe('Last day'),
    format: z.enum(FORMATS).default('pdf'),
    book: z
      .enum(['registration', 'handling'])
      .default('registration')
      .describe('`handling`: sổ theo dõi giải quyết văn bản đến, of an incoming register'),
  })
  .refine(({ from, to }) => from <= to, { error: 'not before `from`', path: ['to'] })
  .refine(({ from, to }) => days(from, to) <= LONGEST_DAYS, { error: 'at most ten years', path: ['to'] });
export type BookQuery = z.infer<typeof BookQuery>;
