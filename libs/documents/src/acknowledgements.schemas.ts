import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { STATES } from './incoming-document.rules';

export const SENT_VIA = ['mail', 'exchange', 'post', 'phone', 'other'] as const;
export type SentVia = (typeof SENT_VIA)[number];

const instant = z.iso.datetime({ offset: true });

export const AcknowledgementView = z
  .object({
    documentId: z.uuid(),
    version: z.int(),
    sender: z.string().describe('Whom to tell; empty for a petition, whose sender is hidden'),
    state: z.enum(['due', 'sent']),
    dueBy: instant.describe('The end of the day on which it came'),
    late: z.boolean(),
    sentAt: instant.nullable(),
    sentBy: z.object({ id: z.uuid(), displayName: z.string() }).nullable().describe('Null when the program sent it'),
    sentVia: z.enum(SENT_VIA).nullable(),
    numberSymbol: z.string(),
    subject: z.string(),
    receivedAt: instant,
    documentState: z.enum(STATES),
    arrivalNumber: z.int().nullable(),
    arrivalYear: z.int().nullable(),
    text: z.string().describe('What to send, in Vietnamese'),
  })
  .meta({ id: 'Acknowledgement' });
export type AcknowledgementView = z.infer<typeof AcknowledgementView>;

export const AcknowledgementsQuery = PageQuery.extend({ state: z.enum(['due', 'sent']).optional() });
export type AcknowledgementsQuery = z.infer<typeof AcknowledgementsQuery>;

export const AcknowledgementSent = z
  .strictObject({ via: z.enum(SENT_VIA).describe('How the sender was told') })
  .meta({ id: 'AcknowledgementSent' });
export type AcknowledgementSent = z.infer<typeof AcknowledgementSent>;
