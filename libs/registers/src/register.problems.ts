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

export const electronicIrregular = problem('registers/electronic-irregular', 409, {
  vi: {
    title: 'Chỉ dành cho văn bản giấy',
    detail: 'Không cấp số chèn, số để dành hay số lùi ngày cho văn bản điện tử; hệ thống cấp số theo thứ tự.',
  },
  en: {
    title: 'Paper only',
    detail: 'Electronic documents get no inserted, reserved or back-dated numbers; the system numbers them in order.',
  },
});

export const entryVoid: Raise<{ number: string }> = problem('registers/entry-void', 409, {
  vi: { title: 'Số đã hủy', detail: 'Số {number} đã hủy nên không sửa hay hủy lần nữa.' },
  en: { title: 'Void number', detail: 'The number {number} is void; it is neither corrected nor voided again.' },
});

export const numberUnknown: Raise<{ number: number }> = problem('registers/number-unknown', 422, {
  vi: { title: 'Chưa có số này', detail: 'Sổ không có số {number} trong năm đó để chèn sau.' },
  en: { title: 'No such number', detail: 'The register has no number {number} in that year to insert after.' },
});

export const nothingChanged = problem('registers/nothing-changed', 422, {
  vi: { title: 'Không có gì thay đổi', detail: 'Giá trị mới giống giá trị đang ghi trong sổ.' },
  en: { title: 'Nothing changed', detail: 'The new values are those that stand in the register.' },
});

export const seriesUnfit: Raise<{ name: string }> = problem('registers/series-unfit', 409, {
  vi: {
    title: 'Dãy số không phù hợp',
    detail: 'Văn bản mật có dãy số riêng: sổ mật dùng dãy số mật, sổ thường dùng dãy số thường (“{name}”).',
  },
  en: {
    title: 'Unfit series',
    detail:
      'Secrets are numbered apart: a secret book takes a secret series, an ordinary book an ordinary one (“{name}”).',
  },
});

export const seriesUnknown = problem('registers/series-unknown', 422, {
  vi: { title: 'Không có dãy số này', detail: 'Hãy chọn một dãy số của cơ quan.' },
  en: { title: 'No such series', detail: 'Choose one of the number series of your agency.' },
});

export const typeKeptElsewhere: Raise<{ type: string; name: string }> = problem('registers/type-kept-elsewhere', 409, {
  vi: {
    title: 'Loại văn bản đã có sổ',
    detail: 'Loại “{type}” đã đăng ký ở sổ “{name}” với dãy số khác; một loại chỉ theo một dãy số.',
  },
  en: {
    title: 'Type kept elsewhere',
    detail: 'The type “{type}” is kept in “{name}” with another series; a type follows one series.',
  },
});

export const termUnfit = problem('registers/term-unfit', 422, {
  vi: {
    title: 'Nhiệm kỳ không hợp lệ',
    detail: 'Nhiệm kỳ mới bắt đầu sau nhiệm kỳ trước, trong một năm khác và không muộn hơn hôm nay.',
  },
  en: {
    title: 'Unfit term',
    detail: 'A new term begins after the one before it, in another year, and not later than today.',
  },
});

export const secretContent = problem('registers/secret-content', 409, {
  vi: {
    title: 'Không ghi nội dung mật',
    detail: 'Sổ mật trên hệ thống có kết nối mạng chỉ ghi số, ký hiệu và ngày; trích yếu ghi ở sổ giấy.',
  },
  en: {
    title: 'No secret content',
    detail:
      'On a networked system a secret book holds number, symbol and date only; the subject stands in the paper book.',
  },
});

export const reservedUnknown = problem('registers/reserved-unknown', 422, {
  vi: {
    title: 'Không có số để dành này',
    detail: 'Sổ này không có số để dành đó; hãy chọn một số trong danh sách.',
  },
  en: { title: 'No such reserved number', detail: 'The register has no such reserved number; choose one of its list.' },
});

export const reservedTaken: Raise<{ number: string }> = problem('registers/reserved-taken', 409, {
  vi: {
    title: 'Số để dành đã dùng',
    detail: 'Số {number} vừa được cấp cho văn bản khác; hãy chọn số để dành khác hoặc lấy số tiếp theo.',
  },
  en: {
    title: 'Reserved number taken',
    detail: 'The number {number} was given to another document; choose another reserved number or take the next one.',
  },
});

export const reservedVoid: Raise<{ number: string }> = problem('registers/reserved-void', 409, {
  vi: { title: 'Số để dành đã hủy', detail: 'Số {number} đã hủy nên không cấp cho văn bản nào; hãy chọn số khác.' },
  en: {
    title: 'Reserved number void',
    detail: 'The number {number} is void and is given to no document; choose another.',
  },
});

export const reservedSymbol: Raise<{ number: string; symbol: string }> = problem('registers/reserved-symbol', 409, {
  vi: {
    title: 'Ký hiệu khác với số để dành',
    detail: 'Số {number} được giữ cho ký hiệu khác {symbol}; hãy dùng ký hiệu đã giữ hoặc chọn số khác.',
  },
  en: {
    title: 'Not the reserved symbol',
    detail:
      'The number {number} was reserved with a symbol other than {symbol}; use that symbol or choose another number.',
  },
});

/** The register tells what the document says: one road leads to both. */
export const correctTheDocument: Raise<{ number: string }> = problem('registers/correct-the-document', 409, {
  vi: {
    title: 'Hãy sửa ở văn bản',
    detail: 'Số {number} đã có văn bản: hãy sửa thông tin văn bản, sổ sẽ tự gạch giá trị cũ và ghi lý do.',
  },
  en: {
    title: 'Correct the document',
    detail:
      'The number {number} has its document: correct that, and the register strikes the old value through with the reason.',
  },
});
