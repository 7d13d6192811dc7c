import { Badge, Button, Checkbox, Group, NativeSelect, Table, Tabs, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAlertTriangle, IconSend } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { OutgoingDocument } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { hasRole, useMe } from '../shared/session.queries';
import { LoadMore } from '../shared/ui/LoadMore';
import { UrgencyMark } from '../shared/ui/marks';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { DispatchesList } from './DispatchesList';
import { OutgoingMark } from './marks';
import { outgoingList, type OutgoingFilter } from './outgoing.queries';
import { WaitingList } from './WaitingList';

const TABS = ['documents', 'waiting', 'unanswered', 'post'] as const;
const STATES = ['registered', 'dispatched', 'voided'] as const;
const FLOWS = ['outgoing', 'internal'] as const;

/** Văn bản đi: the documents, what nobody acknowledged, and the book of the post. The filters live in the URL. */
export function OutgoingPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const me = useMe();
  const tab = TABS.find((known) => known === params.get('tab')) ?? 'documents';
  const put = (name: string, value: string) => {
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
  return (
    <>
      <PageHead title={t('outgoing.title')}>
        {hasRole(me, 'clerk') && (
          <Button component={Link} to="/outgoing/new">
            {t('outgoing.new')}
          </Button>
        )}
      </PageHead>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          put('tab', value === 'documents' ? '' : (value ?? ''));
        }}
      >
        <Tabs.List mb="sm">
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`outgoing.tabs.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="documents">
          <Documents params={params} put={put} />
        </Tabs.Panel>
        <Tabs.Panel value="waiting">
          <Suspense fallback={<Loading />}>
            <WaitingList />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="unanswered">
          <Suspense fallback={<Loading />}>
            <DispatchesList filter={{ state: 'sent' }} label={t('outgoing.tabs.unanswered')} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="post">
          <Suspense fallback={<Loading />}>
            <DispatchesList filter={{ way: 'post' }} label={t('outgoing.tabs.post')} dated />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Documents({ params, put }: { params: URLSearchParams; put: (name: string, value: string) => void }) {
  const { t } = useTranslation();
  const q = params.get('q') ?? '';
  const [typed, setTyped] = useState(q);
  const filter: OutgoingFilter = {
    flow: FLOWS.find((known) => known === params.get('flow')) ?? '',
    state: STATES.find((known) => known === params.get('state')) ?? '',
    late: params.get('late') === 'true' ? 'true' : '',
    q,
  };
  const ask = useDebouncedCallback((value: string) => {
    put('q', value.trim());
  }, 300);
  const choose = (name: 'flow' | 'state') => (event: { currentTarget: { value: string } }) => {
    put(name, event.currentTarget.value);
  };
  const all = { value: '', label: t('outgoing.all') };
  return (
    <>
      <Group component="section" aria-label={t('outgoing.filters')} mb="sm" align="end">
        <NativeSelect
          label={t('outgoing.field.flow')}
          value={filter.flow}
          data={[all, ...FLOWS.map((value) => ({ value, label: t(`outgoing.flow.${value}`) }))]}
          onChange={choose('flow')}
        />
        <NativeSelect
          label={t('common.status')}
          value={filter.state}
          data={[all, ...STATES.map((value) => ({ value, label: t(`outgoing.state.${value}`) }))]}
          onChange={choose('state')}
        />
        <TextInput
          label={t('outgoing.filterText')}
          style={{ flex: '1 1 240px' }}
          maw={480}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
        <Checkbox
          label={t('outgoing.late')}
          checked={filter.late === 'true'}
          onChange={(event) => {
            put('late', event.currentTarget.checked ? 'true' : '');
          }}
        />
      </Group>
      <Suspense fallback={<Loading />}>
        <DocumentsTable filter={filter} />
      </Suspense>
    </>
  );
}

function DocumentsTable({ filter }: { filter: OutgoingFilter }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(outgoingList(filter));
  const documents = list.data.pages.flatMap(({ items }) => items);
  if (documents.length === 0) {
    return <Empty icon={<IconSend />} title={t('outgoing.empty')} hint={t('outgoing.emptyHint')} />;
  }
  return (
    <>
      <ListTable
        minWidth={860}
        highlightOnHover
        verticalSpacing={6}
        fz={14}
        aria-label={t('outgoing.title')}
        head={2}
        columns={[
          t('outgoing.field.numberSymbol'),
          t('outgoing.field.subject'),
          t('outgoing.field.signer'),
          t('outgoing.field.recipients'),
          t('common.status'),
        ]}
      >
        <Table.Tbody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
    </>
  );
}

function DocumentRow({ document: doc }: { document: OutgoingDocument }) {
  const { t } = useTranslation();
  const names = doc.recipients.filter(({ removed }) => !removed).map(({ name }) => name);
  return (
    <Table.Tr td={doc.state === 'voided' ? 'line-through' : undefined}>
      <Table.Td className="numbers" fw={600}>
        {doc.numberSymbol}
        <div style={{ fontWeight: 400, color: 'var(--mantine-color-dimmed)' }}>{showDate(doc.issuedOn)}</div>
      </Table.Td>
      <Table.Td maw={420}>
        <Link to={`/outgoing/${doc.id}`} className="table-row-link">
          {`${doc.docTypeName}: ${doc.subject}`}
        </Link>{' '}
        <UrgencyMark urgency={doc.urgency} />
      </Table.Td>
      <Table.Td>{doc.signer}</Table.Td>
      <Table.Td maw={260}>
        {names.slice(0, 3).join('; ')}
        {names.length > 3 && ` (+${names.length - 3})`}
      </Table.Td>
      <Table.Td>
        <OutgoingMark state={doc.state} />
        {doc.late && (
          <Badge mt={4} color="red.8" radius="sm" tt="none" leftSection={<IconAlertTriangle size={13} aria-hidden />}>
            {t('outgoing.lateMark')}
          </Badge>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
