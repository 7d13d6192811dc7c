import { day } from '@vanthu/platform';
import { z } from 'zod';

/** What can be done with many tasks at once: what each of them was already shown with. */
export const MANY_ACTS = ['acknowledge', 'seen', 'accept', 'distribute', 'instruct'] as const;

const Plan = z
  .strictObject({
    leadUnitId: z.uuid().describe('Đơn vị chủ trì'),
    cooperatingUnitIds: z.array(z.uuid()).max(100).default([]).describe('Đơn vị phối hợp'),
    informedUnitIds: z.array(z.uuid()).max(100).default([]).describe('Đơn vị nhận để biết'),
    dueOn: day.nullable().default(null).describe('Thời hạn giải quyết'),
    opinion: z.string().trim().max(2000).default('').describe('Ý kiến'),
  })
  .meta({ id: 'ShownPlan' });

const Item = z.strictObject({
  taskId: z.uuid(),
  seenSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('The bytes that were shown; needed for everything but `seen`'),
  plan: Plan.optional().describe('For `distribute` and `instruct`: what was shown; otherwise what stands proposed'),
});
export type ManyItem = z.infer<typeof Item>;

export const NewActs = z
  .strictObject({
    act: z.enum(MANY_ACTS),
    items: z
      .array(Item)
      .min(1)
      .max(200)
      .refine((items) => new Set(items.map(({ taskId }) => taskId)).size === items.length, 'a task is named twice'),
  })
  .meta({ id: 'NewTaskActs' });
export type NewActs = z.infer<typeof NewActs>;

const Result = z
  .object({
    taskId: z.uuid(),
    done: z.boolean(),
    decisionId: z.uuid().nullable().describe('The decision that was taken; null where none is needed, or it failed'),
    problem: z
      .object({ type: z.string(), status: z.int(), title: z.string(), detail: z.string() })
      .nullable()
      .describe('Why this one was not done; the others are not touched by it'),
  })
  .meta({ id: 'TaskActResult' });
export type ManyResult = z.infer<typeof Result>;

export const ActResults = z
  .object({ items: z.array(Result), done: z.int(), failed: z.int() })
  .meta({ id: 'TaskActResults' });
export type ActResults = z.infer<typeof ActResults>;
