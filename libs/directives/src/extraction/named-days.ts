import { iso } from './calendar-days';
import { CUE, D, number, Y, type Found } from './deadline-words';

/** Of the day `d/m/y`, `d tháng m năm y`, `ngày d/m`. */
const DATE = `(?:ngay |ngay thu [a-z]+,? (?:ngay )?|het ngay )?(?:mung )?${D} ?(?:[/.-] ?${D}(?: ?[/.-] ?${Y})?|thang ${D}(?: ?,? ?nam ${Y}|/${Y})?)(?![\\d/])`;

const cueBefore = (text: string, at: number): boolean =>
  new RegExp(
    `${CUE}(?: nhat)?(?: la)?(?: den)?(?: het)?(?: ngay)?(?: thu [a-z]+,?)?(?: (?:la|:))?[ :]*(?:(?:\\d{1,2} ?(?:gio|h|g|:) ?\\d{0,2}(?: phut)?,? ?(?:ngay )?)|(?:ngay )|(?:buoi [a-z]+ )|(?:sang |chieu )){0,3}$`,
  ).test(text.slice(Math.max(0, at - 60), at));

/** Days by their number: `trước ngày 15/6`, `chậm nhất ngày 30 tháng 9 năm 2026`. */
export function namedDays(
  text: string,
  issuedOn: string | null,
  regular: { start: number; end: number } | null,
): Found[] {
  const found: Found[] = [];
  for (const one of text.matchAll(new RegExp(DATE, 'g'))) {
    const [, d, m1, y1, m2, y2, y3] = one;
    const start = one.index;
    if (
      /[\d/.,]$/.test(text.slice(0, start).trimEnd().slice(-1)) &&
      /[\d/]$/.test(text.slice(Math.max(0, start - 1), start))
    )
      continue;
    if (!cueBefore(text, start) || isCited(text, start)) continue;
    const end = start + one[0].length;
    // "ngày 15 tháng 01 và ngày 15 tháng 7 hằng năm" comes again and again.
    if (
      regular &&
      /^[\s,vangythe\d/()]{0,28}(?:hang|moi) (?:nam|quy|thang)/.test(text.slice(end, end + 44)) &&
      !/^\s*[.;]/.test(text.slice(end))
    )
      continue;
    if (
      regular &&
      regular.end <= start &&
      start - regular.end < 16 &&
      !y1 &&
      !y2 &&
      !y3 &&
      /^(?:hang|moi|dinh)/.test(text.slice(regular.start))
    )
      continue;
    found.push({ on: dated(number(d), number(m1 ?? m2), y1 ?? y2 ?? y3, issuedOn), start, end, weight: 2 });
  }
  return found;
}

/** A day that belongs to the name of another document: `Quyết định số 12/QĐ-UBND ngày 03/4/2020`. */
function isCited(text: string, at: number): boolean {
  return /(?:so [\w./&-]{2,40}|(?:-|\/)[a-z&]{2,20}|nghi dinh|quyet dinh|cong van|thong bao|hop|luat|ky|ban hanh)(?:,? ?ngay)? ?$/.test(
    text.slice(Math.max(0, at - 60), at).trimEnd(),
  );
}

function dated(day: number, month: number, year: string | undefined, issuedOn: string | null): string | null {
  if (year) return iso(number(year), month, day);
  if (!issuedOn) return null;
  const of = Number(issuedOn.slice(0, 4));
  const on = iso(of, month, day);
  return on !== null && on < issuedOn ? iso(of + 1, month, day) : on;
}
