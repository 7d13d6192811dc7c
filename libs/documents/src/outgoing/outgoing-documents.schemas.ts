import { day, line, PageQuery, said, text, FIELD, fieldWord } from '@vanthu/platform';
import { z } from 'zod';
import { DOCUMENT_MEDIA, SECRECIES, URGENCIES } from '../incoming-fields';
import { DocumentFileView } from '../incoming-documents.schemas';
import { CAPACITIES, isSymbol, OUTGOING_STATES, RECIPIENT_STATES } from './outgoing-document.rules';

const copies = z.int().min(1).max(999).default(1).describe('Số lượng bản');

/** A recipient (nơi nhận): of the address book, or as typed. The name is kept as it is now, as it was printed. */
const recipient = {
  contactId: z.uuid().nullable().default(null).describe('Of the address book'),
  name: line(500).optional().describe('As printed; the name in the address book when nothing is said'),
  copies,
};
const isNamed = ({ contactId, name }: { contactId: string | null; name?: string | undefined }) =>
  contactId !== null || (name ?? '').trim() !== '';
const unnamed = {
  error: fieldWord('a name, or an entry of the address book', 'Ghi tên, hoặc chọn trong sổ địa chỉ'),
  path: ['name'],
};

/** Lengths are those of Decree 30/2020/NĐ-CP, annex VI, part II 1, or more where real papers exceed them. */
const fields = {
  docType: line(50).describe('Code of the type (tên loại), of `/document-types`'),
  subject: text(2_000).describe('Trích yếu nội dung; a secret document gets a stub instead'),
  signer: line(200).describe('Họ và tên người ký'),
  signerTitle: line(200).describe('Chức vụ của người ký'),
  capacity: z.enum(CAPACITIES).describe('Quyền hạn ký; empty for the head'),
  draftingUnitId: z.uuid().nullable().describe('Đơn vị soạn thảo'),
  copies: z.int().min(0).max(9_999).describe('Số lượng bản; the recipients’ and one to keep when nothing is said'),
  keeperUnitId: z.uuid().nullable().describe('Đơn vị nhận bản lưu'),
  keeper: line(200).describe('Người nhận bản lưu'),
  urgency: z.enum(URGENCIES).describe('Mức độ khẩn'),
  language: line(50).describe('Ngôn ngữ'),
  pages: z.int().min(1).max(99_999).nullable().describe('Số trang'),
  dueOn: day.nullable().describe('Hạn trả lời'),
  replyToId: z.uuid().nullable().describe('The incoming document that it answers'),
  note: text(2_000).describe('Ghi chú'),
};
const { docType, subject, ...rest } = fields;
const optional = z.object(rest).partial().shape;
const fileIds = z
  .array(z.uuid())
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'each file once' });

export const IssueOutgoing = z
  .strictObject({
    flow: z.enum(['outgoing', 'internal']).describe('Văn bản đi, or văn bản nội bộ'),
    registerId: z.uuid(),
    symbol: line(50)
      .refine(isSymbol, { error: fieldWord('not a symbol', 'Không phải ký hiệu văn bản') })
      .optional()
      .describe('Ký hiệu without its number: QĐ-SNV; composed of type, agency and drafting unit when nothing is said'),
    reservedEntryId: z
      .uuid()
      .optional()
      .describe('A reserved number of the register (số để dành) to give to it; paper only, by a right of its own'),
    medium: z.enum(DOCUMENT_MEDIA).default('electronic'),
    secrecy: z.enum(SECRECIES).default('none').describe('Above none only a stub is kept: no file, no subject'),
    docType: said(docType),
    subject: subject.default(''),
    ...optional,
    recipients: z.array(z.strictObject(recipient).refine(isNamed, unnamed)).min(1).max(500).describe('Nơi nhận'),
    fileIds: fileIds.default([]).describe('The main file, then its attachments; none while only paper exists'),
  })
  .refine((body) => body.secrecy !== 'none' || body.subject.trim() !== '', { error: 'required', path: ['subject'] })
  .meta({ id: 'IssueOutgoing' });
export type IssueOutgoing = z.infer<typeof IssueOutgoing>;

