import { problem, type Raise } from '@vanthu/platform';

export const emptyFile = problem('documents/empty-file', 422, {
  vi: { title: 'Tệp rỗng', detail: 'Tệp không có nội dung (0 byte). Hãy quét hoặc chọn lại tệp.' },
  en: { title: 'Empty file', detail: 'The file has no contents (0 bytes). Scan it or choose it again.' },
});

export const uploadCut = problem('documents/upload-cut', 400, {
  vi: { title: 'Tải lên bị đứt', detail: 'Tệp đến chưa đủ; phần đã nhận đã bị hủy. Hãy gửi lại.' },
  en: { title: 'Upload was cut', detail: 'The file did not arrive whole; what came was discarded. Send it again.' },
});

export const lyingType: Raise<{ stated: string; found: string }> = problem('documents/lying-type', 415, {
  vi: {
    title: 'Loại tệp không đúng như đã khai',
    detail: 'Tệp được khai là {stated} nhưng nội dung là {found}. Hãy gửi đúng tên và đúng loại.',
  },
  en: {
    title: 'Not the type it claims to be',
    detail: 'The file claims to be {stated} but its contents are {found}. Send it under its true name and type.',
  },
});

export const noFile = problem('documents/no-file', 422, {
  vi: { title: 'Không có tệp', detail: 'Biểu mẫu gửi lên không chứa tệp nào.' },
  en: { title: 'No file', detail: 'The form holds no file.' },
});

export const oneFile = problem('documents/one-file', 422, {
  vi: { title: 'Mỗi lần một tệp', detail: 'Mỗi yêu cầu chỉ gửi một tệp; hãy gửi các tệp lần lượt.' },
  en: { title: 'One file at a time', detail: 'Send one file a request, one after the other.' },
});
