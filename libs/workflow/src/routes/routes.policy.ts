import type { Actor, Policy } from '@vanthu/identity';

const sameAgency = (actor: Actor, { agencyId }: { readonly agencyId: string }) => actor.agencyId === agencyId;
/** Who keeps the rules of the office's work: the administrator, and the chief of office (chánh văn phòng). */
const keeps = (actor: Actor) => actor.roles.has('admin') || actor.roles.has('chief_of_office');

/** Everybody may read the road that drafts take; changing it is for those who keep the rules. */
export const routePolicy = {
  read: sameAgency,
  define: keeps,
  publish: keeps,
} satisfies Policy<{ readonly agencyId: string }>;
