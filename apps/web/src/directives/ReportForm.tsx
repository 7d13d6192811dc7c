import { Button, Group, NativeSelect, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiUrl } from '../shared/client';
import { today } from '../shared/dates';

const PERIODS = ['month', 'quarter', 'half', 'nine_months', 'year'] as const;
const ORDINALS: Readonly<Record<string, number>> = { month: 12, quarter: 4 };

/** Báo cáo định kỳ: a period by the closing days of the decree or by the calendar, as a spreadsheet. */
export function ReportForm() {
  const { t } = useTranslation();
  const [period, setPeriod] = useState('month');
  const [view, setView] = useState('decree');
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [ordinal, setOrdinal] = useState(Number(today().slice(5, 7)));
  const last = ORDINALS[period] ?? 1;
  const query = new URLSearchParams({
    period,
    view,
    year: year.toString(),
    ordinal: Math.min(ordinal, last).toString(),
  });
  return (
    <section aria-labelledby="directive-report">
      <Title order={2} size="h4" id="directive-report" mt="lg">
        {t('directives.report')}
      </Title>
      <Group align="end" mt="xs">
        <NativeSelect
          label={t('directives.period')}
          value={period}
          data={PERIODS.map((value) => ({ value, label: t(`directives.periods.${value}`) }))}
          onChange={(event) => {
            setPeriod(event.currentTarget.value);
          }}
        />
        {last > 1 && (
          <NumberInput
            label={t('directives.ordinal')}
            value={Math.min(ordinal, last)}
            min={1}
            max={last}
            allowDecimal={false}
            onChange={(value) => {
              setOrdinal(Number(value) || 1);
            }}
          />
        )}
        <NumberInput
          label={t('directives.year')}
          value={year}
          min={2000}
          max={2199}
          allowDecimal={false}
          thousandSeparator={false}
          onChange={(value) => {
            setYear(Number(value) || 2026);
          }}
        />
        <NativeSelect
          label={t('directives.view')}
          value={view}
          data={(['decree', 'calendar'] as const).map((value) => ({ value, label: t(`directives.views.${value}`) }))}
          onChange={(event) => {
            setView(event.currentTarget.value);
          }}
        />
        <Button
          component="a"
          href={apiUrl(`/directive-tasks/report/sheet?${query.toString()}`)}
          download
          variant="default"
        >
          {t('directives.sheet')}
        </Button>
      </Group>
    </section>
  );
}
