/** The official days that differ from the week: holidays on working days, and Saturdays worked in exchange. */
export type Calendar = ReadonlyMap<string, 'holiday' | 'workday'>;

const DAY = 86_400_000;
const utc = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at)) throw new RangeError(`no day: ${day}`);
  return at;
};
const named = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * Says whether offices work on a day (ngày làm việc): Monday to Friday, unless the calendar says otherwise.
 * @see Labour Code 45/2019/QH14, art. 111 and 112
 */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  const stated = calendar.get(day);
  if (stated) return stated === 'workday';
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/**
 * The n-th working day after a day; the day itself does not count, whatever it is. With n = 0 the day itself, or the
 * next working day when it is none. A calendar that ends earlier counts plain weeks: days that nobody announced yet.
 */
export function workingDaysAfter(day: string, n: number, calendar: Calendar): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`no number of days: ${n.toString()}`);
  let at = utc(day);
  let left = n;
  while (left > 0 || !isWorkingDay(named(at), calendar)) {
    at += DAY;
    if (left > 0 && isWorkingDay(named(at), calendar)) left -= 1;
  }
  return named(at);
}
