import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { newSourceOf, newValues, type SourceValues } from './source';
import { SourceFields } from './SourceFields';
import { useAddSource } from './sources.queries';

/** Looked at so often when nothing else is set, in seconds. */
const POLL = { folder: '10', mail: '60' } as const;

/** A new way in: a watched folder or a mailbox. */
export function AddSource({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation();
  const add = useAddSource(onAdded);
  const [values, setValues] = useState(newValues);
  const put = (change: Partial<SourceValues>) => {
    setValues((before) => ({ ...before, ...change }));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(newSourceOf(values));
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('sources.name')}
          required
          data-autofocus
          value={values.name}
          error={fieldMessage(add.error, 'name')}
          onChange={(event) => {
            put({ name: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('sources.kind')}
          data={(['folder', 'mail'] as const).map((kind) => ({ value: kind, label: t(`sources.kinds.${kind}`) }))}
          value={values.kind}
          onChange={(event) => {
            const kind = event.currentTarget.value === 'mail' ? 'mail' : 'folder';
            put({ kind, poll: POLL[kind] });
          }}
        />
        <SourceFields
          values={values}
          onChange={put}
          error={add.error}
          secret={{ required: true, hint: t('sources.secretHint') }}
        />
        <ProblemAlert error={add.error} />
        <Button type="submit" loading={add.isPending}>
          {t('sources.add')}
        </Button>
      </Stack>
    </form>
  );
}
