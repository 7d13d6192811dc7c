import { problem, type Raise } from '@vanthu/platform';

/** One answer for a wrong name, a wrong password and a disabled person: nobody learns which names exist. */
export const wrongCredentials = problem('identity/wrong-credentials', 401, {
  vi: { title: 'Chưa đăng nhập được', detail: 'Tên đăng nhập hoặc mật khẩu không đúng.' },
  en: { title: 'Not signed in', detail: 'The user name or the password is wrong.' },
});
export const tooManyTries: Raise<{ retryAfter: number }> = problem('identity/too-many-tries', 429, {
  vi: { title: 'Sai quá nhiều lần', detail: 'Hãy chờ {retryAfter} giây rồi thử lại.' },
  en: { title: 'Too many wrong tries', detail: 'Wait {retryAfter} seconds and try again.' },
});
export const crossSite = problem('identity/cross-site', 403, {
  vi: { title: 'Yêu cầu từ trang khác', detail: 'Trình duyệt gửi yêu cầu này từ một trang khác nên bị từ chối.' },
  en: { title: 'Request from another site', detail: 'The browser sent this from another site, so it is refused.' },
});
export const scopeMissing: Raise<{ scope: string }> = problem('identity/scope-missing', 403, {
  vi: { title: 'Mã truy cập không đủ phạm vi', detail: 'Việc này cần mã truy cập có phạm vi {scope}.' },
  en: { title: 'Scope is missing', detail: 'This needs an access token with the scope {scope}.' },
});
export const sessionNeeded = problem('identity/session-needed', 403, {
  vi: { title: 'Cần đăng nhập', detail: 'Việc này chỉ làm được khi đăng nhập bằng mật khẩu, không bằng mã truy cập.' },
  en: { title: 'A session is needed', detail: 'Only somebody who signed in may do this, not an access token.' },
});
export const nameTaken: Raise<{ username: string }> = problem('identity/name-taken', 409, {
  vi: { title: 'Tên đã có người dùng', detail: 'Tên đăng nhập {username} đã được dùng. Hãy chọn tên khác.' },
  en: { title: 'Name is taken', detail: 'The user name {username} is taken. Choose another one.' },
});
export const lastAdmin = problem('identity/last-admin', 409, {
  vi: { title: 'Quản trị cuối cùng', detail: 'Cơ quan phải còn ít nhất một người quản trị.' },
  en: { title: 'Last administrator', detail: 'An agency must keep at least one administrator.' },
});
export const weakPassword = problem('identity/weak-password', 422, {
  vi: { title: 'Mật khẩu dễ đoán', detail: 'Mật khẩu không được chứa tên đăng nhập hay lặp lại vài ký tự.' },
  en: { title: 'Weak password', detail: 'A password must not contain the user name or repeat a few characters.' },
});
export const tokenUnrepeatable = problem('identity/token-unrepeatable', 409, {
  vi: { title: 'Không cấp lại được mã', detail: 'Khóa bí mật của hệ thống đã đổi. Hãy thu hồi mã này và tạo mã mới.' },
  en: { title: 'Token cannot be shown again', detail: 'The secret of the system changed. Revoke it and make another.' },
});
