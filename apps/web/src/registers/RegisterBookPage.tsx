import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPrinter } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { EarlierPrintsButton } from '../prints/EarlierPrints';
import type { Register } from '../shared/api-types';
import { showInstant } from '../shared/dates';
import { Loading, PageHead } from '../shared/ui/states';
import { CloseYear } from './CloseYear';
import { Entries } from './Entries';
import { IrregularForm } from './IrregularForm';
import { registerQuery, type BookFilter } from './registers.queries';

const KINDS = ['ordinary', 'inserted', 'reserved', 'backdated', 'imported'] as const;
const FIELDS = ['year', 'number', 'from', 'to', 'q'] as const;

/** A register book: its entries with the filters in the URL, and what may be done with it. */
export function RegisterBookPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: register } = useSuspenseQuery(registerQuery(id));
  const [params, setParams] = useSearchParams();
  const value = (name: string) => params.get(name) ?? '';
  const filter: BookFilter = {
    year: value('year'),
    from: value('from'),
    to: value('to'),
    number: value('number'),
    q: value('q'),
    kind: KINDS.find((known) => known === value('kind')) ?? '',
  };
  const put = (name: string, typed: string) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (typed === '') next.delete(name);
        else next.set(name, typed);
        return next;
      },
      { replace: true },
    );
  };
  return (
    <>
      <PageHead title={register.name}>
        <Button
          component={Link}
          to={`/prints?register=${register.id}`}
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {t('prints.toPrint')}
        </Button>
        <EarlierPrintsButton registerId={register.id} />
        {register.actions.includes('enterIrregularly') && <IrregularForm register={register} />}
        {register.actions.includes('closeYear') && !register.closed && <CloseYear register={register} />}
      </PageHead>
      <Closures register={register} />
      <Group component="section" aria-label={t('registers.filters')} mb="sm" align="end">
        {FIELDS.map((name) => (
          <Filter key={name} name={name} value={filter[name]} onChange={put} />
        ))}
        <NativeSelect
          label={t('registers.kind')}
          value={filter.kind}
          data={[
            { value: '', label: t('registers.all') },
            ...KINDS.map((kind) => ({ value: kind, label: t(`registers.kinds.${kind}`) })),
          ]}
          onChange={(event) => {
            put('kind', event.currentTarget.value);
          }}
        />
      </Group>
      <Suspense fallback={<Loading />}>
        <Entries register={register} filter={filter} />
      </Suspense>
    </>
  );
}

/** The years that were closed: when, by whom and why. */
function Closures({ register: { closures } }: { register: Register }) {
  const { t } = useTranslation();
  return closures.map(({ year, last, at, by, reason }) => (
    <Text key={year} size="sm" mb="xs">
      {[
        t('registers.closedYear', { year, last }),
        [showInstant(at), by?.displayName].filter(Boolean).join(', '),
        reason,
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  ));
}

type FilterProps = {
  name: (typeof FIELDS)[number];
  value: string;
  onChange: (name: string, typed: string) => void;
};

function Filter({ name, value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const ask = useDebouncedCallback((wanted: string) => {
    onChange(name, wanted.trim());
  }, 300);
  const isDay = name === 'from' || name === 'to';
  return (
    <TextInput
      label={t(`registers.filter.${name}`)}
      type={isDay ? 'date' : 'text'}
      inputMode={name === 'year' || name === 'number' ? 'numeric' : undefined}
      w={name === 'q' ? 280 : isDay ? 160 : 110}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}
