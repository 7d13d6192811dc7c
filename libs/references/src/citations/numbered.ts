import { codesOfKind, isLaw, KIND_PATTERN, takesBareNumber } from './kinds';
import { MARK, withNumber, type Mention } from './mention';
import type { FoundNumber } from './numbers';
import { numberAt } from './numbers';
import type { Shadow } from './shadow';
import { isAssemblySymbol, isLetterSymbol } from './symbols';

/** How the kind was written. */
export type Written = { docType: string; capital: boolean; abbreviation: string | null };

/** What may follow a bare number (`Nghị định 30 quy định …`); a noun there makes it a count (`Báo cáo 6 tháng`). */
const AFTER_BARE =
  /^(?: *(?:[,;:.)"\]]|$)| +(?:va|hoac|cua|ve|ngay|den|quy dinh|ban hanh|co|duoc|da|se|la|thi|khong|truoc|sau|trong|tai|theo|cho|voi|thay|neu|con|de|do|khi|hien|cung|nhu|sang|bi|het|yeu cau|giao|nham|dang|can|phai|tu|tren|nay|van|ma|huong dan|sua doi|\()(?![a-z]))/;

/** Kind and number: `Nghị định số 30/2020/NĐ-CP`, `QĐ 749`, `Báo cáo thẩm định số 61/BC-TP`. */
export function numbered(shadow: Shadow, start: number, from: number, written: Written): Mention | null {
  MARK.lastIndex = from;
  const direct = MARK.exec(shadow.fold);
  if (
    direct &&
    !/^s[ởổ]/u.test(
      shadow.clean
        .slice(MARK.lastIndex - direct[0].trimStart().length)
        .slice(0, 2)
        .toLowerCase(),
    )
  ) {
    const marked = direct[1] !== undefined;
    const read = numberAt(shadow, MARK.lastIndex, { marked, typed: true });
    const number = read && withCodeOf(written.docType, read);
    if (number && accepts(shadow, number, marked, written)) return withNumber(shadow, start, number, written.docType);
    return null;
  }
  return qualified(shadow, start, from, written);
}

/** The small r of `TTr` and `CTr`, read as another slim letter (`TTT-SNN`) or seen twice (`TTrT-SNN`). */
const SLIM_R = /^(?:[TtIilf1]|r[rTtIil1]|[TtIil1]r)$/;

/** A scan's symbol with the code that its kind carries, where only the small r of it was read wrong. */
function withCodeOf(docType: string, number: FoundNumber): FoundNumber {
  const [first = ''] = number.symbol.split(/[-/]/);
  const code = codesOfKind(docType).find((known) => known.endsWith('r'));
  if (!code || !first.startsWith(code.slice(0, -1)) || !SLIM_R.test(first.slice(code.length - 1))) return number;
  return { ...number, symbol: code + number.symbol.slice(first.length), repaired: true };
}

function accepts({ fold }: Shadow, number: FoundNumber, marked: boolean, written: Written): boolean {
  if (number.symbol) return written.docType !== 'Văn bản' || number.symbol.length > 1;
  if (written.docType === 'Văn bản' || isLaw(written.docType)) return number.year !== '' && isLaw(written.docType);
  if (number.year) return marked || takesBareNumber(written.docType, written) || written.abbreviation === 'tt';
  if (!/^\d{1,4}$/.test(number.number) || (!marked && /^(?:19|20)\d\d$/.test(number.number))) return false;
  if (!takesBareNumber(written.docType, written) && !(marked && written.capital)) return false;
  return (
    AFTER_BARE.test(fold.slice(number.end, number.end + 16)) ||
    / +nam +(?:19|20)\d\d/y.test(fold.slice(number.end, number.end + 9))
  );
}

const A_KIND = new RegExp(`\\b(?:${KIND_PATTERN})\\b`);
const QUALIFIER = / +([a-z][a-z /-]{1,58}?) *(?:so|s) *[:.]? *(?=[\doli|._])/y;

/** Words between kind and number: believed when the number carries a code of that kind, or a letter's. */
function qualified(shadow: Shadow, start: number, from: number, written: Written): Mention | null {
  QUALIFIER.lastIndex = from;
  const words = QUALIFIER.exec(shadow.fold)?.[1];
  if (words === undefined || A_KIND.test(words)) return null;
  const number = numberAt(shadow, QUALIFIER.lastIndex, { marked: true, typed: true });
  if (!number?.symbol) return null;
  const first = number.symbol.split(/[-/]/)[0] ?? '';
  const fits =
    codesOfKind(written.docType).includes(first) ||
    (isLaw(written.docType) && isAssemblySymbol(number.symbol)) ||
    (['Công văn', 'Văn bản'].includes(written.docType) && isLetterSymbol(number.symbol));
  return fits ? withNumber(shadow, start, number, written.docType) : null;
}
