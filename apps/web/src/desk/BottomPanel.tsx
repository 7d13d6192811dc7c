import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { title: string; onClose: () => void; children: ReactNode };

/** What an act still needs comes from below, where the thumb is. */
export function BottomPanel({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      position="bottom"
      size="auto"
      title={title}
      classNames={{ content: 'act-panel', body: 'act-panel-body' }}
      styles={{ content: { height: 'auto', maxHeight: '92dvh' } }}
      closeButtonProps={{ 'aria-label': t('common.close'), size: 'lg' }}
      onClose={onClose}
    >
      {children}
    </Drawer>
  );
}
