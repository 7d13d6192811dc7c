import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { STATES } from './incoming-document.rules';

export const URGENCIES = ['normal', 'urgent', 'very_urgent', 'flash', 'flash_timed'] as const;

/**
 * Text as the paper has it: kept as typed but for blanks around it. Control characters and halves of characters cannot
 * be stored or printed.
 */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(value), { error: 'invalid characters' });
const line = (max: number) => text(max).refine((value) => !/[\r\n]/.test(value), { error: 'one line only' });
const day = z.iso.date().refine((value) => value >= '1900-01-01', { error: 'year out of range' });

/**
 * What a clerk writes about a document. Lengths are those of Decree 30/2020/NĐ-CP, annex VI, part II, or more where real
 * papers exceed them (joint issuers, long titles): the whole is kept, an export shortens it.
 */
const fields = {
  numberSymbol: line(100).describe('Số, ký hiệu, as printed; empty when the paper has none'),
  issuedOn: day.nullable().describe('Ngày, tháng, năm văn bản'),
  issuer: line(500).describe('Cơ quan ban hành (tác giả)'),
  docType: line(100).describe('Tên loại văn bản'),
  subject: text(2_000).describe('Trích yếu nội dung'),
  signer: line(200).describe('Họ và tên người ký'),
  signerTitle: line(200).describe('Chức vụ của người ký'),
  urgency: z.enum(URGENCIES).describe('Mức độ khẩn'),
  pages: z.int().min(1).max(99_999).nullable().describe('Số trang'),
  note: text(2_000).describe('Ghi chú'),
  dueOn: day.nullable().describe('Thời hạn giải quyết'),
};
const stated = { issuer: fields.issuer.min(1), docType: fields.docType.min(1), subject: fields.subject.min(1) };

export const ReceiveIncoming = z
  .strictObject({
    fileIds: z
      .array(z.uuid())
      .min(1)
      .max(50)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'each file once' })
      .describe('The main file, then its attachments'),
  })
  .meta({ id: 'ReceiveIncoming' });
export type ReceiveIncoming = z.infer<typeof ReceiveIncoming>;

export const CorrectIncoming = z
  .strictObject({ ...fields, reason: text(500).describe('Why it is corrected') })
  .partial()
  .refine((body) => Object.keys(body).some((key) => key !== 'reason'), { error: 'nothing to correct' })
  .meta({ id: 'CorrectIncoming' });
export type CorrectIncoming = z.infer<typeof CorrectIncoming>;

export const RegisterIncoming = z
  .strictObject({
    registerId: z.uuid(),
    ...fields,
    ...stated,
    signer: fields.signer.optional(),
    signerTitle: fields.signerTitle.optional(),
    pages: fields.pages.optional(),
    note: fields.note.optional(),
    dueOn: fields.dueOn.optional(),
  })
  .meta({ id: 'RegisterIncoming' });
export type RegisterIncoming = z.infer<typeof RegisterIncoming>;

export const ReturnIncoming = z.strictObject({ reason: text(500).min(1) }).meta({ id: 'ReturnIncoming' });
export type ReturnIncoming = z.infer<typeof ReturnIncoming>;

export const IncomingQuery = PageQuery.extend({
  state: z.enum(STATES).optional(),
  registerId: z.uuid().optional(),
  q: z.string().trim().min(1).max(200).optional().describe('Part of the subject, the issuer or the number'),
});
export type IncomingQuery = z.infer<typeof IncomingQuery>;

export const DuplicatesQuery = z.strictObject({
  numberSymbol: fields.numberSymbol.optional(),
  issuer: fields.issuer.optional(),
  issuedOn: day.optional(),
});
export type DuplicatesQuery = z.infer<typeof DuplicatesQuery>;

const instant = z.iso.datetime({ offset: true });
const PersonRef = z.object({ id: z.uuid(), displayName: z.string() }).meta({ id: 'PersonRef' });

export const DocumentFileView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role: z.enum(['main', 'attachment']),
    sha256: z.string(),
    size: z.number().describe('Bytes'),
    contentType: z.string(),
  })
  .meta({ id: 'DocumentFile' });

export const IncomingView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(STATES),
    ...fields,
    number: z.string(),
    symbol: z.string(),
    register: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    arrivalNumber: z.int().nullable().describe('Số đến'),
    arrivalYear: z.int().nullable(),
    arrivedOn: z.iso.date().nullable().describe('Ngày đến, the legal date of the entry'),
    receivedAt: instant,
    receivedBy: PersonRef,
    registeredAt: instant.nullable(),
    registeredBy: PersonRef.nullable(),
    completedAt: instant.nullable(),
    returnReason: z.string().nullable(),
    files: z.array(DocumentFileView),
    actions: z.array(z.string()).describe('What the caller may do next'),
  })
  .meta({ id: 'IncomingDocument' });
export type IncomingView = z.infer<typeof IncomingView>;

export const IncomingVersionView = z
  .object({
    version: z.int(),
    at: instant,
    by: PersonRef.nullable(),
    reason: z.string().nullable(),
    state: z.enum(STATES),
    changes: z
      .array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() }))
      .describe('Against the version before it; everything that was stated, in the first'),
  })
  .meta({ id: 'IncomingVersion' });
export type IncomingVersionView = z.infer<typeof IncomingVersionView>;

export const DuplicateView = z
  .object({
    id: z.uuid(),
    because: z.array(z.enum(['file', 'number'])).describe('The same bytes, or the same number, issuer and date'),
    state: z.enum(STATES),
    numberSymbol: z.string(),
    issuer: z.string(),
    issuedOn: z.iso.date().nullable(),
    subject: z.string(),
    arrivalNumber: z.int().nullable(),
    arrivalYear: z.int().nullable(),
  })
  .meta({ id: 'DuplicateDocument' });
export type DuplicateView = z.infer<typeof DuplicateView>;
