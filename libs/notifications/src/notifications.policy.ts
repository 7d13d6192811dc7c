import type { Actor, Policy } from '@vanthu/identity';

type Owned = { readonly agencyId: string; readonly userId: string };

const isOwn = (actor: Actor, { agencyId, userId }: Owned) => actor.agencyId === agencyId && actor.id === userId;

/** What somebody is told, and how, is their own affair. */
export const notificationPolicy = { read: isOwn, see: isOwn } satisfies Policy<Owned>;
export const subscriptionPolicy = { read: isOwn, end: isOwn } satisfies Policy<Owned>;

/** Everybody knows when the agency reminds; the administrator says so. */
export const reminderPolicy = {
  read: (actor, { agencyId }) => actor.agencyId === agencyId,
  change: (actor) => actor.roles.has('admin'),
} satisfies Policy<{ readonly agencyId: string }>;
