import { isWorkingDay, workingDaysAfter, type Calendar } from '@vanthu/registers';

/** When an agency reminds (nhắc hạn), counted in working days. */
export type ReminderRule = {
  /** HH:MM in the time zone of the agency. */
  readonly at: string;
  /** Days before the deadline; 0 is the day itself. */
  readonly before: readonly number[];
  /** After the first day that is late, each so many days again. */
  readonly overdueEvery: number;
  /** So many days late it goes up the line (báo cáo vượt cấp); null: not. */
  readonly toUnit: number | null;
  readonly toOffice: number | null;
  readonly toLeader: number | null;
};

export const USUAL_RULE: ReminderRule = {
  at: '07:30',
  before: [2, 0],
  overdueEvery: 3,
  toUnit: 2,
  toOffice: 5,
  toLeader: 10,
};

/** The topics of the timers of a deadline. */
export const NEAR = 'deadline.near';
export const PASSED = 'deadline.passed';
export const ESCALATED = 'deadline.escalated';
export const DEADLINE_KINDS: readonly string[] = [NEAR, PASSED, ESCALATED];

/** Up the line: the head of the unit, the chief of office, the leader. */
export type Level = 'unit' | 'office' | 'leader';

/** One reminder: when, and its name within the deadline, which no second one has. */
export type Reminder = {
  readonly kind: typeof NEAR | typeof PASSED | typeof ESCALATED;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly name: string;
  readonly level?: Level;
};

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * The n-th working day before a day; the day itself does not count. With n = 0 the day itself, or the working day before
 * it when it is none: who is due on a holiday is told while the office is open. The deadline stays where it is.
 */
export function workingDaysBefore(day: string, n: number, calendar: Calendar): string {
  let at = day;
  while (n === 0 && !isWorkingDay(at, calendar)) at = dayBefore(at);
  for (let left = n; left > 0;) {
    at = dayBefore(at);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/** A moment on the wall of the agency: `2026-02-12 07:30`. */
export type LocalMoment = string;

/**
 * The reminders of a deadline that lie after the moment it was set: what was past by then was told with the deadline.
 * Of those after the deadline that repeat only the next one: each sets its successor.
 * @param lateSaidAt when it was last said that it is late, where it was
 */
export function remindersOf(
  dueOn: string,
  setAt: LocalMoment,
  rule: ReminderRule,
  calendar: Calendar,
  lateSaidAt: LocalMoment = setAt,
): Reminder[] {
  const before = [...new Set(rule.before.map((n) => workingDaysBefore(dueOn, n, calendar)))].map((day): Reminder => ({
    kind: NEAR,
    day,
    name: `near:${day}`,
  }));
  const lines = [
    ['unit', rule.toUnit],
    ['office', rule.toOffice],
    ['leader', rule.toLeader],
  ] as const;
  const escalations = lines.flatMap(([level, n]): Reminder[] =>
    n === null ? [] : [{ kind: ESCALATED, day: workingDaysAfter(dueOn, n, calendar), name: `up:${level}`, level }],
  );
  const ahead = [...before, ...escalations].filter(({ day }) => `${day} ${rule.at}` > setAt);
  return [...ahead, nextOverdue(dueOn, lateSaidAt, rule, calendar)].sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * The first reminder of a late turn after a moment: on the first working day after the deadline, then each so many. What
 * an outage swallowed is not made up for one by one.
 */
export function nextOverdue(dueOn: string, after: LocalMoment, rule: ReminderRule, calendar: Calendar): Reminder {
  let day = workingDaysAfter(dueOn, 1, calendar);
  while (`${day} ${rule.at}` <= after) day = workingDaysAfter(day, rule.overdueEvery, calendar);
  return { kind: PASSED, day, name: `late:${day}` };
}

/** How many working days a deadline is past on a day; 0 on the day itself and before it. */
export function workingDaysLate(dueOn: string, today: string, calendar: Calendar): number {
  let late = 0;
  for (let day = today; day > dueOn; day = dayBefore(day)) if (isWorkingDay(day, calendar)) late += 1;
  return late;
}
