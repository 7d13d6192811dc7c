import type { z } from 'zod';
import type { Locale } from './problem';

export type InWords = Readonly<Record<Locale, string>>;

const declared = new Map<string, InWords>();

/**
 * Declares what is said about a field that breaks a rule of ours, and gives the English back: for `{ error: … }` of a
 * refinement and for the `message` of a field error. It is put into the reader's language when the answer is written.
 */
export function fieldWord(en: string, vi: string): string {
  declared.set(en, { vi, en });
  return en;
}

/** What every lib says about fields. */
export const FIELD = {
  required: fieldWord('required', 'Bắt buộc nhập'),
  characters: fieldWord('invalid characters', 'Có ký tự điều khiển không nhìn thấy được; hãy xóa các ký tự đó'),
  half: fieldWord('half a character', 'Có ký tự bị hỏng (nửa ký tự); hãy nhập lại'),
  oneLine: fieldWord('one line only', 'Chỉ được một dòng'),
  years: fieldWord('a day of the years 1900 to 2199', 'Phải là ngày trong các năm 1900 đến 2199'),
  cursor: fieldWord(
    'not a cursor of this list; begin again without it',
    'Không phải trang của danh sách này; hãy tải lại từ đầu',
  ),
  unknown: fieldWord('no such thing in the agency', 'Cơ quan không có mục này, hoặc bạn không được biết đến nó'),
  order: fieldWord('ends before it begins', 'Ngày cuối không được trước ngày đầu'),
  nothing: fieldWord('nothing to change', 'Không có gì để thay đổi'),
  correction: fieldWord('nothing to correct', 'Không có gì để đính chính'),
  choice: (choices: readonly string[]) =>
    fieldWord(`one of: ${choices.join(', ')}`, `Phải là một trong: ${choices.join(', ')}`),
} as const;
fieldWord('HH:MM', 'Giờ ghi theo dạng giờ:phút, ví dụ 08:00');
fieldWord('each file once', 'Mỗi tệp chỉ một lần');

/** A message of ours in the reader's language; what nobody declared stays as it is. */
export const inWords = (message: string, locale: Locale): string => declared.get(message)?.[locale] ?? message;

const TYPES: Readonly<Partial<Record<string, InWords>>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng', en: 'an object' },
  null: { vi: 'null', en: 'null' },
};
const FORMATS: Readonly<Partial<Record<string, InWords>>> = {
  date: { vi: 'Ngày không hợp lệ; ghi năm-tháng-ngày, ví dụ 2026-11-24', en: 'Invalid day; write it as 2026-11-24' },
  datetime: {
    vi: 'Thời điểm không hợp lệ, ví dụ 2026-11-24T08:00:00+07:00',
    en: 'Invalid time, e.g. 2026-11-24T08:00:00+07:00',
  },
  uuid: { vi: 'Mã không hợp lệ (phải là UUID)', en: 'Invalid id: it must be a UUID' },
  email: { vi: 'Địa chỉ thư điện tử không hợp lệ', en: 'Invalid e-mail address' },
  url: { vi: 'Địa chỉ không hợp lệ', en: 'Invalid address (URL)' },
  regex: { vi: 'Không hợp lệ: không đúng dạng yêu cầu', en: 'Invalid: not of the form that is wanted' },
};

const list = (values: readonly unknown[]) => values.map(String).join(', ');
const sizes: Readonly<Partial<Record<string, InWords>>> = {
  string: { vi: 'ký tự', en: 'characters' },
  array: { vi: 'mục', en: 'items' },
};

type Issue = z.core.$ZodIssue;
type Sized = Extract<Issue, { code: 'too_big' | 'too_small' }>;

function bounded(issue: Sized, locale: Locale): string {
  const unit = sizes[issue.origin]?.[locale];
  const tail = unit === undefined ? '' : ` ${unit}`;
  if (issue.code === 'too_big') {
    const most = issue.maximum.toString();
    return locale === 'vi' ? `Nhiều nhất ${most}${tail}` : `At most ${most}${tail}`;
  }
  const least = issue.minimum.toString();
  if (issue.origin === 'string' && least === '1') return inWords(FIELD.required, locale);
  return locale === 'vi' ? `Ít nhất ${least}${tail}` : `At least ${least}${tail}`;
}

function mistyped(issue: Extract<Issue, { code: 'invalid_type' }>, locale: Locale): string {
  if (issue.input === undefined) return locale === 'vi' ? 'Thiếu trường này' : 'This field is missing';
  const wanted = TYPES[issue.expected]?.[locale] ?? issue.expected;
  return locale === 'vi' ? `Không hợp lệ: phải là ${wanted}` : `Invalid: it must be ${wanted}`;
}

const chosen = (values: readonly unknown[], locale: Locale) =>
  values.length === 1
    ? { vi: `Phải là ${list(values)}`, en: `It must be ${list(values)}` }[locale]
    : { vi: `Phải là một trong: ${list(values)}`, en: `It must be one of: ${list(values)}` }[locale];

/** What is wrong with a field, as a person says it. An issue carries the `input` it is about. */
export function sentenceOf(issue: Issue, locale: Locale): string {
  switch (issue.code) {
    case 'custom':
      return inWords(issue.message, locale);
    case 'invalid_type':
      return mistyped(issue, locale);
    case 'invalid_value':
      if (issue.input === undefined && issue.values.length > 1)
        return {
          vi: `Thiếu trường này. ${chosen(issue.values, 'vi')}`,
          en: `This field is missing. ${chosen(issue.values, 'en')}`,
        }[locale];
      return chosen(issue.values, locale);
    case 'too_big':
    case 'too_small':
      return bounded(issue, locale);
    case 'invalid_format':
      // A pattern says nothing to people; who declared one with words is heard.
      return issue.format === 'regex' && declared.has(issue.message)
        ? inWords(issue.message, locale)
        : (FORMATS[issue.format]?.[locale] ?? { vi: 'Không hợp lệ', en: 'Invalid' }[locale]);
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      return options.length > 0 ? chosen(options, locale) : { vi: 'Không hợp lệ', en: 'Invalid' }[locale];
    }
    case 'unrecognized_keys':
      return { vi: 'Không có trường này; hãy bỏ đi', en: 'There is no such field; leave it out' }[locale];
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return { vi: 'Không hợp lệ', en: 'Invalid' }[locale];
  }
}
