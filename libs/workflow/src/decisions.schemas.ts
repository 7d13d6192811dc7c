import { day, pageOf, fieldWord } from '@vanthu/platform';
import { z } from 'zod';

const Opinion = z.string().trim().max(2000).default('').describe('Ý kiến');
const seen = {
  seenSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the main file that was shown to the decider; of work without a document its `sha256`'),
  seenVersion: z
    .int()
    .positive()
    .optional()
    .describe('The version of the document that was shown: what was corrected in it since is named (412)'),
};
const many = z.array(z.uuid()).max(50).default([]);
const plan = {
  leadUnitId: z.uuid().describe('Đơn vị chủ trì'),
  cooperatingUnitIds: z.array(z.uuid()).max(100).default([]).describe('Đơn vị phối hợp'),
  informedUnitIds: z.array(z.uuid()).max(100).default([]).describe('Đơn vị nhận để biết'),
  dueOn: day.nullable().default(null).describe('Thời hạn giải quyết'),
  opinion: Opinion,
};

const Distribute = z
  .strictObject({ kind: z.literal('distribute'), ...seen, ...plan })
  .meta({ id: 'DistributeDecision' });
const Instruct = z.strictObject({ kind: z.literal('instruct'), ...seen, ...plan }).meta({ id: 'InstructDecision' });
const Assign = z
  .strictObject({
    kind: z.literal('assign'),
    ...seen,
    userId: z.uuid().describe('A member of the lead unit'),
    dueOn: day.nullable().default(null).describe('Not after the deadline of the instruction'),
    opinion: Opinion,
  })
  .meta({ id: 'AssignDecision' });
const Accept = z.strictObject({ kind: z.literal('accept'), ...seen }).meta({ id: 'AcceptDecision' });
const Complete = z
  .strictObject({
    kind: z.literal('complete'),
    ...seen,
    outcome: z.enum(['replied', 'informed', 'other']).describe('Closing must state how'),
    text: z.string().trim().min(1).max(2000).describe('Kết quả giải quyết'),
    replyNumberSymbol: z.string().trim().max(100).default('').describe('Số, ký hiệu of the answer'),
  })
  .refine(({ outcome, replyNumberSymbol }) => outcome !== 'replied' || replyNumberSymbol !== '', {
    error: fieldWord('the number of the reply is needed', 'Đã trả lời thì phải ghi số, ký hiệu văn bản trả lời'),
    path: ['replyNumberSymbol'],
  })
  .meta({ id: 'CompleteDecision' });
const Acknowledge = z.strictObject({ kind: z.literal('acknowledge'), ...seen }).meta({ id: 'AcknowledgeDecision' });
const Return = z
  .strictObject({ kind: z.literal('return'), ...seen, reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'ReturnDecision' });

const Pass = z
  .strictObject({
    kind: z.literal('pass'),
    ...seen,
    userId: z.uuid().describe('A colleague or superior'),
    opinion: Opinion,
  })
  .meta({ id: 'PassDecision' });
const Consult = z
  .strictObject({
    kind: z.literal('consult'),
    ...seen,
    unitIds: many,
    userIds: many,
    dueOn: day.nullable().default(null).describe('By when the opinion is wanted'),
    text: z.string().trim().min(1).max(2000).describe('Nội dung xin ý kiến'),
  })
  .meta({ id: 'ConsultDecision' });
const Opine = z
  .strictObject({ kind: z.literal('opine'), ...seen, text: z.string().trim().min(1).max(4000) })
  .meta({ id: 'OpineDecision' });
const Involve = z
  .strictObject({
    kind: z.literal('involve'),
    ...seen,
    as: z.enum(['cooperate', 'inform']),
    unitIds: many,
    userIds: many,
    opinion: Opinion,
  })
  .meta({ id: 'InvolveDecision' });
const Report = z
  .strictObject({
    kind: z.literal('report'),
    ...seen,
    text: z.string().trim().min(1).max(4000),
    progress: z.int().min(0).max(100).nullable().default(null).describe('Percent done, where it can be said'),
  })
  .meta({ id: 'ReportDecision' });
const RequestExtension = z
  .strictObject({
    kind: z.literal('request_extension'),
    ...seen,
    reason: z.string().trim().min(1).max(1000),
    dueOn: day.describe('The wished deadline, after the present one'),
  })
  .meta({ id: 'RequestExtensionDecision' });
const GrantExtension = z
  .strictObject({
    kind: z.literal('grant_extension'),
    ...seen,
    dueOn: day.nullable().default(null).describe('Another deadline than was wished'),
    opinion: Opinion,
  })
  .meta({ id: 'GrantExtensionDecision' });
