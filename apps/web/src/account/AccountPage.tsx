import {
  Badge,
  Button,
  Code,
  CopyButton,
  Group,
  NativeSelect,
  NumberInput,
  Paper,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, showInstant } from '../shared/dates';
import { postNames } from '../shared/posts';
import { fieldMessage } from '../shared/problem';
import { useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { SingleKeysSwitch } from '../shared/ui/SingleKeysSwitch';
import { PageHead } from '../shared/ui/states';
import { ChangePassword } from './ChangePassword';
import { sessionsQuery, tokensQuery, useCreateToken, useEndSession, useRevoke } from './account.queries';

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

function Sessions() {
  const { t } = useTranslation();
  const { data: sessions } = useSuspenseQuery(sessionsQuery);
  const end = useEndSession();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="sessions">
      <Title order={2} size="h5" id="sessions">
        {t('account.sessions')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('account.sessionsHint')}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table fz={14} aria-labelledby="sessions">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('account.device')}</Table.Th>
              <Table.Th>{t('account.started')}</Table.Th>
              <Table.Th>{t('account.lastSeen')}</Table.Th>
              <Table.Th>{t('common.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sessions.map((session) => (
              <Table.Tr key={session.id}>
                <Table.Td maw={320}>
                  <Text size="sm" truncate title={session.userAgent}>
                    {session.userAgent}
                  </Text>
                  <Text size="xs" c="dimmed" className="numbers">
                    {session.address}
                  </Text>
                </Table.Td>
                <Table.Td className="numbers">{showInstant(session.createdAt)}</Table.Td>
                <Table.Td className="numbers">{showInstant(session.lastSeenAt)}</Table.Td>
                <Table.Td>
                  {session.current ? (
                    <Badge variant="light" tt="none">
                      {t('account.current')}
                    </Badge>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('account.endOf', { device: session.userAgent })}
                      onClick={() => {
                        end.mutate(session.id);
                      }}
                    >
                      {t('account.end')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ProblemAlert error={end.error} />
    </Paper>
  );
}

function Tokens() {
  const { t } = useTranslation();
  const { data: tokens } = useSuspenseQuery(tokensQuery);
  const revoke = useRevoke();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="tokens">
      <Title order={2} size="h5" id="tokens">
        {t('account.tokens')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('account.tokensHint')}
      </Text>
      {tokens.length === 0 ? (
        <Text size="sm">{t('account.noTokens')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={480}>
          <Table fz={14} aria-labelledby="tokens">
            <Table.Tbody>
              {tokens.map((token) => (
                <Table.Tr key={token.id}>
                  <Table.Td>{token.name}</Table.Td>
                  <Table.Td>{token.scopes.join(', ')}</Table.Td>
                  <Table.Td className="numbers">
                    {t('account.expires')}: {showDate(token.expiresAt)}
                  </Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('account.revokeOf', { name: token.name })}
                      onClick={() => {
                        revoke.mutate(token.id);
                      }}
                    >
                      {t('account.revoke')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <ProblemAlert error={revoke.error} />
      <NewToken />
    </Paper>
  );
}

function NewToken() {
  const { t } = useTranslation();
  const create = useCreateToken();
  const [name, setName] = useState('');
  const [scope, setScope] = useState('read');
  const [days, setDays] = useState(90);
  return (
    <>
      <form
        aria-label={t('account.create')}
        onSubmit={(event) => {
          event.preventDefault();
          const scopes = scope === 'read' ? (['read'] as const) : (['read', 'write'] as const);
          create.mutate(
            { name: name.trim(), scopes: [...scopes], expiresInDays: days },
            {
              onSuccess: () => {
                setName('');
              },
            },
          );
        }}
      >
        <Group align="end" mt="md">
          <TextInput
            label={t('account.tokenName')}
            required
            value={name}
            error={fieldMessage(create.error, 'name')}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <NativeSelect
            label={t('account.scopes')}
            value={scope}
            data={[
              { value: 'read', label: t('account.scopeRead') },
              { value: 'write', label: t('account.scopeWrite') },
            ]}
            onChange={(event) => {
              setScope(event.currentTarget.value);
            }}
          />
          <NumberInput
            label={t('account.days')}
            min={1}
            max={365}
            w={160}
            value={days}
            error={fieldMessage(create.error, 'expiresInDays')}
            onChange={(value) => {
              setDays(Number(value));
            }}
          />
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ''}>
            {t('account.create')}
          </Button>
        </Group>
      </form>
      <ProblemAlert error={create.error} />
      {create.data && (
        <Paper withBorder p="sm" mt="sm" role="status">
          <Text size="sm" fw={600}>
            {t('account.once')}
          </Text>
          <Group mt={4}>
            <Code style={{ overflowWrap: 'anywhere' }}>{create.data.token}</Code>
            <CopyButton value={create.data.token}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {t(copied ? 'account.copied' : 'account.copy')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Paper>
      )}
    </>
  );
}
