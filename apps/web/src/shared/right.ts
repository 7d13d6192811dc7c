import type { TFunction } from 'i18next';
import type { Decision } from './api-types';
import { showDate } from './dates';

/** In whose name something was decided, and what is known of the paper where it was written down from one. */
export type Right = {
  readonly basis: Decision['basis'];
  readonly writtenOn?: string | null;
  readonly recordedBy?: string | null;
};

/** Ký thay, quyết thay, ghi theo bút phê in one line; null where somebody acted in their own right. */
export function rightLine(
  { basis: { capacity, onBehalfOf }, writtenOn, recordedBy }: Right,
  t: TFunction,
): string | null {
  if (onBehalfOf === null) return null;
  const who = [onBehalfOf.name, onBehalfOf.title].filter(Boolean).join(', ');
  switch (capacity) {
    case 'recorded': {
      const line = t('deed.recorded', { who, date: showDate(writtenOn) });
      return recordedBy ? `${line} (${t('deed.recordedBy', { clerk: recordedBy })})` : line;
    }
    case 'secretary':
      return t('deed.secretaryOf', { who });
    case 'inbox':
      return t('deed.insteadOf', { who });
    case 'own':
    case 'KT.':
    case 'TL.':
    case 'TUQ.':
      return t('deed.decidedFor', { capacity, who });
  }
}

/** Somebody with the right in which they decided, as it stands beside what they said. */
export const inTheirRight = ({ by, authority }: { readonly by: string; readonly authority: string }): string =>
  [by, authority].filter(Boolean).join(', ');
