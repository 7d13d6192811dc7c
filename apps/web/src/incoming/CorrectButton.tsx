import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MEDIA, URGENCIES, type IncomingDocument } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useAskedByUrl } from '../shared/useAskedByUrl';
import { badDates, CORRECTED, correctionOf, writtenOf, type Corrected } from './corrections';
import { useCorrect } from './incoming.queries';

/** Sửa thông tin: what was stated wrongly is struck out and stays readable; the reason stands beside it. */
export function CorrectButton({ document }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const [asked, ask] = useAskedByUrl('correct');
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('law.correct')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('law.correct')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <CorrectForm key={document.version} document={document} onDone={ask.close} />
      </Modal>
    </>
  );
}

function CorrectForm({ document, onDone }: { document: IncomingDocument; onDone: () => void }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(writtenOf(document));
  const [reason, setReason] = useState('');
  const correct = useCorrect(document, onDone);
  const wrong = badDates(written);
  const correction = correctionOf(document, written, reason.trim());

  const write = (field: Corrected, value: string) => {
    setWritten((before) => ({ ...before, [field]: value }));
  };
  const bind = (field: Corrected) => {
    const message = fieldMessage(correct.error, field) ?? (wrong.includes(field) ? t('common.badDate') : undefined);
    return {
      name: field,
      label: t(`desk.field.${field}`),
      value: written[field],
      ...(message === undefined ? {} : { error: message }),
      autoComplete: 'off',
      onChange: (event: { currentTarget: { value: string } }) => {
        write(field, event.currentTarget.value);
      },
    };
  };
  const input = (field: Corrected) => {
    if (field === 'issuedOn' || field === 'dueOn') {
      return (
        <DateInput
          key={field}
          {...bind(field)}
          onChange={(value: string) => {
            write(field, value);
          }}
        />
      );
    }
    if (field === 'urgency') {
      const data = URGENCIES.map((value) => ({ value, label: t(`urgency.${value}`) }));
      return <NativeSelect key={field} {...bind(field)} data={data} />;
    }
    if (field === 'medium') {
      const data = MEDIA.map((value) => ({ value, label: t(`desk.medium.${value}`) }));
      return <NativeSelect key={field} {...bind(field)} data={data} />;
    }
    if (field === 'subject') return <Textarea key={field} {...bind(field)} autosize minRows={2} />;
    return <TextInput key={field} {...bind(field)} />;
  };

  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (correction !== null && wrong.length === 0) correct.mutate(correction);
      }}
    >
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('law.correctHint')}
        </Text>
        {CORRECTED.map(input)}
        <TextInput
          label={t('law.why')}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <ProblemAlert error={correct.error} />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={correct.isPending} disabled={correction === null}>
            {t('law.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