const RefuseExtension = z
  .strictObject({ kind: z.literal('refuse_extension'), ...seen, reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'RefuseExtensionDecision' });
const Defer = z
  .strictObject({ kind: z.literal('defer'), ...seen, until: day.describe('Comes back on that day') })
  .meta({ id: 'DeferDecision' });

/** Who leads work without a document, who helps, by when. */
export const workPlan = {
  lead: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('unit'), id: z.uuid() }),
      z.strictObject({ type: z.literal('user'), id: z.uuid() }),
    ])
    .describe('Chủ trì'),
  cooperatingUnitIds: many.describe('Đơn vị phối hợp'),
  cooperatingUserIds: many.describe('Người phối hợp'),
  dueOn: day.nullable().default(null),
};
const Give = z
  .strictObject({ kind: z.literal('give'), ...seen, ...workPlan, opinion: Opinion })
  .meta({ id: 'GiveDecision' });

export const NewDecision = z
  .discriminatedUnion('kind', [
    Distribute,
    Instruct,
    Assign,
    Accept,
    Complete,
    Acknowledge,
    Return,
    Pass,
    Consult,
    Opine,
    Involve,
    Report,
    RequestExtension,
    GrantExtension,
    RefuseExtension,
    Defer,
    Give,
  ])
  .meta({ id: 'NewDecision' });
export type NewDecision = z.infer<typeof NewDecision>;
export type PlanInput = z.infer<typeof Distribute> | z.infer<typeof Instruct>;
export type AssignInput = z.infer<typeof Assign>;
export type InputOf<K extends NewDecision['kind']> = Extract<NewDecision, { kind: K }>;

/** Ý kiến của lãnh đạo ghi trên giấy: an instruction that a leader wrote on the paper itself. Decree 30/2020/NĐ-CP, art. 23.3. */
export const RecordedInstruction = z
  .strictObject({
    ...seen,
    ...plan,
    leaderId: z.uuid().describe('Who wrote it'),
    writtenOn: day.describe('The date under the handwriting'),
    scanFileId: z.uuid().describe('The scan of the handwriting; it becomes an attachment of the document'),
  })
  .meta({ id: 'RecordedInstruction' });
export type RecordedInstruction = z.infer<typeof RecordedInstruction>;

export const Reopening = z
  .strictObject({
    reason: z.string().trim().min(1).max(1000),
    userId: z.uuid().optional().describe('Another handler; otherwise who closed it'),
    dueOn: day.nullable().default(null),
  })
  .meta({ id: 'Reopening' });
export type Reopening = z.infer<typeof Reopening>;

export const BasisView = z
  .object({
    capacity: z
      .enum(['own', 'KT.', 'TL.', 'TUQ.', 'secretary', 'recorded', 'inbox'])
      .describe('In which right: `recorded` is written down by somebody else (ghi theo bút phê)'),
    postId: z.string().nullable(),
    onBehalfOf: z
      .object({ userId: z.uuid(), name: z.string(), title: z.string() })
      .nullable()
      .describe('For whom it was decided, or whose handwriting was recorded; named as they were then'),
    delegationId: z.string().nullable(),
  })
  .meta({ id: 'DecisionBasis' });
export type BasisView = z.infer<typeof BasisView>;

/** The basis of a decision as it was kept; what was decided before the right was kept was in one's own. */
export const basisFrom = (kept: Partial<BasisView>): BasisView => ({
  capacity: kept.capacity ?? 'own',
  postId: kept.postId ?? null,
  onBehalfOf: kept.onBehalfOf ?? null,
  delegationId: kept.delegationId ?? null,
});

export const DecisionView = z
  .object({
    id: z.uuid(),
    documentId: z.uuid().nullable().describe('Of these three exactly one is there'),
    draftId: z.uuid().nullable(),
    workId: z.uuid().nullable(),
    taskId: z.uuid().nullable(),
    kind: z.string(),
    actor: z.object({ id: z.uuid(), displayName: z.string() }),
    authority: z.object({ role: z.string(), title: z.string() }).describe('The post, as it was when it was decided'),
    basis: BasisView,
    seenSha256: z.string().nullable(),
    body: z.record(z.string(), z.unknown()),
    at: z.string(),
    undoneBy: z.uuid().nullable().describe('The act that undid it (hoàn tác)'),
    undoableUntil: z.string().nullable().describe('Whoever decided may undo it until then, while no receiver acts'),
  })
  .meta({ id: 'Decision' });
export type DecisionView = z.infer<typeof DecisionView>;

export const DecisionList = pageOf(DecisionView);
