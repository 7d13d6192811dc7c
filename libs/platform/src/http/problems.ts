import { FIELD } from './field-words';
import { Problem, problem, type Raise } from './problem';

/** One bad field: a JSON pointer (RFC 6901) and what is wrong with it. */
export type FieldError = { pointer: string; message: string };

export const internal = problem('internal', 500, {
  vi: {
    title: 'Lỗi của hệ thống',
    detail: 'Yêu cầu chưa thực hiện được. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu.',
  },
  en: {
    title: 'Internal error',
    detail: 'The request failed. Try again; if it fails again, tell your administrator the request id.',
  },
});
export const notFound = problem('not-found', 404, {
  vi: { title: 'Không tìm thấy', detail: 'Không có dữ liệu này, hoặc bạn không được biết đến nó.' },
  en: { title: 'Not found', detail: 'There is no such thing, or you may not know of it.' },
});
export const forbidden: Raise<{ action: string }> = problem('forbidden', 403, {
  vi: { title: 'Không được phép', detail: 'Bạn xem được nhưng không có quyền thực hiện việc này.' },
  en: { title: 'Not allowed', detail: 'You may see this but not do that.' },
});
export const unauthenticated = problem('unauthenticated', 401, {
  vi: { title: 'Chưa đăng nhập', detail: 'Hãy đăng nhập, hoặc gửi kèm mã truy cập còn hiệu lực.' },
  en: { title: 'Not signed in', detail: 'Sign in, or send a valid access token.' },
});
export const conflict: Raise<{ reason: string }> = problem('conflict', 409, {
  vi: { title: 'Xung đột', detail: 'Trạng thái hiện tại không cho phép: {reason}.' },
  en: { title: 'Conflict', detail: 'The present state does not allow this: {reason}.' },
});
export const staleVersion: Raise<{ current: number }> = problem('stale-version', 412, {
  vi: { title: 'Đã có người sửa trước', detail: 'Dữ liệu đã đổi (phiên bản {current}). Hãy tải lại rồi làm lại.' },
  en: { title: 'Changed meanwhile', detail: 'The data has changed (version {current}). Reload and try again.' },
});
export const versionMissing = problem('version-missing', 428, {
  vi: { title: 'Thiếu If-Match', detail: 'Hãy gửi If-Match với ETag của bản bạn đã xem.' },
  en: { title: 'If-Match is missing', detail: 'Send If-Match with the ETag of the version you looked at.' },
});
export const invalidInput: Raise<{ errors: readonly FieldError[] }> = problem('invalid-input', 422, {
  vi: { title: 'Dữ liệu chưa đúng', detail: 'Hãy sửa các trường được nêu.' },
  en: { title: 'Invalid input', detail: 'Correct the fields that are named.' },
});
/**
 * What a field of the request names: not there and not for the caller to know is the same answer, with the field.
 * @throws Problem `invalid-input`
 */
export async function atField<T>(pointer: string, found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== notFound.code) throw error;
    throw invalidInput({ errors: [{ pointer, message: FIELD.unknown }] }, error);
  }
}
export const unreadable = problem('unreadable', 400, {
  vi: {
    title: 'Không đọc được yêu cầu',
    detail: 'Nội dung gửi lên không đúng định dạng (JSON, tham số hoặc tiêu đề).',
  },
  en: { title: 'Unreadable request', detail: 'The body, a parameter or a header is malformed.' },
});
export const keyReused = problem('idempotency-key-reused', 422, {
  vi: {
    title: 'Khóa chống trùng đã dùng',
    detail: 'Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng khóa mới.',
  },
  en: { title: 'Idempotency-Key reused', detail: 'This Idempotency-Key was used for another request. Use a new one.' },
});
export const tooLarge: Raise<{ limit: string }> = problem('too-large', 413, {
  vi: { title: 'Quá lớn', detail: 'Vượt giới hạn {limit}.' },
  en: { title: 'Too large', detail: 'This exceeds the limit of {limit}.' },
});
export const unsupportedMediaType: Raise<{ got: string }> = problem('unsupported-media-type', 415, {
  vi: { title: 'Không nhận loại tệp này', detail: 'Chỉ nhận PDF, JPEG, PNG, TIFF; tệp này là {got}.' },
  en: { title: 'Unsupported file type', detail: 'PDF, JPEG, PNG and TIFF are accepted; this is {got}.' },
});
export const jsonNeeded = problem('json-needed', 415, {
  vi: { title: 'Chỉ nhận JSON', detail: 'Địa chỉ này chỉ nhận nội dung application/json.' },
  en: { title: 'JSON is needed', detail: 'This address takes application/json only.' },
});
export const tooManyRequests: Raise<{ retryAfter: number }> = problem('too-many-requests', 429, {
  vi: { title: 'Quá nhiều lần thử', detail: 'Hãy thử lại sau {retryAfter} giây.' },
  en: { title: 'Too many requests', detail: 'Try again in {retryAfter} seconds.' },
});
export const unavailable: Raise<{ retryAfter: number }> = problem('unavailable', 503, {
  vi: {
    title: 'Tạm thời chưa phục vụ được',
    detail: 'Một thành phần đang khởi động lại. Hãy thử lại sau {retryAfter} giây.',
  },
  en: {
    title: 'Temporarily unavailable',
    detail: 'A part of the system is restarting. Try again in {retryAfter} seconds.',
  },
});
