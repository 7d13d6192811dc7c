import { standAt, type Word } from './words.rules';

/** What a deadline is counted by: today, and the days on which offices work. */
export type Days = { readonly today: string; readonly isWorkingDay: (day: string) => boolean };
/** A deadline in the text: which words of it, and which day that is. */
export type FoundDue = { readonly first: number; readonly last: number; readonly day: string };

const DAY = 86_400_000;
/** Counting ends somewhere, whatever was typed. */
const LONGEST_DAYS = 3660;
const NUMBERS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'] as const;
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };
const QUARTERS: readonly string[] = ['i', 'ii', 'iii', 'iv'];

/** Words before a deadline; the longest first. They belong to it. */
const MARKERS: readonly (readonly string[])[] = [
  'hoan thanh truoc ngay',
  'hoan thanh truoc',
  'bao cao truoc ngay',
  'bao cao truoc',
  'cham nhat la ngay',
  'cham nhat ngay',
  'cham nhat la',
  'cham nhat',
  'thoi han den ngay',
  'thoi han den',
  'thoi han',
  'han xu ly',
  'han chot',
  'han den',
  'han ngay',
  'han',
  'den het ngay',
  'den het',
  'den ngay',
  'xong truoc ngay',
  'xong truoc',
  'xong ngay',
  'xong trong',
  'truoc ngay',
  'truoc',
  'trong vong',
  'trong thoi han',
  'trong',
  'ngay',
].map((words) => words.split(' '));

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);
const named = (at: number) => new Date(at).toISOString().slice(0, 10);
const moved = (day: string, by: number) => named(utc(day) + by * DAY);

function real(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same && year >= 2000 && year < 2200 ? at.toISOString().slice(0, 10) : null;
}

/** The first day of a year that is not over: `15/6` said in November is next June's. */
function coming(days: Days, month: number, day: number): string | null {
  const year = Number(days.today.slice(0, 4));
  const near = [real(year, month, day), real(year + 1, month, day)];
  return near.find((one) => one !== null && one >= days.today) ?? null;
}

function workingDayFrom({ isWorkingDay }: Days, day: string, step: 1 | -1): string {
  let at = day;
  for (let i = 0; i < 31 && !isWorkingDay(at); i++) at = moved(at, step);
  return at;
}

function workingDaysAfter(days: Days, count: number): string {
  let at = days.today;
  for (let left = count, i = 0; left > 0 && i < LONGEST_DAYS; i++) {
    at = moved(at, 1);
    if (days.isWorkingDay(at)) left -= 1;
  }
  return at;
}

const lastOf = (days: Days, year: number, month: number) =>
  workingDayFrom(days, named(Date.UTC(year, month, 1) - DAY), -1);

/** 1 for Monday to 7 for Sunday. */
const weekdayOf = (day: string) => ((new Date(utc(day)).getUTCDay() + 6) % 7) + 1;

function onWeekday({ today }: Days, weekday: number, week: 'this' | 'next' | null): string {
  const monday = moved(today, 1 - weekdayOf(today));
  if (week !== null) return moved(monday, weekday - 1 + (week === 'next' ? 7 : 0));
  const day = moved(monday, weekday - 1);
  return day > today ? day : moved(day, 7);
}

const numberOf = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  if (/^\d{1,4}$/.test(word)) return Number(word);
  const at = NUMBERS.findIndex((number) => number === word);
  return at > 0 ? at : null;
};

type Said = {
  readonly length: number;
  readonly day: string | null;
  /** Stands alone, without a word before it. */ readonly sure: boolean;
};
const said = (length: number, day: string | null, sure = true): Said => ({ length, day, sure });

/** The day that is said at a place, by however many words. */
function saidAt(text: string, words: readonly Word[], at: number, days: Days): Said | null {
  const is = (phrase: string, offset = 0) => standAt(words, at + offset, phrase.split(' '));
  return (
    dated(text, words, at, days) ??
    (is('hom nay') || (is('trong ngay') && !/^\d/.test(words[at + 2]?.text ?? '')) ? said(2, days.today) : null) ??
    (is('ngay mai') ? said(2, moved(days.today, 1)) : is('ngay kia') ? said(2, moved(days.today, 2)) : null) ??
    (is('mai') ? said(1, moved(days.today, 1), false) : null) ??
    weekdaySaid(words, at, days) ??
    endSaid(words, at, days) ??
    counted(words, at, days)
  );
}

