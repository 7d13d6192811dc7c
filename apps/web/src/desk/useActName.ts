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

/** Acts on a draft that documents have not. */
const ON_DRAFTS = [
  'draft',
  'change',
  'add_version',
  'submit',
  'comment',
  'check_content',
  'check_form',
  'approve',
  'pass_back',
  'forward',
  'add_step',
  'register',
] as const;

/** An act by its name in the office; one that these pages do not know by its code. */
export function useActName(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = KINDS.find((one) => one === kind);
    if (known !== undefined) return t(`cards.kinds.${known}`);
    const onDraft = ON_DRAFTS.find((one) => one === kind);
    return onDraft === undefined ? kind : t(`drafts.act.${onDraft}`);
  };
}
