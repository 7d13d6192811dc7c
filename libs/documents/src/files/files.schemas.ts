import { PageQuery } from '@vanthu/platform';
import { z } from 'zod';

/** A file of the agency with the same bytes, which the caller may know of. */
export const DuplicateFileView = z
  .object({
    fileId: z.uuid(),
    documentId: z.uuid().nullable(),
    numberSymbol: z.string().nullable(),
    arrivalNumber: z.int().nullable(),
    subject: z.string().nullable(),
  })
  .meta({ id: 'DuplicateFile' });

export const FileView = z
  .object({
    id: z.uuid(),
    sha256: z.string().describe('Of the stored bytes, in lower case hexadecimal'),
    name: z.string(),
    size: z.number().describe('Bytes'),
    contentType: z.string().describe('What the contents are, whatever was declared'),
    createdAt: z.iso.datetime({ offset: true }),
    uploadedBy: z.object({ id: z.uuid(), displayName: z.string() }).meta({ id: 'Uploader' }),
    documentId: z.uuid().nullable(),
    duplicates: z.array(DuplicateFileView),
  })
  .meta({ id: 'File' });
export type FileView = z.infer<typeof FileView>;

export const FilesQuery = PageQuery.extend({
  unattached: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => value === 'true')
    .describe('Only files that stand in no document yet'),
});
export type FilesQuery = z.infer<typeof FilesQuery>;

export const UploadQuery = z.strictObject({
  name: z.string().max(5_000).optional().describe('The file name, where no header states it'),
});
export type UploadQuery = z.infer<typeof UploadQuery>;
