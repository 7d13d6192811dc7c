import { PageQuery, pageOf, FIELD } from '@vanthu/platform';
import { z } from 'zod';
import { BasisView } from './decisions.schemas';
import { DRAFT_TASKS } from './drafts/draft.rules';
import { listed, URGENCIES_BY_RANK } from './inbox/choices.rules';
import { TASK_KINDS } from './route.words';

/** Words of a list, with commas between them. */
const listOf = (choices: readonly string[], longest: number) =>
  z
    .string()
    .max(longest)
    .refine((said) => (listed(said) ?? []).every((word) => choices.includes(word)), { error: FIELD.choice(choices) });
const KINDS = [...TASK_KINDS, ...DRAFT_TASKS];

export const TaskPage = PageQuery.extend({
  state: z.enum(['open', 'done', 'withdrawn']).default('open').describe('open: the inbox, most pressing first'),
  kind: listOf(KINDS, 300).optional().describe('Kinds of task, separated by commas'),
  urgency: listOf(URGENCIES_BY_RANK, 100).optional().describe('Độ khẩn: urgencies, separated by commas'),
  due: z
    .enum(['late', 'soon', 'later', 'none'])
    .optional()
    .describe('Quá hạn; sắp hạn: within two working days; still time; without a deadline'),
  about: z.enum(['incoming', 'draft', 'work']).optional().describe('What the task is about'),
  unitId: z.uuid().optional().describe('The unit whose task it is, or that leads or is proposed to lead'),
  q: z.string().trim().max(200).optional().describe('Words of the subject, the number or the issuer; accents are free'),
  deferred: z
    .enum(['true', 'false'])
    .optional()
    .describe('true: what was put off and has not come back (để lại); otherwise these are left out'),
  postId: z.uuid().optional().describe('Only what comes by one post of the caller (kiêm nhiệm)'),
  principalId: z.uuid().optional().describe('Only the inbox of one person whom the caller stands in for, or their own'),
});
export type TaskPage = z.infer<typeof TaskPage>;

const Plan = {
  leadUnitId: z.uuid().describe('Đơn vị chủ trì'),
  cooperatingUnitIds: z.array(z.uuid()).describe('Đơn vị phối hợp'),
  informedUnitIds: z.array(z.uuid()).describe('Đơn vị nhận để biết'),
  dueOn: z.iso.date().nullable().describe('Thời hạn giải quyết'),
  opinion: z.string(),
};

const DECIDED = {
  decisionId: z.uuid(),
  by: z.string().describe('Whose decision it is: what was recorded from paper is the leader’s'),
  authority: z.string().describe('In which right, with KT., TL. or TUQ. where it was decided for another'),
  basis: BasisView,
  recordedBy: z.string().nullable().describe('Who wrote it down from paper (ghi theo bút phê)'),
  writtenOn: z.iso.date().nullable().describe('The day of the handwriting that was written down'),
  at: z.string(),
};
export type Decided = z.infer<z.ZodObject<typeof DECIDED>>;

/** What somebody planned or ordered for the document, and in which right. */
export const PlanView = z.object({ ...Plan, ...DECIDED }).meta({ id: 'Distribution' });
export type PlanView = z.infer<typeof PlanView>;

export const AssignmentView = z
  .object({ userId: z.uuid(), opinion: z.string(), ...DECIDED })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof AssignmentView>;

/** What a task is about, whichever of the three it is. */
export const SubjectView = z
  .object({
    kind: z.enum(['incoming', 'draft', 'work']),
    id: z.uuid(),
    state: z.string(),
    title: z.string().describe('Trích yếu of a document or a draft, or what the work is'),
    numberSymbol: z.string().describe("'' where there is none (yet)"),
    docType: z.string(),
    from: z.string().describe('The issuer, the drafting unit, or who gave the work'),
    urgency: z.string(),
    dueOn: z.iso.date().nullable(),
    sha256: z.string().nullable().describe('Send it back as seenSha256: what you decided on'),
  })
  .meta({ id: 'TaskSubject' });
