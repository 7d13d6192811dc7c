import type { Assigned, Standings } from './authority.rules';

/** Whose turns somebody may look at, as arrays for SQL. */
export type Inbox = { readonly userIds: string[]; readonly unitIds: string[]; readonly roles: string[] };

/** Which inbox: of one post of one's own, of one principal, or everything. */
export type InboxOf = { readonly postId?: string | undefined; readonly principalId?: string | undefined };

/** The turns that come to somebody and to those whose inbox they may work. */
export function inboxOf(userId: string, who: Pick<Standings, 'posts' | 'standsFor'>, only: InboxOf = {}): Inbox {
  const mine = only.principalId === undefined || only.principalId === userId;
  const own = mine ? who.posts.filter(({ id }) => only.postId === undefined || id === only.postId) : [];
  const others = who.standsFor.filter(
    ({ phase, readsInbox, userId: principal, posts }) =>
      phase === 'in-force' &&
      readsInbox &&
      posts.length > 0 &&
      only.postId === undefined &&
      (only.principalId === undefined || only.principalId === principal),
  );
  const posts = [...own, ...others.flatMap((standing) => standing.posts)];
  const userIds = [...(mine ? [userId] : []), ...others.map((standing) => standing.userId)];
  return {
    userIds: [...new Set(userIds)],
    unitIds: [...new Set(posts.flatMap((p) => (p.role === 'head_of_unit' && p.unitId !== null ? [p.unitId] : [])))],
    roles: [...new Set(posts.map(({ role }) => role))],
  };
}

/** Does a turn lie in the inbox? */
export const liesIn = (inbox: Inbox, turn: Assigned): boolean =>
  (turn.assigneeUserId !== null && inbox.userIds.includes(turn.assigneeUserId)) ||
  (turn.assigneeUnitId !== null && inbox.unitIds.includes(turn.assigneeUnitId)) ||
  (turn.assigneeRole !== null && inbox.roles.includes(turn.assigneeRole));
