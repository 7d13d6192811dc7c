import { DIGIT, digitsOf, plausibleYear } from './dates';
import type { Shadow } from './shadow';
import { shadowOf } from './shadow';
import { isOfficialPart, isOldEnding, normalSymbol } from './symbols';

/** A number and symbol (số, ký hiệu) found in a text. */
export type FoundNumber = {
  end: number;
  /** Digits as printed, leading zeros kept; '' where a template leaves it blank. */
  number: string;
  /** The year inside the number, or ''. */
  year: string;
  symbol: string;
  /** Letters were read as digits, or split digits joined. */
  repaired: boolean;
};

/** How sure we are already that a number stands here; the surer, the more noise is forgiven. */
export type Expectation = { marked: boolean; typed: boolean };

const BLANK = /(?:[._](?: *[._])*| {2,}) *(?=\/)/y;
const SPLIT = new RegExp(`(${DIGIT}{1,4}(?: ${DIGIT}{1,4}){1,2}) *(?=/)`, 'y');
const PLAIN = new RegExp(`(${DIGIT}{0,7}\\d${DIGIT}{0,7})([a-eghk]?)(?![a-z])`, 'y');
const SIGN = / *([/-]) */y;
const TIGHT_SIGN = /([/-])/y;
const SPLIT_YEAR = /([12](?: ?[\doli|]){3}) *(?=[/-])/y;
const YEAR = /([12][\doli|]{3})(?![\da-z])/y;
const SHORT_YEAR = /(\d\d)(?= *\/ *[a-z])/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The number that begins at `at`, or null. Never runs over what is not a number: `12/3 đường Trần Phú` gives none. */
export function numberAt(shadow: Shadow, at: number, expect: Expectation): FoundNumber | null {
  const { fold } = shadow;
  const digits = leadingDigits(fold, at, expect);
  if (!digits) return null;
  const sign = match(expect.marked || expect.typed ? SIGN : TIGHT_SIGN, fold, digits.end);
  const lead = sign?.[1] ?? '';
  if (!sign) return partyAfterSpace(shadow, digits) ?? shortNumber(digits);

  let at2 = digits.end + sign[0].length;
  const year = yearAt(fold, at2);
  let symbolLead = lead;
  if (year) {
    const next = match(SIGN, fold, year.end);
    const symbol = next && symbolAt(shadow, year.end + next[0].length, expect);
    if (!symbol) return lead === '/' && year.whole ? { ...shortNumber(digits), end: year.end, year: year.year } : null;
    return { ...digits, end: symbol.end, year: year.year, symbol: normalSymbol({ ...symbol, lead: '/' }) };
  }
  if (lead === '-' && fold[at2] === '-') at2++;
  const symbol = symbolAt(shadow, at2, expect);
  if (!symbol) return blankSymbol(fold, at2, digits, expect) ?? shortNumber(digits);
  const old = symbol.parts.length === 1 && isOldEnding(symbol.parts[0] ?? '');
  if (lead === '-' && !old && !symbol.signs.includes('/') && !expect.typed) return null;
  if (lead === '/' && symbol.parts.length === 1 && symbol.signs.length === 0 && !expect.typed && !expect.marked)
    return null;
  if (digits.number === '' && symbol.parts.length === 0) return null;
  if (lead === '-' && symbol.parts.length > 1 && !symbol.signs.includes('/')) symbolLead = '/';
  return { ...digits, end: symbol.end, year: '', symbol: normalSymbol({ ...symbol, lead: symbolLead }) };
}

type Digits = { end: number; number: string; repaired: boolean };

function leadingDigits(fold: string, at: number, expect: Expectation): Digits | null {
  if (expect.marked) {
    const blank = match(BLANK, fold, at);
    if (blank) return { end: at + blank[0].length, number: '', repaired: false };
    const split = match(SPLIT, fold, at);
    const joined = digitsOf(split?.[1] ?? '');
    if (split && /\d/.test(split[1] ?? '') && joined.length <= 5)
      return { end: at + split[0].length, number: joined, repaired: true };
  }
  const plain = match(PLAIN, fold, at);
  const printed = plain?.[1] ?? '';
  if (!plain || printed.length > 6) return null;
  const number = digitsOf(printed);
  return { end: at + plain[0].length, number: number + (plain[2] ?? ''), repaired: number !== printed };
}

function shortNumber(digits: Digits): FoundNumber {
  return { ...digits, year: '', symbol: '' };
}

function yearAt(fold: string, at: number): { end: number; year: string; whole: boolean } | null {
  const split = match(SPLIT_YEAR, fold, at) ?? match(YEAR, fold, at);
  const year = plausibleYear(split?.[1]);
  if (split && year) return { end: at + (split[1] ?? '').length, year, whole: true };
  const short = match(SHORT_YEAR, fold, at)?.[1];
  if (!short) return null;
  return { end: at + 2, year: (Number(short) >= 45 ? '19' : '20') + short, whole: false };
}

