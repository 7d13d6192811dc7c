import { Badge, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { Empty, PageHead } from '../shared/ui/states';
import { DropZone } from './DropZone';
import { looseFilesQuery, unpresentedQuery, useSecretStub } from './intake.queries';
import { LooseFiles } from './LooseFiles';
import { isReady } from './queue';
import { Queue } from './Queue';
import { takenOf, useSent } from './registrations';
import { SentStrip } from './SentStrip';
import { useUploads } from '../shared/uploads';
import { registrations, usePrefetch, useQueue } from './useQueue';

/** Tiếp nhận: scans come in, become documents, and wait here for their number. */
export function IntakePage() {
  const { t } = useTranslation();
  const { data: files } = useSuspenseQuery(looseFilesQuery);
  const sent = useSent(registrations);
  const taken = takenOf(sent);
  const queue = useQueue().filter(({ document }) => !taken.has(document.id));
  const sending = useUploads().length;
  const secret = useSecretStub();
  const left = files.length + queue.length + sending;
  usePrefetch([queue.find(isReady)?.document.id ?? null]);
  return (
    <>
      <PageHead title={t('intake.title')}>
        <Badge size="lg" variant="light" tt="none" aria-live="polite">
          {t('desk.left', { count: left })}
        </Badge>
        <Button
          variant="default"
          loading={secret.isPending}
          onClick={() => {
            secret.mutate();
          }}
        >
          {t('desk.newSecret')}
        </Button>
      </PageHead>
      <SentStrip sent={sent.filter(({ given, shown }) => given === null || shown)} />
      <ProblemAlert error={secret.error} />
      <Stack gap="lg">
        <DropZone />
        {left === 0 && <Empty icon={<IconMoodSmile />} title={t('intake.empty')} hint={t('intake.emptyHint')} />}
        {queue.length > 0 && <Queue queue={queue} />}
        {files.length > 0 && <LooseFiles files={files} />}
        <Unpresented />
      </Stack>
    </>
  );
}

/** Numbers that were given with F8, or whose presentation failed: nobody has them on the table yet. */
function Unpresented() {
  const { t } = useTranslation();
  const { data: documents } = useSuspenseQuery(unpresentedQuery);
  if (documents.length === 0) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="unpresented">
      <Title order={2} size="h5" id="unpresented" mb="xs">
        {t('desk.unpresented', { count: documents.length })}
      </Title>
      {documents.slice(0, 20).map(({ id, arrivalNumber, numberSymbol, subject }) => (
        <Text key={id} size="sm" truncate>
          <span className="numbers">{arrivalNumber}</span> · <Link to={`/intake/${id}`}>{numberSymbol || subject}</Link>{' '}
          {numberSymbol && subject}
        </Text>
      ))}
    </Paper>
  );
}
