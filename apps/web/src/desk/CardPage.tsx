import { Button, Modal, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readingQuery } from '../shared/reading.queries';
import { PageViewer } from '../shared/ui/PageViewer';
import { pageImage } from './ready';

/** The first page as it was scanned; a tap opens all of them, to be zoomed and turned. */
export function CardPage({ fileId, name }: { fileId: string; name: string }) {
  const { t } = useTranslation();
  const [opened, open] = useDisclosure(false);
  const [failed, setFailed] = useState(0);
  // Asked only where there was no image: the page may be in reading.
  const { data: reading } = useQuery({ ...readingQuery(fileId), enabled: failed > 0 });
  const there = failed === 0 || (reading !== undefined && reading.pagesDone > 0 && failed < 3);
  return (
    <section className="card-page" aria-label={t('viewer.title')}>
      {there ? (
        <UnstyledButton className="card-image" aria-label={t('cards.openPages')} onClick={open.open}>
          <img
            key={failed}
            src={pageImage(fileId)}
            alt={t('cards.pageOf', { document: name })}
            onError={() => {
              setFailed((times) => times + 1);
            }}
          />
        </UnstyledButton>
      ) : (
        <div className="card-no-page">
          <Text size="sm">{t('cards.noPage')}</Text>
          <Button variant="default" size="compact-md" onClick={open.open}>
            {t('cards.openPages')}
          </Button>
        </div>
      )}
      <Modal
        opened={opened}
        onClose={open.close}
        fullScreen
        title={name}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened && <PageViewer fileId={fileId} height="78dvh" />}
      </Modal>
    </section>
  );
}
