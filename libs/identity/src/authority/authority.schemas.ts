import { day, fieldWord, line, PageQuery, said, text } from '@vanthu/platform';
import { z } from 'zod';
import { POWERS } from './authority.rules';

const span = { startsOn: day.describe('First day, by the calendar of the agency'), endsOn: day.describe('Last day') };
const openSpan = { startsOn: day, endsOn: day.nullable().default(null).describe('Last day; null until it is revoked') };
const content = {
  powers: z.array(z.enum(POWERS)).min(1).max(POWERS.length).describe('Which acts'),
  docTypes: z.array(line(100)).max(50).default([]).describe('Codes of document types; none: of every type'),
  unitIds: z.array(z.uuid()).max(100).default([]).describe('Whose matters; none: of every unit'),
  content: said(text(2000)).describe('Nội dung ủy quyền, lĩnh vực phụ trách: as the writing has it'),
  readsInbox: z.boolean().default(true).describe('Whether the other one also reads the inbox of the post'),
};
const number = said(line(100)).describe('Số, ký hiệu');

/** "Giới hạn trong một thời gian nhất định", in years: longer than a term of office nobody looks at it again. Decree 30/2020/NĐ-CP, art. 13.3. */
const LONGEST_DELEGATION = 5;
/** Of days as text; the 29th of February need not exist, comparing does not mind. */
const yearsAfter = (from: string, years: number) => `${(Number(from.slice(0, 4)) + years).toString()}${from.slice(4)}`;

export const NewDelegation = z
  .strictObject({
    postId: z.uuid().describe('Your post whose right you delegate'),
    delegateId: z.uuid(),
    ...content,
    ...span,
    writing: z.strictObject({ fileId: z.uuid(), number, date: day }).describe('Văn bản ủy quyền'),
  })
  .refine(({ startsOn, endsOn }) => endsOn <= yearsAfter(startsOn, LONGEST_DELEGATION), {
    error: fieldWord(
      `a delegation is for a limited time: at most ${LONGEST_DELEGATION.toString()} years`,
      `Ủy quyền phải có thời hạn: nhiều nhất ${LONGEST_DELEGATION.toString()} năm từ ngày bắt đầu`,
    ),
    path: ['endsOn'],
  })
  .meta({ id: 'NewDelegation' });
export type NewDelegation = z.infer<typeof NewDelegation>;

export const NewDeputy = z
  .strictObject({
    capacity: z.enum(['KT.', 'TL.']).describe('KT.: in place of the head; TL.: by order'),
    postId: z.uuid().describe('The post in whose place is signed'),
    deputyPostId: z.uuid().describe('The post of the deputy, or of the head of unit who signs by order'),
    ...content,
    ...openSpan,
    writing: z
      .strictObject({ fileId: z.uuid().nullable().default(null), number, date: day })
      .describe('Văn bản phân công, quy chế làm việc'),
  })
  .meta({ id: 'NewDeputy' });
export type NewDeputy = z.infer<typeof NewDeputy>;

export const Revocation = z.strictObject({ reason: line(500).default('') }).meta({ id: 'Revocation' });
export type Revocation = z.infer<typeof Revocation>;

export const GrantsQuery = PageQuery.extend({
  side: z.enum(['given', 'received', 'all']).default('all').describe('given: by you; received: by you from others'),
  past: z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => value === 'true')
    .describe('Also those that are over or were revoked'),
});
export type GrantsQuery = z.infer<typeof GrantsQuery>;

const Who = z.object({ id: z.uuid(), displayName: z.string() });
const PHASES = ['not-begun', 'in-force', 'expired', 'revoked'] as const;

export const GrantView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    capacity: z.enum(['TUQ.', 'KT.', 'TL.']),
    principal: Who.extend({ postId: z.uuid(), title: z.string() }),
    delegate: Who.extend({ title: z.string().nullable() }),
    powers: z.array(z.string()),
    docTypes: z.array(z.string()),
    unitIds: z.array(z.uuid()),
    content: z.string(),
    readsInbox: z.boolean(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    writing: z.object({
      fileId: z.uuid().nullable(),
      fileName: z.string().nullable(),
      number: z.string(),
      date: z.iso.date(),
    }),
    phase: z.enum(PHASES),
    revokedAt: z.string().nullable(),
    revokeReason: z.string().nullable(),
    createdAt: z.string(),
    actions: z.array(z.string()),
  })
  .meta({ id: 'AuthorityGrant' });
export type GrantView = z.infer<typeof GrantView>;

export const NewAbsence = z
  .strictObject({
    ...span,
    reason: line(500).nullable().default(null).describe('Only you read it'),
    deputyId: z.uuid().nullable().default(null).describe('Who shall read your inbox; without it one is proposed'),
  })
  .meta({ id: 'NewAbsence' });
export type NewAbsence = z.infer<typeof NewAbsence>;

export const TurnOver = z
  .strictObject({ deputyId: z.uuid().optional().describe('Another one than proposed') })
  .meta({ id: 'TurnOver' });
export type TurnOver = z.infer<typeof TurnOver>;

export const AbsenceView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    user: Who,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    reason: z.string().nullable(),
    deputy: Who.nullable().describe('Who is proposed to read the inbox, or reads it'),
    state: z.enum(['planned', 'away', 'over', 'cancelled']),
    turnedOver: z.boolean().describe('The deputy reads the inbox from the first day to the last'),
    actions: z.array(z.string()),
  })
  .meta({ id: 'Absence' });
export type AbsenceView = z.infer<typeof AbsenceView>;

export const NewSecretary = z
  .strictObject({ leaderId: z.uuid(), postId: z.uuid().describe('The post of the assistant'), ...openSpan })
  .meta({ id: 'NewSecretary' });
export type NewSecretary = z.infer<typeof NewSecretary>;

export const SecretaryView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    leader: Who,
    secretary: Who.extend({ postId: z.uuid(), title: z.string() }),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
    phase: z.enum(PHASES),
    actions: z.array(z.string()),
  })
  .meta({ id: 'Secretary' });
export type SecretaryView = z.infer<typeof SecretaryView>;

export const ActivePost = z
  .strictObject({ postId: z.uuid().nullable().describe('null: in all your posts') })
  .meta({ id: 'ActivePost' });
export type ActivePost = z.infer<typeof ActivePost>;
