import type { Actor, Policy } from '@vanthu/identity';

export type ContactFacts = { readonly agencyId: string };
export type GroupFacts = { readonly agencyId: string; readonly ownerId: string | null };

const sameAgency = (actor: Actor, { agencyId }: { agencyId: string }) => actor.agencyId === agencyId;
const keeps = (actor: Actor) => actor.roles.has('clerk') || actor.roles.has('chief_of_office');

/** May the actor add to the address book? */
export const mayKeepContacts = keeps;

/** Everybody in the agency looks up addresses; the records office keeps them. */
export const contactPolicy = {
  read: sameAgency,
  change: keeps,
  merge: keeps,
} satisfies Policy<ContactFacts>;

/** `contactPolicy.read` as SQL; $1 is the actor's agency. A test compares them. */
export const CONTACT_VISIBLE = `c.agency_id = $1`;

/** A group of the agency is everybody's to use and the office's to change; a personal one is its owner's alone. */
export const groupPolicy = {
  read: (actor, group) => sameAgency(actor, group) && (group.ownerId === null || group.ownerId === actor.id),
  change: (actor, group) => (group.ownerId === null ? keeps(actor) : group.ownerId === actor.id),
} satisfies Policy<GroupFacts>;

/** `groupPolicy.read` as SQL; $1 is the actor's agency, $2 their id. A test compares them. */
export const GROUP_VISIBLE = `g.agency_id = $1 AND (g.owner_id IS NULL OR g.owner_id = $2)`;
