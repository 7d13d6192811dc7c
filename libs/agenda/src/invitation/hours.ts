import { numberIn } from './days';
import type { Part, WallTime } from '../wall.rules';

/** An hour, or from one until another, that stands in a text; offsets into the shadow. */
export type FoundHours = {
  readonly from: WallTime;
  readonly until: WallTime | null;
  readonly start: number;
  readonly end: number;
};

const N = '(?<![\\da-z/.,])([\\dol|]{1,2})';
const HOUR = `${N} ?(?:gio|gi0|h|g)(?![a-z])(?: ?([\\dol|]{2})(?![\\d/])(?: ?(?:phut|ph|p|')(?![a-z]))?| (ruoi)\\b)?|${N} ?: ?([\\dol|]{2})(?![\\d/])(?: ?(?:am|pm)\\b)?`;

type One = { minutes: number; start: number; end: number };

/** The hours of a text; two that are joined by `đến` or a dash are one span. */
export function hoursIn(fold: string, clean: string): FoundHours[] {
  const ones: One[] = [];
  for (const one of fold.matchAll(new RegExp(HOUR, 'g'))) {
    const [all, h, m, half, h2, m2] = one;
    if (!/\d/.test(h ?? h2 ?? '')) continue;
    const hour = numberIn(h ?? h2);
    const minute = half === undefined ? numberIn(m ?? m2 ?? '0') : 30;
    if (hour > 23 || minute > 59 || Number.isNaN(hour + minute)) continue;
    const end = one.index + all.length;
    const isLate = partAfter(fold, clean, end) === 'afternoon' && hour < 12 && hour > 0;
    ones.push({ minutes: (isLate ? hour + 12 : hour) * 60 + minute, start: one.index, end });
  }
  const found: FoundHours[] = [];
  for (let i = 0; i < ones.length; i++) {
    const [first, next] = [ones[i], ones[i + 1]];
    if (!first) continue;
    const between = next ? fold.slice(first.end, next.start) : '';
    const isSpan =
      next !== undefined && next.minutes > first.minutes && /^ ?(?:den|toi|-|- den)(?: khoang)? ?$/.test(between);
    found.push({
      from: timeOf(first.minutes),
      until: isSpan ? timeOf(next.minutes) : null,
      start: first.start,
      end: isSpan ? next.end : first.end,
    });
    if (isSpan) i += 1;
  }
  return found;
}

const timeOf = (minutes: number): WallTime =>
  `${Math.floor(minutes / 60)
    .toString()
    .padStart(2, '0')}:${(minutes % 60).toString().padStart(2, '0')}`;

/** `14 giờ chiều`, `2 giờ chiều`: what stands right behind an hour. */
function partAfter(fold: string, clean: string, end: number): Part | null {
  const next = /^[ ,]{0,2}(?:buoi )?(sang|chieu|toi)\b/.exec(fold.slice(end, end + 14));
  if (!next) return null;
  const at = end + next[0].length - (next[1]?.length ?? 0);
  return partOf(next[1] ?? '', clean.slice(at, at + (next[1]?.length ?? 0)), true);
}

/** `sáng` is a morning, `sang` may mean `to`; `tối` an evening, `tới` means `to` also: letters without accents need a cue. */
function partOf(word: string, letters: string, isCued: boolean): Part | null {
  if (word === 'chieu') return 'afternoon';
  if (word === 'toi') return /tối/iu.test(letters) ? 'afternoon' : null;
  return /sáng/iu.test(letters) || isCued ? 'morning' : null;
}

/** Half days where no hour is said: `buổi sáng`, `chiều thứ Ba`, `cả ngày`. */
export function partIn(fold: string, clean: string): Part | null {
  if (/\b(?:ca ngay|trong ngay|nguyen ngay|0?1 ngay|mot ngay)\b/.test(fold)) return 'day';
  const found: Part[] = [];
  for (const one of fold.matchAll(/\b(buoi )?(sang|chieu)\b/g)) {
    const at = one.index + (one[1]?.length ?? 0);
    const part = partOf(one[2] ?? '', clean.slice(at, at + (one[2]?.length ?? 0)), one[1] !== undefined);
    if (part) found.push(part);
  }
  if (found.includes('morning') && found.includes('afternoon')) return 'day';
  return found[0] ?? null;
}

/** `01 buổi`, `02 ngày`, `1,5 ngày`: how long it lasts, in days; a half day is 0.5. */
export function lengthIn(fold: string): number | null {
  const found =
    /(?<![\d/.,a-z])(?:([\dol|]{1,2})(?:[,.]5)?|nua|mot|hai|ba) ?\(?[a-z]{0,4}\)? ?(buoi|ngay)(?! (?:[\dol|]{1,2} ?[/t.-]|le|cong tac|lam viec truoc))/.exec(
      fold,
    );
  if (!found) return null;
  const words: Readonly<Record<string, number>> = { nua: 0.5, mot: 1, hai: 2, ba: 3 };
  const count = found[1] === undefined ? (words[found[0].split(' ')[0] ?? ''] ?? 1) : numberIn(found[1]);
  const half = /[,.]5/.test(found[0]) ? 0.5 : 0;
  const days = found[2] === 'buoi' ? count / 2 : count + half;
  return days > 0 && days <= 30 ? days : null;
}
