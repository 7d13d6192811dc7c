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
