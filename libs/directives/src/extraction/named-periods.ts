import { endOfMonth, partOfMonth, relativeTo } from './calendar-days';
import { CUE, D, number, Y, type Found } from './deadline-words';

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  l: 1,
  ll: 2,
  lll: 3,
  lv: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
};
const YEAR_OF = `(?: ?(?:,? nam |/|-| )(?:${Y}|(nay|sau)))?`;

const yearFrom = (year: string | undefined, relative: string | undefined, issuedOn: string | null): number | null =>
  year ? number(year) : issuedOn === null ? null : Number(issuedOn.slice(0, 4)) + (relative === 'sau' ? 1 : 0);

/** Months, weeks of a month, quarters, halves and years by their names. */
export function namedPeriods(text: string, issuedOn: string | null): Found[] {
  const found: Found[] = [];
  const issued = issuedOn ?? '';
  const push = (match: RegExpMatchArray, on: string | null, weight: number) => {
    const start = match.index ?? 0;
    found.push({ on, start, end: start + match[0].length, weight });
  };
  const next = (year: number | null, stated: string | undefined, last: (y: number) => string): string | null => {
    if (year === null) return null;
    const on = last(year);
    return stated === undefined && on < issued ? last(year + 1) : on;
  };
  const MONTH = `thang ${D}${YEAR_OF}(?![\\d/])`;
  for (const one of text.matchAll(
    new RegExp(
      `(${CUE}|[,;:.] ?|^)\\s*(?:ngay )?(?:(?:tuan (thu )?(dau|cuoi|[1-4]|nhat|hai|ba|tu)|(dau|giua|cuoi|nua dau|nua cuoi|trung tuan|thuong tuan|ha tuan))(?: tien)?(?: cua)?,? )?${MONTH}`,
      'g',
    ),
  )) {
    const [, cue, , week, part, m, y, relative] = one;
    const month = number(m);
    if (month < 1 || month > 12) continue;
    const cuedAs = (cue ?? '').trim();
    const isBare = /^[,;:.]?$/.test(cuedAs);
    if (isBare && !isAlone(text, one)) continue;
    const year = yearFrom(y, relative, issuedOn);
    const isBefore = cuedAs === 'truoc' && !week && !part;
    push(
      one,
      next(year, y, (of) =>
        isBefore
          ? endOfMonth(month === 1 ? of - 1 : of, month === 1 ? 12 : month - 1)
          : partOfMonth(of, month, week ?? part),
      ),
      2,
    );
  }
  for (const one of text.matchAll(
    new RegExp(
      `(truoc|trong|het|hoan thanh|xong|den|vao|cuoi|dau|han|cham nhat|[,;:.] ?|^)\\s*(?:cuoi |het |trong )*quy (iv|iii|ii|i|lv|lll|ll|l|[1-4])${YEAR_OF}\\b`,
      'g',
    ),
  )) {
    const [, cue, q, y, relative] = one;
    const quarter = ROMAN[q ?? ''];
    if (!quarter || (/^[,;:.]?$/.test((cue ?? '').trim()) && !isAlone(text, one))) continue;
    const isBefore = (cue ?? '').trim() === 'truoc' && !/cuoi|het/.test(one[0]);
    const first = quarter * 3 - 2;
    push(
      one,
      next(yearFrom(y, relative, issuedOn), y, (of) =>
        isBefore ? endOfMonth(first === 1 ? of - 1 : of, first === 1 ? 12 : first - 1) : endOfMonth(of, quarter * 3),
      ),
      2,
    );
  }
  for (const one of text.matchAll(
    new RegExp(
      `(?:trong|het|truoc|xong|hoan thanh|den|cuoi) (?:het |trong |cuoi )*(?:0?6|sau) thang (dau|cuoi) nam(?: ${Y})?`,
      'g',
    ),
  )) {
    push(
      one,
      next(yearFrom(one[2], undefined, issuedOn), one[2], (of) =>
        one[1] === 'dau' ? `${of.toString()}-06-30` : `${of.toString()}-12-31`,
      ),
      1.5,
    );
  }
  for (const one of text.matchAll(
    new RegExp(
      `(?:hoan thanh|xong|truoc|cham nhat|muon nhat|het|cuoi|han)(?: trong| het| cuoi| den| nhat| la)* nam (?:${Y}|(nay|sau))`,
      'g',
    ),
  )) {
    const year = yearFrom(one[1], one[2], issuedOn);
    const isBefore = one[0].startsWith('truoc nam');
    if (year !== null) push(one, `${(isBefore ? year - 1 : year).toString()}-12-31`, 1);
  }
  for (const one of text.matchAll(new RegExp(`trong nam (?:${Y}|(nay))(?=\\s*(?:[.;,)/]|$))`, 'g'))) {
    const year = yearFrom(one[1], undefined, issuedOn);
    if (year !== null) push(one, `${year.toString()}-12-31`, 0.5);
  }
  if (issuedOn !== null) {
    for (const one of text.matchAll(
      /(?:trong|het|truoc|xong|cuoi|ngay) (?:cuoi )?(thang|quy|tuan|ngay|nam) (nay|toi|sau|hom nay|mai)\b/g,
    ))
      push(one, relativeTo(issuedOn, one[1] ?? '', one[2] ?? ''), 1);
    for (const one of text.matchAll(/(?:ngay )?trong ngay(?: hom nay)?(?=\s*(?:[.;,]|$))/g)) push(one, issuedOn, 1);
  }
  return found;
}

/** A month or quarter by itself between signs: `; tháng 9/2026.`, as in a table or in brackets. */
const isAlone = (text: string, one: RegExpMatchArray): boolean =>
  /^\s*(?:[.;,)]|$)/.test(text.slice((one.index ?? 0) + one[0].length)) && text.length < 400;
