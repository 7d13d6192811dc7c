import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomingDocument } from '../shared/api-types';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useForward } from './incoming.queries';

/** Chuyển nhầm: misdirected mail goes on to whom it was meant for, with the reason, and gets no number here. */
export function ForwardButton({ document }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const [typed, setTyped] = useState({ to: '', address: '', reason: '' });
  const forward = useForward(document, ask.close);
  const bind = (field: keyof typeof typed) => ({
    value: typed[field],
    error: fieldMessage(forward.error, field),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [field]: value }));
    },
  });
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('law.forward')}
      </Button>
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('law.forward')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="xs">
          <Text size="sm">{t('law.forwardHint')}</Text>
          <TextInput label={t('law.forwardTo')} required data-autofocus {...bind('to')} />
          <TextInput label={t('law.forwardAddress')} {...bind('address')} />
          <Textarea label={t('common.reason')} required autosize minRows={2} {...bind('reason')} />
          <ProblemAlert error={forward.error} />
          <Group justify="end">
            <Button variant="default" onClick={ask.close}>
              {t('common.cancel')}
            </Button>
            <Button
              loading={forward.isPending}
              disabled={typed.to.trim() === '' || typed.reason.trim() === ''}
              onClick={() => {
                forward.mutate(typed);
              }}
            >
              {t('law.forward')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
