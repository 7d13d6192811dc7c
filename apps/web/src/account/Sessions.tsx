import { Badge, Paper, Table, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../shared/dates';
import { ListTable } from '../shared/ui/ListTable';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { RowButton } from '../shared/ui/RowButton';
import { sessionsQuery, useEndSession } from './account.queries';

/** Where I am signed in; each can be ended. */
export function Sessions() {
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
      <ListTable
        minWidth={560}
        fz={14}
        aria-labelledby="sessions"
        columns={[t('account.device'), t('account.started'), t('account.lastSeen'), t('common.actions')]}
      >
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
                  <RowButton
                    label={t('account.end')}
                    named={t('account.endOf', { device: session.userAgent })}
                    onClick={() => {
                      end.mutate(session.id);
                    }}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ListTable>
      <ProblemAlert error={end.error} />
    </Paper>
  );
}
