import { line, PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { SubjectView } from '../tasks.schemas';

const Followed = SubjectView.omit({ sha256: true }).meta({ id: 'FollowedSubject' });
export type Followed = z.infer<typeof Followed>;

export const FollowedView = z.object({ subject: Followed, since: z.string() }).meta({ id: 'Followed' });
export type FollowedView = z.infer<typeof FollowedView>;
export const FollowedList = pageOf(FollowedView);

export const NewFolder = z.strictObject({ name: line(100).describe('Tên thư mục') }).meta({ id: 'NewPersonalFolder' });
export type NewFolder = z.infer<typeof NewFolder>;
export const FolderView = z
  .object({ id: z.uuid(), name: z.string(), count: z.int().describe('How many things lie in it') })
  .meta({ id: 'PersonalFolder' });
export type FolderView = z.infer<typeof FolderView>;
export const FolderList = pageOf(FolderView);

export const AssignedPage = PageQuery.extend({
  state: z
    .enum(['open', 'late', 'done', 'withdrawn', 'all'])
    .default('open')
    .describe('late: open and after its deadline'),
});
export type AssignedPage = z.infer<typeof AssignedPage>;

export const AssignedView = z
  .object({
    taskId: z.uuid(),
    kind: z.string(),
    state: z.enum(['open', 'done', 'withdrawn']),
    subject: Followed,
    to: z.object({ type: z.enum(['user', 'unit', 'role']), id: z.string(), name: z.string() }),
    assignedAt: z.string(),
    dueOn: z.iso.date().nullable(),
    late: z.boolean(),
    seenAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
  })
  .meta({ id: 'AssignedTask' });
export type AssignedView = z.infer<typeof AssignedView>;
export const AssignedList = pageOf(AssignedView);

export const SaidPage = PageQuery.extend({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of the instruction, the subject or the number; accents are free'),
});
export type SaidPage = z.infer<typeof SaidPage>;
export const SaidView = z
  .object({
    decisionId: z.uuid(),
    kind: z.string(),
    opinion: z.string(),
    leadUnitName: z.string().nullable(),
    dueOn: z.iso.date().nullable(),
    at: z.string(),
    subject: Followed,
  })
  .meta({ id: 'PastInstruction' });
export type SaidView = z.infer<typeof SaidView>;
export const SaidList = pageOf(SaidView);

export const StatisticsQuery = z.strictObject({
  from: z.iso.date().describe('The first day of the period'),
  to: z.iso.date().describe('Its last day; reports of Decree 09/2019/NĐ-CP close on the 14th'),
  by: z.enum(['unit', 'person']).default('unit'),
});
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

export const StatisticsRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    before: z.int().describe('Came before the period and were still open at its begin (kỳ trước chuyển sang)'),
    received: z.int().describe('Came within the period'),
    inTime: z.int().describe('Done within the period, not after the deadline'),
    late: z.int().describe('Done within the period, after the deadline'),
    open: z.int().describe('Still open at the end of the period, or today'),
    overdue: z.int().describe('Of these, those after their deadline'),
  })
  .meta({ id: 'TaskStatistics' });
export type StatisticsRow = z.infer<typeof StatisticsRow>;
export const StatisticsList = pageOf(StatisticsRow);
