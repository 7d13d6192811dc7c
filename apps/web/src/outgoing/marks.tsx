import { Badge } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconCheck, IconClock, IconRepeat, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Dispatch, OutgoingDocument } from '../shared/api-types';

const STATES = { registered: IconClock, dispatched: IconSend, voided: IconBan } as const;
const SENT = {
  waiting: IconClock,
  sent: IconSend,
  acknowledged: IconCheck,
  returned: IconArrowBackUp,
  replaced: IconRepeat,
} as const;

/** A document's state in a word and a shape; colour adds nothing. */
export function OutgoingMark({ state }: { state: OutgoingDocument['state'] }) {
  const { t } = useTranslation();
  const Icon = STATES[state];
  return (
    <Badge variant="default" radius="sm" tt="none" fw={600} leftSection={<Icon size={13} aria-hidden />}>
      {t(`outgoing.state.${state}`)}
    </Badge>
  );
}

/** Where a recipient or a sending stands. */
export function SentMark({ state }: { state: Dispatch['state'] | 'waiting' }) {
  const { t } = useTranslation();
  const Icon = SENT[state];
  return (
    <Badge variant="default" radius="sm" tt="none" fw={600} leftSection={<Icon size={13} aria-hidden />}>
      {state === 'waiting' ? t('outgoing.recipientState.waiting') : t(`dispatch.state.${state}`)}
    </Badge>
  );
}
