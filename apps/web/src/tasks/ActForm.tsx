import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shared/ui/ProblemAlert';

type Props = {
  label: string;
  opened: boolean;
  pending: boolean;
  error: unknown;
  /** Whether all that the act needs is typed. */
  ready: boolean;
  onClose: () => void;
  onSend: () => void;
  children: ReactNode;
};

/** The form of an act in a window of its own: Enter sends, Escape closes, what was typed stays when the act fails. */
export function ActForm({ label, opened, pending, error, ready, onClose, onSend, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={label} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !pending) onSend();
        }}
      >
        <Stack gap="xs">
          {children}
          <ProblemAlert error={error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={!ready}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
