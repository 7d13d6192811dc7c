/** A period of days, both inclusive, YYYY-MM-DD. */
export type Period = { readonly from: string; readonly to: string };
export const PERIODS = ['month', 'report', 'quarter', 'year'] as const;
export type PeriodName = (typeof PERIODS)[number];

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/**
 * The period of a name in which a day lies. A reporting month is closed on the 14th: it begins on the 15th of the month
 * before (Decree 09/2019/NĐ-CP, art. 12), so from the 15th on the day lies in that of the next month.
 */
export function periodOf(name: PeriodName, today: string): Period {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const at = month - 1;
  switch (name) {
    case 'month':
      return { from: day(year, at, 1), to: day(year, at + 1, 0) };
    case 'report': {
      const closing = date > 14 ? at + 1 : at;
      return { from: day(year, closing - 1, 15), to: day(year, closing, 14) };
    }
    case 'quarter': {
      const first = at - (at % 3);
      return { from: day(year, first, 1), to: day(year, first + 3, 0) };
    }
    case 'year':
      return { from: day(year, 0, 1), to: day(year, 12, 0) };
  }
}
