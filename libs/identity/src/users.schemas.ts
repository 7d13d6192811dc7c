import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { ROLES } from './actor';
import { PostView } from './sessions.schemas';

const displayName = z.string().trim().normalize('NFC').min(1).max(200);
const password = z.string().min(12).max(128);

export const CreatePost = z
  .strictObject({
    role: z.enum(ROLES),
    title: z.string().trim().normalize('NFC').min(1).max(200).describe('Chức vụ'),
    unitId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'CreatePost' });
export type CreatePost = z.infer<typeof CreatePost>;

export const CreateUser = z
  .strictObject({
    username: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9](?:[a-z0-9._@-]{1,62})[a-z0-9]$/),
    displayName,
    password: password.describe('The first one; its holder changes it'),
    posts: z.array(CreatePost).max(20).default([]),
  })
  .meta({ id: 'CreateUser' });
export type CreateUser = z.infer<typeof CreateUser>;

export const ChangeUser = z
  .strictObject({
    displayName: displayName.optional(),
    disabled: z.boolean().optional(),
    password: password.optional(),
  })
  .meta({ id: 'ChangeUser' });
export type ChangeUser = z.infer<typeof ChangeUser>;

export const UserPage = PageQuery.extend({ q: z.string().trim().max(100).optional().describe('Part of a name') });
export type UserPage = z.infer<typeof UserPage>;

export const UserView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    username: z.string(),
    displayName: z.string(),
    disabled: z.boolean(),
    posts: z.array(PostView).describe('Those held today'),
    createdAt: z.string(),
    actions: z.array(z.string()).describe('What the caller may do next'),
  })
  .meta({ id: 'User' });
export type UserView = z.infer<typeof UserView>;
