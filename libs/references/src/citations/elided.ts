import { kindResembling } from './kinds';
import { MARK, withNumber, type Mention } from './mention';
import { numberAt } from './numbers';
import type { Shadow } from './shadow';
import { isAssemblySymbol, isLetterSymbol, kindOfSymbol } from './symbols';

const LIST_GAP = /^[ ,;]*(?:(?:va|hoac|cung|den)(?: +cac)?)? *$/;
/** Things that carry numbers and are no documents of an office. */
const OTHER_NUMBERED =
  /(?:mau|bieu|phieu|the|hanh nghe|giay phep|chung nhan|xac nhan|chung chi|bang|bien|hop|ma|so|hoa don|thua|to|lo|don|goi thau|dien thoai|nha|duong|can cuoc|tai khoan)(?: +so)?[ :]*$/;

/** A number without its kind: in a list the kind goes on; else the symbol tells it, or it is an official letter. */
export function elided(shadow: Shadow, start: number, mark: string, before: readonly Mention[]): Mention | null {
  const { fold, clean } = shadow;
  MARK.lastIndex = start;
  if (!MARK.test(fold) || (mark === '' && /[\d/.,-]/.test(fold.charAt(start - 1)))) return null;
  if (mark && /^s[ởổ]/u.test(clean.slice(start, start + 2).toLowerCase())) return null;
  const number = numberAt(shadow, MARK.lastIndex, { marked: mark !== '', typed: false });
  if (!number?.symbol) return null;
  const last = before.at(-1);
  if (last?.symbol && LIST_GAP.test(fold.slice(last.end, start)))
    return withNumber(shadow, start, number, last.docType);
  if (OTHER_NUMBERED.test(fold.slice(Math.max(0, start - 24), start))) return null;
  const damaged = resembling(shadow, start);
  if (damaged) return { ...withNumber(shadow, damaged.start, number, damaged.docType), confidence: 0.75 };
  const kind =
    kindOfSymbol(number.symbol) ??
    (sameSentence(fold, last, start) && isAssemblySymbol(number.symbol) ? last?.docType : undefined);
  if (kind) return { ...withNumber(shadow, start, number, kind), confidence: 0.85 };
  if (isLetterSymbol(number.symbol) && (mark || /^(?:UBND|HĐND|VP|B[A-ZĐ]|S[A-ZĐ]{2})/.test(number.symbol)))
    return { ...withNumber(shadow, start, number, 'Công văn'), confidence: 0.75 };
  return null;
}

function sameSentence(fold: string, last: Mention | undefined, start: number): boolean {
  return last !== undefined && !/[;.]/.test(fold.slice(last.end, start));
}

/** A word for a kind that lost letters (`Ngh định số 132/…`). */
function resembling({ fold }: Shadow, start: number): { start: number; docType: string } | null {
  const words = [...fold.slice(Math.max(0, start - 40), start).matchAll(/[a-z]+/g)].slice(-4);
  const base = Math.max(0, start - 40);
  for (let i = 0; i < words.length; i++) {
    const docType = kindResembling(
      words
        .slice(i)
        .map(([word]) => word)
        .join(''),
    );
    if (docType) return { start: base + (words[i]?.index ?? 0), docType };
  }
  return null;
}
