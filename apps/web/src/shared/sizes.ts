import i18next from 'i18next';

/** A size for people: 812 KB, 3,4 MB. */
export function showBytes(size: number): string {
  const mega = size / 1_048_576;
  const n = (value: number, digits: number) =>
    value.toLocaleString(i18next.language, { maximumFractionDigits: digits });
  return mega >= 1
    ? i18next.t('common.bytes.mb', { n: n(mega, 1) })
    : i18next.t('common.bytes.kb', { n: n(Math.max(1, size / 1024), 0) });
}

/** 0.978 as `98 %`; never 100 for what is not certain. */
export const showConfidence = (confidence: number): string =>
  `${String(confidence >= 1 ? 100 : Math.min(99, Math.round(confidence * 100)))} %`;
