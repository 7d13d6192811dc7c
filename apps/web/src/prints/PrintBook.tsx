import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPrinter, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, today } from '../shared/dates';
import { savePrint } from '../shared/print';
import { DateInput } from '../shared/ui/DateInput';
import { ProblemAlert } from '../shared/ui/ProblemAlert';
import { isPeriodName, PERIODS, periodOf, type PeriodName } from './period';
import { earlierPrints } from './prints.queries';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** In sổ: the period is there already, so a book is one press away; another period is two. */
export function PrintBook({ registerId, incoming }: { registerId: string; incoming: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [name, setName] = useState<PeriodName>('month');
  const [book, setBook] = useState('registration');
  const [typed, setTyped] = useState(() => periodOf('month', today()));
  const period = name === 'other' ? { from: parseDate(typed.from), to: parseDate(typed.to) } : periodOf(name, today());
  const ready = Boolean(period.from) && Boolean(period.to);
  const wrong = ready && String(period.from) > String(period.to);

  const print = useMutation({
    mutationFn: (format: 'pdf' | 'xlsx') => {
      const query = new URLSearchParams({ from: period.from ?? '', to: period.to ?? '', format });
      if (incoming) query.set('book', book);
      return savePrint(
        `/registers/${registerId}/book?${query.toString()}`,
        format === 'pdf' ? 'application/pdf' : XLSX,
      );
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: earlierPrints(registerId).queryKey }),
  });

  return (
    <section aria-label={t('prints.book')}>
      <Group align="end" gap="sm">
        {incoming && (
          <NativeSelect
            label={t('prints.book')}
            value={book}
            onChange={(event) => {
              setBook(event.currentTarget.value);
            }}
            data={[
              { value: 'registration', label: t('prints.registration') },
              { value: 'handling', label: t('prints.handling') },
            ]}
          />
        )}
        <NativeSelect
          label={t('prints.period')}
          value={name}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isPeriodName(value)) setName(value);
          }}
          data={PERIODS.map((value) => ({ value, label: t(`prints.periods.${value}`) }))}
        />
        {name === 'other' && (
          <>
            <DateInput
              label={t('prints.from')}
              value={typed.from}
              onChange={(from) => {
                setTyped((before) => ({ ...before, from }));
              }}
            />
            <DateInput
              label={t('prints.to')}
              value={typed.to}
              error={wrong ? t('prints.badPeriod') : undefined}
              onChange={(to) => {
                setTyped((before) => ({ ...before, to }));
              }}
            />
          </>
        )}
        <Button
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={!ready || wrong}
          loading={print.isPending && print.variables === 'pdf'}
          onClick={() => {
            print.mutate('pdf');
          }}
        >
          {t('prints.pdf')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTable size={18} aria-hidden />}
          disabled={!ready || wrong}
          loading={print.isPending && print.variables === 'xlsx'}
          onClick={() => {
            print.mutate('xlsx');
          }}
        >
          {t('prints.xlsx')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {print.isPending ? t('prints.making') : t('prints.hint')}
      </Text>
      <ProblemAlert error={print.error} />
    </section>
  );
}
