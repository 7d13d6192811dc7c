import { problem, type Raise, type Terms } from '@vanthu/platform';

export const notRead = problem('agenda/not-read', 409, {
  vi: {
    title: 'Chưa đọc xong văn bản',
    detail: 'Hệ thống chưa đọc được nội dung văn bản này. Hãy thử lại sau, hoặc nhập lịch bằng tay.',
  },
  en: {
    title: 'Not read yet',
    detail: 'The text of this document is not read yet. Try again later, or enter it by hand.',
  },
});
/** What people call the states and acts of an entry. */
const TERMS: Terms = {
  proposed: { vi: 'đề xuất', en: 'proposed' },
  confirmed: { vi: 'đã chốt', en: 'confirmed' },
  postponed: { vi: 'đã hoãn', en: 'put off' },
  cancelled: { vi: 'đã hủy', en: 'called off' },
  confirm: { vi: 'Chốt lịch', en: 'confirm' },
  postpone: { vi: 'Hoãn', en: 'put off' },
  cancel: { vi: 'Hủy', en: 'call off' },
};
export const actUnfit: Raise<{ state: string; act: string }> = problem(
  'agenda/act-unfit',
  409,
  {
    vi: {
      title: 'Không làm được ở trạng thái này',
      detail: 'Lịch đang ở trạng thái “{state}” nên không thực hiện được việc “{act}”.',
    },
    en: { title: 'Not possible in this state', detail: 'The entry is “{state}”; “{act}” does not follow from there.' },
  },
  TERMS,
);
export const unknownSomebody: Raise<{ id: string }> = problem('agenda/unknown-somebody', 422, {
  vi: {
    title: 'Không có người, đơn vị hoặc văn bản này',
    detail: 'Cơ quan không có người, đơn vị hoặc văn bản được chọn. Hãy chọn lại trong danh sách.',
  },
  en: { title: 'Unknown', detail: 'There is no such person, unit or document. Choose again from the list.' },
});
export const backwards = problem('agenda/backwards', 422, {
  vi: { title: 'Thời gian chưa đúng', detail: 'Thời gian kết thúc phải sau thời gian bắt đầu.' },
  en: { title: 'Times in the wrong order', detail: 'It must end after it begins.' },
});
export const feedUnrepeatable = problem('agenda/feed-unrepeatable', 409, {
  vi: { title: 'Không hiện lại được địa chỉ', detail: 'Khóa của hệ thống đã đổi. Hãy thu hồi địa chỉ này và tạo lại.' },
  en: {
    title: 'The address cannot be shown again',
    detail: 'The secret of the system changed. Revoke it, make another.',
  },
});
