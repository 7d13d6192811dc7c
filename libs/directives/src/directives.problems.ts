import { problem, type Raise } from '@vanthu/platform';

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
export const actUnfit: Raise<{ state: string; act: string }> = problem('directives/act-unfit', 409, {
  vi: {
    title: 'Không làm được ở trạng thái này',
    detail: 'Nhiệm vụ đang ở trạng thái “{state}” nên không thực hiện được việc “{act}”.',
  },
  en: { title: 'Not possible in this state', detail: 'The task is “{state}”; “{act}” does not follow from there.' },
});
export const unknownPlace: Raise<{ id: string }> = problem('directives/unknown-place', 422, {
  vi: { title: 'Không có nơi nhận việc này', detail: 'Không có đơn vị, người hoặc cơ quan cấp dưới {id}.' },
  en: { title: 'Unknown place', detail: 'There is no unit, person or agency below yours with the id {id}.' },
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
