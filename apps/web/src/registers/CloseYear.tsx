import { Button, Group, Modal, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useCloseYear } from './registers.queries';

/** Khóa sổ: cannot be taken back, so it is asked twice, and why; the reason stays in the facts of the register. */
export function CloseYear({ register: { id, year } }: { register: Register }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const close = useCloseYear(id, ask.close);
  const label = t('registers.closeYear', { year });
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {label}
      </Button>
      <Modal opened={asked} onClose={ask.close} title={label} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Text>{t('registers.closeHint')}</Text>
        <Textarea
          label={t('registers.closeReason')}
          required
          autosize
          minRows={2}
          mt="sm"
          data-autofocus
          value={reason}
          error={fieldMessage(close.error, 'reason')}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <ProblemAlert error={close.error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={ask.close}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={close.isPending}
            disabled={reason.trim() === ''}
            onClick={() => {
              close.mutate({ year, reason: reason.trim() });
            }}
          >
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
