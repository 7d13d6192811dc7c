import type { Actor } from './actor';
import type { Policy } from './policy';

type Owned = { readonly agencyId: string; readonly userId: string };

const isOwn = (actor: Actor, { agencyId, userId }: Owned) => actor.agencyId === agencyId && actor.id === userId;

/** Sessions are their person's own affair; an administrator ends those of others only by disabling the person. */
export const sessionPolicy = { read: isOwn, end: isOwn } satisfies Policy<Owned>;

/** API tokens likewise. */
export const tokenPolicy = { read: isOwn, create: isOwn, revoke: isOwn } satisfies Policy<Owned>;

/** `read` of both as SQL, for lists; a test compares them. $1 is the agency, $2 the person. */
export const OWN = `agency_id = $1 AND user_id = $2`;
