import { Button, Code, CopyButton, Group, NativeSelect, NumberInput, Paper, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useCreateToken } from './account.queries';

/** Makes an API token, which is shown once. */
export function NewToken() {
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
