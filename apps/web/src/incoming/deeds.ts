import type { TFunction } from 'i18next';

const OLD = [
  'present',
  'distribute',
  'instruct',
  'assign',
  'accept',
  'complete',
  'acknowledge',
  'return',
  'withdraw',
] as const;
const MORE = [
  'pass',
  'consult',
  'opine',
  'involve',
  'report',
  'request_extension',
  'grant_extension',
  'refuse_extension',
  'defer',
  'undo',
  'reopen',
  'cancel',
] as const;

/** What an act is called in the timeline; a kind that this page does not know yet by its own name. */
export function deedOf(kind: string, t: TFunction): string {
  if (kind === 'give') return t('works.given');
  const old = OLD.find((known) => known === kind);
  if (old !== undefined) return t(`acts.${old}`);
  const more = MORE.find((known) => known === kind);
  return more === undefined ? kind : t(`deed.${more}`);
}
