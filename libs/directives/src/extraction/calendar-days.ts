// Days of the calendar as `YYYY-MM-DD`: what `cuối tháng`, `giữa quý`, `tuần sau` come to.

export const iso = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day && year > 1900 && year < 2100
    ? at.toISOString().slice(0, 10)
    : null;
};
export const endOfMonth = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
export const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
export function partOfMonth(year: number, month: number, part: string | undefined): string {
  const on = (day: number) => iso(year, month, day) ?? endOfMonth(year, month);
  if (part === 'dau' || part === '1' || part === 'nhat') return on(7);
  if (part === '2' || part === 'hai') return on(14);
  if (part === '3' || part === 'ba') return on(21);
  if (part === '4' || part === 'tu') return on(28);
  if (part === 'giua' || part === 'nua dau') return on(15);
  if (part === 'thuong tuan') return on(10);
  if (part === 'trung tuan') return on(20);
  return endOfMonth(year, month);
}

export function relativeTo(issuedOn: string, span: string, which: string): string | null {
  const [year, month] = [Number(issuedOn.slice(0, 4)), Number(issuedOn.slice(5, 7))];
  const isNext = which !== 'nay' && which !== 'hom nay';
  if (span === 'thang') return endOfMonth(year, month + (isNext ? 1 : 0));
  if (span === 'quy') return endOfMonth(year, (Math.ceil(month / 3) + (isNext ? 1 : 0)) * 3);
  if (span === 'nam') return `${(year + (isNext ? 1 : 0)).toString()}-12-31`;
  if (span === 'ngay') return which === 'mai' ? plus(issuedOn, 1) : issuedOn;
  const weekday = new Date(Date.parse(`${issuedOn}T00:00:00Z`)).getUTCDay() || 7;
  return plus(issuedOn, 5 - weekday + (isNext ? 7 : 0));
}

export function monthsAfter(day: string, n: number): string {
  const [year, month, of] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  const last = endOfMonth(year, month + n);
  return of < Number(last.slice(8)) ? `${last.slice(0, 8)}${of.toString().padStart(2, '0')}` : last;
}
