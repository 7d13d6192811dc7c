import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pagesList, readingQuery } from '../shared/reading.queries';
import { showConfidence } from '../shared/sizes';
import { LoadMore } from '../shared/ui/LoadMore';
import { ReadingState } from '../shared/ui/ReadingState';
import { Empty } from '../shared/ui/states';

/** Văn bản: what was read, page by page, with how sure the machine is. */
export function DocumentText({ fileId }: { fileId: string }) {
  const { t } = useTranslation();
  const { data: reading } = useQuery(readingQuery(fileId));
  const list = useSuspenseInfiniteQuery(pagesList(fileId));
  const pages = list.data.pages.flatMap(({ items }) => items);
  return (
    <Stack>
      {reading && reading.state !== 'read' && <ReadingState reading={reading} />}
      {pages.length === 0 && reading?.state === 'read' && (
        <Empty icon={<IconFileText />} title={t('document.noText')} />
      )}
      {pages.map(({ page, text, confidence, source, blank }) => (
        <Paper key={page} withBorder p="md" component="section" aria-label={t('viewer.page', { page })}>
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h6">
              {t('viewer.page', { page })}
            </Title>
            <Text size="xs" c="dimmed">
              {source === 'text-layer'
                ? t('document.textLayer')
                : t('document.ocr', { confidence: showConfidence(confidence) })}
            </Text>
          </Group>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{blank ? t('document.blank') : text}</Text>
        </Paper>
      ))}
      <LoadMore {...list} />
    </Stack>
  );
}
