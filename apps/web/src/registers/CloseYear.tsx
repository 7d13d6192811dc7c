import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Register } from '../shared/api-types';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useCloseYear } from './registers.queries';

/** Khóa sổ: cannot be taken back, so it is asked twice. */
export function CloseYear({ register: { id, year } }: { register: Register }) {
  const { t } = useTranslation();
  const [asked, ask] = useDisclosure(false);
  const close = useCloseYear(id, ask.close);
  const label = t('registers.closeYear', { year });
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {label}
      </Button>
      <Modal opened={asked} onClose={ask.close} title={label} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Text>{t('registers.closeHint')}</Text>
        <ProblemAlert error={close.error} />
        <Group justify="end" mt="md">
          <Button variant="default" onClick={ask.close}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={close.isPending}
            onClick={() => {
              close.mutate(year);
            }}
          >
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
