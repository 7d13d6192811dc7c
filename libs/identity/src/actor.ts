import type { Caller } from '@vanthu/platform';
import type { Standing } from './authority/authority.rules';
import type { Post, Role } from './post';

export { ROLES, type Post, type Role } from './post';

/**
 * Who asks, with the rights of this moment: built anew for each request, so a post that ended or a person who was
 * disabled loses its rights at once. `scopes` is null in a browser session, which may do all that its person may.
 */
export type Actor = Caller & {
  readonly id: string;
  readonly displayName: string;
  readonly posts: readonly Post[];
  readonly roles: ReadonlySet<Role>;
  /** Units in which the actor holds a post. */
  readonly unitIds: readonly string[];
  readonly headedUnitIds: readonly string[];
  readonly scopes: ReadonlySet<string> | null;
  /** The post that the person works in just now, where they chose one (kiêm nhiệm). */
  readonly activePostId: string | null;
  /** Whose inboxes the actor may work at this moment, and by what. */
  readonly standsFor: readonly Standing[];
  readonly timeZone: string;
  /** Mã định danh of the actor's agency, e.g. H99.07. */
  readonly agencyCode: string;
};
