import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../shared/api-types';
import { showDate } from '../shared/dates';

type Props = {
  reserved: readonly RegisterEntry[];
  value: string;
  error?: string | undefined;
  onChange: (id: string) => void;
};

/** Số để dành: the next number, or one that was reserved in this book, with the date it was reserved on. */
export function ReservedField({ reserved, value, error, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      name="reservedEntryId"
      label={t('outgoing.reserved.label')}
      description={t('outgoing.reserved.hint')}
      error={error}
      value={value}
      data={[
        { value: '', label: t('outgoing.reserved.none') },
        ...reserved.map(({ id, numberSymbol, enteredOn, reason }) => ({
          value: id,
          label: [numberSymbol, showDate(enteredOn), reason].filter(Boolean).join(' · '),
        })),
      ]}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
