/** A day on which an agency's calendar differs from the law's table; `ordinary` follows the week again. */
export type AgencyDay = { readonly day: string; readonly kind: DayKind; readonly name: string };
export const DAY_KINDS = ['holiday', 'workday', 'ordinary'] as const;
export type DayKind = (typeof DAY_KINDS)[number];
/** What is wrong with a line; the first line after the heads is 1. */
export type LineError = { readonly line: number; readonly message: 'date' | 'kind' | 'year' | 'twice' | 'columns' };

const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/\s+/g, ' ').trim();

/** What the columns are called in the files of ministries, in Vietnamese or English. */
const HEADS: Readonly<Record<'day' | 'kind' | 'name', readonly string[]>> = {
  day: ['date', 'day', 'ngay'],
  kind: ['kind', 'loai'],
  name: ['name', 'name_vi', 'ten', 'ten ngay nghi', 'noi dung', 'ghi chu'],
};
const KINDS: Readonly<Record<DayKind, readonly string[]>> = {
  holiday: ['holiday', 'nghi', 'ngay nghi', 'nghi le', 'nghi bu', 'nghi hoan doi'],
  workday: ['workday', 'lam', 'lam bu', 'lam viec', 'di lam', 'ngay lam viec'],
  ordinary: ['ordinary', 'thuong', 'ngay thuong', 'bo'],
};

/** The calendar of a year out of the rows of a table, the heads first; and each line that is no day of that year. */
export function readDays(
  [heads = [], ...rows]: readonly (readonly string[])[],
  year: number,
): { days: AgencyDay[]; errors: LineError[] } {
  const column = (name: keyof typeof HEADS) => heads.findIndex((head) => HEADS[name].includes(fold(head)));
  const [dayAt, kindAt, nameAt] = [column('day'), column('kind'), column('name')];
  if (dayAt < 0 || kindAt < 0) return { days: [], errors: [{ line: 0, message: 'columns' }] };
  const days = new Map<string, AgencyDay>();
  const errors: LineError[] = [];
  rows.forEach((row, i) => {
    const wrong = (message: LineError['message']) => errors.push({ line: i + 1, message });
    const day = dayOf(row[dayAt] ?? '');
    const kind = DAY_KINDS.find((known) => KINDS[known].includes(fold(row[kindAt] ?? '')));
    if (day === null) wrong('date');
    else if (Number(day.slice(0, 4)) !== year) wrong('year');
    else if (!kind) wrong('kind');
    else if (days.has(day)) wrong('twice');
    else days.set(day, { day, kind, name: (nameAt < 0 ? '' : (row[nameAt] ?? '')).trim().slice(0, 200) });
  });
  return { days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), errors };
}

/** 2026-02-16, 16/2/2026, 16-02-2026; null for what is no day of the calendar. */
function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : local
      ? [local[3], local[2], local[1]].map(Number)
      : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}
