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
export const tooManyBrowsers: Raise<{ most: number }> = problem('notifications/too-many-browsers', 409, {
  vi: {
    title: 'Quá nhiều thiết bị',
    detail: 'Mỗi người nhận thông báo đẩy trên nhiều nhất {most} thiết bị. Hãy bỏ bớt.',
  },
  en: { title: 'Too many browsers', detail: 'Pushes go to {most} browsers of a person at most. Remove one first.' },
});
