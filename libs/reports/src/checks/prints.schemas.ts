import { z } from 'zod';

export const PRINT_KINDS = ['register_book', 'handling_book', 'closing_report'] as const;
export const FORMATS = ['pdf', 'xlsx'] as const;

/** What everybody may know of a print: enough to compare it with the paper, and nothing of what stands in it. */
export const CheckView = z
  .object({
    code: z.string(),
    kind: z.enum(PRINT_KINDS),
    format: z.enum(FORMATS),
    agency: z.string(),
    register: z.string().describe('Tên sổ, as it was when it was printed'),
    from: z.iso.date(),
    to: z.iso.date(),
    entries: z.int().describe('Lines of the book'),
    firstNumber: z.string().describe('Empty when there are none'),
    lastNumber: z.string(),
    pages: z.int().nullable().describe('Of a PDF'),
    sha256: z.string().describe('Of the file that was handed out: the same bytes have the same hash'),
    size: z.int(),
    printedAt: z.iso.datetime({ offset: true }),
    printedBy: z.string(),
  })
  .meta({ id: 'PrintCheck' });
export type CheckView = z.infer<typeof CheckView>;
