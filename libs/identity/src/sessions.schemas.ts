import { z } from 'zod';
import { ROLES } from './actor';

export const SignInInput = z
  .strictObject({ username: z.string().trim().min(1).max(100), password: z.string().min(1).max(1000) })
  .meta({ id: 'SignIn' });
export type SignInInput = z.infer<typeof SignInInput>;

export const NewPassword = z
  .strictObject({ current: z.string().min(1).max(1000), next: z.string().min(12).max(128) })
  .meta({ id: 'NewPassword' });
export type NewPassword = z.infer<typeof NewPassword>;

export const PostView = z
  .object({
    id: z.uuid(),
    role: z.enum(ROLES),
    title: z.string().describe('Chức vụ'),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
  })
  .meta({ id: 'Post' });
export type PostView = z.infer<typeof PostView>;

export const MeView = z
  .object({
    user: z.object({ id: z.uuid(), displayName: z.string(), username: z.string() }),
    agency: z.object({ id: z.uuid(), code: z.string().describe('Mã định danh'), name: z.string() }),
    posts: z.array(PostView),
    roles: z.array(z.enum(ROLES)),
    activePostId: z.uuid().nullable().describe('The post that you work in just now; null: in all of them'),
    standsFor: z
      .array(
        z.object({
          id: z.uuid(),
          userId: z.uuid(),
          name: z.string(),
          capacity: z.enum(['KT.', 'TL.', 'TUQ.', 'secretary', 'inbox']),
          titles: z.array(z.string()),
          readsInbox: z.boolean(),
          until: z.string().nullable(),
        }),
      )
      .describe('For whom you may act or whose inbox you read at this moment, and by what'),
    locale: z.enum(['vi', 'en']),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof MeView>;

export const SessionView = z
  .object({
    id: z.uuid(),
    address: z.string(),
    userAgent: z.string(),
    createdAt: z.string(),
    lastSeenAt: z.string(),
    expiresAt: z.string(),
    current: z.boolean().describe('This is the session that asks'),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;
