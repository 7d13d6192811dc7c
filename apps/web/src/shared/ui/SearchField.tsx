import { MultiSelect, Select, type ComboboxParsedItem } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQuery, type QueryKey } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLit } from '../keyboard';

export type Choice = { readonly value: string; readonly label: string };
type Asked<T> = { readonly queryKey: QueryKey; readonly queryFn: () => Promise<T>; readonly staleTime: number };
type Found<T> = { readonly items: readonly T[]; readonly next: string | null };

/** Where things are found and named: the server, each time something is typed. */
export type Source<T> = {
  readonly find: (q: string) => Asked<Found<T>>;
  /** What is known without asking, until the answer comes: without a line it is all there is. */
  readonly known?: ((q: string) => readonly T[] | undefined) | undefined;
  /** What a chosen one is called of which only the value is known. */
  readonly name?: ((value: string) => Asked<T | null>) | undefined;
  readonly choicesOf: (one: T) => readonly Choice[];
  readonly allows?: ((value: string) => boolean) | undefined;
};

export type FieldProps = {
  readonly label: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly className?: string | undefined;
  readonly inputWrapperOrder?: ('label' | 'input' | 'description' | 'error')[];
  readonly 'data-autofocus'?: boolean;
};
type OneProps<T> = FieldProps & {
  readonly source: Source<T>;
  /** Null and '' are none. */
  readonly value: string | null;
  /** What none is called, where it is a choice of its own. */
  readonly none?: string | undefined;
  readonly onChange: (value: string | null, one: T | null) => void;
};
type ManyProps<T> = FieldProps & {
  readonly source: Source<T>;
  readonly value: readonly string[];
  readonly onChange: (values: string[]) => void;
};

/** Waits until the typing rests for a moment, in milliseconds. */
const REST = 200;
/** Stands in the list where there are more than are offered; nobody chooses it. */
const MORE = '…';

/** One of many that are never all read: found on the server while its name is typed, and always shown by name. */
export function SearchField<T>({ source, value, none, onChange, ...input }: OneProps<T>) {
  const { t } = useTranslation();
  const held = value === null || value === '' ? [] : [value];
  const { list, setTyped, options, keep, onlyOne, ofValue } = useSearch(source, held, none);
  const choose = (chosen: string | null) => {
    const one = chosen === null || chosen === '' ? null : chosen;
    if (one !== null) keep(one);
    onChange(one, one === null ? null : ofValue(one));
  };
  const isOptional = none === undefined && input.required !== true;
  return (
    <Select
      {...input}
      {...list}
      searchable
      allowDeselect={false}
      clearable={isOptional}
      clearButtonProps={{ 'aria-label': t('common.none') }}
      value={held[0] ?? (none === undefined ? null : '')}
      data={[...options]}
      onChange={choose}
      onKeyDown={(event) => {
        const only = onlyOne(event);
        if (only === null) return;
        choose(only.value);
        setTyped(only.label);
      }}
    />
  );
}

/** Several of many, as `SearchField`. */
export function SearchManyField<T>({ source, value, onChange, ...input }: ManyProps<T>) {
  const { list, setTyped, options, keep, onlyOne } = useSearch(source, value);
  const choose = (values: string[]) => {
    values.forEach(keep);
    onChange(values);
  };
  return (
    <MultiSelect
      {...input}
      {...list}
      searchable
      hidePickedOptions
      value={[...value]}
      data={[...options]}
      onChange={choose}
      onKeyDown={(event) => {
        const only = onlyOne(event);
        if (only === null || value.includes(only.value)) return;
        choose([...value, only.value]);
        setTyped('');
      }}
    />
  );
}

/** What is offered for the letters that stand in the field, and the names of what is chosen. */
function useSearch<T>(source: Source<T>, held: readonly string[], none?: string) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState<readonly (Choice & { readonly one: T })[]>([]);
  const unnamed = held.filter((value) => !kept.some((choice) => choice.value === value));
  const named = useQueries({ queries: source.name === undefined ? [] : unnamed.map(source.name) });
  const choices = (one: T) => source.choicesOf(one).map((choice) => ({ ...choice, one }));
  const chosen = [...kept, ...named.flatMap(({ data }) => (data ? choices(data) : []))].filter(({ value }) =>
    held.includes(value),
  );
  // The name of the chosen one stands in the field until somebody types: that is no search.
  const text = chosen.some(({ label }) => label === typed) || typed === none ? '' : typed.trim();
  const [asked] = useDebouncedValue(text, REST);
  const { data: answer } = useQuery(source.find(asked));
  // Hints of what was typed before are not shown: Enter would choose one that nobody meant.
  const items = (asked === text ? answer?.items : undefined) ?? source.known?.(text);
  const hints = (items ?? []).flatMap(choices).filter(({ value }) => source.allows?.(value) ?? true);
  const isMore = asked === text && (answer?.next ?? null) !== null;
  const first = none === undefined ? [] : [{ value: '', label: none }];
  const options = new Map<string, Choice & { disabled?: boolean }>();
  for (const { value, label } of [...first, ...chosen, ...hints]) options.set(value, { value, label });
  if (isMore) options.set(MORE, { value: MORE, label: t('pick.more'), disabled: true });
  const shown = new Set([...(text === '' ? ['', ...held] : []), ...hints.map(({ value }) => value), MORE]);
  const ofValue = (value: string): T | null => [...hints, ...chosen].find((one) => one.value === value)?.one ?? null;
  const list = {
    filter: ({ options: all }: { options: ComboboxParsedItem[] }) =>
      all.filter((one) => 'value' in one && shown.has(one.value)),
    searchValue: typed,
    onSearchChange: setTyped,
    nothingFoundMessage: t(items === undefined ? 'common.loading' : 'pick.nothing'),
    dropdownOpened: isOpen,
    onDropdownOpen: () => {
      setOpen(true);
    },
    onDropdownClose: () => {
      setOpen(false);
    },
  };
  return {
    list,
    setTyped,
    options: options.values(),
    ofValue,
    keep: (value: string) => {
      const one = hints.find((hint) => hint.value === value);
      if (one) setKept((before) => [...before.filter((choice) => choice.value !== value), one]);
    },
    /** Enter takes the only one; what is half typed never sends the form. */
    onlyOne: (event: KeyboardEvent<HTMLElement>): Choice | null => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || text === '') return null;
      if (isLit(event.currentTarget)) return null;
      event.preventDefault();
      const [only] = hints.length === 1 ? hints : [];
      if (only) setOpen(false);
      return only ?? null;
    },
  };
}
