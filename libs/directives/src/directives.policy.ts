import type { Actor, Policy } from '@vanthu/identity';

export type DirectiveTarget = {
  readonly agencyId: string;
  readonly leadUnitId: string | null;
  readonly assignedBy: string | null;
  readonly leaderId: string | null;
  readonly followerId: string | null;
};

/** Those who assign for the agency: its leaders, and the chief of office. */
export const directs = (actor: Actor): boolean => actor.roles.has('leader') || actor.roles.has('chief_of_office');
const isAssigner = (actor: Actor, task: DirectiveTarget) =>
  directs(actor) || (task.assignedBy === actor.id && actor.posts.length > 0);
const isOfLead = (actor: Actor, task: DirectiveTarget) =>
  task.leadUnitId !== null && actor.unitIds.includes(task.leadUnitId);
/** The head of the lead unit answers for it; where no unit is named yet, whoever directs does. */
const answers = (actor: Actor, task: DirectiveTarget) =>
  task.leadUnitId === null
    ? directs(actor)
    : actor.headedUnitIds.includes(task.leadUnitId) || (isOfLead(actor, task) && actor.roles.has('specialist'));

export const directivePolicy = {
  read: (actor, task) =>
    actor.agencyId === task.agencyId &&
    (isAssigner(actor, task) || isOfLead(actor, task) || task.leaderId === actor.id || task.followerId === actor.id),
  lead: answers,
  assigner: isAssigner,
  /** A task is cut into parts by who assigned it, or by the head of the unit that leads. */
  split: (actor, task) =>
    isAssigner(actor, task) || (task.leadUnitId !== null && actor.headedUnitIds.includes(task.leadUnitId)),
  hand_down: directs,
} satisfies Policy<DirectiveTarget>;

/** Splitting a document into tasks (tách nhiệm vụ). */
export const splittingPolicy = {
  read: (actor, agencyId) => actor.agencyId === agencyId,
  split: directs,
} satisfies Policy<string>;

/** `directivePolicy.read` as SQL over `directive_task t`; a test compares both. */
export const DIRECTIVE_VISIBLE = `t.agency_id = $1 AND ($2 OR (t.assigned_by = $3 AND $5) OR t.leader_id = $3 OR t.follower_id = $3 OR t.lead_unit_id = ANY($4::uuid[]))`;
export const directiveVisibilityOf = (actor: Actor): unknown[] => [
  actor.agencyId,
  directs(actor),
  actor.id,
  actor.unitIds,
  actor.posts.length > 0,
];
