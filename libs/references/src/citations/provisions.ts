import { foldText, shadowOf } from './shadow';

/** Levels of a legal text, innermost first (tiết < điểm < khoản < Điều < Tiểu mục < Mục < Chương < Phần; Phụ lục apart). */
const LEVELS = ['tiết', 'điểm', 'khoản', 'Điều', 'Tiểu mục', 'Mục', 'Chương', 'Phần', 'Phụ lục'] as const;
const FOLDED = LEVELS.map((level) => foldText(level));

const WORD = '(?:tiet|diem|khoan|dieu|tieu +muc|muc|chuong|phan|phu +luc)';
/** `5`, `5a`, `2.3`, `IV`, and the point letters, đ among them. */
const VALUE = '(?:\\d+(?:\\.\\d+)*[a-ik-z]?|[ivx]+|[a-y])(?![a-z0-9])';
const JOIN = '(?: *, *(?:va +|hoac +)?| +va +(?:cac +)?| +hoac +| +den +|-)';
const GROUP = `(?:(?:tu|cac) +)*${WORD} +(?:tu +)?${VALUE}(?:${JOIN}${VALUE})*`;
const LIST = `${GROUP}(?:(?:${JOIN}| +(?:cua +)?)${GROUP})*`;

const BEFORE = new RegExp(`(?:^|[^a-z])(${LIST})(?: *,)?(?: +(?:cua|tai|thuoc))?(?: +cac)? *$`);
const AFTER = new RegExp(`^ *,?(?: +tai)? +((?:tai +)?${GROUP}(?:(?:${JOIN}| +)${GROUP})*)`);
/** Farther back than this no list of provisions reaches. */
const WINDOW = 220;

/** The provisions (điều, khoản, điểm) that point into the document whose mention begins at `start`. */
export function provisionsBefore(clean: string, fold: string, start: number): string[] {
  const from = Math.max(0, start - WINDOW);
  const window = fold.slice(from, start);
  if (
    !/[a-y0-9] *,?(?: +(?:cua|tai|thuoc))?(?: +cac)? *$/.test(window) ||
    !/(?:dieu|khoan|diem|muc|chuong|phan|luc|tiet) /.test(window)
  )
    return [];
  const found = BEFORE.exec(window);
  if (!found) return [];
  const at = from + found.index + found[0].indexOf(found[1] ?? '');
  return spellOut(clean.slice(at, at + (found[1] ?? '').length));
}

/** Provisions named behind the mention: `NĐ 165/2025/NĐ-CP Điều 5`. */
export function provisionsAfter(clean: string, fold: string, end: number): string[] {
  if (!/^ *,?(?: +tai)? +(?:tiet|diem|khoan|dieu) /.test(fold.slice(end, end + 24))) return [];
  const found = AFTER.exec(fold.slice(end, end + 80));
  if (!found || /^ *(?:cua +)?(?:nghi|luat|bo +luat|thong +tu|quyet|phap)/.test(fold.slice(end + found[0].length)))
    return [];
  const list = found[1] ?? '';
  const at = end + found[0].length - list.length;
  return spellOut(clean.slice(at, at + list.length));
}

type Group = { level: number; values: string[] };

/** `khoản 1, 2 và 3 Điều 7` → `khoản 1 Điều 7`, `khoản 2 Điều 7`, `khoản 3 Điều 7`. */
function spellOut(list: string): string[] {
  const groups = groupsOf(list);
  const result: string[] = [];
  for (const [i, group] of groups.entries()) {
    const before = groups[i - 1];
    if (before && before.level < group.level && !endsItem(groups, i - 1)) continue;
    const outer = outerOf(groups, i);
    for (const value of group.values) result.push([`${LEVELS[group.level] ?? ''} ${value}`, ...outer].join(' '));
  }
  return result;
}

/** `khoản 5, khoản 6 Điều 3`: a level followed by itself or an inner one ends one item. */
function endsItem(groups: readonly Group[], i: number): boolean {
  const [group, next] = [groups[i], groups[i + 1]];
  return !group || !next || next.level <= group.level;
}

/** The outer levels that an item stands in: those that follow, each farther out than the one before. */
function outerOf(groups: readonly Group[], i: number): string[] {
  let level = groups[i]?.level ?? 0;
  const outer: string[] = [];
  for (const group of groups.slice(i + 1)) {
    if (group.level <= level) {
      if (outer.length > 0) break;
      continue;
    }
    level = group.level;
    outer.push(`${LEVELS[level] ?? ''} ${group.values.join(', ')}`);
  }
  return outer;
}

const TOKEN = new RegExp(`(${WORD})(?= )|(den|-)(?= |\\d)|(?<![a-z0-9.])(${VALUE})`, 'g');
const MAX_RANGE = 100;

function groupsOf(list: string): Group[] {
  const { fold } = shadowOf(list);
  const groups: Group[] = [];
  let range = false;
  for (const token of fold.matchAll(TOKEN)) {
    const group = groups.at(-1);
    if (token[1]) {
      const level = FOLDED.indexOf(token[1].replace(/ +/g, ' '));
      if (!(range && group?.level === level)) groups.push({ level, values: [] });
    } else if (token[2]) range = true;
    else if (group) {
      const value = list.slice(token.index, token.index + token[0].length);
      const last = Number(group.values.at(-1));
      if (range && Number(value) > last && Number(value) - last < MAX_RANGE)
        for (let n = last + 1; n < Number(value); n++) group.values.push(String(n));
      group.values.push(value);
      range = false;
    }
  }
  return groups.filter((group) => group.values.length > 0);
}
