import { problem, type Raise, type Terms } from '@vanthu/platform';

/** Where a box is: in the storehouse, on its way through the work, back again. */
export const CUSTODY = ['stored', 'taken_out', 'prepared', 'scanned', 'checked', 'returned'] as const;
export type Custody = (typeof CUSTODY)[number];
export const CUSTODY_STEPS = ['taken_out', 'prepared', 'scanned', 'checked', 'returned'] as const;
export type CustodyStep = (typeof CUSTODY_STEPS)[number];

const WORDS: Terms = {
  stored: { vi: 'trong kho', en: 'in the storehouse' },
  taken_out: { vi: 'đã lấy ra khỏi kho', en: 'taken out' },
  prepared: { vi: 'đã chuẩn bị', en: 'prepared' },
  scanned: { vi: 'đã quét', en: 'scanned' },
  checked: { vi: 'đã kiểm tra', en: 'checked' },
  returned: { vi: 'đã trả về kho', en: 'returned' },
};

export const wrongStep: Raise<{ number: string; state: Custody; step: CustodyStep }> = problem(
  'digitization/wrong-step',
  409,
  {
    vi: {
      title: 'Chưa đến bước này',
      detail:
        'Hộp {number} đang ở trạng thái “{state}”, nên không ghi được “{step}”. Nếu ghi nhầm, hãy đính chính trên trang của hộp.',
    },
    en: {
      title: 'Not the next step',
      detail: 'Box {number} is “{state}”, so it cannot be noted as “{step}”. Correct a mistake on the page of the box.',
    },
  },
  WORDS,
);
export const sameCustody: Raise<{ number: string; state: Custody }> = problem(
  'digitization/same-custody',
  409,
  {
    vi: { title: 'Không có gì để đính chính', detail: 'Hộp {number} vốn đang ở trạng thái “{state}”.' },
    en: { title: 'Nothing to correct', detail: 'Box {number} is “{state}” as it is.' },
  },
  WORDS,
);

/** The step that follows (bước tiếp theo); null when the box is back. */
export const nextStep = (state: Custody): CustodyStep | null => CUSTODY_STEPS[CUSTODY.indexOf(state)] ?? null;

/** Out of the storehouse, so that a campaign cannot end yet. */
export const isOut = (state: Custody): boolean => state !== 'stored' && state !== 'returned';

/**
 * What scanning a label at a station does: `done` for the next step, `repeated` when the box stands there already, since a
 * handheld scanner reads twice at times. Nothing is skipped and nothing goes backwards: that is a correction, with a reason.
 * @throws Problem `digitization/wrong-step`
 */
export function takeStep(number: string, state: Custody, step: CustodyStep): 'done' | 'repeated' {
  if (state === step) return 'repeated';
  if (nextStep(state) !== step) throw wrongStep({ number, state, step });
  return 'done';
}
