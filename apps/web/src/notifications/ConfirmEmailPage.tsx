import { Alert, Button, Container, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { useConfirmEmail } from './notifications.queries';

/**
 * Where the link of the mail leads, signed in or not. It is confirmed by a press and not by opening: programs that look
 * through mails open links, too.
 */
export function ConfirmEmailPage() {
  const { t } = useTranslation();
  const [token] = useState(() => window.location.hash.slice(1));
  const confirm = useConfirmEmail();
  return (
    <Container component="main" size="sm" py="xl">
      <PageHead title={t('notifications.confirm.title')} />
      {confirm.isSuccess ? (
        <Alert
          color="office"
          icon={<IconCircleCheck aria-hidden />}
          title={t('notifications.confirm.done')}
          role="status"
        />
      ) : (
        <>
          <Text mb="md">{t('notifications.confirm.ask')}</Text>
          <ProblemAlert error={confirm.error} />
          <Button
            mt="md"
            loading={confirm.isPending}
            onClick={() => {
              confirm.mutate(token);
            }}
          >
            {t('notifications.confirm.press')}
          </Button>
        </>
      )}
      <Group justify="center" mt="xl">
        <LanguageSwitch />
      </Group>
    </Container>
  );
}
