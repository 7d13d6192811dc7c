import { Button, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Register } from '../shared/api-types';
import { today } from '../shared/dates';
import { documentTypesQuery } from '../shared/directory.queries';
import { UnitField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import {
  changesOf,
  FLOWS,
  kindsOf,
  SECRECIES,
  seriesFor,
  typesOffered,
  wordAt,
  type Flow,
  type Kind,
  type RegisterValues,
} from './definitions';
import { seriesQuery, useAddRegister, useChangeRegister } from './definitions.queries';

/** A new book. Its flow, kind, secrecy and series are decided here once. */
export function AddRegister({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation();
  const { data: series } = useSuspenseQuery(seriesQuery);
  const add = useAddRegister(onAdded);
  const [values, setValues] = useState<RegisterValues>({ code: '', name: '', docTypes: [], unitId: '' });
  const [flow, setFlow] = useState<Flow>('incoming');
  const [kind, setKind] = useState<Kind>('ordinary');
  const [secrecy, setSecrecy] = useState<Register['secrecy']>('none');
  const [seriesId, setSeriesId] = useState('');
  const fitting = seriesFor(series, secrecy);
  const noSeries = fitting.length === 0 ? t('definitions.noFittingSeries') : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { code, name, docTypes, unitId } = values;
        const book = { code: code.trim(), name: name.trim(), docTypes, unitId: unitId === '' ? null : unitId };
        add.mutate({ ...book, flow, kind, secrecy, seriesId });
      }}
    >
      <Stack gap="xs">
        <NativeSelect
          label={t('definitions.flow')}
          data-autofocus
          value={flow}
          error={wordAt(add.error, 'flow')}
          data={FLOWS.map((value) => ({ value, label: t(`definitions.flows.${value}`) }))}
          onChange={(event) => {
            const chosen = FLOWS.find((known) => known === event.currentTarget.value) ?? 'incoming';
            setFlow(chosen);
            if (!kindsOf(chosen).includes(kind)) setKind('ordinary');
          }}
        />
        <NativeSelect
          label={t('definitions.kind')}
          value={kind}
          error={wordAt(add.error, 'kind')}
          data={kindsOf(flow).map((value) => ({ value, label: t(`definitions.kinds.${value}`) }))}
          onChange={(event) => {
            setKind(kindsOf(flow).find((known) => known === event.currentTarget.value) ?? 'ordinary');
          }}
        />
        <NativeSelect
          label={t('definitions.secrecy')}
          description={t('definitions.secrecyHint')}
          value={secrecy}
          error={wordAt(add.error, 'secrecy')}
          data={SECRECIES.map((value) => ({ value, label: t(`definitions.secrecies.${value}`) }))}
          onChange={(event) => {
            setSecrecy(SECRECIES.find((known) => known === event.currentTarget.value) ?? 'none');
            setSeriesId('');
          }}
        />
        <NativeSelect
          label={t('definitions.series')}
          description={t('definitions.seriesHint')}
          required
          value={seriesId}
          error={noSeries ?? wordAt(add.error, 'seriesId')}
          data={[
            { value: '', label: t('definitions.chooseSeries') },
            ...fitting.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setSeriesId(event.currentTarget.value);
          }}
        />
        <BookFields values={values} onChange={setValues} error={add.error} kept={[]} />
        <ProblemAlert error={add.error} />
        <Button type="submit" loading={add.isPending}>
          {t('definitions.addRegister')}
        </Button>
      </Stack>
    </form>
  );
}

/** What may change in a book, decided on what it was when the form was opened. */
export function ChangeRegister({ register, onChanged }: { register: Register; onChanged: () => void }) {
  const { t } = useTranslation();
  const [seen] = useState(register);
  const change = useChangeRegister(seen, onChanged);
  const [values, setValues] = useState<RegisterValues>({
    code: seen.code,
    name: seen.name,
    docTypes: seen.docTypes,
    unitId: seen.unit?.id ?? '',
  });
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
        <BookFields values={values} onChange={setValues} error={change.error} kept={seen.docTypes} />
        <ProblemAlert error={change.error} />
        <Button type="submit" loading={change.isPending}>
          {t('common.save')}
        </Button>
      </Stack>
    </form>
  );
}

type BookProps = {
  values: RegisterValues;
  onChange: (values: RegisterValues) => void;
  error: unknown;
  /** The types it keeps already. */
  kept: readonly string[];
};

function BookFields({ values, onChange, error, kept }: BookProps) {
  const { t } = useTranslation();
  const { data: types } = useSuspenseQuery(documentTypesQuery);
  const field = (name: 'code' | 'name' | 'unitId') => ({
    value: values[name],
    error: wordAt(error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      onChange({ ...values, [name]: event.currentTarget.value });
    },
  });
  return (
    <>
      <TextInput label={t('definitions.name')} required data-autofocus maxLength={200} {...field('name')} />
      <TextInput
        label={t('definitions.code')}
        description={t('definitions.codeHint')}
        maxLength={20}
        spellCheck={false}
        {...field('code')}
      />
      <MultiSelect
        label={t('definitions.types')}
        description={t('definitions.typesHint')}
        value={values.docTypes}
        error={wordAt(error, 'docTypes')}
        data={typesOffered(types, kept, today()).map(({ code, name }) => ({ value: code, label: name }))}
        searchable
        hidePickedOptions
        nothingFoundMessage={t('definitions.noType')}
        onChange={(docTypes) => {
          onChange({ ...values, docTypes });
        }}
      />
      <UnitField
        {...field('unitId')}
        label={t('definitions.unit')}
        none={t('definitions.wholeAgency')}
        onChange={(unitId) => {
          onChange({ ...values, unitId: unitId ?? '' });
        }}
      />
    </>
  );
}
