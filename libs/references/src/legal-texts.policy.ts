import type { Policy } from '@vanthu/identity';

/** An entry of the library, as far as rights on it go. `readers`: the agencies from the holder's line down. */
export type LegalTextRights = { readonly agencyId: string; readonly line: readonly string[] };

/**
 * The library is open to everybody of the agency, and what an agency above holds is open to those below it
 * (`line`: the caller's agency and those above). Row-level security says the same in SQL: policy read_own_and_above.
 */
export const legalTextPolicy = {
  read: (_actor, text) => text.line.includes(text.agencyId),
  create: (actor) =>
    actor.roles.has('clerk') ||
    actor.roles.has('chief_of_office') ||
    actor.roles.has('archivist') ||
    actor.roles.has('specialist'),
} satisfies Policy<LegalTextRights>;
