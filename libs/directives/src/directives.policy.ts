import type { Actor, Policy } from '@vanthu/identity';

export type DirectiveTarget = {
  readonly agencyId: string;
  readonly leadUnitId: string | null;
  readonly assignedBy: string | null;
  readonly leaderId: string | null;
  readonly followerId: string | null;
  /** An agency above assigned it: only that one accepts, extends and stops it. */
  readonly isHandedDown: boolean;
};

/** Those who assign for the agency: its leaders, and the chief of office. */
export const directs = (actor: Actor): boolean => actor.roles.has('leader') || actor.roles.has('chief_of_office');
const isAssigner = (actor: Actor, task: DirectiveTarget) =>
  directs(actor) || (task.assignedBy === actor.id && actor.posts.length > 0);
const isOfLead = (actor: Actor, task: DirectiveTarget) =>
  task.leadUnitId !== null && actor.unitIds.includes(task.leadUnitId);
/**
 * The head of the lead unit answers for it; where no unit is named yet, whoever directs does. To the agency above an
 * agency speaks by those who direct it, or by the head of the unit that leads.
 */
const answers = (actor: Actor, task: DirectiveTarget) => {
  if (task.leadUnitId === null) return directs(actor);
  if (task.isHandedDown) return directs(actor) || actor.headedUnitIds.includes(task.leadUnitId);
  return actor.headedUnitIds.includes(task.leadUnitId) || (isOfLead(actor, task) && actor.roles.has('specialist'));
};

export const directivePolicy = {
  read: (actor, task) =>
    actor.agencyId === task.agencyId &&
    (isAssigner(actor, task) || isOfLead(actor, task) || task.leaderId === actor.id || task.followerId === actor.id),
  lead: answers,
  assigner: (actor, task) => !task.isHandedDown && isAssigner(actor, task),
  arranger: isAssigner,
  /** A task is cut into parts by who assigned it, or by the head of the unit that leads. */
  split: (actor, task) =>
    isAssigner(actor, task) || (task.leadUnitId !== null && actor.headedUnitIds.includes(task.leadUnitId)),
  /** Handing down, and all that is done about what was handed down. */
  hand_down: directs,
} satisfies Policy<DirectiveTarget>;

/** Splitting a document into tasks (tách nhiệm vụ). */
export const splittingPolicy = {
  read: (actor, agencyId) => actor.agencyId === agencyId,
  split: directs,
} satisfies Policy<string>;

const visible = (task: string, first: number): string => {
  const at = (nth: number) => `$${(first + nth).toString()}`;
  return `${task}.agency_id = ${at(0)}::uuid AND (${at(1)}::boolean OR (${task}.assigned_by = ${at(2)}::uuid AND ${at(4)}::boolean)
    OR ${task}.leader_id = ${at(2)}::uuid OR ${task}.follower_id = ${at(2)}::uuid OR ${task}.lead_unit_id = ANY(${at(3)}::uuid[]))`;
};
/** `directivePolicy.read` as SQL over `directive_task t`; a test compares both. */
export const DIRECTIVE_VISIBLE = visible('t', 1);
export const directiveVisibilityOf = (actor: Actor): unknown[] => [
  actor.agencyId,
  directs(actor),
  actor.id,
  actor.unitIds,
  actor.posts.length > 0,
];

/** The same under an alias, with the number of its first parameter; it takes five. */
export const directiveVisibleTo = (actor: Actor, task: string, first: number) => ({
  sql: `(${visible(task, first)})`,
  params: directiveVisibilityOf(actor),
});

/**
 * Whether a task comes from a document that is secret or a petition, here or above: as SQL over `directive_task` under an
 * alias. Nothing of such a task leaves the program.
 */
export const directiveRestricted = (task: string): string =>
  `coalesce((WITH RECURSIVE up AS (
      SELECT x.parent_id, x.document_id, x.restricted FROM directive_task x WHERE x.agency_id = ${task}.agency_id AND x.id = ${task}.id
      UNION ALL SELECT y.parent_id, y.document_id, y.restricted FROM directive_task y JOIN up ON y.id = up.parent_id WHERE y.agency_id = ${task}.agency_id)
    SELECT bool_or(up.restricted OR coalesce(s.secrecy <> 'none' OR s.petition, false)) FROM up
    LEFT JOIN incoming_document s ON s.agency_id = ${task}.agency_id AND s.id = up.document_id), false)`;
