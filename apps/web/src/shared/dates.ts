/**
 * Reads a date as people in an office type it: `2/6/2008`, `02/06/2008`, `2.6.2008`, `02-06-2008`, `02062008`, `2/6/08`.
 * Answers `YYYY-MM-DD`, '' for nothing, and null for what is no date of the calendar.
 */
export function parseDate(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const match =
    /^(\d{1,2})[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ??
    inverted(/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text));
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  return isoOf(year.length === 2 ? century(Number(year)) : Number(year), Number(month), Number(day));
}

const inverted = (match: RegExpExecArray | null): readonly string[] | null =>
  match && [match[0], match[3] ?? '', match[2] ?? '', match[1] ?? ''];

/** Two digits mean the nearest past: 08 is 2008, 79 is 1979. */
const century = (year: number): number => (year > (new Date().getFullYear() % 100) + 1 ? 1900 : 2000) + year;

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 ? date.toISOString().slice(0, 10) : null;
}

/** dd/MM/yyyy of a date or an instant (then in the reader's time zone); '' for nothing. */
export function showDate(value: string | null | undefined): string {
  if (!value) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value.split('-').reverse().join('/');
  const date = new Date(value);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** HH:mm dd/MM/yyyy in the reader's time zone. */
export function showInstant(value: string | null | undefined): string {
  if (!value) return '';
  const date = new Date(value);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())} ${showDate(value)}`;
}

/** Today in the reader's calendar, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return showDate(now.toISOString()).split('/').reverse().join('-');
}

/** Whole days from today until a date: 0 today, negative when it is past. */
export function daysUntil(date: string, from = today()): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date so many days from today, YYYY-MM-DD. */
export function inDays(days: number, from = today()): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
