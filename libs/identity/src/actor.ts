import type { Caller } from '@vanthu/platform';
import type { Standing } from './authority/authority.rules';

/** What a post lets its holder do in the office; the Vietnamese titles of posts are free text. */
export const ROLES = [
  'clerk', // văn thư cơ quan
  'unit_clerk', // văn thư đơn vị
  'recorder', // người số hóa
  'leader', // lãnh đạo cơ quan
  'chief_of_office', // chánh văn phòng
  'head_of_unit', // trưởng đơn vị
  'specialist', // chuyên viên
  'archivist', // lưu trữ
  'admin', // quản trị
  'assistant', // trợ lý, thư ký
  'register_keeper', // người được giao cấp số chèn, số lùi ngày
] as const;
export type Role = (typeof ROLES)[number];

/** A post (chức vụ) that is held today. One person may hold several (kiêm nhiệm). */
export type Post = {
  readonly id: string;
  readonly role: Role;
  readonly title: string;
  readonly unitId: string | null;
};

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
