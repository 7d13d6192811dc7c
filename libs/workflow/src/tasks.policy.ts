import { inboxOf, liesIn, type Actor, type Policy, type Post } from '@vanthu/identity';

/** Whose task it is, and who decided it. Exactly one of the three assignees is there. */
export type TaskTarget = {
  readonly agencyId: string;
  readonly assigneeUserId: string | null;
  readonly assigneeUnitId: string | null;
  readonly assigneeRole: string | null;
  /** Who took the decision that closed it. */
  readonly decidedBy: string | null;
  /** The act that gave it was taken back or undone: the turn never was, and nobody reads anything by it. */
  readonly isVoid?: boolean | undefined;
};

const sameAgency = (actor: Actor, task: TaskTarget) => actor.agencyId === task.agencyId;
/** The turn is the actor's, or lies in an inbox that the actor works for somebody. In which right is asked of `Rights`. */
/** Theirs, or of somebody whose inbox they may work; in which right they then act is judged for each act. */
const isAssignee = (actor: Actor, task: TaskTarget) =>
  sameAgency(actor, task) && task.isVoid !== true && liesIn(inboxOf(actor.id, actor), task);
const isDecider = (actor: Actor, task: TaskTarget) => task.decidedBy === actor.id;

export const taskPolicy = {
  read: (actor, task) => sameAgency(actor, task) && (isAssignee(actor, task) || isDecider(actor, task)),
  see: isAssignee,
  decide: isAssignee,
  withdraw: (actor, task) => isDecider(actor, task) && isAssignee(actor, task),
} satisfies Policy<TaskTarget>;

/** Presenting (trình) is the records office's act; the document's own policy says who may know of it. */
export const presentationPolicy = {
  read: (actor, document) => actor.agencyId === document.agencyId,
  present: (actor) => actor.roles.has('clerk'),
} satisfies Policy<{ agencyId: string }>;

/**
 * The post in whose right the actor acts on a task, out of the posts that are held at this moment.
 * Somebody who holds none any more has no right to act, also where the task is theirs by name.
 */
export function authorityFor(posts: readonly Post[], task: TaskTarget): Post | undefined {
  if (task.assigneeUserId !== null) return posts[0];
  return posts.find(({ role, unitId }) =>
    task.assigneeUnitId === null
      ? role === task.assigneeRole
      : role === 'head_of_unit' && unitId === task.assigneeUnitId,
  );
}

/** `taskPolicy.decide` as SQL over `task t`: the inbox, with the inboxes that the actor works for others. */
export const TASK_MINE = `t.agency_id = $1 AND (t.assignee_user_id = ANY($3::uuid[])
  OR t.assignee_unit_id = ANY($4::uuid[]) OR t.assignee_role = ANY($5::text[]))`;

/** `taskPolicy.read` as SQL over `task t` left joined to the closing `decision c`; a test compares both. */
export const TASK_VISIBLE = `t.agency_id = $1 AND (c.actor_id = $5 OR t.void_at IS NULL AND (t.assignee_user_id = ANY($2::uuid[])
  OR t.assignee_unit_id = ANY($3::uuid[]) OR t.assignee_role = ANY($4::text[])))`;

export const visibilityOf = (actor: Actor): unknown[] => {
  const { userIds, unitIds, roles } = inboxOf(actor.id, actor);
  return [actor.agencyId, userIds, unitIds, roles, actor.id];
};
