import type { Actor, Policy } from '@vanthu/identity';
import type { AgendaState } from './agenda.rules';

export type AgendaTarget = {
  readonly agencyId: string;
  readonly state: AgendaState;
  readonly visibility: 'agency' | 'attendees';
  readonly createdBy: string;
  /** The chair, who is asked to come, their delegates, and the heads of units that are asked. */
  readonly peopleIds: readonly string[];
};
export type AttendeeTarget = {
  readonly userId: string | null;
  readonly unitId: string | null;
};

/** The chief of office keeps the calendar. */
export const keeps = (actor: Actor): boolean => actor.roles.has('chief_of_office');
const PROPOSERS = ['clerk', 'unit_clerk', 'assistant', 'leader', 'head_of_unit'] as const;
/** Units, the records office and secretaries hand in what is planned; it stands when the chief of office confirms it. */
export const proposes = (actor: Actor): boolean => keeps(actor) || PROPOSERS.some((role) => actor.roles.has(role));

/** Oneself, and those whose inbox one works: a secretary keeps the calendar of the leader. */
export const selvesOf = (actor: Actor): readonly string[] => [
  actor.id,
  ...actor.standsFor.filter(({ readsInbox }) => readsInbox).map(({ userId }) => userId),
];
const takesPart = (actor: Actor, { peopleIds }: AgendaTarget) => selvesOf(actor).some((id) => peopleIds.includes(id));
const isOwnProposal = (actor: Actor, { state, createdBy }: AgendaTarget) =>
  state === 'proposed' && createdBy === actor.id;

export const agendaPolicy = {
  read: (actor, entry) =>
    actor.agencyId === entry.agencyId &&
    (keeps(actor) ||
      entry.createdBy === actor.id ||
      takesPart(actor, entry) ||
      (entry.visibility === 'agency' && entry.state !== 'proposed')),
  change: (actor, entry) => entry.state !== 'cancelled' && (keeps(actor) || isOwnProposal(actor, entry)),
  confirm: keeps,
  postpone: keeps,
  cancel: (actor, entry) => keeps(actor) || isOwnProposal(actor, entry),
} satisfies Policy<AgendaTarget>;

/** A paper that has become a secret, or was found to be a petition, closes its entry from then on: SQL over `agenda_entry`. */
export const closedBy = (entry: string): string =>
  `EXISTS (SELECT 1 FROM incoming_document s WHERE s.agency_id = ${entry}.agency_id AND s.id = ${entry}.document_id AND (s.petition OR s.secrecy <> 'none'))`;

/** Whether an entry is for few, so that no word of it leaves the program: SQL over `agenda_entry` under an alias. */
export const agendaRestricted = (entry: string): string => `(${entry}.visibility = 'attendees' OR ${closedBy(entry)})`;

/** `agendaPolicy.read` as SQL under an alias, with the number of its first parameter; it takes four. A test compares both. */
export function agendaVisibleTo(actor: Actor, entry: string, first: number) {
  const at = (nth: number) => `$${(first + nth).toString()}`;
  const head = `EXISTS (SELECT 1 FROM post h JOIN agency g ON g.id = h.agency_id WHERE h.agency_id = v.agency_id AND h.unit_id = v.unit_id
        AND h.role = 'head_of_unit' AND h.user_id = ANY (${at(3)}::uuid[]) AND h.starts_on <= (now() AT TIME ZONE g.time_zone)::date
        AND (h.ends_on IS NULL OR h.ends_on >= (now() AT TIME ZONE g.time_zone)::date))`;
  return {
    sql: `(${entry}.agency_id = ${at(0)}::uuid AND (${at(1)}::boolean OR ${entry}.created_by = ${at(2)}::uuid OR coalesce(${entry}.chair_id = ANY (${at(3)}::uuid[]), false)
      OR (${entry}.state <> 'proposed' AND NOT ${agendaRestricted(entry)})
      OR EXISTS (SELECT 1 FROM agenda_attendee v WHERE v.agency_id = ${entry}.agency_id AND v.entry_id = ${entry}.id
        AND (v.user_id = ANY (${at(3)}::uuid[]) OR v.delegate_id = ANY (${at(3)}::uuid[]) OR ${head}))))`,
    params: [actor.agencyId, keeps(actor), actor.id, selvesOf(actor)],
  };
}

/** Who of the agency may see that there is something at that time, and nothing more (bận). */
export const seesBusy = (actor: Actor, entry: AgendaTarget): boolean =>
  actor.agencyId === entry.agencyId && entry.visibility === 'attendees' && entry.state === 'confirmed';

/** To answer an invitation, and to send somebody in one's place (cử người dự thay). */
export const mayAnswerFor = (actor: Actor, { userId, unitId }: AttendeeTarget): boolean =>
  keeps(actor) ||
  (userId !== null && selvesOf(actor).includes(userId)) ||
  (unitId !== null && actor.headedUnitIds.includes(unitId));
