import { isWorkingDay, workingDaysAfter, type Calendar } from '@vanthu/registers';

/** Until when: a day, work that comes again and again (thường xuyên, định kỳ), or nothing was said. */
export type Deadline =
  | { readonly kind: 'date'; readonly on: string; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'regular'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'none' };

export type Day = { readonly issuedOn: string | null; readonly calendar: Calendar };

const iso = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year > 1900 && year < 2100
    ? at.toISOString().slice(0, 10)
    : null;
};
const endOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const number = (text: string | undefined): number => {
  const digits = (text ?? '').replace(/[oO]/g, '0').replace(/[li|]/g, '1');
  return Number(digits);
};

const D = '([\\dol|]{1,2})';
const Y = '((?:19|20)[\\dol]{2})';
const CUE =
  '(?:truoc|cham nhat|muon nhat|han cuoi|toi han|thoi han|den het|het|den|vao|xong|trong|hoan thanh|han|tu nay den|khong qua|khong muon hon|truoc hoac trong|cuoi cung|thoi gian)';
/** Of the day `d/m/y`, `d tháng m năm y`, `ngày d/m`. */
const DATE = `(?:ngay |ngay thu [a-z]+,? (?:ngay )?|het ngay )?(?:mung )?${D} ?(?:[/.-] ?${D}(?: ?[/.-] ?${Y})?|thang ${D}(?: ?,? ?nam ${Y}|/${Y})?)(?![\\d/])`;
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
const COUNTED: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};

const REGULAR =
  /\b(?:thuong xuyen(?!, (?:thuong|kip))|dinh ky|(?:hang|hag) (?:ngay|tuan|thang|quy|nam)|moi (?:ngay|tuan|thang|quy|nam|nua nam)(?! (?:co|phai co))|(?:0?[1-9]|sau|ba|mot) (?:thang|nam|quy|tuan)(?:\/| )(?:mot |0?1 |01 )?lan|(?:mot|0?1) lan ?(?:\/|moi |mot )(?:ngay|tuan|thang|quy|nam)|thang cuoi quy|thang dau quy|(?:cua|vao) (?:moi )?(?:thang|quy)|lien tuc|24\/24)\b/g;

type Found = { on: string | null; start: number; end: number; weight: number };

/**
 * Reads until when something must be done, from the folded words of a task. A day without a year is the next one after
 * the document was issued; the last day that is named holds, since `báo cáo trước …` follows `hoàn thành trước …`.
 */
