import type { TFunction } from 'i18next';
import type { Post } from './api-types';
import { postNames } from './posts';

const t = ((key: string, params?: { post: string; role: string }) =>
  params ? `${params.post} (${params.role})` : key) as unknown as TFunction;
const post = (role: Post['role'], title: string, unitName: string | null): Post => ({
  id: role,
  role,
  title,
  unitId: unitName,
  unitName,
});

it('a post is called by its title and unit, by its role where it has no title', () => {
  const posts = [post('leader', 'Giám đốc Sở', null), post('head_of_unit', '', 'Phòng Chuyển đổi số')];
  expect(postNames(posts, t).map(({ name }) => name)).toEqual([
    'Giám đốc Sở',
    'role.head_of_unit, Phòng Chuyển đổi số',
  ]);
});

it('two posts that read alike are told apart by their roles', () => {
  const posts = [
    post('chief_of_office', 'Chánh Văn phòng', 'Văn phòng'),
    post('head_of_unit', 'Chánh Văn phòng', 'Văn phòng'),
    post('specialist', 'Thành viên tổ số hóa', 'Văn phòng'),
  ];
  expect(postNames(posts, t).map(({ name }) => name)).toEqual([
    'Chánh Văn phòng, Văn phòng (role.chief_of_office)',
    'Chánh Văn phòng, Văn phòng (role.head_of_unit)',
    'Thành viên tổ số hóa, Văn phòng',
  ]);
});
