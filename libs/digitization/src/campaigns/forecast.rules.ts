import { isWorkingDay, workingDaysAfter, type Calendar } from '@vanthu/registers';

/** Somebody of the crew (tổ số hóa), from a day until a day, and how many sheets they do on a working day. */
export type CrewMember = { readonly from: string; readonly until: string | null; readonly sheetsPerDay: number };
/** Sheets done, by day (`2026-11-24`). */
export type Done = ReadonlyMap<string, number>;

const DAY = 86_400_000;
/** Nobody plans further; a forecast beyond it says that the work does not end like this. */
const FURTHEST_DAYS = 20 * 366;
const RECENT_DAYS = 10;

const dayAfter = (day: string, n = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10);

/** Working days from a day to a day, both counted. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  let count = 0;
  for (let day = from; day <= to; day = dayAfter(day)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** Sheets that the crew can do on a day; none on a holiday. */
export const capacityOn = (day: string, crew: readonly CrewMember[], calendar: Calendar): number =>
  isWorkingDay(day, calendar)
    ? crew
        .filter(({ from, until }) => from <= day && (until === null || day <= until))
        .reduce((sum, { sheetsPerDay }) => sum + sheetsPerDay, 0)
    : 0;

/**
 * Sheets a working day over the last ten before today, or as many as there were since the start; what was done on a day
 * off between them counts too. Today is not over and does not count. null before the first working day is over.
 */
export function recentRate(done: Done, startsOn: string, today: string, calendar: Calendar): number | null {
  let days = 0;
  let sheets = 0;
  for (let day = dayAfter(today, -1); day >= startsOn && days < RECENT_DAYS; day = dayAfter(day, -1)) {
    sheets += done.get(day) ?? 0;
    if (isWorkingDay(day, calendar)) days += 1;
  }
  return days === 0 ? null : Math.max(0, sheets / days);
}

/** The day on which so many sheets are done at a rate, today being the first day; null when that is never. */
export function endByRate(remaining: number, rate: number | null, today: string, calendar: Calendar): string | null {
  if (rate === null || rate <= 0) return null;
  const days = Math.ceil(remaining / rate);
  if (days > FURTHEST_DAYS) return null;
  return workingDaysAfter(dayAfter(today, -1), Math.max(1, days), calendar);
}

/** The day on which the crew is through with so many sheets, as its people come and go; null when that is never. */
export function endByCapacity(
  remaining: number,
  crew: readonly CrewMember[],
  today: string,
  calendar: Calendar,
): string | null {
  let left = remaining;
  for (let i = 0; i < FURTHEST_DAYS; i++) {
    const day = dayAfter(today, i);
    left -= capacityOn(day, crew, calendar);
    if (left <= 0 && isWorkingDay(day, calendar)) return day;
  }
  return null;
}

export type Plan = {
  readonly total: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Chỉ tiêu by month (`2026-12`); empty when the sheets are spread evenly over the working days. */
  readonly targets: Readonly<Record<string, number>>;
};
/** Sheets up to the end of a month. `done` is null in months to come, `forecast` in months that are over. */
export type CurvePoint = {
  readonly month: string;
  readonly planned: number;
  readonly done: number | null;
  readonly forecast: number | null;
};

const monthOf = (day: string) => day.slice(0, 7);
const endOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
};
const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);
const MOST_MONTHS = 120;

/** The months from the start, or from the first sheet that was done, to the last day of plan, forecast or today. */
function monthsOf(days: readonly string[]): string[] {
  const last = monthOf(days.reduce(later));
  const months = [monthOf(days.reduce(earlier))];
  for (let at = months[0] ?? last; at < last && months.length < MOST_MONTHS;) {
    at = monthOf(dayAfter(endOf(at)));
    months.push(at);
  }
  return months;
}

/** The curve of a campaign (đường cong S): plan, done and forecast, cumulative by month. */
export function curveOf(
  plan: Plan,
  done: Done,
  { today, expectedEnd, calendar }: { today: string; expectedEnd: string | null; calendar: Calendar },
): CurvePoint[] {
  const soFar = sumOf([...done.values()]);
  const from = later(today, plan.startsOn);
  const bounds = [plan.startsOn, plan.endsOn, ...(soFar > 0 || today >= plan.startsOn ? [today] : []), ...done.keys()];
  const months = monthsOf(expectedEnd === null ? bounds : [...bounds, expectedEnd]);
  const inPlan = passed(months, plan.startsOn, plan.endsOn, calendar);
  const ahead = expectedEnd === null ? null : passed(months, from, expectedEnd, calendar);
  const planned = (month: string): number => {
    if (Object.keys(plan.targets).length > 0)
      return sumOf(
        Object.entries(plan.targets)
          .filter(([of]) => of <= month)
          .map(([, sheets]) => sheets),
      );
    return month >= monthOf(plan.endsOn) ? plan.total : Math.round(plan.total * inPlan(month));
  };
  const forecast = (month: string): number | null => {
    if (expectedEnd === null || ahead === null || month < monthOf(today)) return null;
    if (month >= monthOf(expectedEnd)) return Math.max(soFar, plan.total);
    return Math.round(soFar + Math.max(0, plan.total - soFar) * ahead(month));
  };
  return months.map((month) => ({
    month,
    planned: planned(month),
    done:
      month > monthOf(today)
        ? null
        : sumOf([...done].filter(([day]) => monthOf(day) <= month).map(([, sheets]) => sheets)),
    forecast: forecast(month),
  }));
}

/** The share of the working days from a day to a day that is over at the end of a month; one pass over the days. */
function passed(months: readonly string[], from: string, to: string, calendar: Calendar): (month: string) => number {
  const counts = new Map(months.map((month) => [month, 0]));
  let all = 0;
  for (let day = from; day <= to; day = dayAfter(day)) {
    if (!isWorkingDay(day, calendar)) continue;
    all += 1;
    counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1);
  }
  let soFar = 0;
  const shares = new Map(
    months.map((month) => {
      soFar += counts.get(month) ?? 0;
      return [month, all === 0 ? 0 : soFar / all];
    }),
  );
  return (month) => shares.get(month) ?? 0;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
