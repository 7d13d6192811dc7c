import { dateAfter, yearAfter } from './dates';
import { KIND_PATTERN } from './kinds';
import { endOfKnownName } from './law-names';
import type { FoundNumber } from './numbers';
import { numberAt } from './numbers';
import type { Shadow } from './shadow';

/** What stands behind a number or a name: date, year, and where the mention ends. */
export type Tail = { end: number; issuedOn: string | null; year: string; number: FoundNumber | null };

/** A law cited by its name (NĐ 30/2020: laws and ordinances are cited by kind and name only). */
export type NamedLaw = Tail & { nameEnd: number; known: boolean };

const MAX_WORDS = 24;
/** Words that no name of a law contains at this place: the sentence goes on. */
const STOP =
  /^(?:nay|tren|do|neu|su|hien|phai|duoc|da|se|dang|theo|giao|thi|khi|de|nghiem|truoc|tu|cho|la|cua|boi|bi|do|den|gom|yeu|van|cung|chi|con|nham|neu|can cu|tai khoan|tai dieu|quy dinh|co hieu luc|thuc hien|ban hanh kem|co quy dinh|khong)(?![a-z])/;
const AFTER_COMMA =
  /^(?:trong|cac|den|ngay|nam|nguoi|co quan|don vi|khi|viec|dieu|khoan|diem|thi|quoc hoi|uy ban|hoi dong)(?![a-z])/;
const AMENDING = /^(?:sua +doi|bo +sung)(?: *, *(?:bo +sung|sua +doi))? +(?:mot +so|cac|\d+|khoan|dieu)?/;
const KIND = new RegExp(`^(?:${KIND_PATTERN})(?![a-z])`);
const NUMBER_MARK = / *,? *(?:so|s) *[:.]? *(?=\d|[oli|]\d)/y;
const REMARK = / *\((?:sua doi|hiv[/a-z]*)\)/y;
const ADOPTED = / *,? *(?:da +)?duoc +(?:quoc +hoi|uy +ban +thuong +vu +quoc +hoi)[^,;.()]{0,60}?thong +qua +(?=ngay)/y;

/** The law whose name begins at `at`; `open`: take names that no list knows, too. */
export function lawNamedAt(shadow: Shadow, at: number, open: boolean): NamedLaw | null {
  const amending = AMENDING.test(shadow.fold.slice(at, at + 60));
  const known = amending ? null : endOfKnownName(shadow.fold, at);
  if (known !== null) return { ...tailAfter(shadow, known, true), nameEnd: known, known: true };
  return open ? unknownName(shadow, at, amending) : null;
}

/** Number, date and year right behind a law's name. */
function tailAfter(shadow: Shadow, from: number, known: boolean): Tail {
  REMARK.lastIndex = from;
  const start = REMARK.test(shadow.fold) ? REMARK.lastIndex : from;
  NUMBER_MARK.lastIndex = start;
  if (NUMBER_MARK.test(shadow.fold)) {
    const number = numberAt(shadow, NUMBER_MARK.lastIndex, { marked: true, typed: true });
    if (number?.symbol || number?.year) return { ...dateTail(shadow, number.end, number.year, true), number };
  }
  const tail = dateTail(shadow, start, '', false);
  return tail.end > start ? { ...tail, number: null } : { ...tail, number: null, end: known ? from : start };
}

/** The date, else the year, that follows `from`. */
export function dateTail(shadow: Shadow, from: number, year: string, comma: boolean): Omit<Tail, 'number'> {
  ADOPTED.lastIndex = from;
  const adopted = ADOPTED.test(shadow.fold) ? ADOPTED.lastIndex : from;
  const date =
    comma || adopted > from || shadow.fold[from] !== ',' ? dateAfter(shadow.clean, shadow.fold, adopted) : null;
  if (date) return { end: date.end, issuedOn: date.iso, year: year || date.year };
  const stated = year ? null : yearAfter(shadow.fold, from);
  return stated ? { end: stated.end, issuedOn: null, year: stated.year } : { end: from, issuedOn: null, year };
}

/**
 * A name that no list holds: it runs to the number, date or year behind it, and must not run over the end of a
 * clause, a verb, or the next document. The name of an amending law holds the names of those it amends.
 */
function unknownName(shadow: Shadow, at: number, amending: boolean): NamedLaw | null {
  const { fold, clean } = shadow;
  let end = at;
  for (let words = 0; words < MAX_WORDS; words++) {
    const gap = /^[ ]*(,?)[ ]*"?/.exec(fold.slice(end, end + 8)) ?? [''];
    const next = end + gap[0].length;
    const rest = fold.slice(next, next + 40);
    const word = /^[a-z0-9&/-]+/.exec(rest)?.[0];
    if (!word || /^[ \t\r]*\n[ \t\r]*\n/.test(clean.slice(end, next))) break;
    if (words > 0) {
      const tail = tailAfter(shadow, end, false);
      if (tail.end > end) return { ...tail, nameEnd: end, known: false };
    }
    if (words === 0 && !/^[\p{L}]/u.test(clean.slice(next, next + 1))) return null;
    // The amended law's own name may hold words that end a sentence elsewhere (`Đầu tư`, `Ban hành văn bản …`).
    const inner = amending && /(?:luat|phap lenh)$/.test(fold.slice(at, end)) ? endOfKnownName(fold, next) : null;
    if (inner !== null) {
      end = inner;
      continue;
    }
    const goesOn = amending && /^(?:cua|theo|quy dinh|cac)(?![a-z])/.test(rest);
    if (!goesOn && STOP.test(rest)) break;
    if (!amending && KIND.test(rest) && /^\p{Lu}/u.test(clean.slice(next, next + 1)) && words > 0) break;
    if (!amending && gap[1] === ',' && (AFTER_COMMA.test(rest) || /^\p{Lu}/u.test(clean.slice(next, next + 1)))) break;
    end = next + word.length;
  }
  if (end === at) return null;
  const tail = tailAfter(shadow, end, false);
  return { ...tail, nameEnd: end, known: false };
}

/** Where a bare name that no list knows most likely ends: at the first comma or joining word. */
export function shortenedName(fold: string, at: number, end: number): number {
  const name = fold.slice(at, end);
  const cut = /,| (?:va|hoac|tai|ve|trong|nam|co|voi) /.exec(name);
  return cut ? at + cut.index : end;
}
