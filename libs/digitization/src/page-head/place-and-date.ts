import { folded, isDateLine } from '../reading/folded.rules';
import { fieldFrom, type HeadField, type HeadLine } from './head-line';

/** Day, month and year between `ngày`, `tháng` and `năm`, one letter of which may be misread. */
const DATE = /n[a-z]{1,2}y\s*([\doli|]{1,2})\s*t?h[a-z]{1,2}n[a-z]?\s*([\doli|]{1,2})\s*n[a-z]m\s*([\doli|]{4})(?!\d)/;
const SHORT_DATE = /,\s*ngay\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/;

/**
 * Reads place and date (địa danh, ngày tháng năm), on the right under the motto. The date is ISO, and only one the
 * calendar has; a place that also stands in the name of the agency is surer than another.
 */
export const readPlaceAndDate = (
  lines: HeadLine[],
  agencies: string,
): { issuedOn: HeadField | null; place: HeadField | null } => {
  const line = lines.find(({ text, x1 }) => x1 > 0.5 && isDateLine(text));
  if (!line) return { issuedOn: null, place: null };
  const plain = folded(line.text);
  const match = DATE.exec(plain) ?? SHORT_DATE.exec(plain);
  const date = match ? isoDate(match.slice(1)) : null;
  const place =
    /^(.*?)[,.;]?\s*n[g][\p{L}]{1,2}\s*[\dolI|]{1,2}\s/iu
      .exec(line.text)?.[1]
      ?.replace(/^[^\p{L}]+/u, '')
      .trim() ?? '';
  // The same place with other marks in the name of the agency is a reason to doubt one of them.
  const known = agencies.toUpperCase().includes(place.toUpperCase());
  const unlike = !known && place !== '' && folded(agencies).includes(folded(place));
  const dateLine = { ...line, words: line.words.filter(({ text }) => /\d/.test(text)) };
  return {
    issuedOn: date === null ? null : fieldFrom([dateLine], date, 1, 0.3),
    place: fieldFrom(
      [{ ...line, words: line.words.slice(0, place.split(' ').length) }],
      place,
      known ? 1 : unlike ? 0.85 : 0.96,
      known ? 0.9 : 0,
    ),
  };
};

const isoDate = (parts: string[]): string | null => {
  const [day = 0, month = 0, year = 0] = parts.map((part) => Number(part.replace(/o/g, '0').replace(/[li|]/g, '1')));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || year < 1945 || year > 2100) return null;
  return date.toISOString().slice(0, 10);
};
