import { problem, type Raise, type Terms } from '@vanthu/platform';

/** What people call the states of a task and what is done about it. */
const TERMS: Terms = {
  not_started: { vi: 'chưa thực hiện', en: 'not started' },
  in_progress: { vi: 'đang thực hiện', en: 'in progress' },
  extension_requested: { vi: 'xin gia hạn', en: 'more time asked for' },
  reported: { vi: 'đã báo cáo hoàn thành', en: 'reported complete' },
  completed: { vi: 'đã hoàn thành', en: 'completed' },
  stopped: { vi: 'đã dừng', en: 'stopped' },
  start: { vi: 'Bắt đầu', en: 'start' },
  ask_extension: { vi: 'Xin gia hạn', en: 'ask for more time' },
  report: { vi: 'Báo cáo hoàn thành', en: 'report it complete' },
  extend: { vi: 'Gia hạn', en: 'give more time' },
  refuse_extension: { vi: 'Không cho gia hạn', en: 'refuse more time' },
  accept: { vi: 'Công nhận hoàn thành', en: 'accept' },
  send_back: { vi: 'Yêu cầu làm tiếp', en: 'send back' },
  adjust: { vi: 'Điều chỉnh', en: 'adjust' },
  stop: { vi: 'Dừng', en: 'stop' },
  split: { vi: 'Chia việc', en: 'split' },
  hand_down: { vi: 'Giao xuống cấp dưới', en: 'hand down' },
};

export const notRead = problem('directives/not-read', 409, {
  vi: {
    title: 'Chưa đọc xong văn bản',
    detail:
      'Hệ thống chưa đọc được nội dung văn bản này nên chưa đề xuất nhiệm vụ được. Hãy thử lại sau, hoặc nhập nhiệm vụ bằng tay.',
  },
  en: {
    title: 'Not read yet',
    detail:
      'The text of this document is not read yet, so no tasks can be proposed. Try again later, or enter tasks by hand.',
  },
});
export const actUnfit: Raise<{ state: string; act: string }> = problem(
  'directives/act-unfit',
  409,
  {
    vi: {
      title: 'Không làm được ở trạng thái này',
      detail: 'Nhiệm vụ đang ở trạng thái “{state}” nên không thực hiện được việc “{act}”.',
    },
    en: { title: 'Not possible in this state', detail: 'The task is “{state}”; “{act}” does not follow from there.' },
  },
  TERMS,
);
export const unknownPlace: Raise<{ id: string }> = problem('directives/unknown-place', 422, {
  vi: {
    title: 'Không có nơi nhận việc này',
    detail: 'Không có đơn vị, người, cơ quan cấp dưới hoặc văn bản được chọn. Hãy chọn lại trong danh sách.',
  },
  en: {
    title: 'Unknown place',
    detail: 'There is no such unit, person, agency below yours or document. Choose again from the list.',
  },
});
export const partsOpen: Raise<{ open: number }> = problem('directives/parts-open', 409, {
  vi: {
    title: 'Còn phần việc chưa xong',
    detail: 'Còn {open} phần việc chưa hoàn thành. Hãy chờ các phần việc này, hoặc nêu lý do vẫn báo cáo hoàn thành.',
  },
  en: {
    title: 'Parts are still open',
    detail:
      '{open} parts of this task are not completed. Wait for them, or say why it is reported complete all the same.',
  },
});
export const setAbove = problem('directives/set-above', 409, {
  vi: {
    title: 'Do cơ quan cấp trên quyết định',
    detail: 'Nội dung và thời hạn của nhiệm vụ này do cơ quan cấp trên giao; chỉ cơ quan đó điều chỉnh được.',
  },
  en: {
    title: 'Decided by the agency above',
    detail: 'The text and the deadline of this task were set by the agency above; only that agency changes them.',
  },
});
/** Nobody gives a task for a day that is over. */
export const deadlinePast: Raise<{ dueOn: string; first: string }> = problem('directives/deadline-past', 422, {
  vi: { title: 'Thời hạn đã qua', detail: 'Thời hạn {dueOn} không được trước ngày {first}.' },
  en: { title: 'The deadline has passed', detail: 'The deadline {dueOn} must not be before {first}.' },
});
export const notLater: Raise<{ dueOn: string; former: string }> = problem('directives/deadline-not-later', 422, {
  vi: { title: 'Chưa lùi thời hạn', detail: 'Thời hạn mới ({dueOn}) phải sau thời hạn hiện tại ({former}).' },
  en: { title: 'Not later', detail: 'The new deadline ({dueOn}) must come after the present one ({former}).' },
});
export const outsideText = problem('directives/outside-text', 422, {
  vi: { title: 'Ngoài nội dung văn bản', detail: 'Đoạn được chỉ ra không nằm trong nội dung văn bản.' },
  en: { title: 'Outside the text', detail: 'The passage that is named does not lie in the text of the document.' },
});
export const alreadyConfirmed: Raise<{ lead: string }> = problem('directives/already-confirmed', 409, {
  vi: { title: 'Đã giao rồi', detail: 'Nhiệm vụ ở đoạn này đã được giao cho {lead}. Hãy tải lại danh sách.' },
  en: { title: 'Already given', detail: 'The task of this passage was given to {lead} already. Load the list again.' },
});

/** A deadline is moved to a day to come; more time is more than there was. `today` is of the agency. */
export function requireLater(
  act: string,
  dueOn: string | undefined,
  { dueOn: former, today }: { readonly dueOn: string | null; readonly today: string },
): void {
  if (dueOn === undefined) return;
  if (dueOn < today) throw deadlinePast({ dueOn, first: today }).at('/dueOn');
  const isMore = act === 'extend' || act === 'ask_extension';
  if (isMore && former !== null && dueOn <= former) throw notLater({ dueOn, former }).at('/dueOn');
}
