import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BatchPage } from '../shared/api-types';
import { apiUrl } from '../shared/client';
import { documentNumbers } from './strip';

type Props = {
  batchId: string;
  pages: readonly BatchPage[];
  chosen: ReadonlySet<string>;
  onChoose: (page: BatchPage, how: 'alone' | 'also' | 'to') => void;
};

/** The filmstrip (dải trang): every page small, documents apart, what is doubtful marked by more than colour. */
export function Strip({ batchId, pages, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const numbers = documentNumbers(pages);
  return (
    <ol className="strip" aria-label={t('batches.strip')}>
      {pages.map((page, i) => {
        const nth = numbers.get(page.id);
        const begins = nth !== undefined && nth !== numbers.get(before(pages, i) ?? '');
        return (
          <li
            key={page.id}
            {...(begins ? { 'data-begins': true } : {})}
            {...(page.cut === 'maybe' && page.dropped === null ? { 'data-doubtful': true } : {})}
            {...(page.dropped === null ? {} : { 'data-out': true })}
          >
            <button
              type="button"
              data-page={page.id}
              aria-pressed={chosen.has(page.id)}
              onClick={(event) => {
                onChoose(page, event.shiftKey ? 'to' : event.ctrlKey || event.metaKey ? 'also' : 'alone');
              }}
            >
              <span className="picture">
                {page.state === 'set_aside' && page.widthPx === null ? (
                  <Text size="xs" p={4}>
                    {page.failure?.title}
                  </Text>
                ) : (
                  <img
                    src={apiUrl(`/digitization/batches/${batchId}/pages/${page.id}/thumbnail`)}
                    alt=""
                    loading="lazy"
                    style={page.state === 'read' ? { rotate: `${String(page.turned)}deg` } : {}}
                  />
                )}
              </span>
              <Text size="xs" ta="center" className="numbers" component="span" display="block" p={2}>
                {begins
                  ? t('batches.pageOfDocument', { page: i + 1, document: nth })
                  : t('batches.page', { page: i + 1 })}
              </Text>
            </button>
            <Marks page={page} />
          </li>
        );
      })}
    </ol>
  );
}

const before = (pages: readonly BatchPage[], at: number): string | undefined =>
  pages.slice(0, at).findLast(({ dropped }) => dropped === null)?.id;

function Marks({ page }: { page: BatchPage }) {
  const { t } = useTranslation();
  const marks = [
    ...(page.dropped === null ? [] : [t(`batches.dropped.${page.dropped}`)]),
    ...(page.cut === 'maybe' && page.dropped === null ? [t('batches.maybe')] : []),
    ...(page.state === 'set_aside' ? [t('batches.setAside')] : []),
    ...(page.state === 'waiting' ? [t('batches.waiting')] : []),
    ...page.faults.map(({ text }) => text),
  ];
  if (marks.length === 0) return null;
  return (
    <Group gap={2} mt={2}>
      {marks.map((mark) => (
        <Badge key={mark} size="xs" variant="default" tt="none">
          {mark}
        </Badge>
      ))}
    </Group>
  );
}
