import i18next from 'i18next';

/** A number as the reader's language groups it: 1.200 or 1,200. */
export const showNumber = (value: number): string =>
  value.toLocaleString(i18next.language, { maximumFractionDigits: 1 });

/** A share of a whole, `12,5 %`; nothing of nothing is 0. */
export const showShare = (part: number, whole = 1): string =>
  (whole === 0 ? 0 : part / whole).toLocaleString(i18next.language, { style: 'percent', maximumFractionDigits: 2 });

export const showYears = (from: number | null, to: number | null): string =>
  from === to || to === null ? String(from ?? '') : `${String(from ?? '')}–${to.toString()}`;

/** `2026-12` as people here write a month. */
export const showMonth = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;
