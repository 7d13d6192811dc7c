import type { Actor, Policy } from '@vanthu/identity';

type OfAgency = { readonly agencyId: string };

const administers = (actor: Actor, { agencyId }: OfAgency) => actor.agencyId === agencyId && actor.roles.has('admin');

/** Sources are machines and passwords: the administrator's, and nobody else learns that they exist. */
export const sourcePolicy = { read: administers, change: administers, run: administers } satisfies Policy<OfAgency>;

/** The list of an agency's sources, and a new one: everybody may know that there is such a list. */
export const sourcesPolicy = {
  read: (actor, { agencyId }) => actor.agencyId === agencyId,
  list: administers,
  create: administers,
} satisfies Policy<OfAgency>;

const keepsBooks = (actor: Actor, { agencyId }: OfAgency) => actor.agencyId === agencyId && actor.roles.has('clerk');

/** An old book is brought in by those who keep the books (văn thư). */
export const importPolicy = {
  read: keepsBooks,
  change: keepsBooks,
  commit: keepsBooks,
  undo: keepsBooks,
} satisfies Policy<OfAgency>;
export const importsPolicy = {
  read: (actor, { agencyId }) => actor.agencyId === agencyId,
  list: keepsBooks,
  create: keepsBooks,
} satisfies Policy<OfAgency>;
