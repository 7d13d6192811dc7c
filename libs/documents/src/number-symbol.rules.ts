import { parseNumberSymbol } from '@vanthu/references';

/**
 * Takes a number and symbol (số, ký hiệu) as printed apart into the two fields of Decree 30/2020/NĐ-CP, annex VI:
 * `15/QĐ-SNV` → 15 and QĐ-SNV, `30/2020/NĐ-CP` → 30 and 2020/NĐ-CP. What is no number stands in the symbol whole, since
 * what the sender printed is kept whatever it is.
 */
export function splitNumberSymbol(printed: string): { number: string; symbol: string } {
  const text = printed.trim();
  const { number, year, symbol } = parseNumberSymbol(text);
  if (number === '') return /^\d+[a-zđ]?$/iu.test(text) ? { number: text, symbol: '' } : { number: '', symbol: text };
  return { number, symbol: [year, symbol].filter((part) => part !== '').join('/') };
}
