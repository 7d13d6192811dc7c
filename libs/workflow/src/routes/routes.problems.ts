import { problem, type Raise } from '@vanthu/platform';

export const turnClosed: Raise<{ turn: string }> = problem('workflow/turn-closed', 409, {
  vi: { title: 'Lượt việc đã kết thúc', detail: 'Lượt {turn} đã kết thúc hoặc chưa từng mở.' },
  en: { title: 'The turn has ended', detail: 'The turn {turn} has ended, or was never open.' },
});
export const caseEnded = problem('workflow/case-ended', 409, {
  vi: { title: 'Đã hết quy trình', detail: 'Dự thảo đã đi hết quy trình hoặc đã được rút.' },
  en: { title: 'The route has ended', detail: 'The draft has come to the end of its route, or was taken back.' },
});
export const outcomeUnfit: Raise<{ outcome: string; act: string }> = problem('workflow/outcome-unfit', 422, {
  vi: { title: 'Kết quả không hợp với việc', detail: 'Việc {act} không thể kết thúc bằng {outcome}.' },
  en: { title: 'This outcome does not fit', detail: '{act} cannot end with {outcome}.' },
});
export const stepUnfit: Raise<{ step: string; reason: string }> = problem('workflow/step-unfit', 422, {
  vi: { title: 'Không thêm được bước này', detail: 'Bước {step}: {reason}.' },
  en: { title: 'This step cannot be added', detail: 'Step {step}: {reason}.' },
});
