import { Badge, Button, Group, Modal, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMailbox } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showInstant } from '../shared/dates';
import { LoadMore } from '../shared/ui/LoadMore';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, Loading } from '../shared/ui/states';
import { AddSource } from './AddSource';
import { ChangeSource } from './ChangeSource';
import { SourceItems } from './SourceItems';
import { sourcesList, usePauseSource, useRunSource, type Source } from './sources.queries';

/** Nguồn tiếp nhận: watched folders and mailboxes, how their last run went, and what became of each thing they saw. */
export function Sources() {
  const { t } = useTranslation();
  const list = useSuspenseInfiniteQuery(sourcesList);
  const sources = list.data.pages.flatMap(({ items }) => items);
  const [adding, add] = useDisclosure(false);
  return (
    <>
      <Group justify="end" mb="sm">
        <Button onClick={add.open}>{t('sources.add')}</Button>
      </Group>
      {sources.length === 0 ? (
        <Empty icon={<IconMailbox />} title={t('sources.none')} hint={t('sources.noneHint')} />
      ) : (
        <Table.ScrollContainer minWidth={860}>
          <Table fz={14} verticalSpacing={6} aria-label={t('sources.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('sources.name')}</Table.Th>
                <Table.Th>{t('sources.place')}</Table.Th>
                <Table.Th>{t('common.status')}</Table.Th>
                <Table.Th>{t('sources.lastRun')}</Table.Th>
                <Table.Th>{t('common.actions')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <LoadMore {...list} />
      <Modal
        opened={adding}
        onClose={add.close}
        title={t('sources.add')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <AddSource onAdded={add.close} />
      </Modal>
    </>
  );
}

function SourceRow({ source }: { source: Source }) {
  const { t } = useTranslation();
  const { name, state } = source;
  const pause = usePauseSource(source);
  const run = useRunSource(source);
  const [looking, look] = useDisclosure(false);
  const [changing, change] = useDisclosure(false);
  const running = state === 'active';
  return (
    <Table.Tr>
      <Table.Td>
        {name}
        <Text size="xs" c="dimmed">
          {t(`sources.kinds.${source.kind}`)}
        </Text>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{source.place}</Table.Td>
      <Table.Td>
        <Badge
          variant={state === 'failed' ? 'filled' : 'default'}
          color={state === 'failed' ? 'red.9' : 'gray'}
          tt="none"
        >
          {t(`sources.states.${state}`)}
        </Badge>
      </Table.Td>
      <Table.Td>
        <span className="numbers">{showInstant(source.lastRunAt)}</span>
        <Text size="xs">{t('sources.counts', source.counts)}</Text>
        {source.lastError !== null && (
          <Text size="xs" c="light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))" role="status">
            {source.lastError}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="default"
            loading={run.isPending}
            aria-label={t('sources.runOf', { name })}
            onClick={() => {
              run.mutate();
            }}
          >
            {t('sources.run')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={pause.isPending}
            aria-label={t(running ? 'sources.pauseOf' : 'sources.resumeOf', { name })}
            onClick={() => {
              pause.mutate(running ? 'paused' : 'active');
            }}
          >
            {t(running ? 'sources.pause' : 'sources.resume')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('sources.changeOf', { name })}
            onClick={change.open}
          >
            {t('sources.change')}
          </Button>
          <Button size="compact-sm" variant="default" aria-label={t('sources.itemsOf', { name })} onClick={look.open}>
            {t('sources.items')}
          </Button>
        </Group>
        <ProblemAlert error={run.error ?? pause.error} />
        <Modal
          opened={changing}
          onClose={change.close}
          title={t('sources.changeOf', { name })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <ChangeSource source={source} onChanged={change.close} />
        </Modal>
        <Modal
          size="xl"
          opened={looking}
          onClose={look.close}
          title={t('sources.itemsOf', { name })}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <Suspense fallback={<Loading />}>
            <SourceItems id={source.id} />
          </Suspense>
        </Modal>
      </Table.Td>
    </Table.Tr>
  );
}
