import { isWorkingDay, type Calendar } from '@vanthu/registers';
import { plus } from './calendar-days';
import { namedDays } from './named-days';
import { namedPeriods } from './named-periods';
import { spans } from './time-spans';

/** Until when: a day, work that comes again and again (thường xuyên, định kỳ), or nothing was said. */
export type Deadline =
  | { readonly kind: 'date'; readonly on: string; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'regular'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'none' };

export type Day = { readonly issuedOn: string | null; readonly calendar: Calendar };

const REGULAR =
  /\b(?:thuong xuyen(?!, (?:thuong|kip))|dinh ky|(?:hang|hag) (?:ngay|tuan|thang|quy|nam)|moi (?:ngay|tuan|thang|quy|nam|nua nam)(?! (?:co|phai co))|(?:0?[1-9]|sau|ba|mot) (?:thang|nam|quy|tuan)(?:\/| )(?:mot |0?1 |01 )?lan|(?:mot|0?1) lan ?(?:\/|moi |mot )(?:ngay|tuan|thang|quy|nam)|thang cuoi quy|thang dau quy|(?:cua|vao) (?:moi )?(?:thang|quy)|lien tuc|24\/24)\b/g;

/**
 * Reads until when something must be done, from the folded words of a task. A day without a year is the next one after
 * the document was issued; the last day that is named holds, since `báo cáo trước …` follows `hoàn thành trước …`.
 */
export function deadlineIn(fold: string, { issuedOn, calendar }: Day, from = 0): Deadline {
  const text = fold.replace(/[(“"]/g, ' ');
  const regular = regularIn(text);
  const dates = [
    ...namedDays(text, issuedOn, regular),
    ...namedPeriods(text, issuedOn),
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

/** The day a deadline is worked by: the last working day not after it. */
export function lastWorkingDay(on: string, calendar: Calendar): string {
  let day = on;
  while (!isWorkingDay(day, calendar)) day = plus(day, -1);
  return day;
}
