import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';
import { READINGS } from '../apart/legacy-text.rules';
import { ReadingFacts } from '../apart/table-messages';
import { IMPORT_FIELDS, type ImportField } from './columns.rules';
import { MISTAKES } from './row.rules';

export const IMPORT_STATES = ['checked', 'committed', 'undone'] as const;

const column = z.int().min(0).max(99).optional();
export const MappingBody = z
  .strictObject(Object.fromEntries(IMPORT_FIELDS.map((field) => [field, column])) as Record<ImportField, typeof column>)
  .describe('The column of each field, counted from 0');

export const UploadTable = z.strictObject({
  registerId: z.uuid(),
  name: z.string().max(500).optional().describe('The file name, where no header states it'),
});
export type UploadTable = z.infer<typeof UploadTable>;

export const MapImport = z.strictObject({ mapping: MappingBody }).meta({ id: 'MapImport' });
export type MapImport = z.infer<typeof MapImport>;

export const ReadImportAgain = z
  .strictObject({
    reading: z.enum(READINGS).describe('`unicode` as it stands; `tcvn3` (ABC) and `vni` of fonts from before Unicode'),
  })
  .meta({ id: 'ReadImportAgain' });
export type ReadImportAgain = z.infer<typeof ReadImportAgain>;

export const CommitImport = z
  .strictObject({
    leaveOut: z.boolean().default(false).describe('Import the right rows and leave out those with mistakes'),
  })
  .meta({ id: 'CommitImport' });
export type CommitImport = z.infer<typeof CommitImport>;

export const UndoImport = z
  .strictObject({
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .refine((value) => !/\p{Cs}|(?![\t\n\r])\p{Cc}/u.test(value), { error: 'invalid characters' }),
  })
  .meta({ id: 'UndoImport' });
export type UndoImport = z.infer<typeof UndoImport>;

const instant = z.iso.datetime({ offset: true });
const person = z.object({ id: z.uuid(), displayName: z.string() }).nullable();

export const ImportView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(IMPORT_STATES),
    register: z.object({ id: z.uuid(), name: z.string(), flow: z.enum(['incoming', 'outgoing', 'internal']) }),
    fileName: z.string(),
    sha256: z.string(),
    format: z.enum(['xlsx', 'csv']),
    facts: z.object({
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      merged: z.int().describe('Cells that got the value of the merged cell they belong to'),
      headerRow: z.int().describe('Counted from 1'),
      reading: z.enum(READINGS),
      sure: z.boolean().describe('False: the text does not tell its encoding; somebody must say it'),
      readings: z.array(ReadingFacts).describe('What it would say in each; none where it is ASCII alone'),
    }),
    headers: z.array(z.string()),
    fields: z.array(z.enum(IMPORT_FIELDS)).describe('What a book of this flow has'),
    mapping: MappingBody,
    rows: z.int(),
    badRows: z.int(),
    createdAt: instant,
    createdBy: person,
    committedAt: instant.nullable(),
    undoneAt: instant.nullable(),
    undoReason: z.string().nullable(),
    actions: z.array(z.string()),
  })
  .meta({ id: 'RegisterImport' });
export type ImportView = z.infer<typeof ImportView>;

export const ImportRowView = z
  .object({
    row: z.int().describe('As the spreadsheet counts'),
    cells: z.array(z.string()),
    entry: z
      .object({
        year: z.int(),
        number: z.int(),
        suffix: z.string(),
        symbol: z.string(),
        enteredOn: z.iso.date(),
        line: z.record(z.string(), z.string()),
      })
      .nullable(),
    mistakes: z.array(
      z.object({
        field: z.enum(IMPORT_FIELDS),
        code: z.enum(MISTAKES),
        row: z.int().optional().describe('The row in which the number stands already'),
      }),
    ),
  })
  .meta({ id: 'ImportRow' });
export type ImportRowView = z.infer<typeof ImportRowView>;

export const ImportRowsQuery = PageQuery.extend({
  mistakes: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => value === 'true')
    .describe('Only rows with mistakes'),
});
export type ImportRowsQuery = z.infer<typeof ImportRowsQuery>;
