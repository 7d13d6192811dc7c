import { PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';

export const SearchQuery = PageQuery.extend({
  q: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .describe('Words with or without accents, or a number and symbol in any spelling'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const SearchHit = z
  .object({
    documentId: z.uuid(),
    numberSymbol: z.string(),
    subject: z.string(),
    issuer: z.string(),
    docType: z.string(),
    issuedOn: z.string().nullable(),
    arrivalNumber: z.int().nullable(),
    arrivedOn: z.string().nullable(),
    state: z.string(),
    where: z
      .array(
        z.object({
          field: z.enum(['numberSymbol', 'arrivalNumber', 'subject', 'text']),
          fileId: z.uuid().nullable(),
          page: z.int().nullable(),
          snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
        }),
      )
      .describe('Where it matched, best first'),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchPage = pageOf(SearchHit);
