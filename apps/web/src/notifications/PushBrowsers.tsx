import { Alert, Button, Group, Paper, Table, Text, Title } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../shared/dates';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { subscriptionsQuery, useSubscribe, useUnsubscribe } from './notifications.queries';
import { pushPossible, subscribeBrowser } from './push-browser';

/** The browsers that are pushed to, and the way for this one to become one. */
export function PushBrowsers({ pushKey }: { pushKey: string | null }) {
  const { t } = useTranslation();
  const { data: browsers } = useSuspenseQuery(subscriptionsQuery);
  const subscribe = useSubscribe();
  const unsubscribe = useUnsubscribe();
  const ask = useMutation({
    mutationFn: async (key: string) => {
      const subscription = await subscribeBrowser(key);
      if (subscription) await subscribe.mutateAsync(subscription);
      return subscription !== null;
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="browsers">
      <Title order={2} size="h5" id="browsers">
        {t('notifications.browsers')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('notifications.browsersHint')}
      </Text>
      {browsers.length > 0 && (
        <Table fz={14} aria-labelledby="browsers">
          <Table.Tbody>
            {browsers.map(({ id, label, createdAt, endpoint }) => {
              const name = label || new URL(endpoint).hostname;
              return (
                <Table.Tr key={id}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td className="numbers">{showInstant(createdAt)}</Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('notifications.removeOf', { name })}
                      onClick={() => {
                        unsubscribe.mutate(id);
                      }}
                    >
                      {t('notifications.remove')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
      {pushKey === null || !pushPossible() ? (
        <Alert color="gray" mt="sm">
          {t(pushKey === null ? 'notifications.noPush' : 'notifications.noPushHere')}
        </Alert>
      ) : (
        <Group mt="sm">
          <Button
            variant="default"
            loading={ask.isPending}
            onClick={() => {
              ask.mutate(pushKey);
            }}
          >
            {t('notifications.add')}
          </Button>
          <Text size="sm" role="status">
            {ask.data === false ? t('notifications.denied') : ask.data ? t('notifications.added') : ''}
          </Text>
        </Group>
      )}
      <ProblemAlert error={ask.error ?? unsubscribe.error} />
    </Paper>
  );
}
