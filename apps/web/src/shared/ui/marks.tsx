import { Badge, Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconClock,
  IconFlame,
  IconPaperclip,
  IconProgress,
  IconSignature,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { INCOMING_STATES, URGENCIES } from '../api-types';
import { daysUntil, showDate } from '../dates';

const STATE_ICONS = {
  received: IconClock,
  registered: IconCheck,
  presented: IconProgress,
  instructed: IconSignature,
  assigned: IconProgress,
  in_progress: IconProgress,
  completed: IconCheck,
  filed: IconArchive,
  returned: IconArrowBackUp,
  forwarded: IconArrowForwardUp,
  attached: IconPaperclip,
} as const;

/** A document's state in a word and a shape; colour adds nothing. */
export function StateMark({ state: code }: { state: string }) {
  const { t } = useTranslation();
  const state = INCOMING_STATES.find((known) => known === code);
  if (state === undefined) return null;
  const Icon = STATE_ICONS[state];
  return (
    <Badge variant="default" radius="sm" tt="none" fw={600} leftSection={<Icon size={13} aria-hidden />}>
      {t(`state.${state}`)}
    </Badge>
  );
}

const URGENCY_COLOURS = { urgent: 'yellow.4', very_urgent: 'orange.4', flash: 'red.8', flash_timed: 'red.8' } as const;

/** Độ khẩn, where there is some: the word, a mark, and a colour for the hurried eye. */
export function UrgencyMark({ urgency: code }: { urgency: string }) {
  const { t } = useTranslation();
  const urgency = URGENCIES.find((known) => known === code);
  if (urgency === undefined || urgency === 'normal') return null;
  const Icon = urgency === 'flash' || urgency === 'flash_timed' ? IconFlame : IconAlertTriangle;
  return (
    <Badge
      radius="sm"
      tt="none"
      color={URGENCY_COLOURS[urgency]}
      autoContrast
      leftSection={<Icon size={13} aria-hidden />}
    >
      {t(`urgency.${urgency}`)}
    </Badge>
  );
}

/** What the law wanted registered or presented by now: a word, a mark, a colour. */
export function LateMark({ late }: { late: boolean }) {
  const { t } = useTranslation();
  if (!late) return null;
  return (
    <Badge radius="sm" tt="none" color="red.8" autoContrast leftSection={<IconAlertTriangle size={13} aria-hidden />}>
      {t('law.late')}
    </Badge>
  );
}

/** A deadline with the time that is left, in words. */
export function DueMark({ dueOn, done = false }: { dueOn: string | null; done?: boolean }) {
  const { t } = useTranslation();
  if (dueOn === null) return null;
  const days = daysUntil(dueOn);
  const late = !done && days < 0;
  const left = days === 0 ? t('common.today') : t(late ? 'common.overdue' : 'common.inDays', { count: Math.abs(days) });
  return (
    <Group gap={6} component="span" wrap="nowrap" style={{ display: 'inline-flex' }}>
      {late && <IconAlertTriangle size={14} aria-hidden color="var(--mantine-color-error)" />}
      <Text
        span
        size="sm"
        className="numbers"
        c={late ? 'var(--mantine-color-error)' : 'inherit'}
        fw={late ? 600 : 400}
      >
        {showDate(dueOn)}
        {!done && ` (${left})`}
      </Text>
    </Group>
  );
}
