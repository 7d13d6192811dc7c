/** A date found in folded text: as far as it is stated. */
export type FoundDate = {
  start: number;
  end: number;
  /** ISO date, or null when a part is missing or impossible. */
  iso: string | null;
  /** Four digits, or '' when the year is not stated. */
  year: string;
};

/** A digit, or a letter that optical recognition reads for one: O, l, I. */
export const DIGIT = '[\\doli|]';

/** `2O22` → `2022`, `l4` → `14`. */
export function digitsOf(text: string): string {
  return text
    .replace(/[oO]/g, '0')
    .replace(/[liI|]/g, '1')
    .replace(/ /g, '');
}

const BLANK = '[._](?: *[._])*';
const DAY_WORD = '(?:ngay|nqay|ngiy|nga|gay)';
const PART = `(?:(${DIGIT}(?: ?${DIGIT})?)|${BLANK})?`;
const YEAR = `${DIGIT}(?: ?${DIGIT}){3}(?![a-z\\d])`;
const INTRO = '(?:(?:da +)?(?:duoc +)?(?:ky +ban +hanh|ban +hanh|phat +hanh|thong +qua|ky|de) +)?';

const LONG = new RegExp(`${DAY_WORD} *${PART} *thang *${PART}(?: *,? *nam *(?:(${YEAR})|${BLANK})?)?`, 'y');
const NUMERIC = new RegExp(
  `${DAY_WORD} *(${DIGIT}{1,2}) *([/.-]) *(${DIGIT}{1,2})(?: *\\2 *(${DIGIT}{4}))?(?![\\d/]|[.-]\\d)`,
  'y',
);
const LEAD = new RegExp(` *([,(])? *${INTRO}`, 'y');

/** The date that stands at `at`, which is where the word `ngày` begins. */
export function dateAt(fold: string, at: number): FoundDate | null {
  LONG.lastIndex = at;
  const long = LONG.exec(fold);
  if (long) return found(at, LONG.lastIndex, [long[1], long[2], long[3]]);
  NUMERIC.lastIndex = at;
  const numeric = NUMERIC.exec(fold);
  return numeric ? found(at, NUMERIC.lastIndex, [numeric[1], numeric[3], numeric[4]]) : null;
}

/**
 * The date that belongs to what ends at `at`: `…, ngày 5/3/2020`, `… (ngày 5 tháng 3 năm 2020)`, `… ký ngày …`.
 * Behind a comma the date may open the next clause (`…, ngày 5/3/2020 Sở đã họp`): then it is not taken.
 */
export function dateAfter(clean: string, fold: string, at: number): FoundDate | null {
  LEAD.lastIndex = at;
  const lead = LEAD.exec(fold);
  const date = lead && dateAt(fold, LEAD.lastIndex);
  if (!date) return null;
  return lead[1] === ',' && opensAClause(clean, date.end) ? null : date;
}

function opensAClause(clean: string, end: number): boolean {
  return /^\s*(?:,\s*)?(?:\p{Lu}\p{Ll}|\p{Lu}{3}|tại\s|vừa qua|các\s)/u.test(clean.slice(end, end + 20));
}

const YEAR_AFTER = / *,? *nam *([12](?: ?[\doli|]){3})(?![\da-z/])/y;
const BARE_YEAR = / +((?:19|20)\d\d)(?![\da-z/%:]| *- *\d|[.,]\d)/y;

/** `năm 2024`, or a bare year, right behind `at`. */
export function yearAfter(fold: string, at: number): { end: number; year: string } | null {
  for (const pattern of [YEAR_AFTER, BARE_YEAR]) {
    pattern.lastIndex = at;
    const year = plausibleYear(pattern.exec(fold)?.[1]);
    if (year) return { end: pattern.lastIndex, year };
  }
  return null;
}

/** Four digits between 1900 and 2099, or ''. */
export function plausibleYear(text: string | undefined): string {
  const year = digitsOf(text ?? '');
  return /^(?:19|20)\d\d$/.test(year) ? year : '';
}

function found(start: number, end: number, parts: (string | undefined)[]): FoundDate {
  const [day, month, year] = [digitsOf(parts[0] ?? ''), digitsOf(parts[1] ?? ''), plausibleYear(parts[2])];
  return { start, end, year, iso: isoDate(Number(year), Number(month), Number(day)) };
}

function isoDate(year: number, month: number, day: number): string | null {
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
