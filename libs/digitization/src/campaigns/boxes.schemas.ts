import { FIELD, line, PageQuery, pageOf, said } from '@vanthu/platform';
import { z } from 'zod';
import { Person, reason } from './campaigns.schemas';
import { CUSTODY, CUSTODY_STEPS } from './custody.rules';

const year = z.int().min(1800).max(2199);
const grade = z.int().min(1).max(3);
export const DAMAGES = ['brittle', 'mould', 'faded', 'torn'] as const;
const sheets = z.int().min(0).max(1_000_000);

const boxFields = {
  number: said(line(20)).describe('Số hộp'),
  yearFrom: year,
  yearTo: year,
  estimatedSheets: sheets.describe('Số tờ dự kiến'),
  importance: grade.describe('1 little, 3 much'),
  risk: grade.describe('1 sound, 3 in danger'),
  damages: z.array(z.enum(DAMAGES)).max(4).describe('Giấy giòn, mốc, phai mực, rách'),
};
export const NewBox = z
  .strictObject({
    ...boxFields,
    importance: grade.default(2),
    risk: grade.default(1),
    damages: boxFields.damages.default([]),
  })
  .refine(({ yearFrom, yearTo }) => yearFrom <= yearTo, { error: FIELD.order, path: ['yearTo'] })
  .meta({ id: 'NewBox' });
export type NewBox = z.infer<typeof NewBox>;
export const ChangeBox = z
  .strictObject(boxFields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: FIELD.nothing })
  .meta({ id: 'ChangeBox' });
export type ChangeBox = z.infer<typeof ChangeBox>;

const RETENTION = /^(permanent|[1-9]|[1-9]\d)$/;
const folderFields = {
  code: said(line(100)).describe('Mã hồ sơ'),
  title: said(line(1000)).describe('Tiêu đề hồ sơ'),
  yearFrom: year.nullable(),
  yearTo: year.nullable(),
  retention: z.string().regex(RETENTION).nullable().describe('Thời hạn: permanent, or a number of years'),
  sheetsCounted: sheets.nullable().describe('Số tờ, once somebody counted them'),
};
export const NewFolder = z
  .strictObject({
    ...folderFields,
    yearFrom: folderFields.yearFrom.default(null),
    yearTo: folderFields.yearTo.default(null),
    retention: folderFields.retention.default(null),
    sheetsCounted: folderFields.sheetsCounted.default(null),
  })
  .meta({ id: 'NewFolder' });
export type NewFolder = z.infer<typeof NewFolder>;
export const ChangeFolder = z
  .strictObject({
    ...folderFields,
    sheetsScanned: sheets.describe('For what was scanned elsewhere; batches count up by themselves'),
    sheetsChecked: sheets,
    sheetsFaulty: sheets.describe('Of those that were checked'),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: FIELD.nothing })
  .meta({ id: 'ChangeFolder' });
export type ChangeFolder = z.infer<typeof ChangeFolder>;

export const FolderView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    boxId: z.uuid(),
    ordinal: z.int().describe('Its place in the box'),
    code: z.string(),
    title: z.string(),
    yearFrom: z.int().nullable(),
    yearTo: z.int().nullable(),
    retention: z.string().nullable(),
    sheetsCounted: z.int().nullable(),
    sheetsScanned: z.int(),
    sheetsChecked: z.int(),
    sheetsFaulty: z.int(),
  })
  .meta({ id: 'ArchiveFolder' });
export type FolderView = z.infer<typeof FolderView>;
export const FolderList = pageOf(FolderView);

export const BoxView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    campaign: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    fonds: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
    number: z.string(),
    label: z.string().describe('What the QR code of its label says (mã nhãn)'),
    yearFrom: z.int(),
    yearTo: z.int(),
    estimatedSheets: z.int(),
    sheets: z.int().describe('Counted where they were counted, else estimated'),
    sheetsScanned: z.int(),
    folders: z.int(),
    importance: z.int(),
    risk: z.int(),
    damages: z.array(z.enum(DAMAGES)),
    priority: z.int().describe('0 to 1000; the highest comes first (điểm ưu tiên)'),
    custody: z.enum(CUSTODY),
    next: z.enum(CUSTODY_STEPS).nullable().describe('The next step of the work; null when it is back'),
    actions: z.array(z.string()),
  })
  .meta({ id: 'ArchiveBox' });
export type BoxView = z.infer<typeof BoxView>;
export const BoxList = pageOf(BoxView);
export const BoxesQuery = PageQuery.extend({ custody: z.enum(CUSTODY).optional() });
export type BoxesQuery = z.infer<typeof BoxesQuery>;

export const ScanLabel = z
  .strictObject({
    label: line(100).describe('As the scanner read it, or typed from below the QR code; blanks do not matter'),
    step: z.enum(CUSTODY_STEPS).optional().describe('The step of this station; left out, nothing is noted'),
  })
  .meta({ id: 'ScanLabel' });
export type ScanLabel = z.infer<typeof ScanLabel>;
export const CorrectCustody = z.strictObject({ custody: z.enum(CUSTODY), reason }).meta({ id: 'CorrectCustody' });
export type CorrectCustody = z.infer<typeof CorrectCustody>;

export const CustodyEventView = z
  .object({
    id: z.uuid(),
    what: z.enum([...CUSTODY_STEPS, 'corrected']),
    before: z.enum(CUSTODY),
    after: z.enum(CUSTODY),
    reason: z.string().nullable(),
    by: Person,
    at: z.string(),
  })
  .meta({ id: 'CustodyEvent' });
export type CustodyEventView = z.infer<typeof CustodyEventView>;
export const CustodyEventList = pageOf(CustodyEventView);

export const ScannedView = z
  .object({
    outcome: z.enum(['told', 'done', 'repeated']).describe('repeated: it stood there already, nothing was written'),
    box: BoxView,
  })
  .meta({ id: 'ScannedLabel' });
export type ScannedView = z.infer<typeof ScannedView>;

export const ListQuery = z.strictObject({
  name: z.string().max(300).optional(),
  commit: z.enum(['true', 'false']).default('false').describe('false: only say what would be taken over'),
});
export type ListQuery = z.infer<typeof ListQuery>;
export const ListMistake = z.object({
  row: z.int().describe('As the spreadsheet counts'),
  column: z.string().nullable(),
  message: z.string(),
});
export const ListView = z
  .object({
    taken: z.boolean().describe('All of it is in, or nothing'),
    rows: z.int(),
    boxes: z.int(),
    folders: z.int(),
    sheets: z.int(),
    mistakeCount: z.int(),
    mistakes: z.array(ListMistake).describe('The first 200'),
  })
  .meta({ id: 'BoxListResult' });
export type ListView = z.infer<typeof ListView>;
