import { day, line, pageOf, PageQuery, said, text, fieldWord } from '@vanthu/platform';
import { z } from 'zod';
import { ACT_KINDS, CHILD_ACT_KINDS, TASK_STATES } from './directive-task.rules';
import { PERIODS, VIEWS } from './report-period.rules';

const Deadline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), on: day }),
  z.strictObject({ kind: z.literal('regular') }),
  z.strictObject({ kind: z.literal('none') }),
]);
const Source = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const ProposalView = z
  .object({
    text: z.string(),
    source: Source,
    leads: z.array(z.string()),
    coordinators: z.array(z.string()),
    deadline: z.object({
      kind: z.enum(['date', 'regular', 'none']),
      on: z.iso.date().nullable(),
      text: z.string().nullable(),
    }),
    product: z.string().nullable(),
    confidence: z.number(),
    leadUnitId: z.uuid().nullable().describe('The unit of the agency that is named like the lead'),
    state: z.enum(['open', 'confirmed', 'rejected']),
  })
  .meta({ id: 'DirectiveProposal' });
export type ProposalView = z.infer<typeof ProposalView>;
export const ProposalList = z
  .object({
    text: z.string().describe('The text that `source` points into'),
    items: z.array(ProposalView),
    next: z.null(),
  })
  .meta({ id: 'DirectiveProposals' });
export type ProposalList = z.infer<typeof ProposalList>;

const NewTask = z.strictObject({
  text: said(text(10_000)),
  source: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional(),
  leadName: said(line(500)),
  leadUnitId: z.uuid().optional(),
  coordinators: z
    .array(said(line(500)))
    .max(50)
    .default([]),
  deadline: Deadline,
  product: line(200).optional(),
  leaderId: z.uuid().optional(),
  followerId: z.uuid().optional(),
});
export type NewTask = z.infer<typeof NewTask>;

export const ConfirmTasks = z
  .strictObject({
    tasks: z.array(NewTask).max(200),
    rejected: z
      .array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) }))
      .max(200)
      .default([]),
  })
  .refine(({ tasks, rejected }) => tasks.length + rejected.length > 0, {
    error: fieldWord('nothing is confirmed or rejected', 'Chưa chọn nhiệm vụ nào để giao hoặc để bỏ qua'),
    path: ['tasks'],
  })
  .meta({ id: 'ConfirmDirectiveTasks' });
export type ConfirmTasks = z.infer<typeof ConfirmTasks>;
export const SplitTask = NewTask.omit({ source: true }).meta({ id: 'SplitDirectiveTask' });
export type SplitTask = z.infer<typeof SplitTask>;
export const HandDown = z
  .strictObject({ agencyId: z.uuid(), text: said(text(10_000)), deadline: Deadline, product: line(200).optional() })
  .meta({ id: 'HandDownDirectiveTask' });
export type HandDown = z.infer<typeof HandDown>;

export const DirectiveActBody = z
  .strictObject({
    act: z.enum(ACT_KINDS),
    note: text(5_000).optional(),
    dueOn: day.optional().describe('The day asked for or given'),
    productDocumentId: z.uuid().optional().describe('The outgoing document that is the product'),
    openPartsReason: said(text(2_000)).optional().describe('Why it is reported complete although parts of it are open'),
    leadUnitId: z.uuid().nullable().optional(),
    leaderId: z.uuid().nullable().optional(),
    followerId: z.uuid().nullable().optional(),
    text: said(text(10_000)).optional(),
  })
  .refine(({ act, dueOn }) => dueOn !== undefined || !['extend', 'ask_extension'].includes(act), {
    error: 'required',
    path: ['dueOn'],
  })
  .refine(
    ({ act, note }) =>
      (note ?? '').trim() !== '' || !['ask_extension', 'send_back', 'stop', 'report', 'refuse_extension'].includes(act),
    { error: 'required', path: ['note'] },
  )
  .meta({ id: 'DirectiveAct' });
export type DirectiveActBody = z.infer<typeof DirectiveActBody>;

export const ChildActBody = z
  .strictObject({ act: z.enum(CHILD_ACT_KINDS), note: text(5_000).optional(), dueOn: day.optional() })
  .refine(({ act, dueOn }) => (act === 'extend') === (dueOn !== undefined), {
    error: fieldWord('required of an extension, and of nothing else', 'Chỉ ghi, và phải ghi, khi cho gia hạn'),
    path: ['dueOn'],
  })
  .refine(({ act, note }) => (note ?? '').trim() !== '' || !['send_back', 'stop', 'refuse_extension'].includes(act), {
    error: 'required',
    path: ['note'],
  })
  .meta({ id: 'DirectiveChildAct' });
export type ChildActBody = z.infer<typeof ChildActBody>;

