/** Days, both included, YYYY-MM-DD. */
export type Period = { readonly from: string; readonly to: string };

export const PERIODS = ['today', 'month', 'lastMonth', 'quarter', 'year', 'other'] as const;
export type PeriodName = (typeof PERIODS)[number];
export const isPeriodName = (value: string): value is PeriodName => PERIODS.some((name) => name === value);

/** The days that a name means, counted from a day. A period that still runs ends with its last day: books are bound so. */
export function periodOf(name: Exclude<PeriodName, 'other'>, today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (name === 'today') return { from: today, to: today };
  if (name === 'year') return { from: `${year.toString()}-01-01`, to: `${year.toString()}-12-31` };
  if (name === 'month') return months(year, month, 1);
  if (name === 'quarter') return months(year, month - ((month - 1) % 3), 3);
  return month === 1 ? months(year - 1, 12, 1) : months(year, month - 1, 1);
}

const months = (year: number, first: number, count: number): Period => ({
  from: day(year, first, 1),
  // The day before the first of the month after.
  to: day(year, first + count, 0),
});

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
