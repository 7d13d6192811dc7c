import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { postNames } from '../shared/posts';
import { useMe } from '../shared/session.queries';
import { SingleKeysSwitch } from '../shared/ui/SingleKeysSwitch';
import { PageHead } from '../shared/ui/states';
import { ChangePassword } from './ChangePassword';
import { Sessions } from './Sessions';
import { Tokens } from './Tokens';

/** Tài khoản: my posts, my sessions, my API tokens. */
export function AccountPage() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <>
      <PageHead title={t('account.title')} />
      <Stack gap="lg">
        <section aria-labelledby="posts">
          <Title order={2} size="h5" id="posts">
            {me.user.displayName}
          </Title>
          <Text size="sm">{me.agency.name}</Text>
          {postNames(me.posts, t).map(({ id, name }) => (
            <Text key={id} size="sm">
              {name}
            </Text>
          ))}
        </section>
        <ChangePassword />
        <Paper withBorder p="md" component="section" aria-labelledby="keys">
          <Title order={2} size="h5" id="keys" mb="xs">
            {t('keys.title')}
          </Title>
          <SingleKeysSwitch />
        </Paper>
        <Sessions />
        <Tokens />
      </Stack>
    </>
  );
}