/** `19 NQ/TW`: the dash was lost. */
function partyAfterSpace(shadow: Shadow, digits: Digits): FoundNumber | null {
  if (shadow.fold[digits.end] !== ' ') return null;
  const symbol = symbolAt(shadow, digits.end + 1, { marked: false, typed: false });
  const normal = symbol?.signs[0] === '/' ? normalSymbol({ ...symbol, lead: '-' }) : '';
  return symbol && /^[\p{L}]+\/[\p{L}]+$/u.test(normal)
    ? { ...digits, end: symbol.end, year: '', symbol: normal }
    : null;
}

/** A template: `12/QĐ-…` is read by `symbolAt`; here `số …/…`, of which nothing is known. */
function blankSymbol(fold: string, at: number, digits: Digits, expect: Expectation): FoundNumber | null {
  const blank = match(/[._](?: *[-/]? *[._])*/y, fold, at);
  return blank && expect.marked && expect.typed ? { ...shortNumber(digits), end: at + blank[0].length } : null;
}

type FoundSymbol = { parts: string[]; signs: string[]; end: number };

const PART = /[\p{L}\d&]+(?:\.[\p{Lu}][\p{L}\d&]*)*/uy;
/** `TTLT-BTC-BGDĐT-BNV` has four; a chain without end is no symbol. */
const MAX_PARTS = 10;
const MAX_PART = 24;

const JOINT = /([ \n\r\t]*)([-/])([ \n\r\t]*)/y;

function symbolAt({ clean, fold }: Shadow, at: number, expect: Expectation): FoundSymbol | null {
  const first = partAt(clean, at, expect);
  if (!first) return null;
  const symbol: FoundSymbol = { parts: [first.part], signs: [], end: first.end };
  for (;;) {
    const joint = match(JOINT, clean, symbol.end);
    if (!joint || symbol.parts.length === MAX_PARTS) return symbol;
    const after = symbol.end + joint[0].length;
    const blank = match(/[._]+/y, fold, after);
    if (blank && expect.marked) return { ...symbol, end: after + blank[0].length };
    const next = partAt(clean, after, expect);
    const roomy = joint[1] && joint[3] && symbol.parts.length > 1;
    if (!next || (roomy && endsBeforeText(clean, next))) return symbol;
    symbol.parts.push(next.part);
    symbol.signs.push(joint[2] ?? '-');
    symbol.end = next.end;
  }
}

/** `… 12/TTr-SXD - UBND tỉnh …`: a dash with room on both sides, then an abbreviation that opens running text. */
function endsBeforeText(clean: string, next: { end: number }): boolean {
  return (
    /^[ ]+\p{Ll}{2,}/u.test(clean.slice(next.end, next.end + 6)) &&
    !/^ +ngày/u.test(clean.slice(next.end, next.end + 8))
  );
}

function partAt(clean: string, at: number, expect: Expectation): { part: string; end: number } | null {
  const found = match(PART, clean, at)?.[0];
  if (!found || found.length > MAX_PART) return null;
  const end = at + found.length;
  // `C P`, `N Đ`, `UB ND`: a part torn in two is mended only into one that exists.
  const rest = match(/ ([\p{Lu}][\p{L}]{0,4})(?![\p{L}\d])/uy, clean, end);
  const mended = found + (rest?.[1] ?? '');
  const torn = rest && mended.length >= 2 && /^\p{Lu}+[a-z]?$/u.test(mended) && isOfficialPart(mended);
  if (torn && !(isOfficialPart(found) && found.length > 1)) return { part: mended, end: end + rest[0].length };
  return looksLikePart(found, expect) ? { part: found, end } : null;
}

function looksLikePart(part: string, expect: Expectation): boolean {
  if (isOfficialPart(part)) return expect.typed || expect.marked || /\p{Lu}/u.test(part);
  const letters = part.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (letters.length === 0) return /^\d{1,2}$/.test(part);
  if (!/^[A-ZĐƯa-zđ\d&.]+$/.test(part) || !/^[A-ZĐƯ\d]/.test(part)) return false;
  return letters.length === 1 ? capitals === 1 : capitals >= 2 && letters.length - capitals <= 3;
}

/** Nobody types a number longer than this; the rest is not looked at. */
export const MAX_TYPED = 200;

/** A number and symbol typed by hand, taken apart; all parts '' when no number is in it. */
export function parseNumberSymbol(text: string): { number: string; year: string; symbol: string } {
  const shadow = shadowOf(text.slice(0, MAX_TYPED).trim());
  const start = /^(?:s[o0] *)?[:.]? */.exec(shadow.fold)?.[0].length ?? 0;
  const found = numberAt(shadow, start, { marked: true, typed: true });
  return { number: found?.number ?? '', year: found?.year ?? '', symbol: found?.symbol ?? '' };
}
