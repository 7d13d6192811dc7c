import { Button, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { UnitField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAddUser } from './admin.queries';
import { ROLES } from './roles';

/** A new person with their first post. */
export function AddUser({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation();
  const add = useAddUser();
  const [values, setValues] = useState({
    username: '',
    displayName: '',
    password: '',
    role: 'specialist',
    title: '',
    unitId: '',
  });
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: fieldMessage(add.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { role: chosen, title, unitId, ...person } = values;
        const role = ROLES.find((known) => known === chosen) ?? 'specialist';
        add.mutate(
          { ...person, posts: [{ role, title: title.trim(), unitId: unitId === '' ? null : unitId }] },
          { onSuccess: onAdded },
        );
      }}
    >
      <Stack gap="xs">
        <TextInput label={t('admin.displayName')} required data-autofocus {...field('displayName')} />
        <TextInput label={t('admin.username')} required autoComplete="off" {...field('username')} />
        <PasswordInput label={t('admin.password')} required autoComplete="new-password" {...field('password')} />
        <NativeSelect
          label={t('admin.role')}
          data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...field('role')}
        />
        <TextInput label={t('admin.postTitle')} required {...field('title')} />
        <UnitField
          {...field('unitId')}
          label={t('admin.unit')}
          none={t('admin.noUnit')}
          onChange={(unitId) => {
            setValues((before) => ({ ...before, unitId: unitId ?? '' }));
          }}
        />
        <ProblemAlert error={add.error} />
        <Button type="submit" loading={add.isPending}>
          {t('admin.add')}
        </Button>
      </Stack>
    </form>
  );
}
