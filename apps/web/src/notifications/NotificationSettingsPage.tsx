import { Alert, Button, Group, NativeSelect, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationSettings } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { hasRole, useMe } from '../shared/session.queries';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { EmailState } from './EmailState';
import { PushBrowsers } from './PushBrowsers';
import { ReminderRuleForm } from './ReminderRuleForm';
import { settingsQuery, useChangeSettings } from './notifications.queries';

const KINDS = [
  'task_new',
  'task_info',
  'task_extended',
  'due_soon',
  'overdue',
  'escalated',
  'meeting_sent',
  'meeting_moved',
  'meeting_off',
  'leader_meeting',
  'report_in',
  'task_stopped',
] as const;
const CHANNELS = ['email', 'push'] as const;
const CHOICES = ['now', 'digest', 'off'] as const;

/** Cách nhận thông báo: by which way, when, and never in the quiet hours but what is urgent. */
export function NotificationSettingsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { data: settings } = useSuspenseQuery(settingsQuery);
  return (
    <>
      <PageHead title={t('notifications.settingsTitle')} />
      <Stack gap="lg">
        <SettingsForm key={settings.version} settings={settings} />
        <PushBrowsers pushKey={settings.pushKey} />
        {hasRole(me, 'admin') && <ReminderRuleForm />}
      </Stack>
    </>
  );
}

function SettingsForm({ settings }: { settings: NotificationSettings }) {
  const { t } = useTranslation();
  const change = useChangeSettings();
  const [email, setEmail] = useState(settings.email ?? '');
  const [choices, setChoices] = useState(settings.choices);
  const [digestAt, setDigestAt] = useState(settings.digestAt);
  const [quiet, setQuiet] = useState({ from: settings.quietFrom, until: settings.quietUntil });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.mutate({
      version: settings.version,
      email: email.trim() === '' ? null : email.trim(),
      choices,
      digestAt: digestAt.filter((time) => time !== ''),
      quietFrom: quiet.from,
      quietUntil: quiet.until,
    });
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="ways">
      <Title order={2} size="h5" id="ways">
        {t('notifications.ways')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('notifications.waysHint')}
      </Text>
      <form aria-labelledby="ways" onSubmit={submit}>
        <Stack gap="sm">
          {!settings.emailPossible && <Alert color="gray">{t('notifications.noEmail')}</Alert>}
          <EmailState settings={settings} />
          <TextInput
            type="email"
            maw={420}
            label={t('notifications.email')}
            description={t('notifications.emailHint')}
            value={email}
            error={fieldMessage(change.error, 'email')}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
          <ListTable
            minWidth={420}
            fz={14}
            aria-labelledby="ways"
            columns={[t('notifications.what'), ...CHANNELS.map((channel) => t(`notifications.channel.${channel}`))]}
          >
            <Table.Tbody className="figures">
              {KINDS.map((kind) => (
                <Table.Tr key={kind}>
                  <Table.Th scope="row" fw={400}>
                    {t(`notifications.kind.${kind}`)}
                  </Table.Th>
                  {CHANNELS.map((channel) => (
                    <Table.Td key={channel}>
                      <NativeSelect
                        size="xs"
                        aria-label={`${t(`notifications.kind.${kind}`)}: ${t(`notifications.channel.${channel}`)}`}
                        value={choices[kind][channel]}
                        data={CHOICES.map((value) => ({ value, label: t(`notifications.choice.${value}`) }))}
                        onChange={({ currentTarget: { value } }) => {
                          const chosen = CHOICES.find((choice) => choice === value) ?? 'digest';
                          setChoices({ ...choices, [kind]: { ...choices[kind], [channel]: chosen } });
                        }}
                      />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </ListTable>
          <Group>
            {digestAt.map((time, i) => (
              <TextInput
                key={i}
                type="time"
                label={t('notifications.digestAt', { n: i + 1 })}
                value={time}
                onChange={(event) => {
                  setDigestAt(digestAt.with(i, event.currentTarget.value));
                }}
              />
            ))}
            <TextInput
              type="time"
              label={t('notifications.quietFrom')}
              value={quiet.from}
              onChange={(event) => {
                setQuiet({ ...quiet, from: event.currentTarget.value });
              }}
            />
            <TextInput
              type="time"
              label={t('notifications.quietUntil')}
              value={quiet.until}
              onChange={(event) => {
                setQuiet({ ...quiet, until: event.currentTarget.value });
              }}
            />
          </Group>
          <ProblemAlert error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('notifications.save')}
            </Button>
            <Text size="sm" role="status">
              {change.isSuccess ? t('notifications.saved') : ''}
            </Text>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
