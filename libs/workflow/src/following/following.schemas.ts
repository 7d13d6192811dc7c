import { day, FIELD, line, PageQuery, pageOf, said } from '@vanthu/platform';
import { z } from 'zod';
import { SubjectView } from '../tasks.schemas';

const Followed = SubjectView.omit({ sha256: true }).meta({ id: 'FollowedSubject' });
export type Followed = z.infer<typeof Followed>;

export const FollowedView = z.object({ subject: Followed, since: z.string() }).meta({ id: 'Followed' });
export type FollowedView = z.infer<typeof FollowedView>;
export const FollowedList = pageOf(FollowedView);

export const NewFolder = z
  .strictObject({ name: said(line(100)).describe('Tên thư mục') })
  .meta({ id: 'NewPersonalFolder' });
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

const period = {
  from: day.describe('The first day of the period'),
  to: day.describe('Its last day; reports of Decree 09/2019/NĐ-CP close on the 14th'),
  by: z.enum(['unit', 'person']).default('unit'),
};
export const StatisticsQuery = z
  .strictObject(period)
  .refine(({ from, to }) => from <= to, { error: FIELD.order, path: ['to'] });
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

export const FIGURES = ['before', 'received', 'inTime', 'late', 'open', 'overdue'] as const;
export type Figure = (typeof FIGURES)[number];
export const FigureQuery = PageQuery.extend({
  ...period,
  figure: z.enum(FIGURES).describe('The column of the statistics whose matters are listed'),
  of: z.uuid().optional().describe('The unit or person of the row; absent: all rows together'),
}).refine(({ from, to }) => from <= to, { error: FIELD.order, path: ['to'] });
export type FigureQuery = z.infer<typeof FigureQuery>;

export const CountedTask = z
  .object({
    taskId: z.uuid(),
    kind: z.string(),
    state: z.enum(['open', 'done', 'withdrawn']),
    subject: Followed.nullable().describe('Null where the caller may count it and not read it'),
    whose: z.object({ id: z.uuid(), name: z.string() }).describe('The unit or person by whom it is counted'),
    cameAt: z.string(),
    dueOn: z.iso.date().nullable(),
    doneAt: z.string().nullable().describe('Of a unit that leads: when the matter was done'),
  })
  .meta({ id: 'CountedTask' });
export type CountedTask = z.infer<typeof CountedTask>;
export const CountedList = pageOf(CountedTask);
