/** Days on which offices work, and today: what deadlines are counted by. */
export type Days = { readonly today: string; readonly isWorkingDay: (day: string) => boolean };
/** Official days that differ from the week (nghỉ lễ, làm bù), by their date YYYY-MM-DD. */
export type Differing = ReadonlyMap<string, 'holiday' | 'workday'>;

const DAY = 86_400_000;
/** Counting ends somewhere: a deadline in another century is only "far". */
const FARTHEST = 3_700;

export const daysFrom = (today: string, differing: Differing = new Map()): Days => ({
  today,
  isWorkingDay: (day) => {
    const stated = differing.get(day);
    if (stated !== undefined) return stated === 'workday';
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return weekday >= 1 && weekday <= 5;
  },
});

/** How many working days lie between two days; the first does not count, the second does if it is one. */
function between(from: string, to: string, { isWorkingDay }: Days): number {
  const end = Date.parse(`${to}T00:00:00Z`);
  let count = 0;
  let at = Date.parse(`${from}T00:00:00Z`) + DAY;
  for (let steps = 0; at <= end && steps < FARTHEST; at += DAY, steps++) {
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) count++;
  }
  return count;
}

/**
 * What is left until a deadline in working days (ngày làm việc), as people say it: 0 is today, 3 is in three days, -2 is
 * two days late. Late begins with the day after the deadline, whether offices work on it or not.
 */
export function workingDaysLeft(dueOn: string, days: Days): number {
  if (dueOn >= days.today) return between(days.today, dueOn, days);
  return -Math.max(1, between(dueOn, days.today, days));
}

/** The day that many working days from today. */
export function dueAfter(count: number, days: Days): string {
  let at = Date.parse(`${days.today}T00:00:00Z`);
  for (let left = count, steps = 0; left > 0 && steps < FARTHEST; steps++) {
    at += DAY;
    if (days.isWorkingDay(new Date(at).toISOString().slice(0, 10))) left--;
  }
  return new Date(at).toISOString().slice(0, 10);
}
