import { Alert, Anchor, Button, Container, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconLinkOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ApiProblem } from '../shared/problem';
import { LanguageSwitch } from '../shared/ui/LanguageSwitch';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { useConfirmEmail } from './notifications.queries';

/** A mail program that breaks lines cuts links: what is no whole token is not sent. */
const TOKEN = /^[0-9a-f]{32}-[\w-]{43}$/;

/**
 * Where the link of the mail leads, signed in or not. It is confirmed by a press and not by opening: programs that look
 * through mails open links, too.
 */
export function ConfirmEmailPage() {
  const { t } = useTranslation();
  const token = useLocation().hash.slice(1);
  return (
    <Container component="main" size="sm" py="xl">
      <Text fw={600} c="var(--mantine-color-anchor)" mb="xs">
        {t('app')}
      </Text>
      <PageHead title={t('notifications.confirm.title')} />
      {/* Another link opened in the same tab is another question. */}
      <Question key={token} token={token} />
      <Group justify="center" mt="xl">
        <LanguageSwitch />
      </Group>
    </Container>
  );
}

function Question({ token }: { token: string }) {
  const { t } = useTranslation();
  const confirm = useConfirmEmail();
  if (confirm.isSuccess) {
    return (
      <>
        <Alert
          color="office"
          icon={<IconCircleCheck aria-hidden />}
          title={t('notifications.confirm.done')}
          role="status"
        >
          {t('notifications.confirm.close')}
        </Alert>
        <ToSettings />
      </>
    );
  }
  if (!TOKEN.test(token)) {
    return (
      <>
        <Alert
          color="red"
          variant="light"
          icon={<IconLinkOff aria-hidden />}
          title={t('notifications.confirm.cut')}
          role="alert"
        >
          {t('notifications.confirm.cutHint')}
        </Alert>
        <ToSettings />
      </>
    );
  }
  // A link that is good no more gets no better by pressing again; a line that failed may.
  if (confirm.error instanceof ApiProblem && confirm.error.status === 410) {
    return (
      <>
        <ProblemAlert error={confirm.error} />
        <ToSettings />
      </>
    );
  }
  return (
    <>
      <Text mb="md">{t('notifications.confirm.ask')}</Text>
      <ProblemAlert error={confirm.error} />
      <Button
        loading={confirm.isPending}
        onClick={() => {
          confirm.mutate(token);
        }}
      >
        {t('notifications.confirm.press')}
      </Button>
    </>
  );
}

function ToSettings() {
  const { t } = useTranslation();
  return (
    <Anchor component={Link} to="/account/notifications" display="inline-block" mt="md">
      {t('notifications.confirm.settings')}
    </Anchor>
  );
}
