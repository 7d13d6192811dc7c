import { day, line, PageQuery, said, text, FIELD, fieldWord } from '@vanthu/platform';
import { z } from 'zod';
import { STATES } from './incoming-document.rules';
import { Complainant, fields, lawFields, PETITION_KINDS, PetitionInput, SOURCES } from './incoming-fields';

export { URGENCIES } from './incoming-fields';

const { secrecy, medium, sender } = lawFields;
const optional = <T extends z.ZodRawShape>(shape: T) => z.object(shape).partial().shape;
const stated = { issuer: said(fields.issuer), docType: said(fields.docType), subject: said(fields.subject) };

export const ReceiveIncoming = z
  .strictObject({
    fileIds: z
      .array(z.uuid())
      .max(50)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'each file once' })
      .describe('The main file, then its attachments; none for the stub of a secret document'),
    ...optional({ secrecy, medium, sender, urgency: fields.urgency }),
    source: z.enum(SOURCES).optional().describe('Through which door it came; upload when nothing is said'),
  })
  .refine(({ fileIds, secrecy: level = 'none' }) => fileIds.length > 0 || level !== 'none', {
    error: fieldWord('at least one file', 'Phải có ít nhất một tệp'),
    path: ['fileIds'],
  })
  .meta({ id: 'ReceiveIncoming' });
export type ReceiveIncoming = z.infer<typeof ReceiveIncoming>;

export const CorrectIncoming = z
  .strictObject({ ...fields, ...lawFields, petition: PetitionInput, reason: text(500).describe('Why it is corrected') })
  .partial()
  .refine((body) => Object.keys(body).some((key) => key !== 'reason'), { error: FIELD.correction })
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
    ...optional(lawFields),
    petition: PetitionInput.optional().describe('Who complains; stated in a register of petitions, and only there'),
  })
  .meta({ id: 'RegisterIncoming' });
export type RegisterIncoming = z.infer<typeof RegisterIncoming>;

export const ReturnIncoming = z.strictObject({ reason: said(text(500)) }).meta({ id: 'ReturnIncoming' });
export type ReturnIncoming = z.infer<typeof ReturnIncoming>;

export const ForwardIncoming = z
  .strictObject({
    to: said(line(500)).describe('The agency to which it was meant'),
    address: line(500).optional().describe('Where it is sent on'),
    reason: said(text(500)),
  })
  .meta({ id: 'ForwardIncoming' });
export type ForwardIncoming = z.infer<typeof ForwardIncoming>;

export const IncomingQuery = PageQuery.extend({
  state: z.enum(STATES).optional(),
  registerId: z.uuid().optional(),
  late: z.enum(['true', 'false']).optional().describe('Only what should have been registered or presented by now'),
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
    role: z.enum(['main', 'attachment', 'copy']).describe('A copy came with a document that was attached to this one'),
    sha256: z.string(),
    size: z.number().describe('Bytes'),
    contentType: z.string(),
  })
  .meta({ id: 'DocumentFile' });

export const PetitionView = z
  .object({
    kind: z.enum(PETITION_KINDS),
    complainant: Complainant.nullable().describe('Null where it is hidden: from lists, and from who need not know'),
  })
  .meta({ id: 'Petition' });

export const IncomingView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(STATES),
    ...fields,
    ...lawFields,
    source: z.enum(SOURCES),
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
    voidReason: z
      .string()
      .nullable()
      .describe('Why its arrival number was voided in the register; null when it stands'),
    registerBy: instant.describe(
      'By when the law wants it registered: at once when urgent, else by the next working day',
    ),
    presentBy: instant.nullable().describe('By when the law wants it presented, since its registration'),
    late: z.boolean().describe('That moment has passed, and it is not done'),
    attachedTo: z
      .object({ id: z.uuid(), arrivalNumber: z.int().nullable(), arrivalYear: z.int().nullable() })
      .nullable()
      .describe('The document whose further copy this one is'),
    forwardedTo: z.string().nullable(),
    forwardedAddress: z.string().nullable(),
    petition: PetitionView.nullable().describe('Đơn thư; null for other documents'),
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
    because: z
      .array(z.enum(['file', 'number', 'text']))
      .describe('The same bytes; the same number, issuer and date; or a text that differs by misread letters only'),
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
