import type { Actor, Policy } from '@vanthu/identity';

export type BatchTarget = { readonly agencyId: string };

const isArchivist = (actor: Actor, { agencyId }: BatchTarget) =>
  actor.agencyId === agencyId && actor.roles.has('archivist');

/** Batches are the archive's work: nobody else sees paper that has no reader yet. */
export const batchPolicy = {
  read: isArchivist,
  open: isArchivist,
  add: isArchivist,
  edit: isArchivist,
  deliver: isArchivist,
} satisfies Policy<BatchTarget>;
