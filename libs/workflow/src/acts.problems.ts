import { problem, type Raise } from '@vanthu/platform';
import { TERMS } from './route.terms';

export const otherBytes: Raise<{ current: string; changed: readonly string[] }> = problem('workflow/other-bytes', 412, {
  vi: {
    title: 'Không đúng bản đã xem',
    detail: 'Nội dung đã đổi từ khi bạn xem. Hãy xem lại rồi quyết định.',
  },
  en: {
    title: 'Other bytes than were seen',
    detail: 'What you decide on was changed since you saw it. Look again, then decide.',
  },
});
export const unfitReceiver: Raise<{ userId: string; kind: string }> = problem(
  'workflow/unfit-receiver',
  422,
  {
    vi: {
      title: 'Không chuyển cho người này được',
      detail: 'Người nhận phải giữ chức vụ làm được việc này ("{kind}") và không phải chính bạn.',
    },
    en: {
      title: 'Not for this person',
      detail: 'Whoever receives it must hold a post that does this ("{kind}"), and not be you.',
    },
  },
  TERMS,
);
export const nobodyNamed = problem('workflow/nobody-named', 422, {
  vi: { title: 'Chưa chọn ai', detail: 'Hãy chọn ít nhất một đơn vị hoặc một người khác bạn.' },
  en: { title: 'Nobody is named', detail: 'Name at least one unit or one person other than yourself.' },
});
export const alreadyInvolved = problem('workflow/already-involved', 409, {
  vi: { title: 'Đã có tên', detail: 'Những đơn vị, người này đều đang phối hợp hoặc đã được gửi để biết.' },
  en: { title: 'Already involved', detail: 'All of these have such a task already.' },
});
export const noDeadline = problem('workflow/no-deadline', 409, {
  vi: { title: 'Việc không có thời hạn', detail: 'Việc này không có thời hạn nên không cần xin gia hạn.' },
  en: { title: 'There is no deadline', detail: 'This task has no deadline; there is nothing to extend.' },
});
export const extensionAsked = problem('workflow/extension-asked', 409, {
  vi: { title: 'Đang chờ trả lời', detail: 'Đã xin gia hạn và người giao chưa trả lời.' },
  en: { title: 'Already asked', detail: 'An extension was asked for and is not answered yet.' },
});
export const notLater: Raise<{ dueOn: string; former: string }> = problem('workflow/deadline-not-later', 422, {
  vi: { title: 'Chưa lùi thời hạn', detail: 'Thời hạn mới ({dueOn}) phải sau thời hạn hiện tại ({former}).' },
  en: { title: 'Not later', detail: 'The new deadline ({dueOn}) must come after the present one ({former}).' },
});
export const badDeferral: Raise<{ until: string; limit: string }> = problem('workflow/bad-deferral', 422, {
  vi: {
    title: 'Ngày để lại chưa đúng',
    detail: 'Không để lại đến {until} được: phải sau hôm nay và không quá thời hạn.',
  },
  en: {
    title: 'Not until that day',
    detail: 'Not until {until}: put it off to a day after today and not past the deadline.',
  },
});
export const writtenLater: Raise<{ writtenOn: string }> = problem('workflow/written-later', 422, {
  vi: { title: 'Ngày bút phê chưa đến', detail: 'Bút phê không thể ghi ngày {writtenOn} ở sau hôm nay.' },
  en: { title: 'Written in the future', detail: 'The handwriting cannot be of {writtenOn}, which is after today.' },
});
export const nothingToRecord = problem('workflow/nothing-to-record', 409, {
  vi: { title: 'Không chờ bút phê', detail: 'Văn bản không ở bước chờ ý kiến chỉ đạo.' },
  en: { title: 'No instruction is awaited', detail: 'The document does not await an instruction.' },
});
