import { Alert, Button, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../problem';

/** Says what went wrong and the remedy, in the server's words where it gave some. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const { title, detail } = problemWords(error, t);
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert" my="sm">
      <Text size="sm">{detail}</Text>
      {problem && problem.fields.length > 0 && (
        <List size="sm" mt={4}>
          {problem.fields.map(({ pointer, message }) => (
            <List.Item key={pointer + message}>{message}</List.Item>
          ))}
        </List>
      )}
      {problem?.requestId && problem.status >= 500 && (
        <Text size="xs" mt={4}>
          {t('common.requestId', { id: problem.requestId })}
        </Text>
      )}
      {onRetry && (
        <Button size="xs" variant="default" mt="xs" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </Alert>
  );
}

function problemWords(error: unknown, t: TFunction): { title: string; detail: string } {
  if (!(error instanceof ApiProblem)) return { title: t('problem.page.title'), detail: t('problem.page.detail') };
  if (error.title !== '') return { title: error.title, detail: error.detail };
  if (error.status === 404) return { title: t('problem.missing.title'), detail: t('problem.missing.detail') };
  if (error.status === 0) return { title: t('problem.offline.title'), detail: t('problem.offline.detail') };
  return { title: t('problem.server.title'), detail: t('problem.server.detail') };
}
