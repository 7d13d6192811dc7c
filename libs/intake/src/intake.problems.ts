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

export const mailUnreachable: Raise<{ host: string }> = problem('intake/mail-unreachable', 503, {
  vi: {
    title: 'Không kết nối được hộp thư',
    detail: 'Máy chủ {host} không trả lời, ngắt giữa chừng hoặc chứng chỉ TLS không tin được.',
  },
  en: {
    title: 'Mailbox out of reach',
    detail: 'The server {host} does not answer, hung up, or its TLS certificate is not trusted.',
  },
});

export const mailLogin: Raise<{ user: string }> = problem('intake/mail-login', 422, {
  vi: { title: 'Hộp thư từ chối đăng nhập', detail: 'Máy chủ thư không nhận tài khoản {user} với mật khẩu đã lưu.' },
  en: {
    title: 'Mailbox refused the sign-in',
    detail: 'The mail server does not accept {user} with the kept password.',
  },
});

export const mailFolder: Raise<{ mailbox: string }> = problem('intake/mail-folder', 422, {
  vi: { title: 'Không có thư mục thư', detail: 'Hộp thư không có thư mục “{mailbox}”.' },
  en: { title: 'No such mail folder', detail: 'The mailbox has no folder “{mailbox}”.' },
});

export const mailWithoutDocument = problem('intake/mail-without-document', 422, {
  vi: { title: 'Thư không kèm văn bản', detail: 'Không có tệp PDF hay ảnh kèm theo; chính thư được giữ làm văn bản.' },
  en: {
    title: 'No document attached',
    detail: 'No PDF or image is attached; the mail itself is kept as the document.',
  },
});

export const mailUnparsed = problem('intake/mail-unparsed', 422, {
  vi: {
    title: 'Không tách được thư',
    detail: 'Thư sai định dạng hoặc quá nặng để tách; thư được giữ nguyên vẹn, không tách tệp kèm.',
  },
  en: {
    title: 'Mail not taken apart',
    detail: 'The mail is malformed or too heavy to take apart; it is kept whole, without separate attachments.',
  },
});

export const mailMoreParts: Raise<{ kept: number }> = problem('intake/mail-more-parts', 422, {
  vi: {
    title: 'Thư có quá nhiều tệp kèm',
    detail: 'Chỉ tách {kept} tệp đầu; các tệp còn lại vẫn nằm trong thư được giữ nguyên vẹn.',
  },
  en: {
    title: 'Too many attachments',
    detail: 'The first {kept} were taken out; the others are in the mail, which is kept whole.',
  },
});

export const tableUnreadable: Raise<{ why: string }> = problem('intake/table-unreadable', 422, {
  vi: {
    title: 'Không đọc được bảng',
    detail: 'Chỉ đọc tệp .xlsx hoặc .csv tới 20 MB, 100.000 dòng, 100 cột, không đặt mật khẩu ({why}).',
  },
  en: {
    title: 'Table cannot be read',
    detail: 'An .xlsx or .csv of at most 20 MB, 100,000 rows, 100 columns and without a password is read ({why}).',
  },
});

export const importRegister: Raise<{ name: string }> = problem('intake/import-register', 409, {
  vi: {
    title: 'Sổ này không nhập được',
    detail: 'Không nhập sổ cũ vào “{name}”: sổ mật, sổ tính theo nhiệm kỳ hoặc sổ đã ngừng dùng.',
  },
  en: {
    title: 'No import into this register',
    detail: 'Nothing is imported into “{name}”: a secret register, one counted by terms, or one no longer in use.',
  },
});

export const importState: Raise<{ state: string }> = problem('intake/import-state', 409, {
  vi: { title: 'Không làm được ở bước này', detail: 'Lượt nhập đang ở trạng thái {state}.' },
  en: { title: 'Not at this step', detail: 'The import is in the state {state}.' },
});

export const importMistakes: Raise<{ count: number }> = problem('intake/import-mistakes', 409, {
  vi: {
    title: 'Còn dòng sai',
    detail: 'Còn {count} dòng sai. Hãy sửa tệp rồi tải lại, hoặc chọn bỏ qua các dòng sai.',
  },
  en: {
    title: 'Mistakes left',
    detail: '{count} rows have mistakes. Mend the file and load it again, or leave them out.',
  },
});

export const importEmpty = problem('intake/import-empty', 409, {
  vi: { title: 'Không có dòng nào để nhập', detail: 'Không dòng nào đúng. Hãy xem lại cột đã ghép.' },
  en: { title: 'Nothing to import', detail: 'No row is right. Look at the columns that were matched.' },
});

export const importActedUpon = problem('intake/import-acted-upon', 409, {
  vi: {
    title: 'Không hoàn tác được nữa',
    detail: 'Sau lượt nhập, sổ đã cấp số tiếp theo hoặc đã sửa, hủy mục được nhập.',
  },
  en: {
    title: 'Cannot be undone any more',
    detail: 'Since the import the register has gone on numbering, or an imported entry was corrected or voided.',
  },
});
