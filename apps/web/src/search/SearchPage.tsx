import { Group, Paper, Text, TextInput } from '@mantine/core';
import { IconSearch, IconZoomQuestion } from '@tabler/icons-react';
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, given, got } from '../shared/client';
import type { SearchHit } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { StateMark } from '../shared/ui/marks';
import { Empty, Loading, PageHead } from '../shared/ui/states';

const searchList = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam }) => got(api.GET('/search', { params: { query: { q, ...given({ after: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Tìm kiếm: by words with or without accents, by number in any spelling; every hit shows where it matched. */
export function SearchPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  return (
    <>
      <PageHead title={t('nav.search')} />
      <Ask
        key={q}
        q={q}
        onAsk={(asked) => {
          setParams(given({ q: asked }));
        }}
      />
      {q === '' ? (
        <Empty icon={<IconSearch />} title={t('search.ask')} hint={t('search.askHint')} />
      ) : (
        <Suspense fallback={<Loading />}>
          <Hits q={q} />
        </Suspense>
      )}
    </>
  );
}

function Ask({ q, onAsk }: { q: string; onAsk: (q: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed.trim());
      }}
    >
      <TextInput
        type="search"
        label={t('search.label')}
        size="md"
        mb="md"
        maw={640}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
    </form>
  );
}

function Hits({ q }: { q: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(searchList(q));
  const hits = list.data.pages.flatMap(({ items }) => items);
  if (hits.length === 0) {
    return <Empty icon={<IconZoomQuestion />} title={t('search.empty', { q })} hint={t('search.emptyHint')} />;
  }
  return (
    <>
      <ul className="cards" aria-label={t('search.results')}>
        {hits.map((hit) => (
          <Hit key={hit.documentId} hit={hit} />
        ))}
      </ul>
      <LoadMore {...list} />
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation();
  return (
    <Paper component="li" withBorder p="sm">
      <Group gap={8} mb={2}>
        <Link to={`/incoming/${hit.documentId}`}>
          <strong className="numbers">{hit.numberSymbol || t('incoming.noNumber')}</strong>{' '}
          {hit.subject || t('incoming.noSubject')}
        </Link>
        <StateMark state={hit.state} />
      </Group>
      <Text size="sm" c="dimmed" className="numbers">
        {[
          hit.issuer,
          showDate(hit.issuedOn),
          hit.arrivalNumber === null ? '' : `${t('incoming.arrivalNumber')} ${hit.arrivalNumber}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {hit.where.map(({ field, page, snippet }, i) => (
        <Text key={i} size="sm" mt={4}>
          <Text span c="dimmed" size="xs">
            {field === 'text' && page !== null ? t('viewer.page', { page }) : t(`search.field.${field}`)}:{' '}
          </Text>
          {snippet.map(({ text, hit: found }, j) =>
            found ? <mark key={j}>{text}</mark> : <span key={j}>{text}</span>,
          )}
        </Text>
      ))}
    </Paper>
  );
}
