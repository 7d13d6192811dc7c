import { numberAt } from './numbers';
import type { Shadow } from './shadow';

const HEAD = /cong +hoa +xa +hoi +chu +nghia|doc +lap *- *tu +do|dang +cong +san +viet +nam/;
const MARK = /(?:s[o06] *)?[:.]? */y;

/**
 * The document's own number in its head (`Số: 1127/QĐ-UBND`, alone at the start of a line beside the national
 * motto) is no citation. Null when what stands at `at` is something else.
 */
export function ownNumberAt(shadow: Shadow, at: number): { end: number; number: string; symbol: string } | null {
  const { clean, fold } = shadow;
  const first = clean.charCodeAt(at) | 0x20;
  if (first !== 0x73 && !(first >= 0x30 && first <= 0x39)) return null;
  if (!/(?:^|\n)[^\n]{0,6}$/.test(clean.slice(Math.max(0, at - 10), at))) return null;
  if (!HEAD.test(fold.slice(Math.max(0, at - 400), at + 250))) return null;
  MARK.lastIndex = at;
  if (!MARK.test(fold)) return null;
  const found = numberAt(shadow, MARK.lastIndex, { marked: true, typed: true });
  return found?.symbol ? { end: found.end, number: found.number, symbol: found.symbol } : null;
}
