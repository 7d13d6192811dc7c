import { randomInt } from 'node:crypto';

/** Damm's quasigroup of order 10: it notices every single wrong digit and every swap of neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;
const DIGITS = 12;

const interim = (digits: string): string =>
  Array.from(digits).reduce((row, digit) => DAMM[Number(row)]?.[Number(digit)] ?? '0', '0');

/**
 * A new code for the label of a box (mã nhãn): eleven random digits and a check digit. Digits alone, because a handheld
 * scanner types what it reads, and Telex would turn letters into others; never a 0 in front, which spreadsheets drop.
 */
export function newLabelCode(): string {
  const digits = randomInt(10 ** (DIGITS - 2), 10 ** (DIGITS - 1)).toString();
  return digits + interim(digits);
}

/** What was scanned or typed as a label's code; null when no label of ours says that, so somebody mistyped it. */
export function labelCodeOf(scanned: string): string | null {
  const digits = scanned.normalize('NFKC').replace(/[\s.-]/g, '');
  return digits.length === DIGITS && /^[1-9]\d*$/.test(digits) && interim(digits) === '0' ? digits : null;
}

/** As it is printed below the QR code, to be read out. */
export const printedLabel = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ');
