import { problem, type Raise } from '../http/problem';

/** Seconds after which a caller may try again. */
export const RETRY_AFTER = 5;

export const storageUnavailable: Raise<{ retryAfter: number }> = problem('storage-unavailable', 503, {
  vi: {
    title: 'Kho tệp tạm thời không truy cập được',
    detail: 'Tệp chưa được lưu hoặc chưa đọc được. Hãy thử lại sau {retryAfter} giây.',
  },
  en: {
    title: 'File store unavailable',
    detail: 'The file was not stored or read. Try again in {retryAfter} seconds.',
  },
});

export const storageFull = problem('storage-full', 507, {
  vi: { title: 'Kho tệp đã đầy', detail: 'Không còn chỗ để lưu tệp; tệp chưa được lưu. Hãy báo quản trị hệ thống.' },
  en: { title: 'File store is full', detail: 'There is no room; the file was not stored. Tell your administrator.' },
});

export const storageWrongBytes = problem('storage-wrong-bytes', 422, {
  vi: {
    title: 'Nội dung tệp không khớp',
    detail: 'Độ dài hoặc mã băm SHA-256 của tệp không đúng như đã khai; tệp bị hỏng khi gửi. Hãy gửi lại.',
  },
  en: { title: 'Wrong contents', detail: 'Length or SHA-256 of the file are not as declared. Send it again.' },
});

export const storageDamaged: Raise<{ sha256: string }> = problem('storage-damaged', 500, {
  vi: {
    title: 'Tệp lưu trữ bị hỏng',
    detail: 'Nội dung đang lưu không còn khớp với mã băm {sha256}. Không dùng tệp này; hãy báo quản trị hệ thống.',
  },
  en: {
    title: 'Stored file is damaged',
    detail: 'The stored contents no longer match {sha256}. Do not use them; tell your administrator.',
  },
});

export const storageRetained = problem('storage-retained', 409, {
  vi: { title: 'Tệp đang trong thời hạn lưu trữ', detail: 'Kho tệp không cho xóa tệp này trước khi hết thời hạn.' },
  en: { title: 'File is retained', detail: 'The file store refuses to delete this file before its term has ended.' },
});

export const storageRange: Raise<{ size: number }> = problem('storage-range', 416, {
  vi: { title: 'Khoảng byte không có', detail: 'Tệp chỉ có {size} byte.' },
  en: { title: 'No such range', detail: 'The file has {size} bytes.' },
});
