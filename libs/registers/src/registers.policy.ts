import type { Actor, Policy } from '@vanthu/identity';

type OfAgency = { readonly agencyId: string };

const sameAgency = (actor: Actor, { agencyId }: OfAgency) => actor.agencyId === agencyId;
const holds = (actor: Actor, ...roles: Actor['posts'][number]['role'][]) => roles.some((role) => actor.roles.has(role));

/** Everybody in the agency may know which books it keeps; what stands in them is for those who keep and lead. */
export const registerPolicy = {
  read: sameAgency,
  readEntries: (actor) => holds(actor, 'clerk', 'recorder', 'chief_of_office', 'leader'),
  closeYear: (actor) => holds(actor, 'clerk', 'chief_of_office'),
} satisfies Policy<OfAgency>;
