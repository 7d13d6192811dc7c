import { dayOf, plusDays, weekdayOf, type Day } from '../wall.rules';

/** A day, or several on end, that stand in a text. Offsets into the folded text. */
export type FoundDays = {
  readonly from: Day;
  readonly to: Day;
  /** The weekday that stands beside it, 1 for Monday; null where none does. */
  readonly weekday: number | null;
  readonly isYearInferred: boolean;
  readonly start: number;
  readonly end: number;
};

const D = '([\\dol|]{1,2})';
const Y = '((?:19|20)[\\dol|]{2})';
const NEXT = '(?! ?[\\d/])';
const SEP = ' ?[/.-] ?';
const WEEKDAY_WORDS = 'hai|ba|tu|nam|sau|bay|[2-7]';
const WEEKDAY = new RegExp(`(?:\\bthu (${WEEKDAY_WORDS})\\b(?! ?(?:tuc|ky))|\\b(chu nhat|cn)\\b)`, 'g');
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };

/** How digits are misread on poor scans. */
export const numberIn = (text: string | undefined): number =>
  Number((text ?? '').replace(/o/g, '0').replace(/[l|]/g, '1'));

const weekdayWord = (word: string | undefined, isSunday: boolean): number | null => {
  if (isSunday) return 7;
  if (word === undefined) return null;
  return WEEKDAYS[word] ?? Number(word) - 1;
};

/** `d/m/yyyy`, `d/m`, `d tháng m năm yyyy`, `d tháng m`. */
const ONE = `${D}(?:${SEP}${D}(?:${SEP}${Y})?${NEXT}|,? ?thang ${D}(?: ?,? ?nam ${Y}| ?/ ?${Y})?${NEXT})`;
/** What leads to a day. A bare `1/2` is no day unless one of them stands before it, or it has a year. */
const LEAD = '(?:ngay|nqay|ngiy|hom)';
/** `24 đến 26/11/2026`, `24, 25 và 26 tháng 11`, `24-26/11`, `30/11 đến ngày 02/12/2026`. */
const SEVERAL = `${D}(?:${SEP}${D}(?:${SEP}${Y})?)?((?: ?, ?(?:ngay )?[\\dol|]{1,2})* ?(?:den het|den|va|-) ?(?:het )?(?:${LEAD} )?)${ONE}`;

type Parts = { d: number; m: number | null; y: number | null };
const yearOrNull = (text: string | undefined) => (text === undefined ? null : numberIn(text));

/**
 * The days that stand in a folded text. A day without a year is the next one that is not before the day of issue;
 * without that either it is no day.
 */
export function daysIn(fold: string, issuedOn: Day | null): FoundDays[] {
  const found: FoundDays[] = [];
  const taken: [number, number][] = [];
  const add = (start: number, end: number, first: Parts, last: Parts) => {
    if (taken.some(([from, to]) => start < to && end > from)) return;
    const to = resolved(last, issuedOn);
    const from = resolved(
      { d: first.d, m: first.m ?? last.m, y: first.y ?? (first.m === null ? last.y : null) },
      issuedOn,
      to,
    );
    if (from === null || to === null || to < from || plusDays(from, 60) < to) return;
    taken.push([start, end]);
    found.push({ from, to, weekday: weekdayBeside(fold, start, end), isYearInferred: last.y === null, start, end });
  };
  for (const one of fold.matchAll(new RegExp(`(?<![\\d/.])(${LEAD} )?${SEVERAL}`, 'g'))) {
    const [all, lead, d1, m1, y1, , d, m, y, mWord, yWord, ySlash] = one;
    if (lead === undefined && !/(?:cac|tu|trong|ngay) $/.test(fold.slice(Math.max(0, one.index - 6), one.index)))
      continue;
    const last = { d: numberIn(d), m: numberIn(m ?? mWord), y: yearOrNull(y ?? yWord ?? ySlash) };
    const first = { d: numberIn(d1), m: m1 === undefined ? null : numberIn(m1), y: yearOrNull(y1) };
    add(one.index, one.index + all.length, first, last);
  }
  for (const one of fold.matchAll(new RegExp(`(?<![\\d/.a-z])(${LEAD} ?)?${ONE}`, 'g'))) {
    const [all, lead, d, m, y, mWord, yWord, ySlash] = one;
    const year = yearOrNull(y ?? yWord ?? ySlash);
    const isBare = lead === undefined && mWord === undefined;
    const before = fold.slice(Math.max(0, one.index - 24), one.index);
    if (
      isBare &&
      year === null &&
      !/(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|sang|chieu|toi|phut|gio|[h:]\d\d|\dh)[ ,()-]*$/.test(before)
    )
      continue;
    if (isBare && year !== null && /(?:so|nghi dinh|quyet dinh|luat) ?$/.test(before)) continue;
    const parts = { d: numberIn(d), m: numberIn(m ?? mWord), y: year };
    add(one.index, one.index + all.length, parts, parts);
  }
  return found.sort((a, b) => a.start - b.start);
}

