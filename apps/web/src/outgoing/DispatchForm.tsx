import { Button, Checkbox, Group, NativeSelect, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingDocument } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { SentMark } from './marks';
import { WAYS } from './outgoing.fields';
import { useSend } from './outgoing.queries';

/** Chuyển phát: one way, many recipients at once. Who waits is chosen already. */
export function DispatchForm({ document: doc }: { document: OutgoingDocument }) {
  const { t } = useTranslation();
  const recipients = doc.recipients.filter(({ removed }) => !removed);
  const waiting = recipients.filter(({ state }) => state === 'waiting' || state === 'returned').map(({ id }) => id);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const [values, setValues] = useState({ way: 'axis', sentOn: '', envelopes: '', tracking: '', note: '' });
  const chosen = picked ?? waiting;
  const send = useSend(() => {
    setPicked(null);
    setValues((before) => ({ ...before, tracking: '', note: '' }));
  });
  const sentOn = parseDate(values.sentOn);
  const way = WAYS.find((known) => known === values.way) ?? 'axis';
  const bind = (name: keyof typeof values) => ({
    value: values[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Paper withBorder p="md" mb="md">
      <Title order={2} size="h5" mb="xs">
        {t('dispatch.send')}
      </Title>
      <form
        aria-label={t('dispatch.send')}
        onSubmit={(event) => {
          event.preventDefault();
          if (sentOn === null || chosen.length === 0) return;
          const envelopes = /^\d{1,4}$/.test(values.envelopes.trim()) ? Number(values.envelopes) : 0;
          send.mutate({
            way,
            ...(sentOn === '' ? {} : { sentOn }),
            note: values.note.trim(),
            items: chosen.map((recipientId) => ({
              documentId: doc.id,
              recipientId,
              envelopes,
              tracking: values.tracking.trim(),
            })),
          });
        }}
      >
        <Stack gap="xs">
          <Stack gap={4} role="group" aria-label={t('outgoing.field.recipients')}>
            {recipients.map(({ id, name, state }) => (
              <Group key={id} gap="xs">
                <Checkbox
                  label={name}
                  aria-label={t('dispatch.pick', { name })}
                  checked={chosen.includes(id)}
                  onChange={(event) => {
                    setPicked(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id));
                  }}
                />
                <SentMark state={state} />
              </Group>
            ))}
          </Stack>
          <Group grow align="start">
            <NativeSelect
              label={t('dispatch.way.label')}
              data={WAYS.map((value) => ({ value, label: t(`dispatch.way.${value}`) }))}
              {...bind('way')}
            />
            <DateInput
              label={t('dispatch.sentOn')}
              value={values.sentOn}
              onChange={(value) => {
                setValues((before) => ({ ...before, sentOn: value }));
              }}
            />
            <TextInput label={t('dispatch.envelopes')} inputMode="numeric" {...bind('envelopes')} />
            <TextInput label={t('dispatch.tracking')} spellCheck={false} {...bind('tracking')} />
            <TextInput label={t('dispatch.note')} {...bind('note')} />
          </Group>
          <ProblemAlert error={send.error} />
          <Group>
            <Button type="submit" loading={send.isPending} disabled={chosen.length === 0 || sentOn === null}>
              {t('dispatch.sendTo', { count: chosen.length })}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setPicked(waiting);
              }}
            >
              {t('dispatch.selectAll')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
