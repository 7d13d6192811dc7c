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

export const typeNotKept: Raise<{ name: string }> = problem('registers/type-not-kept', 409, {
  vi: { title: 'Sổ không đăng ký loại này', detail: 'Sổ “{name}” không đăng ký loại văn bản này; hãy chọn sổ khác.' },
  en: { title: 'Type not kept', detail: 'The register “{name}” does not keep documents of this type; choose another.' },
});

export const numberTaken: Raise<{ symbol: string }> = problem('registers/number-taken', 409, {
  vi: {
    title: 'Số, ký hiệu đã có',
    detail: 'Số tiếp theo với ký hiệu {symbol} đã được cấp trong năm ở sổ khác; hãy cho hai sổ dùng chung một dãy số.',
  },
  en: {
    title: 'Number and symbol taken',
    detail:
      'The next number with the symbol {symbol} was given in another register this year; let both share a series.',
  },
});

export const dateAhead = problem('registers/date-ahead', 422, {
  vi: { title: 'Ngày chưa đến', detail: 'Ngày của số lùi ngày phải là hôm nay hoặc trước đó.' },
  en: { title: 'Date ahead', detail: 'A back-dated number has a date of today or before.' },
});

export const termNotBegun: Raise<{ name: string }> = problem('registers/term-not-begun', 409, {
  vi: { title: 'Ngoài nhiệm kỳ', detail: 'Ngày này không thuộc nhiệm kỳ hiện tại của dãy số của sổ “{name}”.' },
  en: {
    title: 'Outside the term',
    detail: 'This date is not in the present term of the series of the register “{name}”.',
  },
});
