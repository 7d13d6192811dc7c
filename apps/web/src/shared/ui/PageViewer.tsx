import { ActionIcon, Anchor, Box, Group, Paper, Text } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconRotate2,
  IconRotateClockwise2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../client';
import type { Box as WordBox } from '../api-types';
import { readingQuery } from '../reading.queries';
import { PageImage } from './PageImage';
import { ReadingState } from './ReadingState';

export type Lit = { page: number; boxes: readonly WordBox[] };
type Props = {
  fileId: string;
  /** What the field in focus was read from: its page is shown, its words light up. */
  lit?: Lit | null;
  /** Somebody clicked a word of the page. With it the pages turn by Alt+PageDown too, from wherever the focus is. */
  onWord?: (word: string) => void;
  /** Somebody drew a rectangle on a page, from one corner to another in parts of its width and height. */
  onArea?: (page: number, from: readonly [number, number], to: readonly [number, number]) => void;
  /** Space that the page may take before it scrolls. */
  height?: string;
};

/** Trang: the pages as images with what was read on them; zoom, rotate, turn over. */
export function PageViewer({ fileId, lit = null, onWord, onArea, height = '70dvh' }: Props) {
  const { t } = useTranslation();
  const { data: reading } = useQuery(readingQuery(fileId));
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  const [followed, setFollowed] = useState<Lit | null>(null);

  if (lit !== followed) {
    setFollowed(lit);
    if (lit !== null) setPage(lit.page);
  }

  const total = reading?.pagesTotal ?? 1;
  const shown = Math.min(page, Math.max(1, total));
  const isDesk = onWord !== undefined;
  useEffect(() => {
    if (!isDesk) return undefined;
    const press = (event: KeyboardEvent) => {
      const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
      if (step === 0 || !event.altKey || event.ctrlKey) return;
      event.preventDefault();
      setPage((now) => Math.min(Math.max(1, now + step), Math.max(1, total)));
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [isDesk, total]);

  const there = reading !== undefined && reading.pagesDone >= shown;
  return (
    <Paper withBorder component="section" aria-label={t('viewer.title')} style={{ overflow: 'hidden' }}>
      <Group gap={4} p={4} justify="center" role="toolbar" aria-label={t('viewer.tools')}>
        <Tool
          label={t('viewer.previous')}
          disabled={shown <= 1}
          onClick={() => {
            setPage(shown - 1);
          }}
        >
          <IconChevronLeft size={18} aria-hidden />
        </Tool>
        <Text size="sm" className="numbers" role="status" miw={64} ta="center">
          {t('viewer.position', { page: shown, total })}
        </Text>
        <Tool
          label={t('viewer.next')}
          disabled={shown >= total}
          onClick={() => {
            setPage(shown + 1);
          }}
        >
          <IconChevronRight size={18} aria-hidden />
        </Tool>
        <Tool
          label={t('viewer.smaller')}
          disabled={zoom <= 0.5}
          onClick={() => {
            setZoom(zoom / 1.25);
          }}
        >
          <IconZoomOut size={18} aria-hidden />
        </Tool>
        <Tool
          label={t('viewer.larger')}
          disabled={zoom >= 4}
          onClick={() => {
            setZoom(zoom * 1.25);
          }}
        >
          <IconZoomIn size={18} aria-hidden />
        </Tool>
        <Tool
          label={t('viewer.left')}
          onClick={() => {
            setTurn((turn + 270) % 360);
          }}
        >
          <IconRotate2 size={18} aria-hidden />
        </Tool>
        <Tool
          label={t('viewer.right')}
          onClick={() => {
            setTurn((turn + 90) % 360);
          }}
        >
          <IconRotateClockwise2 size={18} aria-hidden />
        </Tool>
        <Anchor size="sm" href={apiUrl(`/files/${fileId}/content`)} download>
          {t('viewer.original')}
        </Anchor>
        {reading?.searchable && (
          <Anchor size="sm" href={apiUrl(`/files/${fileId}/searchable`)} download>
            {t('viewer.searchable')}
          </Anchor>
        )}
      </Group>
      <Box
        tabIndex={0}
        role="region"
        aria-label={t('viewer.page', { page: shown })}
        style={{ overflow: 'auto', maxHeight: height, background: 'light-dark(#e4e4e0, #1b1b1b)', padding: 8 }}
      >
        {there ? (
          <PageImage
            key={`${fileId} ${shown}`}
            {...{ fileId, page: shown, zoom, turn }}
            boxes={lit?.page === shown ? lit.boxes : []}
            {...(onWord ? { onWord } : {})}
            {...(onArea
              ? {
                  onArea: (from: readonly [number, number], to: readonly [number, number]) => {
                    onArea(shown, from, to);
                  },
                }
              : {})}
          />
        ) : (
          reading && <ReadingState reading={reading} />
        )}
      </Box>
    </Paper>
  );
}

type ToolProps = { label: string; disabled?: boolean; onClick: () => void; children: ReactNode };

function Tool({ label, disabled = false, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size={32}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
