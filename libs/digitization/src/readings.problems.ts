import { problem, type Locale, type Words } from '@vanthu/platform';
import type { UnreadableCode } from './reading';

/** Only a reading that failed is done again by hand; one under way goes on by itself. */
export const notFailed = problem('digitization/not-failed', 409, {
  vi: { title: 'Không cần đọc lại', detail: 'Tệp này đang được đọc hoặc đã đọc xong.' },
  en: { title: 'Nothing to read again', detail: 'This file is being read or was read.' },
});

/** Why a file could not be read, in a sentence that helps the person at the scanner. */
const REASONS: Readonly<Record<UnreadableCode | 'given-up', Readonly<Record<Locale, Words>>>> = {
  empty: {
    vi: { title: 'Tệp rỗng', detail: 'Tệp không có nội dung. Hãy quét hoặc chọn lại tệp.' },
    en: { title: 'Empty file', detail: 'The file has no content. Scan or choose it again.' },
  },
  truncated: {
    vi: { title: 'Tệp bị cụt', detail: 'Tệp thiếu phần cuối, có thể do chép hoặc gửi dở. Hãy lấy lại bản đầy đủ.' },
    en: { title: 'Truncated file', detail: 'The end of the file is missing. Get the whole file again.' },
  },
  encrypted: {
    vi: { title: 'Tệp có mật khẩu', detail: 'Tệp được mã hóa. Hãy đề nghị nơi gửi bỏ mật khẩu; bản gốc vẫn được giữ.' },
    en: {
      title: 'Password-protected file',
      detail: 'The file is encrypted. Ask the sender for one without a password; the original is kept.',
    },
  },
  'too-large-image': {
    vi: {
      title: 'Ảnh quá lớn',
      detail: 'Một trang có quá nhiều điểm ảnh. Hãy quét lại ở 200–300 dpi; bản gốc vẫn được giữ.',
    },
    en: {
      title: 'Image too large',
      detail: 'A page has too many pixels. Scan at 200 to 300 dpi; the original is kept.',
    },
  },
  'too-many-pages': {
    vi: { title: 'Quá nhiều trang', detail: 'Hãy tách tệp thành nhiều phần; bản gốc vẫn được giữ.' },
    en: { title: 'Too many pages', detail: 'Split the file into parts; the original is kept.' },
  },
  damaged: {
    vi: { title: 'Tệp hỏng', detail: 'Tệp không mở được. Bản gốc vẫn được giữ; bạn vẫn đăng ký được và nhập tay.' },
    en: {
      title: 'Damaged file',
      detail: 'The file cannot be opened. The original is kept; you can register it and type.',
    },
  },
  'timed-out': {
    vi: { title: 'Đọc quá lâu', detail: 'Đã dừng đọc vì quá thời gian. Có thể thử đọc lại; bản gốc vẫn được giữ.' },
    en: { title: 'Reading took too long', detail: 'Reading was stopped. You may try again; the original is kept.' },
  },
  'out-of-memory': {
    vi: { title: 'Tệp cần quá nhiều bộ nhớ', detail: 'Đã dừng đọc để bảo vệ hệ thống. Bản gốc vẫn được giữ.' },
    en: {
      title: 'The file needs too much memory',
      detail: 'Reading was stopped to protect the system. The original is kept.',
    },
  },
  unsupported: {
    vi: { title: 'Chưa đọc được loại tệp này', detail: 'Nội dung không thuộc loại đọc được. Bản gốc vẫn được giữ.' },
    en: { title: 'Unsupported content', detail: 'The content is of a kind that cannot be read. The original is kept.' },
  },
  'given-up': {
    vi: { title: 'Chưa đọc được', detail: 'Đã thử nhiều lần không thành. Quản trị có thể xem lý do và cho thử lại.' },
    en: { title: 'Not read', detail: 'Several tries failed. An administrator can see why and retry.' },
  },
};

/** The words for a stored failure code; an unknown one of an older version is a damaged file. */
export function reasonOf(code: string, locale: Locale): { code: string } & Words {
  const known = Object.hasOwn(REASONS, code) ? (code as UnreadableCode | 'given-up') : 'damaged';
  return { code, ...REASONS[known][locale] };
}
