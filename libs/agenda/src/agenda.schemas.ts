import { day, fieldWord, line, said, text } from '@vanthu/platform';
import { z } from 'zod';
import { ACTS, STATES } from './agenda.rules';
import { NOTICES } from './invitation/read-invitation';
import { PARTS, partOf } from './wall.rules';

const wallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');
const WhenFields = {
  startsOn: day,
  startsAt: wallTime
    .nullable()
    .default(null)
    .describe('HH:MM on the wall of the agency; null for a part or the whole day'),
  endsOn: day,
  endsAt: wallTime.nullable().default(null),
  part: z.enum(PARTS).nullable().default(null),
};

export const EntryInput = z
  .strictObject({
    subject: said(text(2_000)),
    ...WhenFields,
    place: line(500).nullable().default(null),
    inHouse: z.boolean().default(false).describe('The place is a room of the agency, which can be taken once only'),
    chairId: z.uuid().nullable().default(null),
    chairName: line(300).nullable().default(null).describe('As printed, where the chair is not of the agency'),
    preparingUnitId: z.uuid().nullable().default(null),
    participants: text(5_000).nullable().default(null).describe('As printed'),
    userIds: z.array(z.uuid()).max(200).default([]),
    unitIds: z.array(z.uuid()).max(100).default([]),
    visibility: z.enum(['agency', 'attendees']).default('agency'),
    documentId: z.uuid().nullable().default(null),
  })
  // A whole day may have an hour at which it begins.
  .refine(({ part, startsAt }) => part === null || part === 'day' || startsAt === null || part === partOf(startsAt), {
    error: fieldWord(
      'not the part of the day of that hour; leave it out',
      'Không phải buổi của giờ đã ghi; hãy bỏ trống buổi',
    ),
    path: ['part'],
  })
  .meta({ id: 'AgendaEntryInput' });
export type EntryInput = z.infer<typeof EntryInput>;

export const ActInput = z
  .strictObject({ act: z.enum(ACTS), reason: text(2_000).optional() })
  .refine(({ act, reason }) => act === 'confirm' || (reason ?? '').trim() !== '', {
    error: 'required',
    path: ['reason'],
  })
  .meta({ id: 'AgendaAct' });
export type ActInput = z.infer<typeof ActInput>;
export const DelegateInput = z
  .strictObject({ userId: z.uuid().nullable().describe('Null: nobody goes in place any more') })
  .meta({ id: 'AgendaDelegate' });
export type DelegateInput = z.infer<typeof DelegateInput>;
export const AnswerInput = z
  .strictObject({ answer: z.enum(['accepted', 'declined']), note: line(500).optional() })
  .meta({ id: 'AgendaAnswer' });
export type AnswerInput = z.infer<typeof AnswerInput>;

const Named = z.object({ id: z.uuid(), name: z.string() });
const AttendeeView = z.object({
  id: z.uuid(),
  user: Named.nullable(),
  unit: Named.nullable(),
  delegate: Named.nullable().describe('Who goes in place of them (dự thay)'),
  answer: z.enum(['accepted', 'declined']).nullable(),
  note: z.string().nullable(),
  mayAnswer: z.boolean(),
});
const ConflictView = z.object({
  kind: z.enum(['person', 'room']),
  withId: z.uuid(),
  withSubject: z.string().nullable().describe('Null where you may only know that there is something'),
  people: z.array(z.string()),
});
export const EntryView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    busy: z.boolean().describe('You may only know that the time is taken (bận); everything else is empty'),
    state: z.enum(STATES),
    subject: z.string().nullable(),
    startsOn: z.iso.date(),
    startsAt: z.string().nullable(),
    endsOn: z.iso.date(),
    endsAt: z.string().nullable(),
    part: z.enum(PARTS).nullable(),
    place: z.string().nullable(),
    inHouse: z.boolean(),
    chair: Named.nullable(),
    chairName: z.string().nullable(),
    preparingUnit: Named.nullable(),
    participants: z.string().nullable(),
    attendees: z.array(AttendeeView),
    visibility: z.enum(['agency', 'attendees']),
    document: z
      .object({ id: z.uuid(), numberSymbol: z.string().nullable() })
      .nullable()
      .describe('Null also for those who may not see the document'),
    reason: z.string().nullable(),
    conflicts: z.array(ConflictView),
    actions: z.array(z.string()),
  })
  .meta({ id: 'AgendaEntry' });
export type EntryView = z.infer<typeof EntryView>;

