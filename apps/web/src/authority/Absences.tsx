import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, showDate } from '../shared/dates';
import { fieldMessage } from '../shared/problem';
import { useMe } from '../shared/session.queries';
import { DateInput } from '../shared/ui/DateInput';
import { PersonField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import {
  absencesQuery,
  useCancelAbsence,
  useRecordAbsence,
  useTakeBack,
  useTurnOver,
  type Absence,
} from './authority.queries';
import { endsBefore } from './delegation.fields';

/** The calendar of absences: one's own, and those for which one is asked to read. */
export function Absences() {
  const { t } = useTranslation();
  const { data: absences } = useSuspenseQuery(absencesQuery);
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="absences">
      <Title order={2} size="h5" id="absences">
        {t('authority.absence.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('authority.absence.hint')}
      </Text>
      {absences.length === 0 && <Text size="sm">{t('authority.absence.none')}</Text>}
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {absences.map((absence) => (
          <AbsenceLine key={absence.id} absence={absence} />
        ))}
      </Stack>
      <NewAbsence />
    </Paper>
  );
}

function AbsenceLine({ absence }: { absence: Absence }) {
  const { t } = useTranslation();
  const me = useMe();
  const [turnOver, takeBack, cancel] = [useTurnOver(), useTakeBack(), useCancelAbsence()];
  const { user, deputy, actions, state } = absence;
  const mine = user.id === me.user.id;
  const name = deputy?.displayName ?? '';
  const inbox = absence.turnedOver
    ? t(mine ? 'authority.absence.turnedOver' : 'authority.absence.turnedToYou', { name })
    : t('authority.absence.notTurned');
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm">
          {mine ? t('authority.absence.mine') : t('authority.absence.others', { name: user.displayName })}
        </Text>
        <Badge variant="light" tt="none">
          {t(`authority.absence.states.${state}`)}
        </Badge>
      </Group>
      <Text size="sm" className="numbers">
        {t('authority.absence.days', { from: showDate(absence.startsOn), to: showDate(absence.endsOn) })}
      </Text>
      {absence.reason !== null && <Text size="sm">{absence.reason}</Text>}
      {state !== 'over' && <Text size="sm">{inbox}</Text>}
      <Group gap="xs" mt="xs">
        {actions.includes('turn_over') && deputy && (
          <Button
            loading={turnOver.isPending}
            onClick={() => {
              turnOver.mutate(absence.id);
            }}
          >
            {t('authority.absence.turnOver', { name })}
          </Button>
        )}
        {actions.includes('take_back') && (
          <Button
            variant="default"
            loading={takeBack.isPending}
            onClick={() => {
              takeBack.mutate(absence.id);
            }}
          >
            {t(mine ? 'authority.absence.takeBack' : 'authority.absence.giveBack')}
          </Button>
        )}
        {actions.includes('cancel') && (
          <Button
            variant="subtle"
            loading={cancel.isPending}
            onClick={() => {
              cancel.mutate(absence.id);
            }}
          >
            {t('authority.absence.cancel')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={turnOver.error ?? takeBack.error ?? cancel.error} />
    </Paper>
  );
}

const EMPTY = { startsOn: '', endsOn: '', reason: '', deputyId: null as string | null };

function NewAbsence() {
  const { t } = useTranslation();
  const me = useMe();
  const record = useRecordAbsence();
  const [form, setForm] = useState(EMPTY);
  const [startsOn, endsOn] = [parseDate(form.startsOn), parseDate(form.endsOn)];
  const late = endsBefore(form.startsOn, form.endsOn);
  return (
    <form
      aria-label={t('authority.absence.add')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!startsOn || !endsOn || late) return;
        const reason = form.reason.trim() === '' ? null : form.reason.trim();
        const done = () => {
          setForm(EMPTY);
        };
        record.mutate({ startsOn, endsOn, reason, deputyId: form.deputyId }, { onSuccess: done });
      }}
    >
      <Group align="start" mt="md" gap="sm">
        <DateInput
          label={t('authority.absence.from')}
          required
          value={form.startsOn}
          error={fieldMessage(record.error, 'startsOn')}
          onChange={(value) => {
            setForm({ ...form, startsOn: value });
          }}
        />
        <DateInput
          label={t('authority.absence.to')}
          required
          value={form.endsOn}
          error={fieldMessage(record.error, 'endsOn') ?? (late ? t('authority.endsBefore') : undefined)}
          onChange={(value) => {
            setForm({ ...form, endsOn: value });
          }}
        />
        <TextInput
          label={t('authority.absence.reason')}
          description={t('authority.absence.reasonHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={500}
          value={form.reason}
          onChange={(event) => {
            setForm({ ...form, reason: event.currentTarget.value });
          }}
        />
        <PersonField
          label={t('authority.absence.deputy')}
          description={t('authority.absence.deputyHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allows={(id) => id !== me.user.id}
          value={form.deputyId}
          onChange={(deputyId) => {
            setForm({ ...form, deputyId });
          }}
        />
      </Group>
      <Button type="submit" mt="sm" loading={record.isPending} disabled={!startsOn || !endsOn || late}>
        {t('authority.absence.add')}
      </Button>
      <ProblemAlert error={record.error} />
    </form>
  );
}
