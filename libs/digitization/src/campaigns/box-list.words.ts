import type { Locale } from '@vanthu/platform';

const COLUMNS = [
  'box',
  'code',
  'title',
  'years',
  'yearFrom',
  'yearTo',
  'retention',
  'sheets',
  'boxSheets',
  'importance',
  'risk',
  'damages',
] as const;
export type ListColumn = (typeof COLUMNS)[number];

/** Folded headings of a list of files (mục lục hồ sơ) and what archives write beside them. */
const HEADINGS: Readonly<Record<ListColumn, readonly string[]>> = {
  box: ['hop so', 'so hop', 'hop', 'cap so', 'hop cap so', 'box', 'box number'],
  code: [
    'ma ho so',
    'ho so so',
    'so ho so',
    'so ky hieu ho so',
    'so va ky hieu ho so',
    'so ky hieu',
    'file code',
    'folder code',
  ],
  title: ['tieu de ho so', 'ten ho so', 'tieu de', 'tieu de ho so don vi bao quan', 'title'],
  years: [
    'thoi gian',
    'thoi gian bat dau ket thuc',
    'thoi gian tai lieu',
    'ngay thang bat dau ket thuc',
    'ngay thang',
    'nam',
    'years',
    'year',
  ],
  yearFrom: ['tu nam', 'nam bat dau', 'thoi gian bat dau', 'ngay bat dau', 'from'],
  yearTo: ['den nam', 'nam ket thuc', 'thoi gian ket thuc', 'ngay ket thuc', 'to'],
  retention: ['thoi han bao quan', 'thoi han luu tru', 'thbq', 'retention'],
  sheets: ['so to', 'so luong to', 'so luong to tai lieu', 'tong so to', 'sheets'],
  boxSheets: ['so to du kien', 'so to cua hop', 'so to trong hop', 'estimated sheets'],
  importance: ['muc do quan trong', 'muc quan trong', 'quan trong', 'importance'],
  risk: ['muc do rui ro', 'muc rui ro', 'rui ro', 'risk'],
  damages: ['tinh trang', 'tinh trang vat ly', 'tinh trang tai lieu', 'condition'],
};
/** Letters without accents, digits, single blanks: how headings and words are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The column that a folded heading means. */
export const COLUMN_OF: ReadonlyMap<string, ListColumn> = new Map(
  COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [heading, column] as const)),
);
export type MistakeCode = keyof typeof MISTAKES;

const MISTAKES = {
  missing: { vi: 'Thiếu, phải có', en: 'Missing' },
  long: { vi: 'Quá dài', en: 'Too long' },
  year: { vi: 'Không đọc được năm', en: 'No year can be read here' },
  order: { vi: 'Năm cuối ở trước năm đầu', en: 'Ends before it begins' },
  number: { vi: 'Phải là số tờ, từ 0 đến 1.000.000', en: 'A number of sheets from 0 to 1,000,000' },
  grade: { vi: 'Phải là 1, 2, 3 (thấp, trung bình, cao)', en: 'It must be 1, 2 or 3' },
  retention: { vi: 'Ghi “Vĩnh viễn” hoặc số năm', en: '“Vĩnh viễn” or a number of years' },
  twice: { vi: 'Mã hồ sơ lặp lại trong danh sách', en: 'The code is in the list twice' },
  differs: { vi: 'Khác với dòng trước của cùng hộp', en: 'Another row of the same box says otherwise' },
  undated: { vi: 'Hộp không có dòng nào ghi năm', en: 'No row of the box has a year' },
  'box-taken': { vi: 'Phông đã có hộp số này', en: 'The fonds has a box of this number' },
  'code-taken': { vi: 'Cơ quan đã có hồ sơ mang mã này', en: 'The agency has a folder of this code' },
} as const;
export const mistakeWords = (code: MistakeCode, locale: Locale): string => MISTAKES[code][locale];
const COLUMN_WORDS: Readonly<Record<ListColumn, Readonly<Record<Locale, string>>>> = {
  box: { vi: 'Hộp số', en: 'Box' },
  code: { vi: 'Mã hồ sơ', en: 'Folder code' },
  title: { vi: 'Tiêu đề hồ sơ', en: 'Title' },
  years: { vi: 'Thời gian', en: 'Years' },
  yearFrom: { vi: 'Từ năm', en: 'From' },
  yearTo: { vi: 'Đến năm', en: 'To' },
  retention: { vi: 'Thời hạn bảo quản', en: 'Retention' },
  sheets: { vi: 'Số tờ', en: 'Sheets' },
  boxSheets: { vi: 'Số tờ dự kiến', en: 'Estimated sheets' },
  importance: { vi: 'Mức quan trọng', en: 'Importance' },
  risk: { vi: 'Mức rủi ro', en: 'Risk' },
  damages: { vi: 'Tình trạng', en: 'Condition' },
};
export const columnWords = (column: ListColumn, locale: Locale): string => COLUMN_WORDS[column][locale];
