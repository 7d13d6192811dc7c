/** The periods of reports. */
export const PERIODS = ['month', 'quarter', 'half', 'nine_months', 'year'] as const;
export type PeriodKind = (typeof PERIODS)[number];
/** By the closing days of the decree, or by the calendar: "statistics of November" are not November. */
export const VIEWS = ['decree', 'calendar'] as const;
export type PeriodView = (typeof VIEWS)[number];
export type Span = { readonly from: string; readonly to: string };

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const LAST: Record<PeriodKind, (ordinal: number) => number> = {
  month: (n) => n,
  quarter: (n) => n * 3,
  half: () => 6,
  nine_months: () => 9,
  year: () => 12,
};
const LENGTH: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, nine_months: 9, year: 12 };

/**
 * First and last day of a reporting period. By the decree data are closed on the 14th of the last month: month, 15th of
 * the month before to the 14th; quarter, 15th before its first month to the 14th of its last; half-year, 15/12 to 14/6;
 * nine months, 15/12 to 14/9; year, 15/12 to 14/12.
 * @param ordinal which month (1 to 12) or quarter (1 to 4) of the year; of the others there is one
 * @see Decree 09/2019/NĐ-CP, art. 12
 */
export function spanOf(view: PeriodView, kind: PeriodKind, year: number, ordinal: number): Span {
  const last = LAST[kind](ordinal);
  const first = last - LENGTH[kind] + 1;
  return view === 'decree'
    ? { from: iso(year, first - 1, 15), to: iso(year, last, 14) }
    : { from: iso(year, first, 1), to: iso(year, last + 1, 0) };
}
