import { ActionIcon } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shared/client';
import { starQuery, useFollowing } from './inbox.queries';

/** Theo dõi: one tap, and another one ends it. */
export function StarButton({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: starred } = useQuery(starQuery(id));
  const change = useFollowing((follow: boolean) =>
    follow
      ? api.PUT('/stars/{id}', { params: { path: { id } } })
      : api.DELETE('/stars/{id}', { params: { path: { id } } }),
  );
  if (starred === undefined) return null;
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-pressed={starred}
      aria-label={t(starred ? 'followed.unstar' : 'followed.star')}
      loading={change.isPending}
      onClick={() => {
        change.mutate(!starred);
      }}
    >
      {starred ? <IconStarFilled size={18} aria-hidden /> : <IconStar size={18} aria-hidden />}
    </ActionIcon>
  );
}
