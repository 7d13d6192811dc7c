import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register, RegisterEntry } from '../shared/api-types';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { changedFields, columnsOf, type LineField } from './entry-line';
import { useCorrectEntry } from './registers.queries';

/** Đính chính: the new values with the reason; the old ones stay in the book, struck through. */
export function CorrectionForm({ register, entry }: { register: Register; entry: RegisterEntry }) {
  const { t } = useTranslation();
  const [opened, form] = useDisclosure(false);
  const [typed, setTyped] = useState<Partial<Record<LineField, string>>>({});
  const [reason, setReason] = useState('');
  const correct = useCorrectEntry(register.id, entry.id, () => {
    form.close();
    setTyped({});
    setReason('');
  });
  const changes = changedFields(entry.line, typed);
  const title = t('registers.correct', { number: entry.numberSymbol });
  return (
    <>
      <Button variant="default" onClick={form.open}>
        {t('registers.correctShort')}
      </Button>
      <Modal
        opened={opened}
        onClose={form.close}
        title={title}
        size="lg"
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack>
          {columnsOf(register.flow).map((field) => (
            <TextInput
              key={field}
              label={t(`registers.line.${field}`)}
              value={typed[field] ?? entry.line[field] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTyped((before) => ({ ...before, [field]: value }));
              }}
            />
          ))}
          <Textarea
            label={t('common.reason')}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <ProblemAlert error={correct.error} />
          <Group justify="end">
            <Button variant="default" onClick={form.close}>
              {t('common.cancel')}
            </Button>
            <Button
              loading={correct.isPending}
              disabled={reason.trim() === '' || Object.keys(changes).length === 0}
              onClick={() => {
                correct.mutate({ changes, reason: reason.trim() });
              }}
            >
              {t('registers.correctShort')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
