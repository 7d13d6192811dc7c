import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { UnitField } from '../shared/ui/DirectoryFields';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { abbreviationOf, organsOf, SUBJECTS, wordAt, type Abbreviation } from './definitions';
import { abbreviationsQuery, useAbbreviate } from './definitions.queries';

/** From a day on, the agency, a unit or an organ is abbreviated otherwise in symbols. */
export function AbbreviationForm({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation();
  const { data: all } = useSuspenseQuery(abbreviationsQuery);
  const abbreviate = useAbbreviate(onAdded);
  const [subject, setSubject] = useState<Abbreviation['subject']>('agency');
  const [values, setValues] = useState({ unitId: '', organId: '', name: '', abbreviation: '', validFrom: today() });
  const organs = organsOf(all);
  const put = (change: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...change }));
  };
  const field = (name: keyof typeof values, path: string) => ({
    value: values[name],
    error: wordAt(abbreviate.error, path),
    onChange: (event: { currentTarget: { value: string } }) => {
      put({ [name]: event.currentTarget.value });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        abbreviate.mutate(abbreviationOf(subject, values, organs));
      }}
    >
      <Stack gap="xs">
        <NativeSelect
          label={t('definitions.subject')}
          data-autofocus
          value={subject}
          error={wordAt(abbreviate.error, 'subject')}
          data={SUBJECTS.map((value) => ({ value, label: t(`definitions.subjects.${value}`) }))}
          onChange={(event) => {
            setSubject(SUBJECTS.find((known) => known === event.currentTarget.value) ?? 'agency');
          }}
        />
        {subject === 'unit' && (
          <UnitField
            {...field('unitId', 'subjectId')}
            label={t('definitions.subjects.unit')}
            required
            onChange={(unitId) => {
              put({ unitId: unitId ?? '' });
            }}
          />
        )}
        {subject === 'organ' && (
          <NativeSelect
            label={t('definitions.organ')}
            data={[
              { value: '', label: t('definitions.newOrgan') },
              ...organs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...field('organId', 'subjectId')}
          />
        )}
        {subject === 'organ' && values.organId === '' && (
          <TextInput label={t('definitions.organName')} required maxLength={200} {...field('name', 'name')} />
        )}
        <TextInput
          label={t('definitions.abbreviation')}
          description={t('definitions.abbreviationHint')}
          required
          maxLength={30}
          spellCheck={false}
          autoComplete="off"
          {...field('abbreviation', 'abbreviation')}
        />
        <DateInput
          label={t('definitions.validFrom')}
          required
          value={values.validFrom}
          error={wordAt(abbreviate.error, 'validFrom')}
          onChange={(validFrom) => {
            put({ validFrom });
          }}
        />
        <ProblemAlert error={abbreviate.error} />
        <Button type="submit" loading={abbreviate.isPending}>
          {t('definitions.addAbbreviation')}
        </Button>
      </Stack>
    </form>
  );
}
