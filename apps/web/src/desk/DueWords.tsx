import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../shared/dates';
import { useDays } from './useDays';
import { workingDaysLeft } from './working-days';

/** Within so many working days a deadline is near (sắp hạn). */
const NEAR = 2;

/** Until when, as people say it: the working days that are left, or how late it is; by word and shape before colour. */
export function DueWords({ dueOn }: { dueOn: string | null }) {
  const { t } = useTranslation();
  const days = useDays();
  if (dueOn === null) return null;
  const left = workingDaysLeft(dueOn, days);
  const late = left < 0;
  const Icon = late ? IconAlertTriangle : left <= NEAR ? IconHourglassHigh : IconClock;
  const words =
    left === 0
      ? t('cards.today')
      : late
        ? t('cards.late.days', { count: -left })
        : t('cards.left.days', { count: left });
  return (
    <Text
      span
      size="sm"
      fw={left <= NEAR ? 600 : 400}
      c={late ? 'var(--mantine-color-error)' : 'inherit'}
      className={late ? 'numbers due-late' : 'numbers due'}
    >
      <Icon size={15} aria-hidden /> {words} · {showDate(dueOn)}
    </Text>
  );
}
