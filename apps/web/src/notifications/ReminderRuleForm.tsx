import { Button, Group, NumberInput, Paper, Text, TextInput, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderRule } from '../shared/api-types';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { reminderQuery, useChangeReminders } from './notifications.queries';

const LEVELS = ['toUnit', 'toOffice', 'toLeader'] as const;

/** Nhắc hạn: when the agency reminds, in working days. */
export function ReminderRuleForm() {
  const { data: rule } = useSuspenseQuery(reminderQuery);
  return <Form key={rule.version} rule={rule} />;
}

const daysIn = (typed: string): number[] =>
  typed
    .split(/[\s,;]+/)
    .filter((part) => /^\d+$/.test(part))
    .map(Number);

function Form({ rule }: { rule: ReminderRule }) {
  const { t } = useTranslation();
  const change = useChangeReminders();
  const [at, setAt] = useState(rule.at);
  const [before, setBefore] = useState(rule.before.join(', '));
  const [every, setEvery] = useState(rule.overdueEvery);
  const [levels, setLevels] = useState({ toUnit: rule.toUnit, toOffice: rule.toOffice, toLeader: rule.toLeader });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="reminders">
      <Title order={2} size="h5" id="reminders">
        {t('notifications.reminders')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('notifications.remindersHint')}
      </Text>
      <form
        aria-labelledby="reminders"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ version: rule.version, at, before: daysIn(before), overdueEvery: every, ...levels });
        }}
      >
        <Group align="end">
          <TextInput
            type="time"
            label={t('notifications.remindAt')}
            value={at}
            onChange={(event) => {
              setAt(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t('notifications.before')}
            value={before}
            onChange={(event) => {
              setBefore(event.currentTarget.value);
            }}
          />
          <NumberInput
            label={t('notifications.every')}
            min={1}
            max={60}
            w={150}
            value={every}
            onChange={(value) => {
              setEvery(Number(value));
            }}
          />
          {LEVELS.map((level) => (
            <NumberInput
              key={level}
              label={t(`notifications.${level}`)}
              min={1}
              max={250}
              w={170}
              value={levels[level] ?? ''}
              onChange={(value) => {
                setLevels({ ...levels, [level]: value === '' ? null : Number(value) });
              }}
            />
          ))}
          <Button type="submit" loading={change.isPending}>
            {t('notifications.save')}
          </Button>
        </Group>
        <ProblemAlert error={change.error} />
      </form>
    </Paper>
  );
}
