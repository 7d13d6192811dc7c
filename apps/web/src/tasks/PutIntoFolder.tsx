import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../shared/client';
import { foldersQuery, useFollowing } from './inbox.queries';

/** Puts something into one of the person's folders; nothing to see while there is none. */
export function PutIntoFolder({ id: subjectId }: { id: string }) {
  const { t } = useTranslation();
  const { data: folders = [] } = useQuery(foldersQuery);
  const put = useFollowing((id: string) =>
    api.PUT('/personal-folders/{id}/items/{subjectId}', { params: { path: { id, subjectId } } }),
  );
  if (folders.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('followed.putInto')}
      value=""
      disabled={put.isPending}
      data={[
        { value: '', label: t('followed.putInto') },
        ...folders.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => {
        if (event.currentTarget.value !== '') put.mutate(event.currentTarget.value);
      }}
    />
  );
}