/** 15/6, 15-6-2026, 15.6.26, 2026-06-15, 15 tháng 6 năm 2026; a number of a document is none of these. */
function dated(text: string, words: readonly Word[], at: number, days: Days): Said | null {
  const [one, two, three] = [words[at], words[at + 1], words[at + 2]];
  if (!one || !two || !/^\d{1,4}$/.test(one.text)) return null;
  const day = Number(one.text);
  if (two.text === 'thang' && one.text.length < 3) {
    const month = numberOf(three?.text);
    if (month === null) return null;
    const year = words[at + 3]?.text === 'nam' ? numberOf(words[at + 4]?.text) : null;
    return year === null ? said(3, coming(days, month, day)) : said(5, real(year, month, day));
  }
  const sign = text.slice(one.to, two.from);
  if (!/^[/.-]$/.test(sign) || !/^\d{1,2}$/.test(two.text)) return null;
  if (/[/\-.]$/.test(text.slice(0, one.from)) || /\p{L}[/-]?$/u.test(text.slice(0, one.from))) return null;
  const hasThree = three !== undefined && text.slice(two.to, three.from) === sign;
  if (hasThree && /^\d+$/.test(three.text)) {
    if (tail(text, three)) return null;
    if (one.text.length === 4) return said(3, real(day, Number(two.text), Number(three.text)));
    const year = three.text.length === 2 ? 2000 + Number(three.text) : Number(three.text);
    return one.text.length < 3 ? said(3, real(year, Number(two.text), day)) : null;
  }
  if (hasThree || one.text.length > 2 || tail(text, two)) return null; // 15/6/QĐ is a number
  // Two thirds of something are no day: without a word before it, it ends what is said.
  const ends = /^\s*($|[;,.\n)])/.test(text.slice(two.to));
  return said(2, coming(days, Number(two.text), day), sign === '/' && ends);
}

/** Whether a letter or another part of a number goes on right there. */
const tail = (text: string, word: Word) => /^([/-]\s?)?[\p{L}\d]/u.test(text.slice(word.to));

function weekdaySaid(words: readonly Word[], at: number, days: Days): Said | null {
  const [one, two] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  const digit = (word: string) => (/^[2-7]$/.test(word) ? Number(word) - 1 : null);
  const short = /^t([2-7])$/.exec(one);
  const [length, weekday] = short
    ? [1, Number(short[1]) - 1]
    : standAt(words, at, ['thu'])
      ? [
          2,
          WEEKDAYS[two] ?? Object.entries(WEEKDAYS).find(([name]) => standAt(words, at + 1, [name]))?.[1] ?? digit(two),
        ]
      : standAt(words, at, ['chu', 'nhat'])
        ? [2, 7]
        : [0, null];
  if (weekday === null) return null;
  const week = standAt(words, at + length, ['tuan', 'nay'])
    ? 'this'
    : standAt(words, at + length, ['tuan', 'sau']) || standAt(words, at + length, ['tuan', 'toi'])
      ? 'next'
      : null;
  return said(length + (week === null ? 0 : 2), onWeekday(days, weekday, week), short === null);
}

