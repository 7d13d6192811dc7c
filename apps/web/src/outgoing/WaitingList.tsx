import { Button, Checkbox, Group, NativeSelect, Paper, Progress, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OutgoingDocument } from '../shared/api-types';
import { parseDate, showDate } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { LoadMore } from '../shared/ui/LoadMore';
import { DueMark, UrgencyMark } from '../shared/ui/marks';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty } from '../shared/ui/states';
import { WAYS } from './outgoing.fields';
import { outgoingList, useSendMany } from './outgoing.queries';
import { waitingOf, type SendingItem } from './sending';

/** Chờ phát hành: what has its number and waits to be sent. Some of it or all goes at once, in one way, as one act. */
export function WaitingList() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(outgoingList({ flow: '', state: 'registered', late: '', q: '' }));
  const documents = list.data.pages.flatMap(({ items }) => items).filter((doc) => doc.actions.includes('dispatch'));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = documents.filter(({ id }) => picked.has(id));
  const pick = (ids: readonly string[], isPicked: boolean) => {
    setPicked((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (isPicked) next.add(id);
        else next.delete(id);
      return next;
    });
  };
  const pickAll = async () => {
    let { pages } = list.data;
    for (let { hasNextPage } = list; hasNextPage;) {
      const more = await list.fetchNextPage();
      if (more.isError) return;
      ({ hasNextPage } = more);
      pages = more.data?.pages ?? pages;
    }
    pick(
      pages.flatMap(({ items }) => items.map(({ id }) => id)),
      true,
    );
  };
  if (documents.length === 0) {
    return <Empty icon={<IconSend />} title={t('dispatch.noneWaits')} hint={t('dispatch.noneWaitsHint')} />;
  }
  return (
    <>
      <SendMany
        documents={chosen}
        isLoading={list.isFetching}
        onAll={() => void pickAll()}
        onSent={() => {
          setPicked(new Set());
        }}
      />
      <Table.ScrollContainer minWidth={760}>
        <Table highlightOnHover verticalSpacing={6} fz={14} aria-label={t('outgoing.tabs.waiting')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Checkbox
                  aria-label={t('dispatch.pickShown')}
                  checked={chosen.length === documents.length}
                  indeterminate={chosen.length > 0 && chosen.length < documents.length}
                  onChange={(event) => {
                    pick(
                      documents.map(({ id }) => id),
                      event.currentTarget.checked,
                    );
                  }}
                />
              </Table.Th>
              <Table.Th>{t('outgoing.field.numberSymbol')}</Table.Th>
              <Table.Th>{t('outgoing.field.subject')}</Table.Th>
              <Table.Th>{t('dispatch.waitingFor')}</Table.Th>
              <Table.Th>{t('outgoing.field.dispatchDueOn')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {documents.map((doc) => (
              <Row
                key={doc.id}
                document={doc}
                isPicked={picked.has(doc.id)}
                onPick={(isPicked) => {
                  pick([doc.id], isPicked);
                }}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <LoadMore {...list} />
    </>
  );
}

type RowProps = { document: OutgoingDocument; isPicked: boolean; onPick: (isPicked: boolean) => void };

function Row({ document: doc, isPicked, onPick }: RowProps) {
  const { t } = useTranslation();
  const waiting = new Set(waitingOf(doc).map(({ recipientId }) => recipientId));
  const names = doc.recipients.filter(({ id }) => waiting.has(id)).map(({ name }) => name);
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={t('dispatch.pick', { name: doc.numberSymbol })}
          checked={isPicked}
          onChange={(event) => {
            onPick(event.currentTarget.checked);
          }}
        />
      </Table.Td>
      <Table.Td className="numbers" fw={600}>
        {doc.numberSymbol}
        <Text size="xs" c="dimmed">
          {showDate(doc.issuedOn)}
        </Text>
      </Table.Td>
      <Table.Td maw={420}>
        <Link to={`/outgoing/${doc.id}`}>{`${doc.docTypeName}: ${doc.subject}`}</Link>{' '}
        <UrgencyMark urgency={doc.urgency} />
      </Table.Td>
      <Table.Td maw={260}>
        {names.slice(0, 3).join('; ')}
        {names.length > 3 && ` (+${names.length - 3})`}
      </Table.Td>
      <Table.Td>
        <DueMark dueOn={doc.dispatchDueOn} done={false} />
      </Table.Td>
    </Table.Tr>
  );
}

type SendProps = {
  documents: readonly OutgoingDocument[];
  isLoading: boolean;
  onAll: () => void;
  onSent: () => void;
};

function SendMany({ documents, isLoading, onAll, onSent }: SendProps) {
  const { t } = useTranslation();
  const [values, setValues] = useState({ way: 'axis', sentOn: '', note: '' });
  const send = useSendMany(onSent);
  const [going, setGoing] = useState<readonly SendingItem[]>([]);
  const items = documents.flatMap(waitingOf);
  const sentOn = parseDate(values.sentOn);
  const write = (name: keyof typeof values, value: string) => {
    setValues((before) => ({ ...before, [name]: value }));
  };
  return (
    <Paper withBorder p="md" mb="md">
      <form
        aria-label={t('dispatch.sendMany')}
        onSubmit={(event) => {
          event.preventDefault();
          if (sentOn === null || items.length === 0 || send.isPending) return;
          setGoing(items);
          const way = WAYS.find((known) => known === values.way) ?? 'axis';
          send.mutate({ way, ...(sentOn === '' ? {} : { sentOn }), note: values.note.trim(), items });
        }}
      >
        <Stack gap="xs">
          <Group grow align="start">
            <NativeSelect
              label={t('dispatch.way.label')}
              value={values.way}
              data={WAYS.map((value) => ({ value, label: t(`dispatch.way.${value}`) }))}
              onChange={(event) => {
                write('way', event.currentTarget.value);
              }}
            />
            <DateInput
              label={t('dispatch.sentOn')}
              value={values.sentOn}
              onChange={(value) => {
                write('sentOn', value);
              }}
            />
            <TextInput
              label={t('dispatch.note')}
              autoComplete="off"
              value={values.note}
              onChange={(event) => {
                write('note', event.currentTarget.value);
              }}
            />
          </Group>
          <ProblemAlert error={send.error} />
          {send.isPending && (
            <>
              <Text size="sm" role="status">
                {t('dispatch.progress', { sent: send.sent, all: going.length })}
              </Text>
              <Progress
                aria-label={t('dispatch.sendMany')}
                value={going.length === 0 ? 0 : (send.sent / going.length) * 100}
              />
            </>
          )}
          {send.isSuccess && (
            <Text size="sm" role="status">
              {t('dispatch.sentMany', { count: going.length })}
            </Text>
          )}
          <Group>
            <Button type="submit" loading={send.isPending} disabled={items.length === 0 || sentOn === null}>
              {t('dispatch.sendChosen', { documents: documents.length, recipients: items.length })}
            </Button>
            <Button variant="default" loading={isLoading} onClick={onAll}>
              {t('dispatch.pickAll')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
