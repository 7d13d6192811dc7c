import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';

/** Cho gia hạn: to the day that was asked for, or to another one, with words where there is something to say. */
export function GrantPanel({ onGrant }: { onGrant: (dueOn: string | null, opinion: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [opinion, setOpinion] = useState('');
  const day = parseDate(typed);
  return (
    <Stack gap="sm">
      <DateInput label={t('deed.another')} value={typed} onChange={setTyped} />
      <Textarea
        label={t('plan.opinion')}
        autosize
        minRows={2}
        value={opinion}
        onChange={(event) => {
          setOpinion(event.currentTarget.value);
        }}
      />
      <Button
        size="md"
        disabled={day === null}
        onClick={() => {
          if (day !== null) onGrant(day === '' ? null : day, opinion.trim());
        }}
      >
        {t('deed.grant_extension')}
      </Button>
    </Stack>
  );
}
