import { visibleTo } from '@vanthu/documents';
import type { Actor } from '@vanthu/identity';
import { notFound } from '@vanthu/platform';
import { foldText } from '@vanthu/references';
import type { EntityManager } from 'typeorm';
import { agendaPolicy, closedBy, mayAnswerFor, seesBusy, type AgendaTarget } from './agenda.policy';
import { ACTS, stateAfter, takesTime, type AgendaState } from './agenda.rules';
import type { EntryView } from './agenda.schemas';
import { conflictsOf, roomKey, type Conflict } from './conflicts.rules';
import type { Day, Part } from './wall.rules';

type Named = { id: string; name: string };
type Attendee = {
  id: string;
  user: Named | null;
  unit: Named | null;
  delegate: Named | null;
  answer: 'accepted' | 'declined' | null;
  note: string | null;
  /** Who answers for a unit; nobody for a person. */
  heads: string[];
};
export type EntryRow = AgendaTarget & {
  readonly id: string;
  readonly version: number;
  readonly state: AgendaState;
  readonly subject: string;
  readonly startsOn: Day;
  readonly startsAt: string | null;
  readonly endsOn: Day;
  readonly endsAt: string | null;
  readonly part: Part | null;
  readonly place: string | null;
  readonly inHouse: boolean;
  readonly chair: Named | null;
  readonly chairName: string | null;
  readonly preparingUnit: Named | null;
  readonly participants: string | null;
  readonly documentId: string | null;
  /** Null also where the actor may not see the document. */
  readonly document: { id: string; numberSymbol: string | null } | null;
  readonly reason: string | null;
  readonly attendees: readonly Attendee[];
};
type Stored = Omit<EntryRow, 'peopleIds'>;

