import { CloseButton, Group, Paper, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showBytes } from '../sizes';
import type { Upload, Uploads } from '../uploads';
import { ProblemAlert } from './ProblemAlert';

/** One file on its way to the server: how far it is, or why it did not get there. */
export function UploadRow({
  upload: { key, file, state, sent, problem },
  of: uploads,
}: {
  upload: Upload;
  of: Uploads;
}) {
  const { t } = useTranslation();
  const percent = file.size === 0 ? 0 : Math.round((100 * sent) / file.size);
  return (
    <Paper withBorder p="xs" role="group" aria-label={file.name}>
      <Group wrap="nowrap" gap="sm">
        <Text size="sm" truncate style={{ flex: 1 }}>
          {file.name}
        </Text>
        <Text size="sm" c="dimmed" className="numbers">
          {showBytes(file.size)}
        </Text>
        {state === 'failed' && (
          <CloseButton
            aria-label={t('intake.dismiss', { name: file.name })}
            onClick={() => {
              uploads.dismiss(key);
            }}
          />
        )}
      </Group>
      {state === 'failed' ? (
        <ProblemAlert
          error={problem}
          onRetry={() => {
            uploads.retry(key);
          }}
        />
      ) : (
        <Group gap="xs" wrap="nowrap">
          <Progress value={percent} style={{ flex: 1 }} aria-label={t('intake.sending', { name: file.name })} />
          <Text size="xs" className="numbers" miw={40} ta="right">
            {percent} %
          </Text>
        </Group>
      )}
    </Paper>
  );
}
