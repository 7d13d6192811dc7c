import { Anchor, Button, CopyButton, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Acknowledgement } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { LateMark } from '../shared/ui/marks';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { receiptsQuery, useTold } from './incoming.queries';

const STATES = ['due', 'sent'] as const;
const VIA = ['mail', 'exchange', 'post', 'phone', 'other'] as const;

/** Báo nhận: whom the office still owes a receipt, with the words to send; and those that were sent. */
export function ReceiptsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((known) => known === params.get('state')) ?? 'due';
  return (
    <>
      <PageHead title={t('law.receipts')}>
        <Anchor component={Link} to="/incoming" size="sm">
          {t('document.toList')}
        </Anchor>
      </PageHead>
      <Text size="sm" c="dimmed" mb="sm">
        {t('law.receiptsHint')}
      </Text>
      <NativeSelect
        label={t('common.status')}
        w={220}
        mb="sm"
        value={state}
        data={STATES.map((value) => ({ value, label: t(`law.receiptState.${value}`) }))}
        onChange={(event) => {
          setParams({ state: event.currentTarget.value }, { replace: true });
        }}
      />
      <Suspense fallback={<Loading />}>
        <Receipts key={state} state={state} />
      </Suspense>
    </>
  );
}

function Receipts({ state }: { state: (typeof STATES)[number] }) {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(receiptsQuery(state));
  const receipts = list.data.pages.flatMap((page) => page.items);
  if (receipts.length === 0) return <Empty icon={<IconMailCheck />} title={t('law.receiptsEmpty')} />;
  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {receipts.map((receipt) => (
        <li key={receipt.documentId}>
          <Receipt receipt={receipt} />
        </li>
      ))}
      <LoadMore {...list} />
    </Stack>
  );
}

function Receipt({ receipt }: { receipt: Acknowledgement }) {
  const { t } = useTranslation();
  const told = useTold(receipt.documentId);
  const [via, setVia] = useState<(typeof VIA)[number]>('mail');
  const sender = receipt.sender === '' ? t('law.hidden') : receipt.sender;
  return (
    <Paper withBorder p="sm">
      <Group gap="xs" mb={4}>
        <Anchor component={Link} to={`/incoming/${receipt.documentId}`} fw={600}>
          {sender}
        </Anchor>
        <LateMark late={receipt.late} />
        <Text size="sm" className="numbers" c="dimmed">
          {receipt.sentVia === null
            ? `${t('law.receiptDue')} ${showInstant(receipt.dueBy)}`
            : `${t(`law.via.${receipt.sentVia}`)} · ${showInstant(receipt.sentAt)} · ${receipt.sentBy?.displayName ?? ''}`}
        </Text>
      </Group>
      <Text size="sm" mb="xs" style={{ overflowWrap: 'anywhere' }}>
        {receipt.text}
      </Text>
      <Group align="end" gap="xs">
        <CopyButton value={receipt.text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? 'law.copied' : 'law.copyText')}
            </Button>
          )}
        </CopyButton>
        {receipt.state === 'due' && (
          <>
            <NativeSelect
              size="xs"
              aria-label={t('law.sentVia')}
              value={via}
              data={VIA.map((value) => ({ value, label: t(`law.via.${value}`) }))}
              onChange={(event) => {
                const chosen = VIA.find((known) => known === event.currentTarget.value);
                if (chosen !== undefined) setVia(chosen);
              }}
            />
            <Button
              size="compact-sm"
              loading={told.isPending}
              aria-label={t('law.markSentOf', { sender })}
              onClick={() => {
                told.mutate(via);
              }}
            >
              {t('law.markSent')}
            </Button>
          </>
        )}
      </Group>
      <ProblemAlert error={told.error} />
    </Paper>
  );
}
