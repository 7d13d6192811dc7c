import { z } from 'zod';
import { SCOPES } from './access';

export const CreateToken = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
    expiresInDays: z.int().min(1).max(365),
  })
  .meta({ id: 'CreateToken' });
export type CreateToken = z.infer<typeof CreateToken>;

export const TokenView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    createdAt: z.string(),
    expiresAt: z.string(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'Token' });
export type TokenView = z.infer<typeof TokenView>;

export const NewTokenView = TokenView.extend({
  token: z.string().describe('For the Authorization header: Bearer vt_…. Shown this once.'),
}).meta({ id: 'NewToken' });
export type NewTokenView = z.infer<typeof NewTokenView>;