export const EntryDetail = EntryView.extend({
  history: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      who: z.string(),
      at: z.string(),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
}).meta({ id: 'AgendaEntryDetail' });
export type EntryDetail = z.infer<typeof EntryDetail>;

export const WeekQuery = z.strictObject({
  on: day.optional().describe('Any day of the week; today where none is said'),
  personId: z.uuid().optional().describe('The week of one person; of the agency where none is said'),
});
export type WeekQuery = z.infer<typeof WeekQuery>;
export const WeekView = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    today: z.iso.date(),
    year: z.int(),
    week: z.int(),
    agency: z.string(),
    person: Named.nullable(),
    mayPropose: z.boolean(),
    items: z.array(EntryView),
  })
  .meta({ id: 'AgendaWeek' });
export type WeekView = z.infer<typeof WeekView>;

const readOf = <T extends z.ZodType>(value: T) =>
  z
    .object({
      value,
      source: z.object({ start: z.int(), end: z.int() }).describe('Characters of `text`'),
      confidence: z.number(),
    })
    .nullable();
const WhenView = z.object({
  startsOn: z.iso.date(),
  startsAt: z.string().nullable(),
  endsOn: z.iso.date(),
  endsAt: z.string().nullable(),
  part: z.enum(PARTS).nullable(),
});
const InvitedPerson = Named.extend({ post: z.string().nullable().describe('Tells two people of one name apart') });
const InvitedView = z.object({
  as: z.enum(['chair', 'participant']),
  printed: z.string(),
  source: z.object({ start: z.int(), end: z.int() }).describe('Characters of `text`'),
  person: InvitedPerson.nullable().describe('Null where it is not certain who is meant'),
  candidates: z.array(InvitedPerson).describe('Who may be meant, for somebody to choose'),
});
export const InvitationView = z
  .object({
    text: z.string(),
    notice: z.enum(NOTICES),
    subject: readOf(z.string()),
    time: readOf(WhenView),
    formerTime: readOf(WhenView),
    isWeekdayWrong: z.boolean(),
    place: readOf(z.string()),
    chair: readOf(z.string()),
    participants: readOf(z.string()),
    preparation: readOf(z.string()),
    invited: z.array(InvitedView).describe('People of the agency whom it names'),
    entryIds: z.array(z.uuid()).describe('Entries that were already made of this document'),
    formerEntryIds: z.array(z.uuid()).describe('Of a notice: the entries that it puts off or calls off'),
  })
  .meta({ id: 'AgendaProposal' });
export type InvitationView = z.infer<typeof InvitationView>;

export const NoticeView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['postponed', 'cancelled']),
    foundBy: z.enum(['number', 'time']).describe('By the invitation that it cites, or by who invited and when'),
    proposes: z.enum(['cancel', 'postpone', 'move']),
    time: WhenView.nullable().describe('To when it moves'),
    document: z
      .object({ id: z.uuid(), numberSymbol: z.string().nullable(), issuer: z.string(), subject: z.string() })
      .nullable()
      .describe('The notice; null for those who may not see it'),
    entry: EntryView,
  })
  .meta({ id: 'AgendaNotice' });
export type NoticeView = z.infer<typeof NoticeView>;
export const NoticeList = z.object({ items: z.array(NoticeView), next: z.null() }).meta({ id: 'AgendaNotices' });
export type NoticeList = z.infer<typeof NoticeList>;
export const NoticeActInput = z
  .strictObject({
    act: z.enum(['apply', 'dismiss']).describe('Do as it says, or leave the entry as it is'),
    reason: said(text(2_000)).describe('Stands with the entry, for all who may read it'),
  })
  .meta({ id: 'AgendaNoticeAct' });
export type NoticeActInput = z.infer<typeof NoticeActInput>;

export const FEED_KINDS = ['mine', 'agency'] as const;
export const FeedInput = z.strictObject({ kind: z.enum(FEED_KINDS) }).meta({ id: 'AgendaFeedInput' });
export type FeedInput = z.infer<typeof FeedInput>;
export const FeedView = z
  .object({ id: z.uuid(), kind: z.enum(FEED_KINDS), createdAt: z.string(), path: z.string() })
  .meta({ id: 'AgendaFeed' });
export type FeedView = z.infer<typeof FeedView>;
export const FeedList = z.object({ items: z.array(FeedView), next: z.null() }).meta({ id: 'AgendaFeeds' });
export type FeedList = z.infer<typeof FeedList>;
