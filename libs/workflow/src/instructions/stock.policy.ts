import type { Actor, Policy } from '@vanthu/identity';

/** A stock instruction (ý kiến mẫu): of one person, or of the whole agency. */
export type StockFacts = { readonly agencyId: string; readonly ownerId: string | null };

/** Words for everybody are kept by those who direct the office, and its administrator. */
export const mayShare = (actor: Actor): boolean =>
  (['chief_of_office', 'leader', 'admin'] as const).some((role) => actor.roles.has(role));

const isKeeper = (actor: Actor, { ownerId }: StockFacts) => (ownerId === null ? mayShare(actor) : ownerId === actor.id);

export const stockPolicy = {
  read: (actor, stock) => actor.agencyId === stock.agencyId && (stock.ownerId === null || stock.ownerId === actor.id),
  change: isKeeper,
  remove: isKeeper,
} satisfies Policy<StockFacts>;
