import { day } from '@vanthu/platform';
import { z } from 'zod';

export const ClosingQuery = z.strictObject({ on: day.describe('The day, in the time zone of the agency') });
export type ClosingQuery = z.infer<typeof ClosingQuery>;

const Noted = z.object({
  number: z.string().describe('As printed'),
  kind: z.string(),
  reason: z.string(),
  by: z.string(),
});
const Waiting = z.object({
  documentId: z.uuid(),
  number: z.string(),
  numberSymbol: z.string(),
  dueOn: z.iso.date().nullable(),
});

export const ClosingReport = z
  .object({
    registerId: z.uuid(),
    register: z.string(),
    on: z.iso.date(),
    entries: z.int().describe('Entered on that day, by the clock; back-dated ones too'),
    documents: z.int().describe('Of these, not void'),
    firstNumber: z.string().describe('Of the ordinary entries; empty when there are none'),
    lastNumber: z.string(),
    voids: z.array(Noted).describe('Numbers that were made void on that day, whenever they were given'),
    irregular: z.array(Noted).describe('Inserted, reserved and back-dated numbers'),
    corrections: z.array(Noted),
    notPresented: z.array(Waiting).describe('Incoming: registered by that day and not presented yet; at most 200'),
    notPresentedCount: z.int(),
    late: z
      .array(Waiting)
      .describe('Past their deadline on that day and not completed, or not dispatched; at most 200'),
    lateCount: z.int(),
  })
  .meta({ id: 'ClosingReport' });
export type ClosingReport = z.infer<typeof ClosingReport>;
