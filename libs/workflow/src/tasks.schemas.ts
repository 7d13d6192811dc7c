import { PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { TASK_KINDS } from './route.rules';

export const TaskPage = PageQuery.extend({
  state: z.enum(['open', 'done', 'withdrawn']).default('open').describe('open: the inbox, most pressing first'),
});
export type TaskPage = z.infer<typeof TaskPage>;

const Plan = {
  leadUnitId: z.uuid().describe('Đơn vị chủ trì'),
  cooperatingUnitIds: z.array(z.uuid()).describe('Đơn vị phối hợp'),
  informedUnitIds: z.array(z.uuid()).describe('Đơn vị nhận để biết'),
  dueOn: z.iso.date().nullable().describe('Thời hạn giải quyết'),
  opinion: z.string(),
};

/** What somebody planned or ordered for the document, and in which right. */
export const PlanView = z
  .object({ ...Plan, decisionId: z.uuid(), by: z.string(), authority: z.string(), at: z.string() })
  .meta({ id: 'Distribution' });
export type PlanView = z.infer<typeof PlanView>;

export const AssignmentView = z
  .object({
    decisionId: z.uuid(),
    userId: z.uuid(),
    opinion: z.string(),
    by: z.string(),
    authority: z.string(),
    at: z.string(),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof AssignmentView>;

export const TaskView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(TASK_KINDS),
    state: z.enum(['open', 'done', 'withdrawn']),
    documentId: z.uuid(),
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
      .describe('Enough of the document to decide whether to open it'),
    assignee: z.object({ type: z.enum(['user', 'unit', 'role']), id: z.string(), name: z.string() }),
    dueOn: z.iso.date().nullable(),
    why: z
      .object({ code: z.string(), params: z.record(z.string(), z.string()), text: z.string() })
      .describe('Why the task is yours, as a code for programs and a sentence for people'),
    proposal: PlanView.nullable().describe('Đề xuất phân phối of the chief of office, for the leader'),
    instruction: PlanView.nullable().describe('Bút phê of the leader, for everybody after'),
    assignment: AssignmentView.nullable().describe('What the head of the lead unit said to the specialist'),
    seenAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    createdAt: z.string(),
    closedAt: z.string().nullable(),
    actions: z.array(z.string()).describe('What the caller may do next: kinds of decision, and withdraw'),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof TaskView>;

export const TaskList = pageOf(TaskView);