export const CorrectOutgoing = z
  .strictObject({
    ...fields,
    subject: said(subject),
    recipients: z
      .array(
        z
          .strictObject({ id: z.uuid().optional().describe('Of a recipient that stays'), ...recipient })
          .refine((one) => one.id !== undefined || isNamed(one), unnamed),
      )
      .min(1)
      .max(500)
      .describe('All of them: who is not named any more is struck out'),
    fileIds: fileIds.min(1).describe('Files to add; the first is the main one while there is none'),
  })
  .omit({ docType: true })
  .partial()
  .extend({ reason: said(text(500)).describe('Why it is corrected') })
  .refine((body) => Object.keys(body).some((key) => key !== 'reason'), { error: FIELD.correction })
  .meta({ id: 'CorrectOutgoing' });
export type CorrectOutgoing = z.infer<typeof CorrectOutgoing>;

export const VoidOutgoing = z.strictObject({ reason: said(text(500)) }).meta({ id: 'VoidOutgoing' });
export type VoidOutgoing = z.infer<typeof VoidOutgoing>;

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');

export const OutgoingQuery = PageQuery.extend({
  flow: z.enum(['outgoing', 'internal']).optional(),
  state: z.enum(OUTGOING_STATES).optional(),
  registerId: z.uuid().optional(),
  draftingUnitId: z.uuid().optional(),
  contactId: z.uuid().optional().describe('What went to an entry of the address book, or to a double merged into it'),
  replyToId: z.uuid().optional().describe('What answers an incoming document'),
  from: day.optional().describe('Issued on this day or later'),
  to: day.optional(),
  late: flag.describe('Only what should have been dispatched by now (Decree 30/2020/NĐ-CP, art. 18)'),
  q: z.string().trim().min(1).max(200).optional().describe('Words of number, subject, signer or recipients'),
});
export type OutgoingQuery = z.infer<typeof OutgoingQuery>;

const instant = z.iso.datetime({ offset: true });
const UnitRef = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'UnitRef' });
const Person = z.object({ id: z.uuid(), displayName: z.string() }).meta({ id: 'Registrar' });

export const RecipientView = z
  .object({
    id: z.uuid(),
    contactId: z.uuid().nullable().describe('The entry of the address book that stays, where it was merged'),
    name: z.string(),
    copies: z.int(),
    removed: z.boolean().describe('Struck out after it was sent to'),
    state: z.enum(RECIPIENT_STATES),
  })
  .meta({ id: 'OutgoingRecipient' });

export const OutgoingView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    flow: z.enum(['outgoing', 'internal']),
    state: z.enum(OUTGOING_STATES),
    register: z.object({ id: z.uuid(), name: z.string() }),
    registerEntryId: z.uuid(),
    year: z.int(),
    number: z.int(),
    symbol: z.string(),
    numberSymbol: z.string().describe('Số, ký hiệu, as printed'),
    issuedOn: z.iso.date().describe('Ngày văn bản: given together with the number'),
    docType: z.string(),
    docTypeName: z.string(),
    subject: z.string(),
    signer: z.string(),
    signerTitle: z.string(),
    capacity: z.enum(CAPACITIES),
    draftingUnit: UnitRef.nullable(),
    copies: z.int(),
    keeperUnit: UnitRef.nullable(),
    keeper: z.string(),
    urgency: z.enum(URGENCIES),
    secrecy: z.enum(SECRECIES),
    language: z.string(),
    medium: z.enum(DOCUMENT_MEDIA),
    pages: z.int().nullable(),
    dueOn: z.iso.date().nullable(),
    dispatchDueOn: z.iso.date().describe('The last day the law leaves for the dispatch'),
    late: z.boolean().describe('That day has passed, and it is not on its way to all'),
    replyTo: z
      .object({
        id: z.uuid(),
        numberSymbol: z.string(),
        arrivalNumber: z.int().nullable(),
        arrivalYear: z.int().nullable(),
      })
      .nullable(),
    note: z.string(),
    recipients: z.array(RecipientView),
    files: z.array(DocumentFileView),
    registeredAt: instant,
    registeredBy: Person,
    voidReason: z.string().nullable(),
    actions: z.array(z.string()).describe('What the caller may do next'),
  })
  .meta({ id: 'OutgoingDocument' });
export type OutgoingView = z.infer<typeof OutgoingView>;

export const OutgoingVersionView = z
  .object({
    version: z.int(),
    at: instant,
    by: Person.nullable(),
    reason: z.string().nullable(),
    state: z.enum(OUTGOING_STATES),
    changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  })
  .meta({ id: 'OutgoingVersion' });
export type OutgoingVersionView = z.infer<typeof OutgoingVersionView>;
