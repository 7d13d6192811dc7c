import { Anchor, Group, NativeSelect, SegmentedControl, Table, Text } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { parseDate, showDate, today } from '../shared/dates';
import { DateInput } from '../shared/ui/DateInput';
import { ListTable } from '../shared/ui/ListTable';
import { Empty, Loading, PageHead } from '../shared/ui/states';
import { FIGURES, statisticsQuery, type Figure } from './inbox.queries';
import { periodOf, PERIODS, type Period } from './periods';

/** Thống kê: what came, was done in time and late, and is open, by unit or by person, in a period. */
export function StatisticsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const by = params.get('by') === 'person' ? 'person' : 'unit';
  const name = PERIODS.find((one) => one === params.get('period')) ?? (params.has('from') ? 'own' : 'month');
  const period: Period =
    name === 'own' ? { from: params.get('from') ?? today(), to: params.get('to') ?? today() } : periodOf(name, today());
  const show = (next: { by: string } & ({ period: string } | Period)) => {
    setParams(next, { replace: true });
  };
  return (
    <>
      <PageHead title={t('statistics.title')}>
        <SegmentedControl
          aria-label={t('statistics.by')}
          value={by}
          data={(['unit', 'person'] as const).map((value) => ({ value, label: t(`statistics.byOf.${value}`) }))}
          onChange={(value) => {
            show({ by: value, ...(name === 'own' ? period : { period: name }) });
          }}
        />
      </PageHead>
      <Group mb="sm" align="end">
        <NativeSelect
          label={t('statistics.period')}
          value={name}
          data={[...PERIODS, 'own' as const].map((value) => ({ value, label: t(`statistics.periodOf.${value}`) }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            show({ by, ...(value === 'own' ? period : { period: value }) });
          }}
        />
        {name === 'own' ? (
          <OwnPeriod
            key={`${period.from} ${period.to}`}
            period={period}
            onPeriod={(next) => {
              show({ by, ...next });
            }}
          />
        ) : (
          <Text size="sm" className="numbers" mb={8}>
            {showDate(period.from)} – {showDate(period.to)}
          </Text>
        )}
      </Group>
      <Suspense fallback={<Loading />}>
        <Figures by={by} period={period} />
      </Suspense>
    </>
  );
}

function OwnPeriod({ period, onPeriod }: { period: Period; onPeriod: (period: Period) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ from: showDate(period.from), to: showDate(period.to) });
  const type = (name: 'from' | 'to', value: string) => {
    const next = { ...typed, [name]: value };
    setTyped(next);
    const [from, to] = [parseDate(next.from), parseDate(next.to)];
    if (from && to && from <= to && (from !== period.from || to !== period.to)) onPeriod({ from, to });
  };
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <DateInput
          key={name}
          label={t(`statistics.${name}`)}
          value={typed[name]}
          onChange={(value) => {
            type(name, value);
          }}
        />
      ))}
    </>
  );
}

function Figures({ by, period }: { by: 'unit' | 'person'; period: Period }) {
  const { t } = useTranslation();
  const { data: rows } = useSuspenseQuery(statisticsQuery({ ...period, by }));
  if (rows.length === 0) return <Empty icon={<IconChartBar />} title={t('statistics.empty')} />;
  const columns = [t(`statistics.byOf.${by}`), ...FIGURES.map((figure) => t(`statistics.${figure}`))];
  const to = (figure: Figure, of: string) => `/statistics/tasks?${new URLSearchParams({ ...period, by, figure, of })}`;
  return (
    <ListTable
      minWidth={700}
      verticalSpacing={6}
      fz={14}
      aria-label={t('statistics.title')}
      columns={columns}
      figuresFrom={2}
    >
      <Table.Tbody className="figures">
        {rows.map((row) => (
          <Table.Tr key={row.id}>
            <Table.Th scope="row" fw={400}>
              {row.name}
            </Table.Th>
            {FIGURES.map((figure) => (
              <Table.Td key={figure} ta="right" className="numbers">
                {row[figure] === 0 ? (
                  0
                ) : (
                  <Anchor
                    component={Link}
                    to={to(figure, row.id)}
                    fz="inherit"
                    underline="always"
                    aria-label={`${row.name}, ${t(`statistics.${figure}`)}: ${row[figure].toString()}`}
                  >
                    {row[figure]}
                  </Anchor>
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot className="figures">
        <Table.Tr>
          <Table.Th scope="row">{t('statistics.total')}</Table.Th>
          {FIGURES.map((figure) => (
            <Table.Th key={figure} ta="right" className="numbers">
              {rows.reduce((sum, row) => sum + row[figure], 0)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Tfoot>
    </ListTable>
  );
}
