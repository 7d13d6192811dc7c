import { Paper, Table, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import { ListTable } from '../shared/ui/ListTable';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { RowButton } from '../shared/ui/RowButton';
import { tokensQuery, useRevoke } from './account.queries';
import { NewToken } from './NewToken';

/** My API tokens; each can be revoked. */
export function Tokens() {
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
        <ListTable minWidth={480} fz={14} aria-labelledby="tokens">
          <Table.Tbody>
            {tokens.map((token) => (
              <Table.Tr key={token.id}>
                <Table.Td>{token.name}</Table.Td>
                <Table.Td>{token.scopes.join(', ')}</Table.Td>
                <Table.Td className="numbers">
                  {t('account.expires')}: {showDate(token.expiresAt)}
                </Table.Td>
                <Table.Td>
                  <RowButton
                    label={t('account.revoke')}
                    named={t('account.revokeOf', { name: token.name })}
                    onClick={() => {
                      revoke.mutate(token.id);
                    }}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ListTable>
      )}
      <ProblemAlert error={revoke.error} />
      <NewToken />
    </Paper>
  );
}
