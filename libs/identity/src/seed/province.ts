import type { Role } from '../actor';

type SeedPost = { readonly role: Role; readonly title: string; readonly unit?: string };
type SeedUser = {
  readonly username: string;
  readonly name: string;
  readonly posts: readonly [SeedPost, ...SeedPost[]];
};
type SeedUnit = { readonly code: string; readonly name: string; readonly abbreviation: string };
export type SeedAgency = {
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string;
  /** The code of the agency above. */
  readonly parent?: string;
  readonly units: readonly SeedUnit[];
  readonly users: readonly SeedUser[];
};

/**
 * A province that does not exist (H99 is no code of QĐ 20/2020/QĐ-TTg), with two departments at work, for trying the
 * program out. Agencies above stand before those below.
 */
export const PROVINCE: readonly SeedAgency[] = [
  { code: 'H99', name: 'Ủy ban nhân dân tỉnh Lam Giang', abbreviation: 'UBND', units: [], users: [] },
  {
    code: 'H99.01',
    name: 'Văn phòng Ủy ban nhân dân tỉnh Lam Giang',
    abbreviation: 'VPUBND',
    parent: 'H99',
    units: [],
    users: [],
  },
  {
    code: 'H99.05',
    name: 'Sở Khoa học và Công nghệ tỉnh Lam Giang',
    abbreviation: 'SKHCN',
    parent: 'H99',
    units: [
      { code: 'CDS', name: 'Phòng Chuyển đổi số', abbreviation: 'CĐS' },
      { code: 'QLKH', name: 'Phòng Quản lý khoa học', abbreviation: 'QLKH' },
      { code: 'VP', name: 'Văn phòng', abbreviation: 'VP' },
    ],
    users: [
      { username: 'vanthu.skhcn', name: 'Đặng Thị Mai', posts: [{ role: 'clerk', title: 'Văn thư', unit: 'VP' }] },
      {
        username: 'chanhvp.skhcn',
        name: 'Hồ Quang Vinh',
        posts: [
          { role: 'chief_of_office', title: 'Chánh Văn phòng', unit: 'VP' },
          { role: 'head_of_unit', title: 'Chánh Văn phòng', unit: 'VP' },
        ],
      },
      { username: 'giamdoc.skhcn', name: 'Ngô Thanh Hải', posts: [{ role: 'leader', title: 'Giám đốc Sở' }] },
      {
        username: 'truongphong.skhcn',
        name: 'Dương Thị Lan Anh',
        posts: [{ role: 'head_of_unit', title: 'Trưởng phòng', unit: 'CDS' }],
      },
      {
        username: 'chuyenvien.skhcn',
        name: 'Lý Minh Khôi',
        posts: [{ role: 'specialist', title: 'Chuyên viên', unit: 'CDS' }],
      },
      {
        username: 'luutru.skhcn',
        name: 'Tạ Thị Bích Ngọc',
        posts: [{ role: 'archivist', title: 'Lưu trữ viên', unit: 'VP' }],
      },
      {
        username: 'quantri.skhcn',
        name: 'Mai Đức Long',
        posts: [{ role: 'admin', title: 'Quản trị hệ thống', unit: 'CDS' }],
      },
    ],
  },
  {
    code: 'H99.07',
    name: 'Sở Nội vụ tỉnh Lam Giang',
    abbreviation: 'SNV',
    parent: 'H99',
    units: [
      { code: 'CCHC', name: 'Phòng Cải cách hành chính', abbreviation: 'CCHC' },
      { code: 'TCCB', name: 'Phòng Tổ chức cán bộ', abbreviation: 'TCCB' },
      { code: 'VP', name: 'Văn phòng', abbreviation: 'VP' },
      { code: 'VTLT', name: 'Phòng Văn thư - Lưu trữ', abbreviation: 'VTLT' },
    ],
    users: [
      { username: 'vanthu.snv', name: 'Nguyễn Thị Hạnh', posts: [{ role: 'clerk', title: 'Văn thư', unit: 'VTLT' }] },
      {
        username: 'chanhvp.snv',
        name: 'Trần Văn Phúc',
        posts: [
          { role: 'chief_of_office', title: 'Chánh Văn phòng', unit: 'VP' },
          { role: 'head_of_unit', title: 'Chánh Văn phòng', unit: 'VP' },
        ],
      },
      { username: 'giamdoc.snv', name: 'Lê Quốc Dũng', posts: [{ role: 'leader', title: 'Giám đốc Sở' }] },
      {
        username: 'truongphong.snv',
        name: 'Phạm Thị Thu Hà',
        posts: [{ role: 'head_of_unit', title: 'Trưởng phòng', unit: 'CCHC' }],
      },
      {
        username: 'chuyenvien.snv',
        name: 'Hoàng Anh Tuấn',
        posts: [{ role: 'specialist', title: 'Chuyên viên', unit: 'CCHC' }],
      },
      {
        username: 'tp.tccb.snv',
        name: 'Vũ Đình Trọng',
        posts: [{ role: 'head_of_unit', title: 'Trưởng phòng', unit: 'TCCB' }],
      },
      {
        username: 'luutru.snv',
        name: 'Bùi Thị Kim Oanh',
        posts: [{ role: 'archivist', title: 'Lưu trữ viên', unit: 'VTLT' }],
      },
      {
        username: 'quantri.snv',
        name: 'Đỗ Hữu Nghĩa',
        posts: [{ role: 'admin', title: 'Quản trị hệ thống', unit: 'VP' }],
      },
    ],
  },
];
