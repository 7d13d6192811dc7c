import { day, PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';
import { CASE_STATES } from './case-file.rules';

export const OpenCaseFile = z
  .strictObject({
    title: z.string().trim().min(1).max(500).describe('Tiêu đề hồ sơ'),
    notation: z.string().trim().min(1).max(50).describe('Số và ký hiệu hồ sơ, e.g. 01.TCCB'),
    year: z.int().min(1945).max(9999).optional().describe('Năm hình thành hồ sơ; the present year when left out'),
    retention: z
      .string()
      .regex(/^(permanent|[2-9]|[1-6]\d|70)$/)
      .describe('Thời hạn lưu trữ: permanent, or 2 to 70 years'),
    unitId: z.uuid().nullable().optional().describe('Đơn vị of the file; your own when left out'),
  })
  .meta({ id: 'OpenCaseFile' });
export type OpenCaseFile = z.infer<typeof OpenCaseFile>;

export const CloseCaseFile = z
  .strictObject({ endedOn: day.describe('The day on which the matter ended') })
  .meta({ id: 'CloseCaseFile' });
export type CloseCaseFile = z.infer<typeof CloseCaseFile>;

export const ReturnCaseFile = z
  .strictObject({ reason: z.string().trim().min(1).max(1000) })
  .meta({ id: 'ReturnCaseFile' });
export type ReturnCaseFile = z.infer<typeof ReturnCaseFile>;

export const CaseFilesQuery = PageQuery.extend({ state: z.enum(CASE_STATES).optional() });
export type CaseFilesQuery = z.infer<typeof CaseFilesQuery>;

const Person = z.object({ id: z.uuid(), displayName: z.string() });

export const CaseFileView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(CASE_STATES),
    code: z.string().describe('Mã hồ sơ'),
    year: z.int(),
    notation: z.string(),
    title: z.string(),
    retention: z.string(),
    retainedUntil: z.iso.date().nullable().describe('null: permanent, or not closed yet'),
    owner: Person,
    unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    openedOn: z.iso.date(),
    endedOn: day.nullable(),
    handedOverAt: z.string().nullable(),
    acceptedAt: z.string().nullable(),
    acceptedBy: Person.nullable(),
    returnReason: z.string().nullable(),
    documentCount: z.int(),
    documents: z
      .array(
        z.object({
          id: z.uuid(),
          ordinal: z.int(),
          state: z.string(),
          numberSymbol: z.string(),
          issuedOn: z.iso.date().nullable(),
          issuer: z.string(),
          subject: z.string(),
          arrivalNumber: z.int().nullable(),
          filedAt: z.string(),
        }),
      )
      .optional()
      .describe('In the answer about one case file, not in lists'),
    actions: z.array(z.string()),
  })
  .meta({ id: 'CaseFile' });
export type CaseFileView = z.infer<typeof CaseFileView>;
export const CaseFileList = pageOf(CaseFileView);

export const FixityResult = z
  .object({
    fileId: z.uuid(),
    documentId: z.uuid(),
    name: z.string(),
    expected: z.string(),
    found: z.string().nullable().describe('null: nothing is stored'),
    ok: z.boolean(),
  })
  .meta({ id: 'FixityResult' });
export type FixityResult = z.infer<typeof FixityResult>;

export const FixityReport = z
  .object({ ok: z.boolean(), checkedAt: z.string(), items: z.array(FixityResult), next: z.string().nullable() })
  .meta({ id: 'FixityReport' });
export type FixityReport = z.infer<typeof FixityReport>;
