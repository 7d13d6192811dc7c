import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';

type Props = {
  label: string;
  error: unknown;
  pending: boolean;
  onReason: (reason: string) => void;
};

/** An act that the law allows with a reason only: asks for it, and keeps it when the act fails. */
export function ReasonButton({ label, error, pending, onReason }: Props) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {label}
      </Button>
      <Modal opened={asked} onClose={ask.close} title={label} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Textarea
          label={t('common.reason')}
          required
          autosize
          minRows={3}
          data-autofocus
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <ProblemAlert error={error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={ask.close}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={pending}
            disabled={reason.trim() === ''}
            onClick={() => {
              onReason(reason.trim());
            }}
          >
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
