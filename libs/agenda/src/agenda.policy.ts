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

/** Who of the agency may see that there is something at that time, and nothing more (bận). */
export const seesBusy = (actor: Actor, entry: AgendaTarget): boolean =>
  actor.agencyId === entry.agencyId && entry.visibility === 'attendees' && entry.state === 'confirmed';

/** To answer an invitation, and to send somebody in one's place (cử người dự thay). */
export const mayAnswerFor = (actor: Actor, { userId, unitId }: AttendeeTarget): boolean =>
  keeps(actor) ||
  (userId !== null && selvesOf(actor).includes(userId)) ||
  (unitId !== null && actor.headedUnitIds.includes(unitId));
