import type { Shadow } from './shadow';

const STANDARD = /(tcvn|qcvn)(?: +iso(?:\/iec)?)? *(\d+(?:-\d+)?)(?: *: *((?:19|20)\d\d))?(?: *\/ *([a-z&]+))?/y;

/** A national standard or regulation (TCVN, QCVN): `QCVN 109:2017/BTTTT`. */
export function standardAt(
  { clean, fold }: Shadow,
  at: number,
): { end: number; docType: string; number: string; year: string; symbol: string } | null {
  STANDARD.lastIndex = at;
  const found = STANDARD.exec(fold);
  if (!found) return null;
  const [, kind = '', number = '', year = '', body = ''] = found;
  const end = STANDARD.lastIndex;
  return { end, docType: kind.toUpperCase(), number, year, symbol: clean.slice(end - body.length, end).toUpperCase() };
}