export type SubjectView = z.infer<typeof SubjectView>;

export const TaskView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.string().describe('What is to be done: distribute, instruct, assign, handle, cooperate, inform, …'),
    state: z.enum(['open', 'done', 'withdrawn']),
    subject: SubjectView,
    documentId: z.uuid().nullable().describe('Of the incoming document, if the task is about one'),
    document: z
      .object({
        id: z.uuid(),
        state: z.string(),
        numberSymbol: z.string(),
        issuedOn: z.iso.date().nullable(),
        issuer: z.string(),
        docType: z.string(),
        subject: z.string(),
        urgency: z.string(),
        arrivalNumber: z.int().nullable(),
        arrivalYear: z.int().nullable(),
        arrivedOn: z.iso.date().nullable(),
        dueOn: z.iso.date().nullable(),
        mainFileId: z.uuid(),
        mainSha256: z.string().describe('Send it back as seenSha256: it says which bytes you decided on'),
      })
      .nullable()
      .describe('Enough of the incoming document to decide whether to open it; null where the task is about none'),
    assignee: z.object({ type: z.enum(['user', 'unit', 'role']), id: z.string(), name: z.string() }),
    onBehalfOf: z
      .object({ userId: z.uuid(), name: z.string(), capacity: z.string() })
      .nullable()
      .describe('Thay …: whose turn it is, where the caller works the inbox of another'),
    dueOn: z.iso.date().nullable(),
    deferredUntil: z.iso.date().nullable().describe('Để lại: comes back on that day, or when it is due'),
    why: z
      .object({ code: z.string(), params: z.record(z.string(), z.string()), text: z.string() })
      .describe('Why the task is yours, as a code for programs and a sentence for people'),
    proposal: PlanView.nullable().describe('Đề xuất phân phối of the chief of office, for the leader'),
    instruction: PlanView.nullable().describe('Bút phê of the leader, for everybody after'),
    assignment: AssignmentView.nullable().describe('What the head of the lead unit said to the specialist'),
    extension: z
      .object({ dueOn: z.iso.date().nullable(), wishedOn: z.iso.date(), reason: z.string() })
      .nullable()
      .describe('Xin gia hạn: the deadline as it is, and the one that is asked for'),
    seenAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    createdAt: z.string(),
    closedAt: z.string().nullable(),
    actions: z
      .array(z.string())
      .describe('What the caller may do next: kinds of decision, and withdraw; a draft has acts of its own'),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof TaskView>;

export const TaskList = pageOf(TaskView);

const Counts = {
  waiting: z.int().describe('Chờ xử lý: everything to be done, without what is only to be known'),
  soon: z.int().describe('Sắp hạn: due today or within two working days'),
  late: z.int().describe('Quá hạn'),
  toSign: z.int().describe('Chờ ký'),
  toKnow: z.int().describe('Để biết'),
  deferred: z.int().describe('Để lại: put off, and in none of the other numbers'),
};
export const TaskCounts = z
  .object({
    ...Counts,
    today: z.iso.date(),
    soonUntil: z.iso.date().describe('The last day that counts as soon, by the calendar of working days'),
    byName: z.object(Counts).describe('Đích danh: what is given to the caller by name, whichever post they work in'),
    byPost: z
      .array(z.object({ postId: z.uuid(), title: z.string(), unitId: z.uuid().nullable(), ...Counts }))
      .describe('Kiêm nhiệm: what comes by each post; with `byName` and `byPrincipal` it makes the whole'),
    byPrincipal: z
      .array(z.object({ userId: z.uuid(), name: z.string(), capacity: z.string(), ...Counts }))
      .describe('Thay …: of each person whose inbox the caller works'),
  })
  .meta({ id: 'TaskCounts' });
export type TaskCounts = z.infer<typeof TaskCounts>;
