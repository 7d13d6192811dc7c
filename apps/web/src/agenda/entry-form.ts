import { parseDate, showDate } from '../shared/dates';
import type { Entry, EntryInput, Proposal } from './agenda.queries';

/** An entry while it is typed. */
export type Draft = {
  readonly subject: string;
  readonly startsOn: string;
  readonly startsAt: string;
  readonly endsOn: string;
  readonly endsAt: string;
  readonly part: '' | 'morning' | 'afternoon' | 'day';
  readonly place: string;
  readonly inHouse: boolean;
  readonly chairId: string | null;
  readonly chairName: string;
  readonly preparingUnitId: string | null;
  readonly participants: string;
  readonly userIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly isPrivate: boolean;
  readonly documentId: string | null;
};
export type Field = 'subject' | 'time' | 'place' | 'chair' | 'participants';

export const blank = (on: string): Draft => ({
  subject: '',
  startsOn: on,
  startsAt: '',
  endsOn: '',
  endsAt: '',
  part: '',
  place: '',
  inHouse: false,
  chairId: null,
  chairName: '',
  preparingUnitId: null,
  participants: '',
  userIds: [],
  unitIds: [],
  isPrivate: false,
  documentId: null,
});

export const draftOf = (entry: Entry): Draft => ({
  subject: entry.subject ?? '',
  startsOn: entry.startsOn,
  startsAt: entry.startsAt ?? '',
  endsOn: entry.endsOn === entry.startsOn ? '' : entry.endsOn,
  endsAt: entry.endsAt ?? '',
  part: entry.part ?? '',
  place: entry.place ?? '',
  inHouse: entry.inHouse,
  chairId: entry.chair?.id ?? null,
  chairName: entry.chairName ?? '',
  preparingUnitId: entry.preparingUnit?.id ?? null,
  participants: entry.participants ?? '',
  userIds: entry.attendees.flatMap(({ user }) => (user ? [user.id] : [])),
  unitIds: entry.attendees.flatMap(({ unit }) => (unit ? [unit.id] : [])),
  isPrivate: entry.visibility === 'attendees',
  documentId: entry.document?.id ?? null,
});

/** Somebody who may be meant; a person chooses. */
export type Offer = { readonly printed: string; readonly id: string; readonly label: string };

/** What was read from an invitation, as the start of a form; who of the agency is certain stands in it. */
export function draftOfProposal(proposal: Proposal, documentId: string): Draft {
  const { subject, place, chair, participants, invited } = proposal;
  const when = proposal.time?.value;
  const certain = (as: 'chair' | 'participant') => [
    ...new Set(invited.flatMap((one) => (one.as === as && one.person ? [one.person.id] : []))),
  ];
  const chairs = certain('chair');
  const chairId = chairs.length === 1 ? (chairs[0] ?? null) : null;
  return {
    ...blank(when?.startsOn ?? ''),
    documentId,
    subject: subject?.value ?? '',
    startsAt: when?.startsAt ?? '',
    endsOn: when && when.endsOn !== when.startsOn ? when.endsOn : '',
    endsAt: when?.endsAt ?? '',
    part: when?.part ?? '',
    place: place?.value.slice(0, 500) ?? '',
    chairId,
    chairName: chairId === null ? (chair?.value.slice(0, 300) ?? '') : '',
    participants: participants?.value ?? '',
    userIds: certain('participant').filter((id) => id !== chairId),
  };
}

/** Whom the invitation may mean among those who come: those who are not taken yet. */
export function offersOf({ invited }: Proposal, taken: readonly string[]): readonly Offer[] {
  const offers = invited.flatMap(({ as, printed, candidates }) =>
    as === 'chair'
      ? []
      : candidates.map(({ id, name, post }) => ({
          printed,
          id,
          label: [name, post].filter((word) => word !== null).join(', '),
        })),
  );
  return offers.filter(({ id }, nth) => !taken.includes(id) && offers.findIndex((one) => one.id === id) === nth);
}

const SURE = 0.8;

/** The fields that somebody must look at: read with doubt, or not at all. */
export function doubtsOf(proposal: Proposal): readonly Field[] {
  const fields: readonly Field[] = ['subject', 'time', 'place', 'chair', 'participants'];
  return fields.filter((field) => (proposal[field]?.confidence ?? 0) < SURE);
}

/** Reads a time as people type it: `8`, `8h`, `8h30`, `8:30`, `0830`, `14g15`. '' for nothing, null for none. */
export function parseTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return '';
  const found = /^(\d{1,2})(?:\s*(?:h|g|:|giờ|\.)\s*(\d{1,2})?)?$/u.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  return hour < 24 && minute < 60 ? `${hour.toString().padStart(2, '0')}:${minute.toString().padStart(2, '0')}` : null;
}

/** What is sent; null while a day or an hour is none. */
export function inputOf(draft: Draft): EntryInput | null {
  const [startsOn, endsOn] = [parseDate(draft.startsOn), parseDate(draft.endsOn)];
  const [startsAt, endsAt] = [parseTime(draft.startsAt), parseTime(draft.endsAt)];
  if (!startsOn || endsOn === null || startsAt === null || endsAt === null || draft.subject.trim() === '') return null;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    subject: draft.subject.trim(),
    startsOn,
    startsAt: startsAt || null,
    endsOn: endsOn || startsOn,
    endsAt: endsAt || null,
    part: draft.part || null,
    place: orNull(draft.place),
    inHouse: draft.inHouse,
    chairId: draft.chairId,
    chairName: draft.chairId === null ? orNull(draft.chairName) : null,
    preparingUnitId: draft.preparingUnitId,
    participants: orNull(draft.participants),
    userIds: [...draft.userIds],
    unitIds: [...draft.unitIds],
    visibility: draft.isPrivate ? 'attendees' : 'agency',
    documentId: draft.documentId,
  };
}

/** `08:00–10:00`, `08:00–17:00 ngày 27/11/2026`; '' where no hour is said. */
export function hoursOf({
  startsOn,
  startsAt,
  endsOn,
  endsAt,
}: Pick<Entry, 'startsOn' | 'startsAt' | 'endsOn' | 'endsAt'>): string {
  if (startsAt === null) return '';
  if (endsAt === null) return startsAt;
  return endsOn === startsOn ? `${startsAt}–${endsAt}` : `${startsAt}–${endsAt} ${showDate(endsOn)}`;
}
