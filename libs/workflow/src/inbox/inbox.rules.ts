import { inboxOf, liesIn, type Actor, type Assigned, type Inbox } from '@vanthu/identity';
import type { TaskCounts, TaskView } from '../tasks.schemas';
import type { CountRow } from './inbox.queries';

/** Due soon (sắp hạn) begins so many working days before the deadline. */
export const SOON_WORKING_DAYS = 2;

/** The days, inclusive, whose tasks are late, due soon, or due later. */
export function dueSpan(
  due: 'late' | 'soon' | 'later' | 'none' | undefined,
  today: string,
  soonUntil: string,
): { from: string | null; to: string | null } {
  switch (due) {
    case 'late':
      return { from: null, to: dayBefore(today) };
    case 'soon':
      return { from: today, to: soonUntil };
    case 'later':
      return { from: dayAfter(soonUntil), to: null };
    case 'none':
    case undefined:
      return { from: null, to: null };
  }
}

const moved = (day: string, by: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day: string) => moved(day, -1);
const dayAfter = (day: string) => moved(day, 1);

type Counts = Pick<CountRow, 'waiting' | 'soon' | 'late' | 'toSign' | 'toKnow' | 'deferred'>;

/** Whose turns a list shows: of one post, of one principal, or of the post worked in just now and of all principals. */
export function inboxFor(
  actor: Actor,
  only: { postId?: string | undefined; principalId?: string | undefined } = {},
): Inbox {
  const chosen = only.postId === undefined && only.principalId === undefined ? actor.activePostId : null;
  const posts = chosen === null ? actor.posts : actor.posts.filter(({ id }) => id === chosen);
  return inboxOf(actor.id, { posts, standsFor: actor.standsFor }, only);
}

/** Thay …: for whom the actor has a turn that is not their own; null for their own. */
export function principalOf(actor: Actor, turn: Assigned): TaskView['onBehalfOf'] {
  if (liesIn(inboxOf(actor.id, actor, { principalId: actor.id }), turn)) return null;
  const standing = actor.standsFor.find(({ userId }) =>
    liesIn(inboxOf(actor.id, actor, { principalId: userId }), turn),
  );
  return standing ? { userId: standing.userId, name: standing.name, capacity: standing.capacity } : null;
}

/** Adds up the inboxes: those that are worked just now, what comes by each post, and for each principal. */
export function presentCounts(
  actor: Actor,
  rows: readonly CountRow[],
  days: { readonly today: string; readonly soonUntil: string },
): TaskCounts {
  const of = (inbox: Inbox) => sum(rows.filter((row) => liesIn(inbox, turnOf(row))));
  const principals = new Map(actor.standsFor.map((standing) => [standing.userId, standing]));
  return {
    ...of(inboxFor(actor)),
    ...days,
    byName: of({ ...inboxFor(actor, { principalId: actor.id }), unitIds: [], roles: [] }),
    byPost: actor.posts.map((post) => {
      const { unitIds, roles } = inboxFor(actor, { postId: post.id });
      return { postId: post.id, title: post.title, unitId: post.unitId, ...of({ userIds: [], unitIds, roles }) };
    }),
    byPrincipal: [...principals.values()].map(({ userId, name, capacity }) => ({
      userId,
      name,
      capacity,
      ...of(inboxFor(actor, { principalId: userId })),
    })),
  };
}

const turnOf = ({ userId, unitId, role }: CountRow): Assigned => ({
  assigneeUserId: userId,
  assigneeUnitId: unitId,
  assigneeRole: role,
});

const sum = (rows: readonly CountRow[]): Counts => {
  const of = (name: keyof Counts) => rows.reduce((total, row) => total + row[name], 0);
  return {
    waiting: of('waiting'),
    soon: of('soon'),
    late: of('late'),
    toSign: of('toSign'),
    toKnow: of('toKnow'),
    deferred: of('deferred'),
  };
};
