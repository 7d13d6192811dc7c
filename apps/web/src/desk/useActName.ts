import { useTranslation } from 'react-i18next';

const KINDS = [
  'present',
  'distribute',
  'instruct',
  'assign',
  'accept',
  'complete',
  'acknowledge',
  'return',
  'pass',
  'consult',
  'opine',
  'involve',
  'report',
  'request_extension',
  'grant_extension',
  'refuse_extension',
  'defer',
  'give',
  'withdraw',
  'undo',
  'reopen',
  'cancel',
] as const;

/** An act by its name in the office; one that these pages do not know by its code. */
export function useActName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = KINDS.find((one) => one === kind);
    return known === undefined ? kind : t(`cards.kinds.${known}`);
  };
}
