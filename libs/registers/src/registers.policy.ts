import type { Actor, Policy, Role } from '@vanthu/identity';
import type { RegisterKind } from './registers.schemas';

export type RegisterFacts = {
  readonly agencyId: string;
  readonly kind: RegisterKind;
  readonly secrecy: 'none' | 'secret';
  readonly unitId: string | null;
};

const holds = (actor: Actor, ...roles: readonly Role[]) => roles.some((role) => actor.roles.has(role));
const sameAgency = (actor: Actor, { agencyId }: { readonly agencyId: string }) => actor.agencyId === agencyId;
const isClerk = (actor: Actor) => holds(actor, 'clerk');

/** Those who keep the book of a unit, or head it. */
const keepsUnit = (actor: Actor, { unitId }: RegisterFacts) =>
  unitId !== null &&
  (actor.headedUnitIds.includes(unitId) ||
    actor.posts.some((post) => post.role === 'unit_clerk' && post.unitId === unitId));

/** Petitions and secrets are read by those who must know: who complains, and that something is secret, is nobody else's. */
const isNarrow = ({ kind, secrecy }: RegisterFacts) => kind === 'petitions' || secrecy !== 'none';

/** Everybody in the agency may know which books it keeps; what stands in them is for those who keep and lead. */
export const registerPolicy = {
  read: sameAgency,
  readEntries: (actor, register) =>
    holds(actor, 'clerk', 'chief_of_office', 'leader') ||
    (!isNarrow(register) && (holds(actor, 'recorder', 'register_keeper') || keepsUnit(actor, register))),
  closeYear: (actor) => holds(actor, 'clerk', 'chief_of_office'),
  void: isClerk,
  correct: isClerk,
  /** Inserted, reserved and back-dated numbers: a right of its own (Decree 30/2020/NĐ-CP, art. 15), that no post implies. */
  enterIrregularly: (actor) => holds(actor, 'register_keeper'),
  define: (actor) => holds(actor, 'admin'),
} satisfies Policy<RegisterFacts>;

/** Which books and series an agency keeps is its administrator's to define. */
export const definitionPolicy = {
  read: sameAgency,
  define: (actor) => holds(actor, 'admin'),
} satisfies Policy<{ readonly agencyId: string }>;
