import { Button, Group, Paper, PasswordInput, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useChangePassword } from './account.queries';

/** Đổi mật khẩu: with the present one, so that nobody does it at a desk that was left open. */
export function ChangePassword() {
  const { t } = useTranslation();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== next;
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      aria-labelledby="password"
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        if (again !== next) return;
        change.mutate(
          { current, next },
          {
            onSuccess: () => {
              setCurrent('');
              setNext('');
              setAgain('');
            },
          },
        );
      }}
    >
      <Title order={2} size="h5" id="password">
        {t('desk.password.change')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('desk.password.hint')}
      </Text>
      <Group align="start">
        <PasswordInput
          label={t('desk.password.current')}
          required
          w={220}
          autoComplete="current-password"
          value={current}
          error={fieldMessage(change.error, 'current')}
          onChange={(event) => {
            setCurrent(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label={t('desk.password.next')}
          required
          w={220}
          minLength={12}
          autoComplete="new-password"
          value={next}
          error={fieldMessage(change.error, 'next')}
          onChange={(event) => {
            setNext(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label={t('desk.password.again')}
          required
          w={220}
          autoComplete="new-password"
          value={again}
          error={differs ? t('desk.password.differs') : undefined}
          onChange={(event) => {
            setAgain(event.currentTarget.value);
          }}
        />
      </Group>
      <ProblemAlert error={change.error} />
      {change.isSuccess && (
        <Text size="sm" mt="xs" role="status">
          {t('desk.password.done')}
        </Text>
      )}
      <Button type="submit" mt="sm" loading={change.isPending}>
        {t('desk.password.change')}
      </Button>
    </Paper>
  );
}
