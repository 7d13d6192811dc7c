import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, showDate } from '../dates';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** As typed, or YYYY-MM-DD. */
  value: string;
  onChange: (typed: string) => void;
};

/** A date that is typed, not picked: 2/6/2008 and 02/06/2008 are the same. Leaving the field spells it out. */
export function DateInput({ value, onChange, error, onBlur, ...rest }: Props) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const [typed, setTyped] = useState(false);
  const shown = /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDate(value) : value;
  const wrong = parseDate(value) === null;
  return (
    <TextInput
      {...rest}
      className={rest.className ?? ''}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('common.datePlaceholder')}
      value={shown}
      error={error ?? (wrong && left ? t('common.badDate') : undefined)}
      onChange={(event) => {
        setLeft(false);
        setTyped(true);
        onChange(event.currentTarget.value);
      }}
      onBlur={(event) => {
        setLeft(true);
        const date = parseDate(value);
        // What was only looked at stays as it was: leaving the field is no word of the person's own.
        if (date !== null && date !== '' && date !== value && typed) onChange(date);
        setTyped(false);
        onBlur?.(event);
      }}
    />
  );
}
