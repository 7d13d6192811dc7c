import type { Actor, Policy } from '@vanthu/identity';

type OfAgency = { readonly agencyId: string };
const keeps = (actor: Actor, { agencyId }: OfAgency) => actor.agencyId === agencyId && actor.roles.has('clerk');

/** Receipts are the business of the records office alone. */
export const acknowledgementPolicy = {
  read: keeps,
  list: keeps,
} satisfies Policy<OfAgency>;
