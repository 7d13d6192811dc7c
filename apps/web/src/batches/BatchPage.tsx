import { Button, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { Batch, BatchPage as Page } from '../shared/api-types';
import { useKeys } from '../shared/keyboard';
import { Uploads, useUploads } from '../shared/uploads';
import { DropArea } from '../shared/ui/DropArea';
import { KeyMark } from '../shared/ui/KeyMark';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { UploadRow } from '../shared/ui/UploadRow';
import { PageHead } from '../shared/ui/states';
import { batchFilesQuery, batchPagesList, batchQuery, useBatchStep, useEditPages, type Only } from './batches.queries';
import { Documents } from './Documents';
import { ShownPage } from './ShownPage';
import { between, nextInDoubt } from './strip';
import { Strip } from './Strip';
import './batches.css';

/** Stacks go on being sent while the archivist looks at other pages of the program. */
const stacks = new Uploads();

const ONLY = ['', 'doubtful', 'faulty', 'set-aside', 'dropped'] as const;

/** Một lô: stacks are dropped here, their pages put in order, and documents cut. */
export function BatchPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: batch } = useSuspenseQuery(batchQuery(id));
  const sending = useUploads(stacks).filter(({ to }) => to === filesOf(id));
  return (
    <>
      <PageHead title={batch.name}>
        <Steps batch={batch} />
      </PageHead>
      <Counts batch={batch} />
      {batch.actions.includes('add') && (
        <Stack gap="xs" component="section" aria-label={t('batches.add')} my="md">
          <DropArea
            onFiles={(files) => {
              stacks.add(files, () => undefined, filesOf(id));
            }}
          />
          {sending.map((upload) => (
            <UploadRow key={upload.key} upload={upload} of={stacks} />
          ))}
        </Stack>
      )}
      <Failed batch={batch} />
      {batch.state === 'delivering' || batch.state === 'delivered' ? <Documents batchId={batch.id} /> : null}
      {batch.counts.captured > 0 && <Light batch={batch} />}
    </>
  );
}

const filesOf = (id: string) => `/digitization/batches/${id}/files`;

