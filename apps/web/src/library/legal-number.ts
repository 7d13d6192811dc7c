import type { LegalText } from '../shared/api-types';

/** 30/2020/NĐ-CP, 60-NQ/TW: number and symbol as they are cited; '' for a text that is cited by name only. */
export function numberOf({ number, year, symbol }: Pick<LegalText, 'number' | 'year' | 'symbol'>): string {
  if (number === '') return '';
  return [number, year === null ? '' : String(year), symbol].filter((part) => part !== '').join('/');
}
