import { problem, type Raise } from '@vanthu/platform';

export const sourceName = problem('intake/name-taken', 409, {
  vi: { title: 'Trùng tên nguồn', detail: 'Cơ quan đã có nguồn tiếp nhận với tên hoặc thư mục này.' },
  en: { title: 'Name taken', detail: 'The agency already has a source with this name or folder.' },
});

export const folderUnfit: Raise<{ folder: string }> = problem('intake/folder-unfit', 422, {
  vi: {
    title: 'Không dùng được thư mục',
    detail: 'Không có thư mục “{folder}” trong thư mục tiếp nhận của cơ quan, hoặc nó dẫn ra ngoài.',
  },
  en: {
    title: 'Unfit folder',
    detail: 'There is no folder “{folder}” within the intake folder of the agency, or it leads out of it.',
  },
});

export const hostRefused: Raise<{ host: string }> = problem('intake/host-refused', 422, {
  vi: {
    title: 'Không được kết nối máy chủ này',
    detail: 'Người vận hành hệ thống không cho đọc thư từ {host}. Mặc định chỉ nhận cổng 143 và 993, có TLS.',
  },
  en: {
    title: 'Mail server refused',
    detail: 'The operator does not let mail be read from {host}. By default only ports 143 and 993 with TLS are.',
  },
});

export const secretNeeded = problem('intake/secret-needed', 422, {
  vi: { title: 'Cần mật khẩu', detail: 'Đổi máy chủ hoặc tài khoản thì phải nhập lại mật khẩu của hộp thư.' },
  en: {
    title: 'Password needed',
    detail: 'With another server or user the password of the mailbox must be given again.',
  },
});

export const otherKind = problem('intake/other-kind', 422, {
  vi: { title: 'Sai loại nguồn', detail: 'Thông tin này không thuộc loại của nguồn (thư mục hoặc hộp thư).' },
  en: { title: 'Wrong kind of source', detail: 'This does not belong to the kind of the source (folder or mailbox).' },
});

export const notDead = problem('intake/not-dead', 409, {
  vi: { title: 'Không cần thử lại', detail: 'Chỉ thử lại được mục đã bị bỏ.' },
  en: { title: 'Nothing to retry', detail: 'Only what was given up can be tried again.' },
});

export const fileUnreadable: Raise<{ name: string }> = problem('intake/file-unreadable', 409, {
  vi: {
    title: 'Không mở được tệp',
    detail: 'Hệ thống không được đọc hoặc không được dời tệp “{name}” trong thư mục quét.',
  },
  en: { title: 'File cannot be opened', detail: 'The program may not read or move the file “{name}” of the folder.' },
});
