import { problem, type Raise } from '@vanthu/platform';

export const yearClosed: Raise<{ year: number }> = problem('registers/year-closed', 409, {
  vi: { title: 'Sổ đã khóa', detail: 'Sổ năm {year} đã khóa; không cấp số trong năm này nữa.' },
  en: { title: 'Year closed', detail: 'The register of {year} is closed; it gives no more numbers.' },
});

export const yearAhead: Raise<{ year: number }> = problem('registers/year-ahead', 409, {
  vi: { title: 'Năm chưa đến', detail: 'Năm {year} chưa bắt đầu nên chưa khóa sổ được.' },
  en: { title: 'Year ahead', detail: '{year} has not begun, so its register cannot be closed.' },
});

export const registerUnfit: Raise<{ name: string }> = problem('registers/unfit', 409, {
  vi: { title: 'Sổ không dùng được', detail: 'Sổ “{name}” không phải sổ của loại văn bản này, hoặc đã ngừng dùng.' },
  en: {
    title: 'Unfit register',
    detail: 'The register “{name}” is not for documents of this kind, or no longer in use.',
  },
});

export const registerUnknown = problem('registers/unknown', 422, {
  vi: { title: 'Không có sổ này', detail: 'Hãy chọn một sổ của cơ quan.' },
  en: { title: 'No such register', detail: 'Choose one of the registers of your agency.' },
});
