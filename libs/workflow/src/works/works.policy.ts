import { inboxOf, type Actor, type Policy } from '@vanthu/identity';

/** What the rules look at: who gave it, and whose turns it has or had. */
export type WorkFacts = {
  readonly agencyId: string;
  readonly givenBy: string;
  readonly userIds: readonly string[];
  readonly unitIds: readonly string[];
};

/** Those who give work, and to whom: who directs gives it to anybody, the head of a unit to its members. */
const directs = (actor: Actor) => actor.roles.has('leader') || actor.roles.has('chief_of_office');
export const mayGive = (actor: Actor): boolean => directs(actor) || actor.headedUnitIds.length > 0;

/** May the actor give work to a unit, or to somebody who holds posts in these units? */
export const mayGiveTo = (actor: Actor, unitIds: readonly (string | null)[], wholeUnit: boolean): boolean =>
  directs(actor) || (!wholeUnit && unitIds.some((id) => id !== null && actor.headedUnitIds.includes(id)));

const isGiver = (actor: Actor, work: WorkFacts) => work.givenBy === actor.id;

/** Whose turn it is or was, or who works the inbox of such a one. */
const takesPart = (actor: Actor, { userIds, unitIds }: WorkFacts) => {
  const inbox = inboxOf(actor.id, actor);
  return userIds.some((id) => inbox.userIds.includes(id)) || unitIds.some((id) => inbox.unitIds.includes(id));
};

export const workPolicy = {
  read: (actor, work) =>
    actor.agencyId === work.agencyId && (isGiver(actor, work) || directs(actor) || takesPart(actor, work)),
  cancel: (actor, work) => isGiver(actor, work) || actor.roles.has('leader'),
  reopen: (actor, work) => isGiver(actor, work) || actor.roles.has('leader'),
} satisfies Policy<WorkFacts>;
