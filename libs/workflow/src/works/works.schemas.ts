import { PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { workPlan } from '../decisions.schemas';
import { WORK_STATES } from './work.rules';

const URGENCIES = ['normal', 'urgent', 'very_urgent', 'flash', 'flash_timed'] as const;

export const NewWork = z
  .strictObject({
    title: z.string().trim().min(1).max(500).describe('Tên công việc'),
    content: z.string().trim().max(10_000).default('').describe('Nội dung'),
    urgency: z.enum(URGENCIES).default('normal'),
    ...workPlan,
    sourceDocumentId: z.uuid().nullable().default(null).describe('The incoming document that it comes from, if any'),
  })
  .meta({ id: 'NewWork' });
export type NewWork = z.infer<typeof NewWork>;

export const WorkPage = PageQuery.extend({
  given: z.enum(['by-me', 'all']).default('by-me').describe('Việc tôi đã giao, or all that you may see'),
  state: z.enum(WORK_STATES).optional(),
});
export type WorkPage = z.infer<typeof WorkPage>;

export const WorkCancel = z.strictObject({ reason: z.string().trim().min(1).max(1000) }).meta({ id: 'WorkCancel' });
export type WorkCancel = z.infer<typeof WorkCancel>;

/** Whose turn it is with a piece of work. */
const WorkTask = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(['open', 'done', 'withdrawn']),
  assignee: z.object({ type: z.enum(['user', 'unit', 'role']), id: z.string(), name: z.string() }),
  dueOn: z.iso.date().nullable(),
  acceptedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  actions: z.array(z.string()).describe('What the caller may do on this turn'),
});

export const WorkView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    sha256: z.string().describe('Of what the work says; send it back as seenSha256'),
    title: z.string(),
    content: z.string(),
    state: z.enum(WORK_STATES),
    urgency: z.enum(URGENCIES),
    dueOn: z.iso.date().nullable(),
    sourceDocumentId: z.uuid().nullable(),
    givenBy: z.object({ id: z.uuid(), displayName: z.string() }),
    createdAt: z.string(),
    completedAt: z.string().nullable(),
    tasks: z.array(WorkTask),
    actions: z.array(z.string()).describe('What the caller may do with the work itself: cancel, reopen'),
  })
  .meta({ id: 'Work' });
export type WorkView = z.infer<typeof WorkView>;
export type WorkTask = z.infer<typeof WorkTask>;

export const WorkList = pageOf(WorkView.omit({ tasks: true }));
export type WorkLine = Omit<WorkView, 'tasks'>;