const Named = z.object({ id: z.uuid(), name: z.string() });
export const DirectiveTaskView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    documentId: z.uuid().nullable(),
    document: z.object({ numberSymbol: z.string().nullable(), subject: z.string().nullable() }).nullable(),
    parentId: z.uuid().nullable(),
    origin: z
      .object({ agency: z.string(), text: z.string() })
      .nullable()
      .describe('The agency above that handed it down, with the words of its task'),
    text: z.string(),
    source: Source.nullable(),
    leadName: z.string(),
    leadUnit: Named.nullable(),
    coordinators: z.array(z.string()),
    deadline: z.object({ kind: z.enum(['date', 'regular', 'none']), on: z.iso.date().nullable() }),
    product: z.string().nullable(),
    leader: Named.nullable(),
    follower: Named.nullable(),
    state: z.enum(TASK_STATES),
    overdue: z.boolean(),
    assignedOn: z.iso.date(),
    completedOn: z.iso.date().nullable(),
    parts: z
      .object({
        parts: z.int(),
        completed: z.int(),
        overdue: z.int(),
        open: z.int(),
        latestDueOn: z.iso.date().nullable(),
        isDone: z.boolean(),
      })
      .nullable(),
    actions: z.array(z.string()),
  })
  .meta({ id: 'DirectiveTask' });
export type DirectiveTaskView = z.infer<typeof DirectiveTaskView>;
export const DirectiveTaskList = pageOf(DirectiveTaskView);

const Product = z.object({
  id: z.uuid().nullable().describe('The outgoing document, where the reader may open it'),
  numberSymbol: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  subject: z.string().nullable().describe('Null where the reader may not know it'),
});
export type Product = z.infer<typeof Product>;

export const DirectiveTaskDetail = DirectiveTaskView.extend({
  report: z
    .object({ note: z.string().nullable(), openPartsReason: z.string().nullable(), product: Product.nullable() })
    .nullable()
    .describe('The last report of completion'),
  history: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      who: z.string().nullable(),
      at: z.string(),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
  children: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      where: z.string(),
      state: z.enum(TASK_STATES),
      dueOn: z.iso.date().nullable(),
      completedOn: z.iso.date().nullable(),
      overdue: z.boolean(),
      isOfOtherAgency: z.boolean(),
      version: z.int(),
      told: z
        .object({
          note: z.string().nullable(),
          askedOn: z.iso.date().nullable().describe('The day that the agency below asks for'),
          product: Product.nullable(),
        })
        .nullable()
        .describe('What the agency below reports or asks for'),
      actions: z.array(z.string()),
    }),
  ),
}).meta({ id: 'DirectiveTaskDetail' });
export type DirectiveTaskDetail = z.infer<typeof DirectiveTaskDetail>;

export const AgencyBelowList = pageOf(z.object({ id: z.uuid(), code: z.string(), name: z.string() }));
export type AgencyBelowList = z.infer<typeof AgencyBelowList>;

export const BoardQuery = PageQuery.extend({
  state: z.enum([...TASK_STATES, 'open']).optional(),
  due: z.enum(['overdue', 'week', 'regular', 'none']).optional(),
  unitId: z.uuid().optional(),
  leaderId: z.uuid().optional(),
  documentId: z.uuid().optional(),
});
export type BoardQuery = z.infer<typeof BoardQuery>;

export const CountsQuery = z.strictObject({ by: z.enum(['unit', 'leader']).default('unit') });
export type CountsQuery = z.infer<typeof CountsQuery>;
const Counts = {
  notStarted: z.int(),
  inProgress: z.int(),
  inProgressLate: z.int(),
  completedInTime: z.int(),
  completedLate: z.int(),
  extensionRequested: z.int(),
  stopped: z.int(),
  total: z.int(),
};
export const CountRow = z
  .object({ id: z.uuid().nullable(), name: z.string(), ...Counts })
  .meta({ id: 'DirectiveCounts' });
export type CountRow = z.infer<typeof CountRow>;
export const CountList = pageOf(CountRow);

export const ReportQuery = z
  .strictObject({
    period: z.enum(PERIODS),
    view: z.enum(VIEWS).default('decree'),
    year: z.coerce.number().int().min(2000).max(2199),
    ordinal: z.coerce.number().int().min(1).max(12).default(1).describe('Which month (1 to 12) or quarter (1 to 4)'),
  })
  .refine(({ period, ordinal }) => ordinal <= (period === 'month' ? 12 : period === 'quarter' ? 4 : 1), {
    error: fieldWord(
      'there is no such period in a year',
      'Trong năm không có kỳ này: tháng từ 1 đến 12, quý từ 1 đến 4, kỳ khác chỉ có một',
    ),
    path: ['ordinal'],
  });
export type ReportQuery = z.infer<typeof ReportQuery>;
export const DirectiveReport = z
  .object({ from: z.iso.date(), to: z.iso.date(), rows: z.array(CountRow), total: CountRow })
  .meta({ id: 'DirectiveReport' });
export type DirectiveReport = z.infer<typeof DirectiveReport>;
