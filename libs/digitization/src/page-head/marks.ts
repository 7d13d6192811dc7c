import { folded } from '../reading/folded.rules';
import { fieldFrom, type HeadField, type HeadLine } from './head-line';

/** The marks of urgency (độ khẩn) and secrecy (độ mật), as they are stamped, and how they read without their marks. */
const MARKS = {
  urgency: [
    ['HỎA TỐC HẸN GIỜ', /^h[o0]a t[o0]c hen gi[o0]/],
    ['HỎA TỐC', /^h[o0]a t[o0]c$/],
    ['THƯỢNG KHẨN', /^th[ud][o0]ng khan$/],
    ['KHẨN', /^khan$/],
  ],
  secrecy: [
    ['TUYỆT MẬT', /^tuyet mat$/],
    ['TỐI MẬT', /^t[o0]i mat$/],
    ['MẬT', /^mat$/],
  ],
} as const;

/** Finds a mark that stands alone, in capitals, in the head. */
export const readMark = (lines: HeadLine[], kind: keyof typeof MARKS): HeadField | null => {
  for (const line of lines) {
    if (line.text !== line.text.toUpperCase()) continue;
    const plain = folded(line.text)
      .replace(/[^a-z0 ]/g, '')
      .trim();
    const mark = MARKS[kind].find(([, pattern]) => pattern.test(plain));
    if (mark) return fieldFrom([line], mark[0], 0.98, 0.9);
  }
  return null;
};
