import { dateAt } from './dates';
import { dateTail } from './laws';
import type { FoundNumber } from './numbers';
import type { Shadow } from './shadow';

/** A mention in offsets of the shadow. */
export type Mention = {
  start: number;
  end: number;
  docType: string;
  number: string;
  year: string;
  symbol: string;
  issuedOn: string | null;
  /** Where a law's name ends, when the mention is a law by name. */
  name: { start: number; end: number } | null;
  confidence: number;
};

/** `số`, its colon or dot, and an opening bracket, where a number follows. */
export const MARK = / *(?:\( *)?(?:(so|s0|s) *(?::|\.(?! *\/))? *(?=[\doli|._]| *\/)|(?=[\doli|]))/y;

export function blank(start: number): Omit<Mention, 'end' | 'docType'> {
  return { start, number: '', year: '', symbol: '', issuedOn: null, name: null, confidence: 0.9 };
}

export function withNumber(shadow: Shadow, start: number, number: FoundNumber, docType: string): Mention {
  const tail = dateTail(shadow, number.end, number.year, true);
  const stated = tail.issuedOn ?? inverted(shadow, start);
  const date = stated && number.year && !stated.startsWith(number.year) ? tail.issuedOn : stated;
  return {
    ...blank(start),
    docType,
    end: tail.end,
    number: number.number,
    year: number.year || (date?.slice(0, 4) ?? tail.year),
    symbol: number.symbol,
    issuedOn: date,
    confidence: (number.symbol && number.number ? 0.97 : 0.7) - (number.repaired ? 0.12 : 0),
  };
}

/** `Ngày 29/7/2022, UBND tỉnh đã ban hành Kế hoạch số …`: the date is the document's when its issuer stands between. */
function inverted({ fold }: Shadow, start: number): string | null {
  const from = Math.max(0, start - 170);
  const window = fold.slice(from, start);
  if (!/(?:ban +hanh|thong +qua|ky|co|ra) +$/.test(window)) return null;
  const at = window.lastIndexOf('ngay ');
  const date = at < 0 ? null : dateAt(fold, from + at);
  if (!date?.iso) return null;
  const between = fold.slice(date.end, start);
  return /^[^;.]*?[a-z]{2,} +[a-z]{2,}/.test(between) && !/[;.]|\b(?:hieu luc|truoc|den ngay)\b/.test(between)
    ? date.iso
    : null;
}
