import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { UnitField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { usePosts } from './admin.queries';
import { ROLES } from './roles';

/** Chức vụ of one person: what is held today, one more, one less. Past posts stay in the history of the office. */
export function Posts({ user }: { user: User }) {
  const { t } = useTranslation();
  const { appoint, dismiss } = usePosts(user.id);
  const [role, setRole] = useState('specialist');
  const [title, setTitle] = useState('');
  const [unitId, setUnitId] = useState('');
  return (
    <Stack gap="sm">
      {user.posts.length === 0 && <Text size="sm">{t('desk.posts.none')}</Text>}
      {user.posts.map((post) => {
        const name = [post.title, post.unitName].filter(Boolean).join(', ');
        return (
          <Group key={post.id} justify="space-between" wrap="nowrap">
            <Text size="sm">
              {name} ({t(`role.${post.role}`)})
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              loading={dismiss.isPending}
              aria-label={t('desk.posts.takeOf', { name })}
              onClick={() => {
                dismiss.mutate(post.id);
              }}
            >
              {t('desk.posts.take')}
            </Button>
          </Group>
        );
      })}
      <ProblemAlert error={dismiss.error} />
      <form
        aria-label={t('desk.posts.give')}
        onSubmit={(event) => {
          event.preventDefault();
          appoint.mutate(
            {
              role: ROLES.find((known) => known === role) ?? 'specialist',
              title: title.trim(),
              unitId: unitId === '' ? null : unitId,
            },
            {
              onSuccess: () => {
                setTitle('');
              },
            },
          );
        }}
      >
        <Stack gap="xs">
          <NativeSelect
            label={t('admin.role')}
            value={role}
            error={fieldMessage(appoint.error, 'role')}
            data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            onChange={(event) => {
              setRole(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t('admin.postTitle')}
            required
            value={title}
            error={fieldMessage(appoint.error, 'title')}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
          <UnitField
            label={t('admin.unit')}
            none={t('admin.noUnit')}
            value={unitId}
            error={fieldMessage(appoint.error, 'unitId')}
            onChange={(id) => {
              setUnitId(id ?? '');
            }}
          />
          <ProblemAlert error={appoint.error} />
          <Button type="submit" loading={appoint.isPending} disabled={title.trim() === ''}>
            {t('desk.posts.give')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
