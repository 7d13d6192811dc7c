import type { Actor } from '../actor';
import type { Policy } from '../policy';

type Between = { readonly agencyId: string; readonly principalId: string; readonly delegateId: string };

const isSide = (actor: Actor, { principalId, delegateId }: Between) =>
  actor.id === principalId || actor.id === delegateId;
const same = (actor: Actor, { agencyId }: { agencyId: string }) => actor.agencyId === agencyId;
/** Who numbers and seals what was signed must know by which right (Decree 30/2020/NĐ-CP, art. 13 and 32). */
const checksSignatures = (actor: Actor) => actor.roles.has('clerk') || actor.roles.has('chief_of_office');
const isAdmin = (actor: Actor) => actor.roles.has('admin');

/** A written delegation (TUQ.) is its principal's act; both sides read it, and those who check signatures. */
export const delegationPolicy = {
  read: (actor, it) => same(actor, it) && (isSide(actor, it) || checksSignatures(actor)),
  revoke: (actor, it) => actor.id === it.principalId,
} satisfies Policy<Between>;

/** Who signs in whose place (KT., TL.) is known in the whole agency; an administrator records it, never for themselves. */
export const deputyPolicy = {
  read: same,
  create: (actor, it) => isAdmin(actor) && !isSide(actor, it),
  revoke: (actor, it) => isAdmin(actor) || actor.id === it.principalId,
} satisfies Policy<Between>;

/** An absence is one's own affair, and the deputy's who is asked to read. */
export const absencePolicy = {
  read: (actor, it) => same(actor, it) && isSide(actor, it),
  turn_over: (actor, it) => actor.id === it.principalId,
  take_back: isSide,
  cancel: (actor, it) => actor.id === it.principalId,
} satisfies Policy<Between>;

/** A secretary (thư ký, trợ lý) is bound to a leader by an administrator, never by the one who would then read. */
export const secretaryPolicy = {
  read: (actor, it) => same(actor, it) && (isSide(actor, it) || isAdmin(actor)),
  create: (actor, it) => isAdmin(actor) && !isSide(actor, it),
  revoke: (actor, it) => isAdmin(actor) || actor.id === it.principalId,
} satisfies Policy<Between>;

/** `read` of each as SQL, for lists; a test compares those of delegations. $1 agency, $2 the actor, $3 the right that a post gives. */
export const SIDE = {
  delegations: `g.agency_id = $1 AND (g.principal_id = $2 OR g.delegate_id = $2 OR $3::boolean)`,
  deputies: `g.agency_id = $1 AND ($2::uuid IS NOT NULL AND $3::boolean IS NOT NULL)`,
  absences: `b.agency_id = $1 AND (b.user_id = $2 OR b.deputy_id = $2)`,
  secretaries: `s.agency_id = $1 AND (s.leader_id = $2 OR s.user_id = $2 OR $3::boolean)`,
} as const;

export const sideOf = {
  delegations: (actor: Actor): unknown[] => [actor.agencyId, actor.id, checksSignatures(actor)],
  deputies: (actor: Actor): unknown[] => [actor.agencyId, actor.id, true],
  absences: (actor: Actor): unknown[] => [actor.agencyId, actor.id],
  secretaries: (actor: Actor): unknown[] => [actor.agencyId, actor.id, isAdmin(actor)],
} as const;
