import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { ROLES } from './actor';
import { PostView } from './sessions.schemas';

/** Several values in one parameter: `a,b`. Nothing, or an empty text, narrows nothing. */
const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .max(4_000)
    .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
    .pipe(z.array(item).max(100))
    .transform((list) => (list.length === 0 ? undefined : list))
    .optional();

const searched = (what: string) =>
  z.string().max(200).optional().describe(`Words of ${what} in any order, without regard to case and accents`);

export const UnitsQuery = PageQuery.extend({ q: searched('the name') });
export type UnitsQuery = z.infer<typeof UnitsQuery>;

export const PeopleQuery = PageQuery.extend({
  q: searched('name, title or unit'),
  ids: listOf(z.uuid()).describe('Only these, separated by commas; at most 100'),
  roles: listOf(z.enum(ROLES)).describe('Who holds one of these roles today, separated by commas'),
  unitIds: listOf(z.uuid()).describe('Who holds a post in one of these units today, separated by commas'),
  namedIn: z.string().max(1_000).optional().describe('Whose whole name stands in this text'),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const AgencyView = z
  .object({
    id: z.uuid(),
    code: z.string().describe('Mã định danh'),
    name: z.string(),
    parentId: z.uuid().nullable(),
  })
  .meta({ id: 'Agency' });
export type AgencyView = z.infer<typeof AgencyView>;

export const UnitView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    abbreviation: z.string(),
    parentId: z.uuid().nullable(),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof UnitView>;

export const PersonView = z
  .object({ id: z.uuid(), displayName: z.string(), posts: z.array(PostView) })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;
