import { day, PageQuery, pageOf } from '@vanthu/platform';
import { z } from 'zod';

export const STATUSES = ['in_force', 'not_yet', 'partly_expired', 'expired', 'suspended', 'unknown'] as const;

/** A legal text or superior directive (văn bản pháp luật, văn bản chỉ đạo của cấp trên) as the library shows it. */
export const LegalTextView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    docType: z.string().describe('Tên loại văn bản'),
    number: z.string().describe('Số; empty when the text is cited by name only'),
    year: z.int().nullable(),
    symbol: z.string().describe('Ký hiệu'),
    issuer: z.string().describe('Cơ quan ban hành'),
    issuedOn: z.string().nullable(),
    effectiveOn: z.string().nullable(),
    title: z.string(),
    status: z.enum(STATUSES).describe('Tình trạng hiệu lực, as far as the source knows'),
    source: z.string().describe('Where the facts come from'),
    own: z.boolean().describe('Held by the caller’s agency; otherwise shared from above'),
  })
  .meta({ id: 'LegalText' });
export type LegalTextView = z.infer<typeof LegalTextView>;
export const LegalTextPage = pageOf(LegalTextView);

export const LegalTextQuery = PageQuery.extend({
  q: z.string().trim().max(200).optional().describe('Words of the title, or a number in any spelling'),
});
export type LegalTextQuery = z.infer<typeof LegalTextQuery>;

export const NewLegalText = z
  .strictObject({
    docType: z.string().trim().normalize().min(1).max(100),
    number: z.string().trim().max(20).default(''),
    year: z.int().min(1900).max(2200).nullable().default(null),
    symbol: z.string().trim().normalize().max(60).default(''),
    issuer: z.string().trim().normalize().max(200).default(''),
    issuedOn: day.nullable().default(null),
    effectiveOn: day.nullable().default(null),
    title: z.string().trim().normalize().min(1).max(1000),
    status: z.enum(STATUSES).default('unknown'),
    source: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'NewLegalText' });
export type NewLegalText = z.infer<typeof NewLegalText>;

/** A citation found in a file's text, with the text of the library it means, if there is one. */
export const CitationView = z
  .object({
    id: z.uuid(),
    text: z.string(),
    docType: z.string(),
    number: z.string(),
    year: z.int().nullable(),
    symbol: z.string(),
    issuedOn: z.string().nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    provisions: z.array(z.string()),
    relation: z.string().describe('BASIS, IMPLEMENTS, AMENDS, REPLACES, REPEALS, GUIDES, REPLIES_TO, CITES, …'),
    confidence: z.number(),
    page: z.int(),
    start: z.int().describe('Offset in the page’s text'),
    end: z.int(),
    legalText: z.object({ id: z.uuid(), title: z.string(), status: z.enum(STATUSES) }).nullable(),
  })
  .meta({ id: 'Citation' });
export type CitationView = z.infer<typeof CitationView>;
