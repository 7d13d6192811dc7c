import type { Complainant } from './incoming-fields';

/** The texts of a document that everybody sees who may read it, and the register and the search with them. */
const OPEN_TEXTS = [
  'numberSymbol',
  'issuer',
  'docType',
  'subject',
  'signer',
  'signerTitle',
  'note',
  'toPlaces',
  'sender',
] as const;
export type OpenTexts = Readonly<Partial<Record<(typeof OPEN_TEXTS)[number], unknown>>>;

const words = (value: string) =>
  value
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
const folded = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
const inside = (whole: readonly string[], part: readonly string[]) =>
  ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);

/**
 * The fields that would tell who complains (người khiếu nại, tố cáo): they hold the name, or the number of an identity
 * card or telephone. A name of three words and more is found without its accents too; one of a single word only where it
 * is all that stands there, since it may be any word.
 * @see Law on Complaints 02/2011/QH13; Law on Denunciations 25/2018/QH14, art. 8 (no disclosure of the denouncer)
 */
export function disclosing(texts: OpenTexts, { name, idNumber, phone }: Complainant): string[] {
  const called = words(name);
  const numbers = [idNumber, phone].map((value) => value.replace(/\D/g, '')).filter((digits) => digits.length >= 8);
  return OPEN_TEXTS.filter((field) => {
    const text = texts[field];
    if (typeof text !== 'string') return false;
    const read = words(text);
    if (called.length === 1 && read.join(' ') === called[0]) return true;
    if (called.length > 1 && inside(read, called)) return true;
    if (called.length > 2 && inside(read.map(folded), called.map(folded))) return true;
    const digits = text.replace(/(?<=\d)[\s.-]+(?=\d)/g, '');
    return numbers.some((number) => digits.includes(number));
  });
}
