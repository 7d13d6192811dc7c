import { Alert, Anchor, Button, Loader, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelUrl } from './GiantNumber';
import type { Sent } from './registrations';
import { registrations } from './useQueue';

const LAST = 3;

/** The numbers given last, the newest in large digits for the paper; and what is on its way, or was refused. */
export function SentStrip({ sent, here }: { sent: readonly Sent[]; here?: string }) {
  const { t } = useTranslation();
  const numbers = sent.filter(({ given, shown }) => given !== null && shown).slice(-LAST);
  const open = sent.filter(({ document, state, given, problem }) =>
    state === 'refused' ? document.id !== here : given === null || problem !== null,
  );
  const elsewhere = open.filter(({ document, state }) => document.id !== here || state === 'given');
  if (numbers.length === 0 && elsewhere.length === 0) return null;
  return (
    <Paper withBorder p="xs" className="sent" role="status" aria-label={t('desk.sent')}>
      {numbers.map(({ given, document }) => (
        <span key={document.id} className="given">
          <strong className="numbers">{given?.arrivalNumber}</strong>
          <Anchor component={Link} to={`/incoming/${document.id}`} size="sm">
            {given?.numberSymbol === '' ? t('incoming.noNumber') : given?.numberSymbol}
          </Anchor>
          <Anchor
            href={labelUrl(document.id)}
            target="_blank"
            size="sm"
            aria-label={t('desk.labelOf', { number: given?.arrivalNumber ?? '' })}
          >
            {t('desk.label')}
          </Anchor>
        </span>
      ))}
      {elsewhere.map((one) => (
        <OnItsWay key={one.document.id} sent={one} />
      ))}
    </Paper>
  );
}

function OnItsWay({ sent: { document, body, state, problem } }: { sent: Sent }) {
  const { t } = useTranslation();
  const name = body.numberSymbol || body.subject;
  if (state === 'waiting' || state === 'sending') {
    return (
      <Text size="sm">
        <Loader size={12} mr={6} aria-hidden />
        {t('desk.sending', { name })}
      </Text>
    );
  }
  if (state === 'again') {
    return (
      <Alert color="orange" p="xs" icon={<IconWifiOff aria-hidden />} title={t('desk.again', { name })}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            registrations.hurry();
          }}
        >
          {t('desk.now')}
        </Button>
      </Alert>
    );
  }
  const words = problem instanceof Error ? problem.message : '';
  return (
    <Alert
      color="red"
      p="xs"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(state === 'given' ? 'desk.notPresented' : 'desk.refused', { name })}
    >
      {words}{' '}
      <Anchor component={Link} to={state === 'given' ? `/incoming/${document.id}` : `/intake/${document.id}`} size="sm">
        {t('common.open')}
      </Anchor>
    </Alert>
  );
}
