import { Badge, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { showInstant } from '../shared/dates';
import { Empty, PageHead } from '../shared/ui/states';
import { DropZone } from './DropZone';
import { looseFilesQuery, waitingQuery } from './intake.queries';
import { LooseFiles } from './LooseFiles';

/** Tiếp nhận: scans come in, become documents, and wait here for their number. */
export function IntakePage() {
  const { t } = useTranslation();
  const { data: files } = useSuspenseQuery(looseFilesQuery);
  const { data: waiting } = useSuspenseQuery(waitingQuery);
  const left = files.length + waiting.length;
  return (
    <>
      <PageHead title={t('intake.title')}>
        <Badge size="lg" variant="light" tt="none" aria-live="polite">
          {t('intake.left', { count: left })}
        </Badge>
      </PageHead>
      <Stack gap="lg">
        <DropZone />
        {left === 0 && <Empty icon={<IconMoodSmile />} title={t('intake.empty')} hint={t('intake.emptyHint')} />}
        {files.length > 0 && <LooseFiles files={files} />}
        {waiting.length > 0 && (
          <Paper withBorder p="sm" component="section" aria-labelledby="waiting">
            <Title order={2} size="h5" id="waiting" mb="xs">
              {t('intake.waiting')}
            </Title>
            <Table highlightOnHover fz={14} aria-labelledby="waiting">
              <Table.Tbody>
                {waiting.map((document) => (
                  <Table.Tr key={document.id}>
                    <Table.Td>
                      <Link to={`/intake/${document.id}`}>
                        {document.subject || (document.files[0]?.name ?? t('incoming.noSubject'))}
                      </Link>
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm">{t('intake.files', { count: document.files.length })}</Text>
                    </Table.Td>
                    <Table.Td className="numbers">{showInstant(document.receivedAt)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
        )}
      </Stack>
    </>
  );
}
