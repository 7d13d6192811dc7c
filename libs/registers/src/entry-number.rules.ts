/** A number as the register has it. */
export type EntryNumber = { readonly number: number; readonly suffix: string; readonly symbol: string };

/**
 * The number and symbol (số, ký hiệu) as printed: a number below 10 gets a zero before it (Decree 30/2020/NĐ-CP, annex
 * I), a slash stands between number and symbol: `05/QĐ-SNV`, `04a/QĐ-SNV`, `05/2026/TT-BNV`. A symbol of the Party holds
 * the slash itself and follows a hyphen: `08-NQ/TU`. Without a symbol it is an arrival number, which is not padded.
 */
export function printedNumber({ number, suffix, symbol }: EntryNumber): string {
  const plain = `${number.toString()}${suffix}`;
  if (symbol === '') return plain;
  const padded = number < 10 ? `0${plain}` : plain;
  return `${padded}${isOfParty(symbol) ? '-' : '/'}${symbol}`;
}

/** `NQ/TU` is the Party's; in `2026/TT-BNV` the slash follows the year. */
const isOfParty = (symbol: string): boolean => symbol.includes('/') && !/^\d{4}\//.test(symbol);

/** The letter of a number that is inserted after others of the same number: a, b … z, then aa. */
export function nextSuffix(taken: readonly string[]): string {
  const used = new Set(taken);
  for (let i = 0; ; i++) {
    const suffix = lettersOf(i);
    if (!used.has(suffix)) return suffix;
  }
}

const lettersOf = (i: number): string => {
  const letter = String.fromCharCode(97 + (i % 26));
  return i < 26 ? letter : lettersOf(Math.floor(i / 26) - 1) + letter;
};
