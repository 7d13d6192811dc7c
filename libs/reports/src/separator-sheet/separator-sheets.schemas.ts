import { SeparatorSheet } from '@vanthu/digitization';
import { z } from 'zod';

const written = z.string().trim().normalize().max(200).optional();

export const SeparatorSheetsQuery = z
  .strictObject({
    kind: z.enum(['document', 'folder', 'box']).describe('What begins behind the sheet'),
    code: written.describe('Code of the folder, or of the label of the box; 40 characters at most'),
    docType: written.describe('Type of the documents behind the sheet; 20 characters at most'),
    duplex: z.enum(['true', 'false']).default('false').describe('The paper behind the sheet has two written sides'),
    copies: z.coerce.number().int().min(1).max(100).default(1),
  })
  .superRefine((query, context) => {
    const read = SeparatorSheet.safeParse(asked(query));
    for (const { path, message } of read.error?.issues ?? []) {
      context.addIssue({ code: 'custom', message, path: path.length > 0 ? path : ['code'] });
    }
  });
export type SeparatorSheetsQuery = z.infer<typeof SeparatorSheetsQuery>;

/** The sheet that was asked for. */
export const sheetOf = (query: SeparatorSheetsQuery): SeparatorSheet => SeparatorSheet.parse(asked(query));

const asked = ({ kind, code, docType, duplex }: Omit<SeparatorSheetsQuery, 'copies'>) => ({
  what: kind,
  ...(code === undefined ? {} : { code }),
  docType: docType ?? null,
  duplex: duplex === 'true',
});
