import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../client';
import type { Reading } from '../api-types';
import { useReadAgain } from '../reading.queries';

/** In place of a page that was not read yet: how far the reading is, or why it failed and what is left to do. */
export function ReadingState({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const again = useReadAgain(reading.fileId);
  if (reading.state === 'failed') {
    return (
      <Alert
        color="orange"
        icon={<IconFileAlert aria-hidden />}
        title={reading.failure?.title ?? t('reading.failed')}
        role="alert"
      >
        <Text size="sm">{reading.failure?.detail}</Text>
        <Button.Group mt="sm">
          <Button
            size="xs"
            variant="default"
            loading={again.isPending}
            onClick={() => {
              again.mutate();
            }}
          >
            {t('reading.again')}
          </Button>
          <Button size="xs" variant="default" component="a" href={apiUrl(`/files/${reading.fileId}/content`)} download>
            {t('viewer.original')}
          </Button>
        </Button.Group>
      </Alert>
    );
  }
  return (
    <Stack p="xl" align="stretch" role="status">
      <Text ta="center">{readingWords(reading, t)}</Text>
      <Progress value={percent(reading)} animated aria-label={t('reading.progress')} />
    </Stack>
  );
}

const percent = ({ pagesDone, pagesTotal }: Reading): number => (pagesTotal ? (100 * pagesDone) / pagesTotal : 5);

/** The state of a reading in a few words. */
export function readingWords(reading: Reading, t: TFunction): string {
  if (reading.state === 'queued') return t('reading.queued');
  if (reading.state === 'failed') return reading.failure?.title ?? t('reading.failed');
  const { pagesDone: done, pagesTotal: total } = reading;
  if (reading.state === 'reading') return total === null ? t('reading.opening') : t('reading.reading', { done, total });
  return t('reading.read', { count: total ?? done });
}
