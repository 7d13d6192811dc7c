import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { dayOf, RESETS, wordAt, type Series } from './definitions';
import { useAddSeries, useChangeSeries } from './definitions.queries';

/** A new series. When it begins anew, and whether it counts secrets, is decided here once. */
export function AddSeries({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation();
  const add = useAddSeries(onAdded);
  const [name, setName] = useState('');
  const [reset, setReset] = useState<Series['reset']>('calendar_year');
  const [begun, setBegun] = useState('');
  const [secret, setSecret] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ name: name.trim(), reset, secret, termStartedOn: reset === 'term' ? dayOf(begun) : null });
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('definitions.seriesName')}
          required
          data-autofocus
          maxLength={200}
          value={name}
          error={wordAt(add.error, 'name')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('definitions.reset')}
          value={reset}
          error={wordAt(add.error, 'reset')}
          data={RESETS.map((value) => ({ value, label: t(`definitions.resets.${value}`) }))}
          onChange={(event) => {
            setReset(RESETS.find((known) => known === event.currentTarget.value) ?? 'calendar_year');
          }}
        />
        {reset === 'term' && (
          <DateInput
            label={t('definitions.termStart')}
            description={t('definitions.termHint')}
            required
            value={begun}
            error={wordAt(add.error, 'termStartedOn')}
            onChange={setBegun}
          />
        )}
        <Checkbox
          label={t('definitions.secret')}
          description={t('definitions.secrecyHint')}
          checked={secret}
          onChange={(event) => {
            setSecret(event.currentTarget.checked);
          }}
        />
        <ProblemAlert error={add.error} />
        <Button type="submit" loading={add.isPending}>
          {t('definitions.addSeries')}
        </Button>
      </Stack>
    </form>
  );
}

/** Another name, or a new term; decided on what the series was when the form was opened. */
export function ChangeSeries({ series, onChanged }: { series: Series; onChanged: () => void }) {
  const { t } = useTranslation();
  const [seen] = useState(series);
  const change = useChangeSeries(seen, onChanged);
  const [name, setName] = useState(seen.name);
  const [begun, setBegun] = useState(seen.termStartedOn ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const day = dayOf(begun);
        const changes = {
          ...(name.trim() !== seen.name && { name: name.trim() }),
          ...(seen.reset === 'term' && day !== seen.termStartedOn && { termStartedOn: day }),
        };
        if (Object.keys(changes).length === 0) onChanged();
        else change.mutate(changes);
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t('definitions.seriesName')}
          required
          data-autofocus
          maxLength={200}
          value={name}
          error={wordAt(change.error, 'name')}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {seen.reset === 'term' && (
          <DateInput
            label={t('definitions.termStart')}
            description={t('definitions.newTermHint')}
            required
            value={begun}
            error={wordAt(change.error, 'termStartedOn')}
            onChange={setBegun}
          />
        )}
        <ProblemAlert error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}
