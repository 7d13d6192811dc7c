import { Button, Group, Paper, Progress, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reading } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { useReadAgain } from '../shared/reading.queries';
import { UrgencyMark } from '../shared/ui/marks';
import { readingWords } from '../shared/ui/ReadingState';
import { isReady, urgencyOf, type Waiting } from './queue';
import { headOf, valueOf } from './registration.fields';

/** Chờ vào sổ: what can be registered now comes first, the most urgent on top; the rest is being read meanwhile. */
export function Queue({ queue }: { queue: readonly Waiting[] }) {
  const { t } = useTranslation();
  const ready = queue.filter(isReady);
  const [first] = ready;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="waiting">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h5" id="waiting">
          {t('intake.waiting')}
        </Title>
        <Group gap="sm">
          <Text size="sm" role="status">
            {t('desk.ready', { ready: ready.length, all: queue.length })}
          </Text>
          {first && (
            <Button size="xs" component={Link} to={`/intake/${first.document.id}`}>
              {t('desk.start')}
            </Button>
          )}
        </Group>
      </Group>
      <Table.ScrollContainer minWidth={620}>
        <Table highlightOnHover fz={14} verticalSpacing={4} aria-labelledby="waiting">
          <Table.Tbody>
            {queue.map((waiting) => (
              <Row key={waiting.document.id} waiting={waiting} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

function Row({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation();
  const { document, reading } = waiting;
  const head = headOf(reading);
  const number = valueOf('numberSymbol', {}, document, head);
  const subject = valueOf('subject', {}, document, head) || (document.files[0]?.name ?? t('incoming.noSubject'));
  return (
    <Table.Tr>
      <Table.Td>
        <Link to={`/intake/${document.id}`}>
          {number !== '' && `${number} · `}
          {subject}
        </Link>{' '}
        <UrgencyMark urgency={urgencyOf(waiting)} />
      </Table.Td>
      <Table.Td>
        <Text size="sm">{t('intake.files', { count: document.files.length })}</Text>
      </Table.Td>
      <Table.Td miw={200}>{reading && <HowFar reading={reading} />}</Table.Td>
      <Table.Td className="numbers">{showInstant(document.receivedAt)}</Table.Td>
    </Table.Tr>
  );
}

/** How far the machine is, in a shape, in words and as a bar; a failure with its remedy. */
function HowFar({ reading }: { reading: Reading }) {
  const { t } = useTranslation();
  const again = useReadAgain(reading.fileId);
  const { state, pagesDone, pagesTotal } = reading;
  const Icon = { queued: IconClock, reading: IconClock, read: IconCheck, failed: IconAlertTriangle }[state];
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <Icon size={14} aria-hidden />
        <Text size="sm">{readingWords(reading, t)}</Text>
        {state === 'failed' && (
          <Button
            size="compact-xs"
            variant="default"
            loading={again.isPending}
            onClick={() => {
              again.mutate();
            }}
          >
            {t('reading.again')}
          </Button>
        )}
      </Group>
      {state === 'reading' && (
        <Progress
          size="xs"
          mt={4}
          value={pagesTotal ? (100 * pagesDone) / pagesTotal : 5}
          aria-label={t('reading.progress')}
        />
      )}
      {state === 'failed' && (
        <Text size="xs" c="dimmed">
          {reading.failure?.detail} {t('desk.typeIt')}
        </Text>
      )}
    </>
  );
}