const named = (alias: string, name: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${alias}.${name}) END`;
const HEADS = `(SELECT coalesce(jsonb_agg(DISTINCT h.user_id), '[]') FROM post h WHERE h.agency_id = a.agency_id AND h.unit_id = a.unit_id AND h.role = 'head_of_unit'
  AND h.starts_on <= (now() AT TIME ZONE g.time_zone)::date AND (h.ends_on IS NULL OR h.ends_on >= (now() AT TIME ZONE g.time_zone)::date))`;

/** Entries with their people; $1 to $3 are of `visibleTo`, which decides whether the document is named. */
const select = (visible: string) => `
  SELECT e.id, e.version, e.agency_id AS "agencyId", e.state, e.subject, e.starts_on::text AS "startsOn", to_char(e.starts_time, 'HH24:MI') AS "startsAt",
         e.ends_on::text AS "endsOn", to_char(e.ends_time, 'HH24:MI') AS "endsAt", e.part, e.place, e.in_house AS "inHouse", ${named('c', 'display_name')} AS chair,
         e.chair_name AS "chairName", ${named('p', 'name')} AS "preparingUnit", e.participants, e.document_id AS "documentId",
         (SELECT jsonb_build_object('id', d.id, 'numberSymbol', d.number_symbol) FROM incoming_document d
           WHERE d.agency_id = e.agency_id AND d.id = e.document_id AND ${visible}) AS document,
         CASE WHEN ${closedBy('e')} THEN 'attendees' ELSE e.visibility END AS visibility, e.reason, e.created_by AS "createdBy",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'user', ${named('u', 'display_name')}, 'unit', ${named('n', 'name')},
             'delegate', ${named('x', 'display_name')}, 'answer', a.answer, 'note', a.note, 'heads', ${HEADS}) ORDER BY u.display_name, n.name, a.id), '[]')
            FROM agenda_attendee a
            LEFT JOIN app_user u ON u.agency_id = a.agency_id AND u.id = a.user_id
            LEFT JOIN unit n ON n.agency_id = a.agency_id AND n.id = a.unit_id
            LEFT JOIN app_user x ON x.agency_id = a.agency_id AND x.id = a.delegate_id
           WHERE a.agency_id = e.agency_id AND a.entry_id = e.id) AS attendees
  FROM agenda_entry e
  JOIN agency g ON g.id = e.agency_id
  LEFT JOIN app_user c ON c.agency_id = e.agency_id AND c.id = e.chair_id
  LEFT JOIN unit p ON p.agency_id = e.agency_id AND p.id = e.preparing_unit_id`;

/** Those whom an entry concerns; they may read it. */
const concerned = ({ chair, attendees }: Stored): string[] => [
  ...(chair ? [chair.id] : []),
  ...attendees
    .flatMap(({ user, delegate, heads }) => [user?.id, delegate?.id, ...heads])
    .filter((id) => id !== undefined),
];

/** Those whose time it takes: a delegate in place of who sent them. */
export const takenBy = ({ chair, attendees }: EntryRow): string[] => [
  ...(chair ? [chair.id] : []),
  ...attendees.flatMap(({ user, delegate, answer }) => {
    const goes = delegate?.id ?? (answer === 'declined' ? undefined : user?.id);
    return goes === undefined ? [] : [goes];
  }),
];
/** In whose week it stands: also of the head of a unit that is asked and has sent nobody yet. */
export const isOf = (row: EntryRow, personId: string): boolean =>
  takenBy(row).includes(personId) ||
  row.attendees.some(
    ({ user, unit, delegate, heads }) =>
      user?.id === personId || (unit !== null && !delegate && heads.includes(personId)),
  );

async function rows(tx: EntityManager, actor: Actor, where: string, params: readonly unknown[]): Promise<EntryRow[]> {
  const visible = visibleTo(actor, 'd', 1);
  const found = await tx.query<Stored[]>(`${select(visible.sql)} WHERE e.agency_id = $1::uuid AND ${where}`, [
    ...visible.params,
    ...params,
  ]);
  return found.map((row) => ({ ...row, peopleIds: concerned(row) }));
}

/** Every entry of the agency that reaches into these days, read or not: conflicts count what one may not see. */
export const entriesWithin = (tx: EntityManager, actor: Actor, from: Day, to: Day): Promise<EntryRow[]> =>
  rows(
    tx,
    actor,
    `e.starts_on <= $5::date AND e.ends_on >= $4::date ORDER BY e.starts_on, e.starts_time NULLS FIRST, e.id LIMIT 2000`,
    [from, to],
  );

/** Locks an entry for an act. @throws Problem `not-found` when the actor may not know of it. */
export async function lockedEntry(tx: EntityManager, actor: Actor, id: string): Promise<EntryRow> {
  await tx.query(`SELECT 1 FROM agenda_entry WHERE agency_id = $1 AND id = $2 FOR UPDATE`, [actor.agencyId, id]);
  return readableEntry(tx, actor, id);
}

export async function readableEntry(tx: EntityManager, actor: Actor, id: string): Promise<EntryRow> {
  const [row] = await rows(tx, actor, `e.id = $4`, [id]);
  if (!row || !agendaPolicy.read(actor, row)) throw notFound({});
  return row;
}

const room = (place: string): string => roomKey(foldText(place));

export const conflictsAmong = (entries: readonly EntryRow[]): ReadonlyMap<string, readonly Conflict[]> => {
  const taken = entries.filter(({ state }) => takesTime(state));
  const houses = new Set(taken.flatMap(({ inHouse, place }) => (inHouse && place !== null ? [room(place)] : [])));
  const booked = taken.map((row) => ({ ...row, peopleIds: takenBy(row), place: row.inHouse ? row.place : null }));
  return conflictsOf(booked, (place) => (houses.has(room(place)) ? room(place) : null));
};

/** The conflicts of one entry, with all that reaches into its days. */
export const withConflicts = async (tx: EntityManager, actor: Actor, row: EntryRow) => {
  const around = await entriesWithin(tx, actor, row.startsOn, row.endsOn);
  return { around, conflicts: conflictsAmong(around).get(row.id) ?? [] };
};

/** An entry as the actor may see it; null: not at all. */
export function presentEntry(
  actor: Actor,
  row: EntryRow,
  conflicts: readonly Conflict[],
  around: readonly EntryRow[],
): EntryView | null {
  if (agendaPolicy.read(actor, row)) return readEntry(actor, row, conflicts, around);
  return seesBusy(actor, row) ? busyEntry(row) : null;
}

function readEntry(
  actor: Actor,
  row: EntryRow,
  conflicts: readonly Conflict[],
  around: readonly EntryRow[],
): EntryView {
  const names = new Map(around.flatMap((one) => peopleOf(one).map(({ id, name }) => [id, name] as const)));
  const subjects = new Map(around.filter((one) => agendaPolicy.read(actor, one)).map((one) => [one.id, one.subject]));
  const acts = ACTS.filter((act) => stateAfter(row.state, act) !== null && agendaPolicy[act](actor, row));
  return {
    ...when(row),
    id: row.id,
    version: row.version,
    busy: false,
    state: row.state,
    subject: row.subject,
    place: row.place,
    inHouse: row.inHouse,
    chair: row.chair,
    chairName: row.chairName,
    preparingUnit: row.preparingUnit,
    participants: row.participants,
    attendees: row.attendees.map((attendee) => ({
      id: attendee.id,
      user: attendee.user,
      unit: attendee.unit,
      delegate: attendee.delegate,
      answer: attendee.answer,
      note: attendee.note,
      mayAnswer:
        takesTime(row.state) &&
        mayAnswerFor(actor, { userId: attendee.user?.id ?? null, unitId: attendee.unit?.id ?? null }),
    })),
    visibility: row.visibility,
    document: row.document,
    reason: row.reason,
    conflicts: conflicts.map(({ kind, withId, peopleIds }) => ({
      kind,
      withId,
      withSubject: subjects.get(withId) ?? null,
      people: peopleIds.map((id) => names.get(id) ?? ''),
    })),
    actions: [...(agendaPolicy.change(actor, row) ? ['change'] : []), ...acts],
  };
}

const peopleOf = ({ chair, attendees }: EntryRow): Named[] =>
  [chair, ...attendees.flatMap(({ user, delegate }) => [user, delegate])].filter((one) => one !== null);
const when = ({ startsOn, startsAt, endsOn, endsAt, part }: EntryRow) => ({ startsOn, startsAt, endsOn, endsAt, part });

const busyEntry = (row: EntryRow): EntryView => ({
  ...when(row),
  id: row.id,
  version: row.version,
  busy: true,
  state: row.state,
  subject: null,
  place: null,
  inHouse: false,
  chair: null,
  chairName: null,
  preparingUnit: null,
  participants: null,
  attendees: [],
  visibility: row.visibility,
  document: null,
  reason: null,
  conflicts: [],
  actions: [],
});

export const entriesOf = (tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<EntryRow[]> =>
  rows(tx, actor, `e.id = ANY ($4) ORDER BY e.id`, [ids]);

export const entriesOfDocument = (tx: EntityManager, actor: Actor, documentId: string): Promise<EntryRow[]> =>
  rows(tx, actor, `e.document_id = $4 AND e.state <> 'cancelled' ORDER BY e.id`, [documentId]);
