import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchPage } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { batchPageQuery } from './batches.queries';

/** One page large, with what was read on it. */
export function ShownPage({ batchId, page, nth }: { batchId: string; page: BatchPage; nth: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(batchPageQuery(batchId, page.id, `${page.state}${String(page.turned)}`));
  const which = page.state === 'read' ? 'preview' : 'image';
  const title = t('batches.page', { page: nth });
  const scan = t('batches.scan', {
    width: page.widthPx ?? 0,
    height: page.heightPx ?? 0,
    dpi: page.dpi === null ? '?' : Math.round(page.dpi),
  });
  return (
    <Stack gap="xs" className="shown" component="section" aria-label={title} tabIndex={0}>
      {page.widthPx === null ? null : (
        <Text size="sm" c="dimmed" className="numbers">
          {scan} · {t(page.original ? 'batches.original' : 'batches.painted')}
        </Text>
      )}
      {page.failure && (
        <Text size="sm" role="alert">
          {page.failure.title}. {page.failure.detail}
        </Text>
      )}
      {page.widthPx !== null && (
        <img
          key={`${page.id}${which}${String(page.turned)}`}
          src={`${apiUrl(`/digitization/batches/${batchId}/pages/${page.id}/${which}`)}?turned=${String(page.turned)}`}
          alt={t('batches.pictureOf', { page: nth })}
        />
      )}
      {data?.text !== undefined && data.text !== null && (
        <>
          <Text fw={600} size="sm">
            {t('batches.text', { percent: Math.round(100 * (page.confidence ?? 0)) })}
          </Text>
          <pre>{data.text}</pre>
        </>
      )}
    </Stack>
  );
}
