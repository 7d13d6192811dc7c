import { problem, type Raise } from '@vanthu/platform';

export const illegalStep: Raise<{ state: string; action: string }> = problem('documents/illegal-step', 409, {
  vi: {
    title: 'Không làm được ở bước này',
    detail: 'Văn bản đang ở trạng thái “{state}” nên không thực hiện được việc “{action}”.',
  },
  en: {
    title: 'Not possible at this step',
    detail: 'The document is “{state}”; “{action}” does not follow from there.',
  },
});

export const fileAttached: Raise<{ name: string }> = problem('documents/file-attached', 409, {
  vi: {
    title: 'Tệp đã thuộc văn bản khác',
    detail: 'Tệp “{name}” đã nằm trong một văn bản; mỗi tệp chỉ thuộc một văn bản.',
  },
  en: {
    title: 'File belongs to a document',
    detail: 'The file “{name}” stands in a document already; a file stands in one.',
  },
});

export const secretContent = problem('documents/secret-content', 409, {
  vi: {
    title: 'Không lưu nội dung văn bản mật',
    detail:
      'Máy nối mạng không được giữ nội dung bí mật nhà nước. Hãy đăng ký vỏ văn bản không kèm tệp vào sổ văn bản mật và vào sổ giấy; nếu tệp mật đã tải lên, đừng mở hay gửi tiếp, trả lại mục này và báo ngay người phụ trách bảo vệ bí mật nhà nước.',
  },
  en: {
    title: 'No content of secret documents',
    detail:
      'A networked machine may not keep state secrets. Register a stub without files in the register of secrets and enter the paper in the paper book; if a secret file was uploaded, do not open or send it, return this item and tell whoever is in charge of state secrets at once.',
  },
});

export const contentMissing = problem('documents/content-missing', 409, {
  vi: {
    title: 'Văn bản này không có nội dung',
    detail: 'Vỏ văn bản mật không thành văn bản thường được. Hãy tải tệp lên và tiếp nhận thành văn bản mới.',
  },
  en: {
    title: 'No content',
    detail: 'The stub of a secret does not become an open document. Upload its files and receive it anew.',
  },
});

export const secretOnPaper = problem('documents/secret-on-paper', 409, {
  vi: {
    title: 'Văn bản mật xử lý trên giấy',
    detail: 'Văn bản mật được trình và giải quyết trên bản giấy theo sổ văn bản mật, không qua hệ thống này.',
  },
  en: {
    title: 'Handled on paper',
    detail: 'A secret document is presented and handled on paper by the book of secrets, not in this system.',
  },
});

export const wrongBook: Raise<{ name: string }> = problem('documents/wrong-book', 409, {
  vi: {
    title: 'Sổ không hợp độ mật hoặc loại đơn',
    detail:
      'Sổ “{name}” không dành cho văn bản này: văn bản mật chỉ vào sổ văn bản mật, đơn thư chỉ vào sổ đơn thư, và ngược lại.',
  },
  en: {
    title: 'Wrong register',
    detail:
      'The register “{name}” is not for this document: secrets go to a register of secrets, petitions to a register of petitions, and nothing else does.',
  },
});

export const cannotAttach: Raise<{ state: string }> = problem('documents/cannot-attach', 409, {
  vi: {
    title: 'Không gắn vào văn bản này được',
    detail: 'Chỉ gắn thêm bản vào văn bản đã vào sổ, chưa lập hồ sơ và không mật; văn bản kia đang “{state}”.',
  },
  en: {
    title: 'Cannot be attached to this',
    detail: 'Copies are attached to what is registered, not filed and not secret; the other document is “{state}”.',
  },
});
