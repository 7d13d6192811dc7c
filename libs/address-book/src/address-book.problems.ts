import { problem, type Raise } from '@vanthu/platform';

export const contactMerged: Raise<{ name: string }> = problem('address-book/contact-merged', 409, {
  vi: {
    title: 'Mục này đã gộp',
    detail: '“{name}” đã được gộp vào một mục khác của danh bạ; hãy dùng mục đó, hoặc bỏ gộp trước.',
  },
  en: {
    title: 'Merged already',
    detail: '“{name}” was merged into another entry of the address book; use that one, or undo the merge first.',
  },
});

export const contactUnfit: Raise<{ name: string }> = problem('address-book/contact-unfit', 409, {
  vi: {
    title: 'Không gộp được',
    detail: 'Không gộp được “{name}” vào chính nó, hoặc cơ quan vào cá nhân.',
  },
  en: { title: 'Cannot be merged', detail: '“{name}” cannot be merged into itself, nor an organ into a person.' },
});

export const notMerged: Raise<{ name: string }> = problem('address-book/not-merged', 409, {
  vi: { title: 'Mục này chưa gộp', detail: '“{name}” không phải là mục đã gộp nên không bỏ gộp được.' },
  en: { title: 'Not merged', detail: '“{name}” is not merged into anything, so there is nothing to undo.' },
});

export const contactUnknown = problem('address-book/unknown', 422, {
  vi: { title: 'Không có trong danh bạ', detail: 'Hãy chọn một mục trong danh bạ của cơ quan.' },
  en: { title: 'Not in the address book', detail: 'Choose an entry of the address book of your agency.' },
});
