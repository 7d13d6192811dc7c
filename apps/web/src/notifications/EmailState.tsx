import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAskAgain } from './notifications.queries';

/** Whether the address that is kept is confirmed, when it was asked, and the way to have it asked again. */
export function EmailState({ settings }: { settings: NotificationSettings }) {
  const { t } = useTranslation();
  const ask = useAskAgain();
  const { email, emailRefusedAt, emailConfirmedAt, emailAskedAt, emailPossible } = settings;
  if (emailRefusedAt !== null) return <Alert color="red">{t('notifications.emailRefused')}</Alert>;
  if (email === null || !emailPossible) return null;
  if (emailConfirmedAt !== null)
    return <Text size="sm">{t('notifications.confirm.since', { email, at: showInstant(emailConfirmedAt) })}</Text>;
  return (
    <Alert color="yellow" role="status" title={t('notifications.confirm.not', { email })}>
      <Text size="sm" mb="xs">
        {emailAskedAt === null
          ? t('notifications.confirm.never')
          : t('notifications.confirm.asked', { at: showInstant(emailAskedAt) })}
      </Text>
      <ProblemAlert error={ask.error} />
      <Group>
        <Button
          variant="default"
          size="compact-md"
          loading={ask.isPending}
          onClick={() => {
            ask.mutate();
          }}
        >
          {t('notifications.confirm.again')}
        </Button>
      </Group>
    </Alert>
  );
}
