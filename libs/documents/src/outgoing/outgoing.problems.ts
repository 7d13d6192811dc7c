import { problem, type Raise } from '@vanthu/platform';

export const alreadySent: Raise<{ name: string }> = problem('documents/already-sent', 409, {
  vi: {
    title: 'Đã gửi và chưa có hồi báo',
    detail: 'Văn bản đang trên đường đến “{name}” theo cách này. Hãy ghi ký nhận, ghi trả lại, hoặc gửi lại.',
  },
  en: {
    title: 'On its way already',
    detail: 'The document is on its way to “{name}” in this way. Record its receipt or return, or send it again.',
  },
});

export const dispatchEnded: Raise<{ state: string }> = problem('documents/dispatch-ended', 409, {
  vi: { title: 'Lượt gửi đã kết thúc', detail: 'Lượt gửi này đang ở trạng thái “{state}” nên không ghi thêm được.' },
  en: { title: 'This sending is over', detail: 'The sending is “{state}”; nothing more is recorded of it.' },
});

export const dispatchDate: Raise<{ from: string; to: string }> = problem('documents/dispatch-date', 409, {
  vi: { title: 'Ngày không hợp lệ', detail: 'Ngày phải từ {from} đến {to}.' },
  en: { title: 'Impossible day', detail: 'The day lies between {from} and {to}.' },
});

export const recipientUnknown = problem('documents/recipient-unknown', 422, {
  vi: { title: 'Không có nơi nhận này', detail: 'Hãy chọn một nơi nhận của văn bản.' },
  en: { title: 'No such recipient', detail: 'Choose one of the recipients of the document.' },
});
