import { pageOf } from '@vanthu/platform';
import { z } from 'zod';

const Opinion = z.string().trim().max(2000).default('').describe('Ý kiến');
const seen = {
  seenSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the main file that was shown to the decider'),
};
const plan = {
  leadUnitId: z.uuid().describe('Đơn vị chủ trì'),
  cooperatingUnitIds: z.array(z.uuid()).max(100).default([]).describe('Đơn vị phối hợp'),
  informedUnitIds: z.array(z.uuid()).max(100).default([]).describe('Đơn vị nhận để biết'),
  dueOn: z.iso.date().nullable().default(null).describe('Thời hạn giải quyết'),
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
    dueOn: z.iso.date().nullable().default(null).describe('Not after the deadline of the instruction'),
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
  .meta({ id: 'CompleteDecision' });
const Acknowledge = z.strictObject({ kind: z.literal('acknowledge'), ...seen }).meta({ id: 'AcknowledgeDecision' });
const Return = z
  .strictObject({ kind: z.literal('return'), ...seen, reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'ReturnDecision' });

export const NewDecision = z
  .discriminatedUnion('kind', [Distribute, Instruct, Assign, Accept, Complete, Acknowledge, Return])
  .meta({ id: 'NewDecision' });
export type NewDecision = z.infer<typeof NewDecision>;
export type PlanInput = z.infer<typeof Distribute> | z.infer<typeof Instruct>;
export type AssignInput = z.infer<typeof Assign>;

export const DecisionView = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    taskId: z.uuid().nullable(),
    kind: z.string(),
    actor: z.object({ id: z.uuid(), displayName: z.string() }),
    authority: z.object({ role: z.string(), title: z.string() }).describe('The post, as it was when it was decided'),
    seenSha256: z.string().nullable(),
    body: z.record(z.string(), z.unknown()),
    at: z.string(),
  })
  .meta({ id: 'Decision' });
export type DecisionView = z.infer<typeof DecisionView>;

export const DecisionList = pageOf(DecisionView);
