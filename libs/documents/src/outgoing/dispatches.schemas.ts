import { day, line, PageQuery, said, text, FIELD, fieldWord } from '@vanthu/platform';
import { z } from 'zod';
import { DISPATCH_STATES, WAYS } from './outgoing-document.rules';

const envelopes = z.int().min(0).max(9_999).describe('Số lượng bì');
const tracking = line(100).describe('Mã bưu gửi');
const note = text(500).describe('Ghi chú');
const sentOn = day.describe('Ngày chuyển; today when nothing is said');

export const SendOutgoing = z
  .strictObject({
    way: z.enum(WAYS).describe('Trục liên thông, thư điện tử, bưu điện, trực tiếp, fax, cổng'),
    sentOn: sentOn.optional(),
    note: note.default(''),
    items: z
      .array(
        z.strictObject({
          documentId: z.uuid(),
          recipientId: z.uuid(),
          envelopes: envelopes.default(0),
          tracking: tracking.default(''),
        }),
      )
      .min(1)
      .max(500)
      .refine((items) => new Set(items.map(({ recipientId }) => recipientId)).size === items.length, {
        error: fieldWord('each recipient once', 'Mỗi nơi nhận chỉ một lần'),
      }),
  })
  .meta({ id: 'SendOutgoing' });
export type SendOutgoing = z.infer<typeof SendOutgoing>;

export const SendAgain = z
  .strictObject({
    way: z.enum(WAYS),
    sentOn: sentOn.optional(),
    envelopes: envelopes.default(0),
    tracking: tracking.default(''),
    note: note.default(''),
  })
  .meta({ id: 'SendAgain' });
export type SendAgain = z.infer<typeof SendAgain>;

export const CorrectDispatch = z
  .strictObject({ envelopes, tracking, note })
  .partial()
  .refine((body) => Object.keys(body).length > 0, { error: FIELD.correction })
  .meta({ id: 'CorrectDispatch' });
export type CorrectDispatch = z.infer<typeof CorrectDispatch>;

export const Receipt = z
  .strictObject({ receivedBy: said(line(200)).describe('Ký nhận: who signed for it'), on: day.optional() })
  .meta({ id: 'DispatchReceipt' });
export type Receipt = z.infer<typeof Receipt>;

export const Returned = z
  .strictObject({ reason: said(text(500)).describe('Why it came back'), on: day.optional() })
  .meta({ id: 'DispatchReturn' });
export type Returned = z.infer<typeof Returned>;

export const DispatchesQuery = PageQuery.extend({
  documentId: z.uuid().optional(),
  state: z.enum(DISPATCH_STATES).optional().describe('`sent`: on its way, not acknowledged; the oldest first'),
  way: z.enum(WAYS).optional().describe('`post`: sổ gửi văn bản đi bưu điện (Decree 30/2020/NĐ-CP, annex IV)'),
  from: day.optional().describe('Sent on this day or later'),
  to: day.optional(),
});
export type DispatchesQuery = z.infer<typeof DispatchesQuery>;

export const DispatchView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    document: z.object({
      id: z.uuid(),
      numberSymbol: z.string(),
      issuedOn: z.iso.date(),
      docTypeName: z.string(),
      subject: z.string(),
    }),
    recipient: z.object({ id: z.uuid(), name: z.string() }),
    way: z.enum(WAYS),
    state: z.enum(DISPATCH_STATES),
    sentOn: z.iso.date(),
    sentBy: z.object({ id: z.uuid(), displayName: z.string() }).meta({ id: 'Dispatcher' }),
    envelopes: z.int(),
    tracking: z.string(),
    note: z.string(),
    receivedBy: z.string(),
    endedOn: z.iso.date().nullable().describe('The day of the receipt, of the return, or of sending it again'),
    returnReason: z.string(),
    resendOf: z.uuid().nullable(),
    days: z.int().describe('Days on its way: until it ended, or until today'),
    actions: z.array(z.string()),
  })
  .meta({ id: 'Dispatch' });
export type DispatchView = z.infer<typeof DispatchView>;
