import { Table, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBook2 } from '@tabler/icons-react';
import { infiniteQueryOptions, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, given, got } from '../shared/client';
import { showDate } from '../shared/dates';
import { LegalStatusMark } from '../shared/ui/LegalStatusMark';
import { LoadMore } from '../shared/ui/LoadMore';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { numberOf } from './legal-number';

const legalTextsList = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['legal-texts', 'list', q],
    queryFn: ({ pageParam }) =>
      got(api.GET('/legal-texts', { params: { query: given({ q, after: pageParam, limit: 50 }) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Thư viện pháp lý: legal texts and directives of superiors, with their validity. */
export function LibraryPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const ask = useDebouncedCallback((value: string) => {
    setParams(given({ q: value.trim() }), { replace: true });
  }, 300);
  return (
    <>
      <PageHead title={t('nav.library')} />
      <TextInput
        label={t('library.filter')}
        maw={480}
        mb="sm"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
      <Suspense fallback={<Loading />}>
        <Texts q={q} />
      </Suspense>
    </>
  );
}

function Texts({ q }: { q: string }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(legalTextsList(q));
  const texts = list.data.pages.flatMap(({ items }) => items);
  if (texts.length === 0)
    return <Empty icon={<IconBook2 />} title={t('library.empty')} hint={t('library.emptyHint')} />;
  return (
    <>
      <ListTable
        minWidth={720}
        head={2}
        highlightOnHover
        fz={14}
        verticalSpacing={6}
        aria-label={t('nav.library')}
        columns={[
          t('incoming.numberSymbol'),
          t('library.title'),
          t('incoming.issuer'),
          t('incoming.issuedOn'),
          t('library.status'),
        ]}
      >
        <Table.Tbody>
          {texts.map((text) => (
            <Table.Tr key={text.id}>
              <Table.Td className="numbers">{numberOf(text)}</Table.Td>
              <Table.Td>
                <Link to={`/library/${text.id}`} className="table-row-link">
                  {text.title}
                </Link>
                <Text size="xs" c="dimmed">
                  {text.docType}
                </Text>
              </Table.Td>
              <Table.Td>{text.issuer}</Table.Td>
              <Table.Td className="numbers">{showDate(text.issuedOn)}</Table.Td>
              <Table.Td>
                <LegalStatusMark status={text.status} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
    </>
  );
}
