import { problem, type Raise } from '@vanthu/platform';
import { TERMS } from '../route.terms';

export const otherVersion: Raise<{ current: string; number: number; by: string; at: string }> = problem(
  'workflow/other-version',
  412,
  {
    vi: {
      title: 'Dự thảo đã có bản khác',
      detail: 'Bản hiện tại là bản {number} do {by} đưa lên, không phải bản bạn đã xem. Hãy xem lại.',
    },
    en: {
      title: 'The draft has another version',
      detail: 'The present version is number {number}, by {by}, not the one that you saw. Look again.',
    },
  },
);
export const sameBytes: Raise<{ number: number }> = problem('workflow/same-bytes', 422, {
  vi: { title: 'Nội dung không đổi', detail: 'Tệp này giống hệt bản {number} đang có.' },
  en: { title: 'Nothing changed', detail: 'This file is the same as version {number}, byte for byte.' },
});
export const illegalDraftStep: Raise<{ state: string; action: string }> = problem(
  'workflow/illegal-draft-step',
  409,
  {
    vi: { title: 'Không đúng bước', detail: 'Dự thảo đang ở trạng thái "{state}" nên không thể "{action}".' },
    en: { title: 'Not in this state', detail: 'The draft is "{state}"; "{action}" does not follow from there.' },
  },
  TERMS,
);
export const turnOver: Raise<{ kind: string }> = problem(
  'workflow/turn-over',
  409,
  {
    vi: { title: 'Việc đã xong', detail: 'Việc "{kind}" này đã có người làm hoặc không còn cần nữa.' },
    en: { title: 'No longer your turn', detail: 'This task ("{kind}") was answered, or is not needed any more.' },
  },
  TERMS,
);
export const unfitAnswer: Raise<{ kind: string; task: string }> = problem(
  'workflow/unfit-answer',
  422,
  {
    vi: { title: 'Không hợp với việc này', detail: 'Việc "{task}" không trả lời bằng "{kind}".' },
    en: { title: 'Not an answer to this', detail: '"{task}" is not answered by "{kind}".' },
  },
  TERMS,
);
