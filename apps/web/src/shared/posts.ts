import type { TFunction } from 'i18next';
import type { Post } from './api-types';

const plain = ({ title, role, unitName }: Post, t: TFunction): string =>
  [title || t(`role.${role}`), unitName].filter(Boolean).join(', ');

/**
 * What each of somebody's posts (chức vụ) is called. Whoever holds two that read alike, as a chief of office who also
 * heads the office (kiêm nhiệm), is told them apart by the role.
 */
export function postNames(posts: readonly Post[], t: TFunction): { id: string; name: string }[] {
  const names = posts.map((post) => plain(post, t));
  return posts.map((post, n) => {
    const name = names[n] ?? '';
    const alike = names.filter((other) => other === name).length > 1;
    return { id: post.id, name: alike ? t('account.postAs', { post: name, role: t(`role.${post.role}`) }) : name };
  });
}
