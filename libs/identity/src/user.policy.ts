import type { Actor } from './actor';
import type { Policy } from './policy';

export type UserTarget = { readonly agencyId: string; readonly id: string };

const isAdmin = (actor: Actor) => actor.roles.has('admin');
const manages = (actor: Actor, { agencyId }: { agencyId: string }) => actor.agencyId === agencyId && isAdmin(actor);

/**
 * Accounts are the administrator's business, documents are not. Nobody gives themselves a post: who runs the machines
 * would be one step away from every record, so the second administrator or another one does it.
 */
export const userPolicy = {
  read: manages,
  rename: manages,
  disable: (actor, user) => manages(actor, user) && actor.id !== user.id,
  appoint: (actor, user) => manages(actor, user) && actor.id !== user.id,
} satisfies Policy<UserTarget>;

/** `userPolicy.read` as SQL, for lists; a test compares them. $1 is the actor's agency, $2 whether they are admin.
 * Accounts of the program itself are managed with what they stand for, not here. */
export const MANAGED = `u.agency_id = $1 AND $2::boolean AND NOT u.service`;

/** What belongs to the agency as a whole: the list of accounts, of background work. */
export const administrationPolicy = {
  read: (actor, { agencyId }) => actor.agencyId === agencyId,
  list: manages,
  create: manages,
} satisfies Policy<{ readonly agencyId: string }>;

/** One piece of background work: whoever does not administer does not learn that it exists. */
export const deliveryPolicy = { read: manages, retry: manages } satisfies Policy<{ readonly agencyId: string }>;
