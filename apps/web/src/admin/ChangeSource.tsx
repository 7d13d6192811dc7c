import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../shared/problem';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { changesOf, needsSecret, valuesOf, type SourceValues } from './source';
import { SourceFields } from './SourceFields';
import { useChangeSource, type Source } from './sources.queries';

/** Another name, place, password or interval; decided on what the source was when the form was opened. */
export function ChangeSource({ source, onChanged }: { source: Source; onChanged: () => void }) {
  const { t } = useTranslation();
  const [seen] = useState(source);
  const change = useChangeSource(seen, onChanged);
  const [values, setValues] = useState(() => valuesOf(seen));
  const put = (changed: Partial<SourceValues>) => {
    setValues((before) => ({ ...before, ...changed }));
  };
  const required = needsSecret(seen, values);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const changes = changesOf(seen, values);
        if (Object.keys(changes).length === 0) onChanged();
        else change.mutate(changes);
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('sources.name')}
          required
          data-autofocus
          value={values.name}
          error={fieldMessage(change.error, 'name')}
          onChange={(event) => {
            put({ name: event.currentTarget.value });
          }}
        />
        <SourceFields
          values={values}
          onChange={put}
          error={change.error}
          secret={{ required, hint: t(required ? 'sources.secretAgain' : 'sources.secretKept') }}
        />
        <Checkbox
          label={t('sources.enabled')}
          description={t('sources.enabledHint')}
          checked={values.enabled}
          onChange={(event) => {
            put({ enabled: event.currentTarget.checked });
          }}
        />
        <ProblemAlert error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
