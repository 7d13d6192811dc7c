import { z } from 'zod';
import { PostView } from './sessions.schemas';

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