export function deadlineIn(fold: string, { issuedOn, calendar }: Day, from = 0): Deadline {
  const text = fold.replace(/[(“"]/g, ' ');
  const regular = regularIn(text);
  const dates = [
    ...namedDays(text, issuedOn, regular),
    ...named(text, issuedOn),
    ...spans(text, issuedOn, calendar),
  ].filter(({ on }) => on !== null);
  const best = dates.toSorted((a, b) => b.weight - a.weight || (b.on ?? '').localeCompare(a.on ?? ''))[0];
  if (best?.on && !(regular && best.weight < 2))
    return {
      kind: 'date',
      on: best.on,
      text: text.slice(best.start, best.end).trim(),
      start: from + best.start,
      end: from + best.end,
    };
  if (regular)
    return {
      kind: 'regular',
      text: text.slice(regular.start, regular.end).trim(),
      start: from + regular.start,
      end: from + regular.end,
    };
  return { kind: 'none' };
}

function regularIn(text: string): { start: number; end: number } | null {
  REGULAR.lastIndex = 0;
  for (const found of text.matchAll(REGULAR)) {
    const before = text.slice(Math.max(0, found.index - 24), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 20);
    // "kế hoạch hằng năm", "chi thường xuyên", "họp thường kỳ": a kind of thing, not how often.
    if (
      /(?:bao cao|du toan|chi|kinh phi|dau tu|nhiem vu|cong viec|hoat dong|che do|so lieu|ngan sach|hop|phien hop|doi song|trong tam) $/.test(
        before,
      ) &&
      /^(?:hang|thuong|dinh)/.test(found[0]) &&
      !(found[0] === 'dinh ky' && /^ (?:hang|moi|truoc|ngay|0?\d|gui)/.test(after)) &&
      !before.endsWith('bao cao ')
    )
      continue;
    if (found[0] === 'cua thang' && !/ngay [\d ,va]+$/.test(before)) continue;
    if (/^(?:cua|vao)/.test(found[0]) && !/^ (?:cuoi|dau|sau)/.test(after)) continue;
    return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

const cueBefore = (text: string, at: number): boolean =>
  new RegExp(
    `${CUE}(?: nhat)?(?: la)?(?: den)?(?: het)?(?: ngay)?(?: thu [a-z]+,?)?(?: (?:la|:))?[ :]*(?:(?:\\d{1,2} ?(?:gio|h|g|:) ?\\d{0,2}(?: phut)?,? ?(?:ngay )?)|(?:ngay )|(?:buoi [a-z]+ )|(?:sang |chieu )){0,3}$`,
  ).test(text.slice(Math.max(0, at - 60), at));

function namedDays(text: string, issuedOn: string | null, regular: { start: number; end: number } | null): Found[] {
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

const yearFrom = (year: string | undefined, relative: string | undefined, issuedOn: string | null): number | null =>
  year ? number(year) : issuedOn === null ? null : Number(issuedOn.slice(0, 4)) + (relative === 'sau' ? 1 : 0);

/** Months, weeks of a month, quarters, halves and years by their names. */
function named(text: string, issuedOn: string | null): Found[] {
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

function partOfMonth(year: number, month: number, part: string | undefined): string {
  const on = (day: number) => iso(year, month, day) ?? endOfMonth(year, month);
  if (part === 'dau' || part === '1' || part === 'nhat') return on(part === 'dau' ? 7 : 7);
  if (part === '2' || part === 'hai') return on(14);
  if (part === '3' || part === 'ba') return on(21);
  if (part === '4' || part === 'tu') return on(28);
  if (part === 'giua' || part === 'nua dau') return on(15);
  if (part === 'thuong tuan') return on(10);
  if (part === 'trung tuan') return on(20);
  return endOfMonth(year, month);
}

function relativeTo(issuedOn: string, span: string, which: string): string | null {
  const [year, month] = [Number(issuedOn.slice(0, 4)), Number(issuedOn.slice(5, 7))];
  const isNext = which !== 'nay' && which !== 'hom nay';
  if (span === 'thang') return endOfMonth(year, month + (isNext ? 1 : 0));
  if (span === 'quy') return endOfMonth(year, (Math.ceil(month / 3) + (isNext ? 1 : 0)) * 3);
  if (span === 'nam') return `${(year + (isNext ? 1 : 0)).toString()}-12-31`;
  if (span === 'ngay') return which === 'mai' ? plus(issuedOn, 1) : issuedOn;
  const weekday = new Date(Date.parse(`${issuedOn}T00:00:00Z`)).getUTCDay() || 7;
  return plus(issuedOn, 5 - weekday + (isNext ? 7 : 0));
}

/** `trong thời hạn 10 ngày làm việc`, counted from the day of the document. */
function spans(text: string, issuedOn: string | null, calendar: Calendar): Found[] {
  if (issuedOn === null) return [];
  const found: Found[] = [];
  const pattern =
    /(?:trong|cham nhat|muon nhat|khong qua|toi da|sau|han)(?: thoi han| thoi gian| vong| khong qua| toi da| la| cham nhat| sau)* (?:la )?(\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: ?\(\w+\))? (ngay|tuan|thang)( lam viec)?([^.;]{0,70})/g;
  for (const one of text.matchAll(pattern)) {
    const n = /^\d/.test(one[1] ?? '') ? Number(one[1]) : (COUNTED[one[1] ?? ''] ?? 0);
    const rest = one[4] ?? '';
    const isPlain = /^(?:trong|sau|han) (?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) /.test(one[0]) && !one[3];
    if (
      n < 1 ||
      n > 366 ||
      (isPlain && !/^ ?(?:ke|tinh) tu/.test(rest)) ||
      isFromElsewhere(rest) ||
      /^ (?:dau|cuoi|qua|lien)/.test(rest)
    )
      continue;
    const start = one.index;
    const end = start + one[0].length - rest.length;
    const on = one[3]
      ? workingDaysAfter(issuedOn, n, calendar)
      : one[2] === 'ngay'
        ? plus(issuedOn, n)
        : one[2] === 'tuan'
          ? plus(issuedOn, n * 7)
          : monthsAfter(issuedOn, n);
    found.push({ on, start, end, weight: 1 });
  }
  return found;
}

/** Counted from an event other than this document: the day is not known yet. */
const isFromElsewhere = (rest: string): boolean => {
  const event = /(?:ke tu|tinh tu|tu) (?:ngay|khi|thoi diem)(?: duoc| co)? ([\w ]{2,50})/.exec(rest)?.[1];
  return (
    event !== undefined &&
    !/^(?:ky|ban hanh|nhan (?:duoc )?(?:van ban|chi thi|thong bao|cong van|cong dien|ket luan|quyet dinh)|van ban nay|chi thi nay|thong bao nay|quyet dinh nay|cong van nay|nay|phat hanh|co hieu luc|ket luan)/.test(
      event,
    )
  );
};

function monthsAfter(day: string, n: number): string {
  const [year, month, of] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const last = endOfMonth(year, month + n);
  return of < Number(last.slice(8)) ? `${last.slice(0, 8)}${of.toString().padStart(2, '0')}` : last;
}

/** The day a deadline is worked by: the last working day not after it. */
export function lastWorkingDay(on: string, calendar: Calendar): string {
  let day = on;
  while (!isWorkingDay(day, calendar)) day = plus(day, -1);
  return day;
}
