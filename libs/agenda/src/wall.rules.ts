/** A calendar day of the agency: `2026-11-26`. */
export type Day = string;
/** A time on the wall of the agency: `08:00`. */
export type WallTime = string;
/** A part of a day where no hour was said: a morning (sáng), an afternoon (chiều), the whole of it. */
export const PARTS = ['morning', 'afternoon', 'day'] as const;
export type Part = (typeof PARTS)[number];

/** When something happens, as people say it: on the wall of the agency, and only what was said. */
export type When = {
  readonly startsOn: Day;
  /** Null: for the part of the day that is said, else the whole day. */
  readonly startsAt: WallTime | null;
  readonly endsOn: Day;
  readonly endsAt: WallTime | null;
  readonly part: Part | null;
};

const DAY_MS = 86_400_000;
const atNoonless = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const plusDays = (day: Day, days: number): Day =>
  new Date(atNoonless(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Null for a day that no calendar has, such as 31/4. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year >= 1900 && year < 2200;
  return isReal ? at.toISOString().slice(0, 10) : null;
}

/** 1 is Monday (thứ Hai), 7 is Sunday (Chủ nhật). */
export const weekdayOf = (day: Day): number => new Date(atNoonless(day)).getUTCDay() || 7;

/** The week of the agency (tuần): Monday to Sunday, around a day. */
export function weekOf(day: Day): { readonly from: Day; readonly to: Day; readonly days: readonly Day[] } {
  const from = plusDays(day, 1 - weekdayOf(day));
  const days = Array.from({ length: 7 }, (_, i) => plusDays(from, i));
  return { from, to: plusDays(from, 6), days };
}

/** The number of a week by ISO 8601, as offices count them (tuần 48). */
export function weekNumber(day: Day): { readonly year: number; readonly week: number } {
  const thursday = plusDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  const first = atNoonless(`${year.toString()}-01-01`);
  return { year, week: Math.floor((atNoonless(thursday) - first) / DAY_MS / 7) + 1 };
}

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;
/** What is taken for the length of a meeting of which nobody said when it ends, in minutes. */
export const USUAL_MINUTES = 120;

/** Sáng or chiều: the part of the day that an hour lies in. */
export const partOf = (time: WallTime): Part => (minutesOf(time) < NOON ? 'morning' : 'afternoon');

export const minutesOf = (time: WallTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** From when until when somebody is taken, in minutes since 1970 on the wall of the agency; the end is not within it. */
export function spanOf({ startsOn, startsAt, endsOn, endsAt, part }: When): { from: number; until: number } {
  const base = (day: Day) => atNoonless(day) / 60_000;
  const from = base(startsOn) + (startsAt !== null ? minutesOf(startsAt) : part === 'afternoon' ? NOON : 0);
  if (endsAt !== null) return { from, until: Math.max(from + 1, base(endsOn) + minutesOf(endsAt)) };
  const isNoonEnd = part === 'morning';
  const isOpen = startsAt !== null && part === null && endsOn === startsOn;
  const last = base(endsOn) + (isNoonEnd ? NOON : MIDNIGHT);
  return { from, until: isOpen ? Math.min(from + USUAL_MINUTES, last) : Math.max(from + 1, last) };
}

/** Does one end before it began? */
export const isBackwards = ({ startsOn, startsAt, endsOn, endsAt }: When): boolean =>
  endsOn < startsOn || (endsOn === startsOn && startsAt !== null && endsAt !== null && endsAt <= startsAt);