function Steps({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const step = useBatchStep(batch);
  const edit = useEditPages(batch.id);
  return (
    <Group gap="xs">
      {batch.lastEdit && batch.actions.includes('edit') && (
        <Button
          variant="default"
          loading={edit.isPending}
          rightSection={<KeyMark of="Ctrl+Z" />}
          onClick={() => {
            edit.mutate('undo');
          }}
        >
          {t('batches.undo')}
        </Button>
      )}
      {(['pause', 'resume', 'deliver'] as const)
        .filter((one) => batch.actions.includes(one))
        .map((one) => (
          <Button
            key={one}
            variant={one === 'deliver' ? 'filled' : 'default'}
            loading={step.isPending}
            onClick={() => {
              step.mutate(one);
            }}
          >
            {t(`batches.${one}`)}
          </Button>
        ))}
      <ProblemAlert error={step.error ?? edit.error} />
    </Group>
  );
}

function Counts({ batch: { counts, paused, state } }: { batch: Batch }) {
  const { t } = useTranslation();
  const done = counts.captured - counts.waiting;
  const facts = [
    t('batches.facts.documents', { count: counts.documents }),
    ...(counts.doubtful > 0 ? [t('batches.facts.doubtful', { count: counts.doubtful })] : []),
    ...(counts.faulty > 0 ? [t('batches.facts.faulty', { count: counts.faulty })] : []),
    ...(counts.setAside > 0 ? [t('batches.facts.setAside', { count: counts.setAside })] : []),
    ...(counts.dropped > 0 ? [t('batches.facts.dropped', { count: counts.dropped })] : []),
  ];
  return (
    <Stack gap={4} role="status">
      <Text className="numbers">
        {t(`batches.states.${paused ? 'paused' : state}`)} · {t('batches.ofPages', { done, count: counts.pages })}
      </Text>
      {counts.pages > 0 && <Progress value={(100 * done) / counts.pages} aria-label={t('batches.read')} />}
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Stack>
  );
}

/** Stacks that could not be opened say so until somebody has dealt with them. */
function Failed({ batch }: { batch: Batch }) {
  const { data } = useQuery({ ...batchFilesQuery(batch.id), enabled: batch.counts.sourcesFailed > 0 });
  return data?.items
    .filter(({ failure }) => failure !== null)
    .map(({ id, name, failure }) => (
      <Text key={id} c="red.9" size="sm" role="alert">
        {name}: {failure?.title}. {failure?.detail}
      </Text>
    ));
}

/** The light table: the strip, the page that is shown, and a key for each thing that is done to pages. */
function Light({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const only: Only = ONLY.find((one) => one === params.get('only')) ?? '';
  const list = useSuspenseInfiniteQuery(batchPagesList(batch.id, only));
  const pages = list.data.pages.flatMap(({ items }) => items);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [carried, setCarried] = useState<readonly string[]>([]);
  const edit = useEditPages(batch.id);
  const shown = pages.find(({ id }) => id === chosen.at(-1)) ?? pages[0];
  const may = batch.actions.includes('edit');

  const choose = (page: Page, how: 'alone' | 'also' | 'to') => {
    const last = chosen.at(-1);
    if (how === 'also' && last !== undefined)
      setChosen(chosen.includes(page.id) ? chosen.filter((id) => id !== page.id) : [...chosen, page.id]);
    else setChosen(how === 'to' && last !== undefined ? between(pages, last, page.id) : [page.id]);
  };
  const go = (page: Page | undefined) => {
    if (!page) return;
    setChosen([page.id]);
    document.querySelector<HTMLElement>(`[data-page="${page.id}"]`)?.focus();
  };
  const at = pages.findIndex(({ id }) => id === shown?.id);
  const pageIds = chosen.length > 0 ? [...chosen] : shown ? [shown.id] : [];
  const acts: Record<string, () => void> = {
    ArrowRight: () => {
      go(pages[at + 1]);
    },
    ArrowLeft: () => {
      go(pages[at - 1]);
    },
    n: () => {
      go(nextInDoubt(pages, shown?.id ?? null));
    },
  };
  const decide = (begins: boolean) => {
    if (shown) edit.mutate({ kind: 'cut', pageId: shown.id, begins });
    go(nextInDoubt(pages, shown?.id ?? null) ?? shown);
  };
  const edits: Record<string, () => void> = {
    c: () => {
      decide(true);
    },
    k: () => {
      decide(false);
    },
    r: () => {
      edit.mutate({ kind: 'turn', pageIds, by: 90 });
    },
    x: () => {
      edit.mutate({ kind: 'drop', pageIds });
    },
    b: () => {
      edit.mutate({ kind: 'restore', pageIds });
    },
    m: () => {
      setCarried(pageIds);
    },
    p: () => {
      if (shown && carried.length > 0 && !carried.includes(shown.id))
        edit.mutate({ kind: 'move', pageIds: [...carried], afterId: shown.id });
      setCarried([]);
    },
    'Control+z': () => {
      edit.mutate('undo');
    },
  };
  useKeys(may ? { ...acts, ...edits } : acts);

  return (
    <>
      <Group my="sm" gap="xs" align="end">
        <NativeSelect
          aria-label={t('batches.show')}
          value={only}
          data={ONLY.map((value) => ({ value, label: t(`batches.only.${value === '' ? 'all' : value}`) }))}
          onChange={(event) => {
            setParams(event.currentTarget.value === '' ? {} : { only: event.currentTarget.value }, { replace: true });
            setChosen([]);
          }}
        />
        {may &&
          (['c', 'k', 'r', 'x', 'b', 'm', 'p'] as const)
            .filter((key) => key !== 'p' || carried.length > 0)
            .map((key) => (
              <Button key={key} size="xs" variant="default" rightSection={<KeyMark of={key} />} onClick={edits[key]}>
                {t(`batches.acts.${key}`, { count: key === 'p' ? carried.length : pageIds.length })}
              </Button>
            ))}
      </Group>
      <ProblemAlert error={edit.error} />
      <div className="batch-page">
        <div>
          <Strip batchId={batch.id} pages={pages} chosen={new Set(pageIds)} onChoose={choose} />
          <LoadMore {...list} />
        </div>
        {shown && <ShownPage batchId={batch.id} page={shown} nth={at + 1} />}
      </div>
    </>
  );
}
