import { Button, FileButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { useDraftFile } from './drafts.queries';

type Props = {
  label: string;
  file: { id: string; name: string } | null;
  onChange: (file: { id: string; name: string }) => void;
};

/** One file, stored as soon as it is chosen. */
export function FileField({ label, file, onChange }: Props) {
  const { t } = useTranslation();
  const store = useDraftFile(onChange);
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Group gap="xs">
        <FileButton
          accept="application/pdf"
          onChange={(chosen) => {
            if (chosen) store.mutate(chosen);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" size="compact-md" loading={store.isPending}>
              {t('drafts.pick')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {file && t('drafts.picked', { name: file.name })}
        </Text>
      </Group>
      <ProblemAlert error={store.error} />
    </div>
  );
}
