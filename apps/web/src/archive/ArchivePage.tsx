import { NativeSelect } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { caseFilesList } from '../shared/case-files.queries';
import { CaseFileTable } from '../shared/ui/CaseFileTable';
import { LoadMore } from '../shared/ui/LoadMore';
import { Empty, Loading, PageHead } from '../shared/ui/states';

/** Lưu trữ: what was handed over and waits for acceptance, and what the archive holds. */
export function ArchivePage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') === 'accepted' ? 'accepted' : 'handed_over';
  return (
    <>
      <PageHead title={t('nav.archive')}>
        <NativeSelect
          aria-label={t('common.status')}
          value={state}
          data={[
            { value: 'handed_over', label: t('archive.waiting') },
            { value: 'accepted', label: t('archive.held') },
          ]}
          onChange={(event) => {
            setParams({ state: event.currentTarget.value }, { replace: true });
          }}
        />
      </PageHead>
      <Suspense fallback={<Loading />}>
        <Shelf state={state} />
      </Suspense>
    </>
  );
}

function Shelf({ state }: { state: 'handed_over' | 'accepted' }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(caseFilesList(state));
  const files = list.data.pages.flatMap(({ items }) => items);
  if (files.length === 0) {
    return <Empty icon={<IconArchive />} title={t(`archive.empty.${state}`)} hint={t('archive.emptyHint')} />;
  }
  return (
    <>
      <CaseFileTable files={files} base="/archive" label={t('nav.archive')} />
      <LoadMore {...list} />
    </>
  );
}
