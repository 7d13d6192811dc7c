import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useChangeUser } from './admin.queries';

/** A new password for somebody who forgot theirs; the holder changes it after signing in. */
export function SetPassword({ user, onSet }: { user: User; onSet: () => void }) {
  const { t } = useTranslation();
  const change = useChangeUser(user.id, user.version);
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ password }, { onSuccess: onSet });
      }}
    >
      <Stack gap="xs">
        <Text size="sm">{t('desk.password.setHint')}</Text>
        <PasswordInput
          label={t('desk.password.next')}
          required
          minLength={12}
          autoComplete="new-password"
          data-autofocus
          value={password}
          error={fieldMessage(change.error, 'password')}
          onChange={(event) => {
            setPassword(event.currentTarget.value);
          }}
        />
        <ProblemAlert error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
