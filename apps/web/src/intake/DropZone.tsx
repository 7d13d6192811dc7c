import { Button, CloseButton, FileButton, Group, Paper, Progress, Stack, Switch, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showBytes } from '../shared/sizes';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useMakeEach } from './intake.queries';
import { uploads, useUploads, type Upload } from './uploads';

const KINDS = 'application/pdf,image/jpeg,image/png,image/tiff,.pdf,.jpg,.jpeg,.png,.tif,.tiff';

const EACH = 'vanthu.intake.each';

/** Where scans are dropped, or picked, several at once; each with its own progress and its own answer. */
export function DropZone() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const sending = useUploads();
  const [over, setOver] = useState(false);

  const [each, setEach] = useState(() => localStorage.getItem(EACH) === 'yes');
  const make = useMakeEach();

  const take = (files: readonly File[]) => {
    uploads.add(files, ({ id, isDuplicate }) => {
      // The same bytes again wait for the clerk's eye; they are no document by themselves.
      if (each && !isDuplicate) void make([id]);
      else void cache.invalidateQueries({ queryKey: ['files'] });
    });
  };

  return (
    <Stack gap="xs" component="section" aria-label={t('intake.upload')}>
      <div
        className="drop-zone"
        {...(over ? { 'data-over': true } : {})}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take([...event.dataTransfer.files]);
        }}
      >
        <Group justify="center">
          <Text>{t('intake.drop')}</Text>
          <FileButton multiple accept={KINDS} onChange={take} inputProps={{ 'aria-label': t('intake.pick') }}>
            {(props) => (
              <Button {...props} leftSection={<IconUpload size={18} aria-hidden />}>
                {t('intake.pick')}
              </Button>
            )}
          </FileButton>
        </Group>
        <Text size="sm" c="dimmed" mt={4}>
          {t('intake.kinds')}
        </Text>
      </div>
      <Switch
        label={t('desk.each')}
        description={t('desk.eachHint')}
        checked={each}
        onChange={(event) => {
          setEach(event.currentTarget.checked);
          localStorage.setItem(EACH, event.currentTarget.checked ? 'yes' : 'no');
        }}
      />
      {sending.map((upload) => (
        <UploadRow key={upload.key} upload={upload} />
      ))}
    </Stack>
  );
}

function UploadRow({ upload: { key, file, state, sent, problem } }: { upload: Upload }) {
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