/** Cuối tuần, cuối tháng, hết tháng 6, cuối quý II, cuối năm: the last working day of it. */
function endSaid(words: readonly Word[], at: number, days: Days): Said | null {
  if (!standAt(words, at, ['cuoi']) && !standAt(words, at, ['het'])) return null;
  const [year, month] = [Number(days.today.slice(0, 4)), Number(days.today.slice(5, 7))];
  const is = (word: string) => standAt(words, at + 1, [word]);
  const next = standAt(words, at + 2, ['sau']) || standAt(words, at + 2, ['toi']);
  const thisOne = standAt(words, at + 2, ['nay']);
  const length = next || thisOne ? 3 : 2;
  if (is('tuan')) {
    const friday = workingDayFrom(days, onWeekday(days, 5, next ? 'next' : 'this'), -1);
    return said(length, friday < days.today ? onWeekday(days, 5, 'next') : friday);
  }
  if (is('nam')) return said(length, lastOf(days, next ? year + 1 : year, 12));
  const number = next || thisOne ? null : numberOf(words[at + 2]?.text);
  if (is('thang')) {
    if (number === null) return said(length, lastOf(days, year, next ? month + 1 : month));
    if (number < 1 || number > 12) return null;
    return said(3, lastOf(days, number < month ? year + 1 : year, number));
  }
  if (!is('quy')) return null;
  const roman = QUARTERS.indexOf(words[at + 2]?.text ?? '') + 1;
  const quarter = (roman || number) ?? Math.ceil(month / 3) + (next ? 1 : 0);
  if (quarter < 1 || quarter > 5) return null;
  const until = quarter * 3;
  return said(roman > 0 || number !== null ? 3 : length, lastOf(days, until < month ? year + 1 : year, until));
}

/** 3 ngày làm việc, 2 tuần, 1 tháng: from today, which does not count; the last day is one on which offices work. */
function counted(words: readonly Word[], at: number, days: Days): Said | null {
  const count = numberOf(words[at]?.text);
  if (count === null || count < 1 || count > 999) return null;
  const is = (phrase: string) => standAt(words, at + 1, phrase.split(' '));
  if (is('ngay lam viec')) return said(4, workingDaysAfter(days, count));
  if (is('ngay')) return said(2, workingDayFrom(days, moved(days.today, count), 1), false);
  if (is('tuan')) return said(2, workingDayFrom(days, moved(days.today, count * 7), 1), false);
  if (!is('thang')) return null;
  const at2 = new Date(utc(days.today));
  const day = named(Date.UTC(at2.getUTCFullYear(), at2.getUTCMonth() + count, at2.getUTCDate()));
  return said(2, workingDayFrom(days, day, 1), false);
}

/**
 * The first deadline of a text. `mai` or `3 ngày` may mean other things, so they need a word such as `trước`, `hạn`,
 * `trong` before them, or stand alone between two marks; `trước 15/6` is due on 15/6.
 */
export function dueIn(text: string, words: readonly Word[], days: Days): FoundDue | null {
  for (let at = 0; at < words.length; at++) {
    const marker = MARKERS.find((phrase) => standAt(words, at, phrase));
    const own = saidAt(text, words, at, days);
    if (own?.day && own.sure) return { first: at, last: at + own.length - 1, day: own.day };
    const lead = marker?.length ?? 0;
    const found = marker
      ? (saidAt(text, words, at + lead, days) ?? dayOfMonth(text, words, at + lead, marker, days))
      : own;
    if (!found?.day) continue;
    const last = at + lead + found.length - 1;
    if (marker || isAlone(text, words, at, last)) return { first: at, last, day: found.day };
  }
  return null;
}

/** `trước ngày 15`: of this month, or of the next where it is over. */
function dayOfMonth(
  text: string,
  words: readonly Word[],
  at: number,
  marker: readonly string[],
  days: Days,
): Said | null {
  const word = words[at];
  if (marker.at(-1) !== 'ngay' || !word || !/^\d{1,2}$/.test(word.text) || tail(text, word)) return null;
  const [year, month] = [Number(days.today.slice(0, 4)), Number(days.today.slice(5, 7))];
  const near = [0, 1, 2].map((more) => {
    const first = new Date(Date.UTC(year, month - 1 + more, 1));
    return real(first.getUTCFullYear(), first.getUTCMonth() + 1, Number(word.text));
  });
  return said(1, near.find((day) => day !== null && day >= days.today) ?? null);
}

const isAlone = (text: string, words: readonly Word[], first: number, last: number) =>
  /(^|[;,.:\n(–-])\s*$/.test(text.slice(0, words[first]?.from)) && /^\s*($|[;,.\n)])/.test(text.slice(words[last]?.to));
