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
