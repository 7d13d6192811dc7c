import type { Shadow } from '@vanthu/references';
import { plusDays, type Day, type When } from '../wall.rules';
import { contradicts, daysIn, headDay, isCited, type FoundDays } from './days';
import { hoursIn, lengthIn, partIn, type FoundHours } from './hours';
import { linesOf, type Region } from './labels';

/** A time that was read: offsets into the shadow, and how sure it is. */
export type ReadWhen = {
  readonly when: When;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly isWeekdayWrong: boolean;
  /** It is what the meeting is moved to. */
  readonly isNew: boolean;
};

const CUES = /\b(?:vao|hoi|luc|bat dau|tu|khai mac|to chuc|du hop|hop|trong)\b/;
const MOVED =
  /(?:(?:chuyen|doi|doi lich|doi thoi gian|lui|hoan|dieu chinh)[a-z ]{0,30}(?:sang|den|vao|thanh)|\bsang|thoi gian moi(?: la)?|thoi gian (?:hop |to chuc )?(?:moi|sau dieu chinh)|(?:se )?(?:duoc )?to chuc (?:lai )?vao|hop lai vao|thanh)[ :]*(?:vao |la |hoi |luc |buoi |sang |chieu |thu [a-z0-9]+,? )*$/;

/**
 * The times of an invitation, the best first. What stands under `Thời gian` goes before an hour with a day in a sentence;
 * days that name another document are no times.
 */
export function timesOf(shadow: Shadow, regions: readonly Region[], stated: Day | null): ReadWhen[] {
  const { fold, clean } = shadow;
  const head = headDay(fold, linesOf(shadow));
  const issuedOn = stated ?? head?.from ?? null;
  const hours = hoursIn(fold, clean);
  const labelled = regions.filter(({ label }) => label === 'time');
  const days = daysIn(fold, issuedOn).filter((day) => day.start !== head?.start);
  const ofDays = days.flatMap((day): ReadWhen[] => {
    const region = labelled.find(({ start, end }) => day.start >= start && day.end <= end);
    const hour = hourBeside(fold, hours, days, day);
    if (!region && (isCited(fold, day) || (!hour && !isCued(fold, clean, day)))) return [];
    return [timeOf(shadow, day, hour, region)];
  });
  return ofDays.sort((a, b) => b.confidence - a.confidence || a.start - b.start);
}

/** The hour that belongs to a day: what stands closest before it, else behind it, with no other day between. */
function hourBeside(
  fold: string,
  hours: readonly FoundHours[],
  days: readonly FoundDays[],
  day: FoundDays,
): FoundHours | null {
  const isFree = (from: number, to: number) =>
    !days.some((other) => other !== day && other.start >= from && other.end <= to);
  const before = hours.filter(({ start, end }) => end <= day.start && day.start - start < 90).at(-1);
  if (
    before &&
    isFree(before.end, day.start) &&
    !/[.;](?= |$)/.test(fold.slice(before.end, day.start)) &&
    day.start - before.end < 60
  )
    return withEnd(fold, hours, before);
  const after = hours.find(({ start }) => start >= day.end && start - day.end < 45);
  return after && isFree(day.end, after.start) && !/(?:truoc|han|den) (?:luc )?$/.test(fold.slice(day.end, after.start))
    ? withEnd(fold, hours, after)
    : null;
}

/** `bắt đầu từ 8 giờ 00, kết thúc lúc 11 giờ 30`. */
function withEnd(fold: string, hours: readonly FoundHours[], hour: FoundHours): FoundHours {
  if (hour.until !== null) return hour;
  const next = hours.find(({ start }) => start >= hour.end && start - hour.end < 60);
  const isEnd =
    next?.until === null &&
    next.from > hour.from &&
    /(?:ket thuc|den|be mac)(?: [a-z]+){0,4}[ :]*$/.test(fold.slice(hour.end, next.start));
  return next && isEnd ? { ...hour, until: next.from } : hour;
}

function isCued(fold: string, clean: string, day: FoundDays): boolean {
  const before = fold.slice(Math.max(0, day.start - 40), day.start);
  return (
    day.weekday !== null ||
    partIn(before, clean.slice(Math.max(0, day.start - 40), day.start)) !== null ||
    /(?:vao|trong|to chuc)(?: cac)? $/.test(before) ||
    (CUES.test(before) && day.to > day.from)
  );
}

function timeOf(
  { fold, clean }: Shadow,
  day: FoundDays,
  hour: FoundHours | null,
  region: Region | undefined,
): ReadWhen {
  const from = Math.max(region?.start ?? 0, day.start - 60);
  const to = Math.min(region?.end ?? fold.length, day.end + 40);
  const around = (text: string) => text.slice(from, to);
  const length = lengthIn(region ? fold.slice(region.start, Math.min(region.end, day.end + 60)) : around(fold));
  const said = partIn(around(fold), around(clean));
  const start = Math.min(day.start, hour?.start ?? day.start);
  const end = Math.max(day.end, hour?.end ?? day.end);
  const endsOn =
    day.to > day.from ? day.to : length !== null && length > 1 ? plusDays(day.from, Math.ceil(length) - 1) : day.from;
  const until = hour?.until ?? null;
  const part = hour === null ? said : until === null && length !== null && length >= 1 ? 'day' : halfOf(hour, length);
  const isWeekdayWrong = contradicts(day);
  const doubts =
    (isWeekdayWrong ? 0.5 : 0) + (day.isYearInferred ? 0.08 : 0) + (hour === null && part === null ? 0.15 : 0);
  return {
    when: {
      startsOn: day.from,
      startsAt: hour?.from ?? null,
      endsOn,
      endsAt: until,
      part: until === null ? part : null,
    },
    start,
    end,
    confidence: Math.max(0.1, (region ? 0.97 : hour ? 0.85 : 0.65) - doubts),
    isWeekdayWrong,
    isNew: MOVED.test(leadTo(fold, clean, start)),
  };
}

/** What leads to a time. A morning (sáng) is no `sang` by which something is moved, where the accents are there to tell. */
function leadTo(fold: string, clean: string, start: number): string {
  const from = Math.max(0, start - 60);
  return fold
    .slice(from, start)
    .replace(/\bsang\b/g, (word, at: number) => (/sáng/iu.test(clean.slice(from + at, from + at + 4)) ? 'buoi' : word));
}

/** `01 buổi, bắt đầu từ 7 giờ 30`: until noon, or for the rest of the afternoon. */
const halfOf = (hour: FoundHours, length: number | null): 'morning' | 'afternoon' | null =>
  length === 0.5 ? (hour.from < '12:00' ? 'morning' : 'afternoon') : null;
