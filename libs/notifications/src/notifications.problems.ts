import { problem, type Raise } from '@vanthu/platform';

export const pushHostUnknown: Raise<{ host: string }> = problem('notifications/push-host-unknown', 422, {
  vi: {
    title: 'Dịch vụ đẩy chưa được phép',
    detail: 'Trình duyệt này dùng dịch vụ đẩy {host}, không có trong danh sách của hệ thống. Hãy báo quản trị.',
  },
  en: {
    title: 'Push service not allowed',
    detail: 'This browser uses the push service {host}, which the installation does not list. Tell your administrator.',
  },
});
export const pushKeysWrong = problem('notifications/push-keys-wrong', 422, {
  vi: {
    title: 'Khóa đẩy không đúng',
    detail: 'Khóa của trình duyệt không dùng được. Hãy tắt rồi bật lại thông báo đẩy.',
  },
  en: { title: 'Wrong push keys', detail: 'The keys of the browser cannot be used. Switch pushes off and on again.' },
});
export const confirmationWorthless = problem('notifications/confirmation-worthless', 410, {
  vi: {
    title: 'Liên kết không dùng được',
    detail:
      'Liên kết đã dùng, đã quá 24 giờ, hoặc địa chỉ đã đổi. Hãy gửi lại thư xác nhận trong phần cách nhận thông báo.',
  },
  en: {
    title: 'The link is not good any more',
    detail: 'It was used, is older than 24 hours, or the address was changed. Have another sent from the settings.',
  },
});
export const nothingToConfirm = problem('notifications/nothing-to-confirm', 409, {
  vi: { title: 'Không có gì cần xác nhận', detail: 'Chưa có địa chỉ, địa chỉ đã xác nhận, hoặc chưa có máy chủ thư.' },
  en: { title: 'Nothing to confirm', detail: 'There is no address, it is confirmed, or there is no mail server.' },
});
export const tooManyConfirmations: Raise<{ retryAfter: number }> = problem(
  'notifications/too-many-confirmations',
  429,
  {
    vi: { title: 'Đã gửi thư xác nhận', detail: 'Hãy tìm trong hộp thư, hoặc gửi lại sau {retryAfter} giây.' },
    en: {
      title: 'It was sent already',
      detail: 'Look into the mailbox, or have it sent again in {retryAfter} seconds.',
    },
  },
);
export const tooManyBrowsers: Raise<{ most: number }> = problem('notifications/too-many-browsers', 409, {
  vi: {
    title: 'Quá nhiều thiết bị',
    detail: 'Mỗi người nhận thông báo đẩy trên nhiều nhất {most} thiết bị. Hãy bỏ bớt.',
  },
  en: { title: 'Too many browsers', detail: 'Pushes go to {most} browsers of a person at most. Remove one first.' },
});
