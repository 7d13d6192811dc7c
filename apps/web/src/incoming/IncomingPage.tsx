import { Anchor, Checkbox, Group, NativeSelect, Table, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconInbox } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { INCOMING_STATES, type IncomingDocument } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { incomingList, type IncomingFilter } from '../shared/incoming.queries';
import { hasRole, useMe } from '../shared/session.queries';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark, LateMark, StateMark, UrgencyMark } from '../shared/ui/marks';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';

/** Văn bản đến. The filters live in the URL, so that a list can be sent to a colleague. */
export function IncomingPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const state = INCOMING_STATES.find((known) => known === params.get('state')) ?? '';
  const q = params.get('q') ?? '';
  const late = params.get('late') === 'true';
  const me = useMe();
  const [typed, setTyped] = useState(q);

  const filterBy = (name: string, value: string) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const filterText = useDebouncedCallback((value: string) => {
    filterBy('q', value.trim());
  }, 300);

  return (
    <>
      <PageHead title={t('incoming.title')}>
        {hasRole(me, 'clerk') && (
          <Anchor component={Link} to="/acknowledgements" size="sm">
            {t('law.receipts')}
          </Anchor>
        )}
      </PageHead>
      <Group component="section" aria-label={t('incoming.filters')} mb="sm" align="end">
        <NativeSelect
          label={t('incoming.filterState')}
          value={state}
          data={[
            { value: '', label: t('incoming.filterAll') },
            ...INCOMING_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
          onChange={(event) => {
            filterBy('state', event.currentTarget.value);
          }}
        />
        <Checkbox
          label={t('law.onlyLate')}
          checked={late}
          mb={8}
          onChange={(event) => {
            filterBy('late', event.currentTarget.checked ? 'true' : '');
          }}
        />
        <TextInput
          label={t('incoming.filterText')}
          style={{ flex: '1 1 240px' }}
          maw={480}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            filterText(event.currentTarget.value);
          }}
        />
      </Group>
      <Suspense fallback={<Loading />}>
        <IncomingTable filter={{ state, q, late: late ? 'true' : '' }} />
      </Suspense>
    </>
  );
}

function IncomingTable({ filter }: { filter: IncomingFilter }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(incomingList(filter));
  const documents = list.data.pages.flatMap((page) => page.items);
  if (documents.length === 0) {
    return <Empty icon={<IconInbox />} title={t('incoming.empty')} hint={t('incoming.emptyHint')} />;
  }
  return (
    <>
      <ListTable
        minWidth={860}
        head={3}
        highlightOnHover
        verticalSpacing={6}
        fz={14}
        aria-label={t('incoming.title')}
        columns={[
          t('incoming.arrivalNumber'),
          t('incoming.numberSymbol'),
          t('incoming.subject'),
          t('incoming.issuer'),
          t('common.status'),
          t('incoming.dueOn'),
        ]}
      >
        <Table.Tbody>
          {documents.map((document) => (
            <IncomingRow key={document.id} document={document} />
          ))}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
    </>
  );
}

function IncomingRow({ document: doc }: { document: IncomingDocument }) {
  const { t } = useTranslation();
  const done = doc.state === 'completed' || doc.state === 'filed';
  return (
    <Table.Tr>
      <Table.Td className="numbers" fw={600}>
        {doc.voidReason === null ? (doc.arrivalNumber ?? '—') : <s title={doc.voidReason}>{doc.arrivalNumber}</s>}
        {doc.arrivedOn !== null && (
          <div style={{ fontWeight: 400, color: 'var(--mantine-color-dimmed)' }}>{showDate(doc.arrivedOn)}</div>
        )}
      </Table.Td>
      <Table.Td className="numbers">
        {doc.numberSymbol || t('incoming.noNumber')}
        <div style={{ color: 'var(--mantine-color-dimmed)' }}>{showDate(doc.issuedOn)}</div>
      </Table.Td>
      <Table.Td maw={420}>
        <Link to={`/incoming/${doc.id}`} className="table-row-link">
          {doc.subject || (doc.files[0]?.name ?? t('incoming.noSubject'))}
        </Link>{' '}
        <UrgencyMark urgency={doc.urgency} /> <LateMark late={doc.late} />
      </Table.Td>
      <Table.Td>{doc.issuer}</Table.Td>
      <Table.Td>
        <StateMark state={doc.state} />
      </Table.Td>
      <Table.Td>
        <DueMark dueOn={doc.dueOn} done={done} />
      </Table.Td>
    </Table.Tr>
  );
}
