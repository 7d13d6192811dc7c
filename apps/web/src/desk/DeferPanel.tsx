import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, showDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { useDays } from './useDays';
import { dueAfter } from './working-days';

/** Để lại: comes back on a day, which is not after the deadline; a deadline never moves by itself. */
export function DeferPanel({ dueOn, onDefer }: { dueOn: string | null; onDefer: (until: string) => void }) {
  const { t } = useTranslation();
  const days = useDays();
  const [typed, setTyped] = useState('');
  const until = parseDate(typed) ?? '';
  const fits = (day: string) => day > days.today && (dueOn === null || day <= dueOn);
  const offered = [1, 2, 3, 5].map((count) => ({ count, day: dueAfter(count, days) })).filter(({ day }) => fits(day));
  return (
    <Stack gap="sm">
      <Group gap={8} role="group" aria-label={t('cards.until')}>
        {offered.map(({ count, day }) => (
          <Button
            key={day}
            variant="default"
            size="md"
            onClick={() => {
              onDefer(day);
            }}
          >
            {t('cards.inWorkingDays', { count })} · {showDate(day)}
          </Button>
        ))}
      </Group>
      <DateInput label={t('cards.until')} value={typed} onChange={setTyped} />
      <Button
        size="md"
        disabled={!fits(until)}
        onClick={() => {
          onDefer(until);
        }}
      >
        {t('cards.defer')}
      </Button>
    </Stack>
  );
}
