import { Box, Button, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../shared/session.queries';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { ProblemAlert } from '../shared/ui/ProblemAlert';

export function LoginPage() {
  const { t } = useTranslation();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password });
  };

  return (
    <Box component="main" mih="100dvh" p="md" style={{ display: 'grid', placeItems: 'center' }}>
      <title>{`${t('login.title')} · Vanthu`}</title>
      <Paper component="form" withBorder shadow="sm" p="xl" w="100%" maw={400} onSubmit={submit}>
        <Stack>
          <div>
            <Title order={1} size="h2" c="var(--mantine-color-anchor)">
              {t('app')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('tagline')}
            </Text>
          </div>
          <TextInput
            label={t('login.username')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            autoFocus
            value={username}
            onChange={(event) => {
              setUsername(event.currentTarget.value);
            }}
          />
          <PasswordInput
            label={t('login.password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
          <ProblemAlert error={signIn.error} />
          <Button type="submit" loading={signIn.isPending}>
            {t('login.submit')}
          </Button>
          <LanguageSwitch />
        </Stack>
      </Paper>
    </Box>
  );
}
