import { ActionIcon, Button, FileButton, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useStoreFiles, type Attached } from './outgoing.queries';

type Props = { files: readonly Attached[]; onChange: (files: readonly Attached[]) => void };

/** The files of a document: stored at once, so that registering does not wait for them. */
export function FilesField({ files, onChange }: Props) {
  const { t } = useTranslation();
  const store = useStoreFiles((stored) => {
    onChange([...files, ...stored]);
  });
  return (
    <div role="group" aria-label={t('outgoing.field.files')}>
      <Group gap="xs">
        <FileButton
          multiple
          accept="application/pdf,image/jpeg,image/png,image/tiff"
          onChange={(chosen) => {
            store.mutate(chosen);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" loading={store.isPending}>
              {t('outgoing.files.pick')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" role="status">
          {store.isPending ? t('outgoing.files.sending') : t('intake.kinds')}
        </Text>
      </Group>
      {files.map(({ id, name }) => (
        <Group key={id} gap="xs">
          <Text size="sm">{name}</Text>
          <ActionIcon
            variant="subtle"
            aria-label={t('outgoing.files.remove', { name })}
            onClick={() => {
              onChange(files.filter((file) => file.id !== id));
            }}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <ProblemAlert error={store.error} />
    </div>
  );
}