function resolved({ d, m, y }: Parts, issuedOn: Day | null, notAfter: Day | null = null): Day | null {
  if (m === null) return null;
  if (y !== null) return dayOf(y, m, d);
  if (notAfter !== null) {
    const near = dayOf(Number(notAfter.slice(0, 4)), m, d);
    return near !== null && near > notAfter ? dayOf(Number(notAfter.slice(0, 4)) - 1, m, d) : near;
  }
  if (issuedOn === null) return null;
  const year = Number(issuedOn.slice(0, 4));
  const on = dayOf(year, m, d);
  return on !== null && on < issuedOn ? dayOf(year + 1, m, d) : on;
}

/** The weekday next to a day: before it with nothing but a comma between, or behind it in brackets. */
function weekdayBeside(fold: string, start: number, end: number): number | null {
  const before = fold.slice(Math.max(0, start - 22), start);
  const after = fold.slice(end, end + 18);
  const last = [...before.matchAll(WEEKDAY)].at(-1);
  if (last && /^[ ,()-]*$/.test(before.slice(last.index + last[0].length)))
    return weekdayWord(last[1], last[2] !== undefined);
  const next = [...after.matchAll(WEEKDAY)][0];
  return next &&
    /^[ ,(-]*(?:nham )?(?:ngay )?$/.test(after.slice(0, next.index)) &&
    /[(,-]/.test(after.slice(0, next.index))
    ? weekdayWord(next[1], next[2] !== undefined)
    : null;
}

export const contradicts = ({ from, weekday }: FoundDays): boolean => weekday !== null && weekdayOf(from) !== weekday;

/** A day that belongs to the name of another document (`Luật … ngày 11/11/2011`), or to the place and date of the head. */
export function isCited(fold: string, { start }: FoundDays): boolean {
  const before = fold.slice(Math.max(0, start - 70), start);
  return (
    /(?:so:? ?\d[\w./&-]{1,40}|(?:-|\/)[a-z&]{2,20}|nghi dinh|quyet dinh|nghi quyet|chi thi|ke hoach|cong van|thong bao|thong tu|luat [a-z ]{2,40}|giay moi so [^ ]+)(?: cua [a-z ]{2,40})?,? $/.test(
      before,
    ) ||
    /(?:ban hanh|ky|thong qua|ke tu|truoc|cham nhat|het|den)(?: vao)? $/.test(
      before.replace(/(?:17|16|11|10)(?:h| gio)(?: ?00)?(?: phut)?,? $/, ''),
    )
  );
}

/** A line that ends with place and date, maybe behind the number: `Số: 12/GM-SNV   Lam Giang, ngày 12 tháng 5 năm 2026`. */
const HEAD_LINE =
  /^ *(?:so ?:? ?[^ ]+ +)?([a-z .-]{2,40}, ?)(?:ngay|nqay|ngiy) ?[\dol|]{1,2} ?thang ?[\dol|]{1,2} ?nam ?[\dol|]{4}[ .]*$/;

/** The day of the document from the place and date of its head. */
export function headDay(
  fold: string,
  lines: readonly { readonly start: number; readonly end: number }[],
): FoundDays | null {
  for (const { start, end } of lines.slice(0, 15)) {
    const line = fold.slice(start, end);
    const place = HEAD_LINE.exec(line)?.[1];
    if (place === undefined || /\b(?:gio|phut|thu|chu nhat|sang|chieu|vao|thoi gian)\b/.test(place)) continue;
    const day = daysIn(line, null).at(-1);
    if (day) return { ...day, start: start + day.start, end: start + day.end };
  }
  return null;
}
