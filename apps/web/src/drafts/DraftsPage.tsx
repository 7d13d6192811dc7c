import { Anchor, Button, NativeSelect, Table, Tabs, Text } from '@mantine/core';
import { IconFilePencil } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Draft } from '../shared/api-types';
import { showDate } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { UrgencyMark } from '../shared/ui/marks';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { ListTable } from '../shared/ui/ListTable';
import { DraftState } from './DraftState';
import { draftsList, type Box } from './drafts.queries';

const BOXES = ['mine', 'waiting', 'all'] as const;
const STATES = ['drafting', 'in_review', 'returned', 'ready_to_sign', 'registered', 'withdrawn'] as const;

/** Dự thảo: mine, those that wait for me, and all that I may see. Box and state live in the URL. */
export function DraftsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const box = BOXES.find((known) => known === params.get('box')) ?? 'mine';
  const state = STATES.find((known) => known === params.get('state')) ?? '';
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
      <PageHead title={t('drafts.title')}>
        <Button component={Link} to="/drafts/new">
          {t('drafts.new')}
        </Button>
      </PageHead>
      <Tabs
        value={box}
        keepMounted={false}
        onChange={(value) => {
          put('box', value === 'mine' ? '' : (value ?? ''));
        }}
      >
        <Tabs.List mb="sm">
          {BOXES.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`drafts.box.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {BOXES.map((value) => (
          <Tabs.Panel key={value} value={value}>
            <NativeSelect
              label={t('common.status')}
              maw={280}
              mb="sm"
              value={state}
              data={[
                { value: '', label: t('outgoing.all') },
                ...STATES.map((one) => ({ value: one, label: t(`drafts.state.${one}`) })),
              ]}
              onChange={(event) => {
                put('state', event.currentTarget.value);
              }}
            />
            <Suspense fallback={<Loading />}>
              <Lines box={value} state={state} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

function Lines({ box, state }: { box: Box; state: Draft['state'] | '' }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(draftsList(box, state));
  const drafts = list.data.pages.flatMap(({ items }) => items);
  if (drafts.length === 0) return <Empty icon={<IconFilePencil />} title={t('drafts.none')} />;
  return (
    <>
      <ListTable
        minWidth={640}
        aria-label={t('drafts.list')}
        highlightOnHover
        columns={[
          t('drafts.field.subject'),
          t('drafts.field.unit'),
          t('common.status'),
          t('drafts.versions'),
          t('drafts.field.dueOn'),
        ]}
      >
        <Table.Tbody>
          {drafts.map((draft) => (
            <Table.Tr key={draft.id}>
              <Table.Td>
                <Anchor component={Link} to={`/drafts/${draft.id}`}>
                  {draft.docTypeName} · {draft.subject}
                </Anchor>{' '}
                <UrgencyMark urgency={draft.urgency} />
              </Table.Td>
              <Table.Td>
                {draft.unit.name}
                <Text size="sm" c="dimmed">
                  {draft.drafter.displayName}
                </Text>
              </Table.Td>
              <Table.Td>
                <DraftState state={draft.state} />
              </Table.Td>
              <Table.Td className="numbers">{draft.current.number}</Table.Td>
              <Table.Td className="numbers">{draft.dueOn !== null && showDate(draft.dueOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ListTable>
      <LoadMore {...list} />
    </>
  );
}
