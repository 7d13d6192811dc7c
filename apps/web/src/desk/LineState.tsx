import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFieldName } from '../incoming/History';
import { outbox, useOnline, useOutbox } from '../shared/offline/useOutbox';

/** Whether there is a line, what waits for it, and what came back: each refusal says what changed. */
export function LineState({ onLook }: { onLook: (taskId: string) => void }) {
  const { t } = useTranslation();
  const online = useOnline();
  const { waiting, refused } = useOutbox();
  const nameOfField = useFieldName();
  const shown = (field: string) => (field === 'file' ? t('cards.line.file') : nameOfField(field));
  return (
    <>
      {(!online || waiting.length > 3) && (
        <Group gap={8} mb="sm" wrap="nowrap" align="start" role="status" className="line-state">
          <IconCloudOff size={18} style={{ flex: 'none' }} aria-hidden />
          <Text size="sm">
            {!online && t('cards.line.offline')}{' '}
            {waiting.length > 0 && <strong>{t('cards.line.waiting', { count: waiting.length })}</strong>}
          </Text>
        </Group>
      )}
      {refused.map(({ key, taskId, label, subject, refusal }) => (
        <Alert
          key={key}
          color="red"
          variant="light"
          mb="sm"
          role="alert"
          className="line-refused"
          icon={<IconAlertTriangle aria-hidden />}
          title={`${t('cards.line.refused')}: ${label} · ${subject}`}
        >
          {refusal?.changed.includes('tooOld') === true ? (
            <Text size="sm">{t('cards.line.tooOld')}</Text>
          ) : (
            <Text size="sm">{[refusal?.title, refusal?.detail].filter(Boolean).join('. ')}</Text>
          )}
          {refusal !== null && refusal.changed.some((field) => field !== 'tooOld') && (
            <Text size="sm" fw={600}>
              {t('cards.line.changed', { fields: refusal.changed.map(shown).join(', ') })}
            </Text>
          )}
          <Group gap={8} mt="xs">
            <Button
              variant="default"
              onClick={() => {
                void outbox.dismiss(key);
                onLook(taskId);
              }}
            >
              {t('cards.line.look')}
            </Button>
            <Button variant="subtle" onClick={() => void outbox.dismiss(key)}>
              {t('cards.line.dismiss')}
            </Button>
          </Group>
        </Alert>
      ))}
    </>
  );
}
