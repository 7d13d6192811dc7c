import type { ImportField, Mapping } from './columns.rules';

export const MISTAKES = [
  'missing',
  'not-a-date',
  'year-out-of-range',
  'in-the-future',
  'not-a-number',
  'too-long',
  'invalid-characters',
  'repeated',
  'taken',
  'year-closed',
] as const;
export type MistakeCode = (typeof MISTAKES)[number];
/** `row`: the other row of the file, of a number that stands twice. */
export type Mistake = { readonly field: ImportField; readonly code: MistakeCode; readonly row?: number };

/** A row as an entry of the register. */
export type OldEntry = {
  readonly year: number;
  readonly number: number;
  /** `a` of 04a. */
  readonly suffix: string;
  /** Ký hiệu of an outgoing document; '' in an incoming book. */
  readonly symbol: string;
  readonly enteredOn: string;
  readonly line: Readonly<Record<string, string>>;
};
export type ReadRow = { readonly entry: OldEntry | null; readonly mistakes: readonly Mistake[] };

type Flow = 'incoming' | 'outgoing' | 'internal';
const LONGEST: Readonly<Partial<Record<ImportField, number>>> = {
  subject: 2_000,
  note: 2_000,
  recipients: 2_000,
  issuer: 500,
};
const USUAL_LONGEST = 500;
const LARGEST = 2_147_483_647;

const DAY_FIRST = /^(?:ngày\s+)?(\d{1,2})\s*[/.\- ]\s*(?:tháng\s+)?(\d{1,2})\s*[/.\- ]\s*(?:năm\s+)?(\d{4})$/iu;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/;
/** Spreadsheets count days from the last one of 1899; a number cell of a date column is such a count. */
const SERIAL = /^\d{5}$/;
const SERIAL_START = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** `05/03/2019`, day before month as everywhere in Viet Nam; null for what is no day of the calendar. */
export function readDay(text: string): string | null {
  if (SERIAL.test(text)) return new Date(SERIAL_START + Number(text) * DAY_MS).toISOString().slice(0, 10);
  const dayFirst = DAY_FIRST.exec(text);
  const yearFirst = YEAR_FIRST.exec(text);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]].map(Number)
    : (yearFirst?.slice(1, 4).map(Number) ?? []);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const NUMBER = /^(?:số\s*:?\s*)?0*(\d{1,10})\s*([a-zđ]{0,2})(?:\.0+)?$/iu;

/** `04a` is number 4 with a letter. */
export function readNumber(text: string): { number: number; suffix: string } | null {
  const [, digits, suffix = ''] = NUMBER.exec(text) ?? [];
  const number = Number(digits);
  return digits !== undefined && number > 0 && number <= LARGEST ? { number, suffix: suffix.toLowerCase() } : null;
}

/** `05/QĐ-SNV`, `08-NQ/TU`, `12a/2019/TT-BNV`: the number, its letter, and the symbol after it. */
export function readNumberSymbol(text: string): { number: number; suffix: string; symbol: string } | null {
  const [, first = '', symbol = ''] =
    /^(?:số\s*:?\s*)?(\d{1,10}[a-zđ]{0,2})\s*(?:[/\-–]\s*(\S.*))?$/iu.exec(text) ?? [];
  const number = readNumber(first);
  return number && { ...number, symbol: symbol.trim() };
}

/** Reads the cells of a row by the mapping. `today` and the years are of the agency's calendar. */
export function readRow(flow: Flow, mapping: Mapping, cells: readonly string[], today: string): ReadRow {
  const mistakes: Mistake[] = [];
  const wrong = (field: ImportField, code: MistakeCode) => {
    mistakes.push({ field, code });
  };
  const cell = (field: ImportField): string => {
    const column = mapping[field];
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const line: Record<string, string> = {};
  for (const field of Object.keys(mapping) as ImportField[]) {
    const text = cell(field);
    if (text.length > (LONGEST[field] ?? USUAL_LONGEST)) wrong(field, 'too-long');
    else if (/(?![\t\n\r])\p{Cc}|\ufffd/u.test(text)) wrong(field, 'invalid-characters');
    else if (text !== '' && field !== 'enteredOn' && field !== 'number' && field !== 'symbol') line[field] = text;
  }
  const dayOf = (field: ImportField, needed: boolean): string | null => {
    const text = cell(field);
    if (text === '') {
      if (needed) wrong(field, 'missing');
      return null;
    }
    const day = readDay(text);
    if (day === null) wrong(field, 'not-a-date');
    else if (day < '1945-01-01') wrong(field, 'year-out-of-range');
    else if (day > today) wrong(field, 'in-the-future');
    else return day;
    return null;
  };
  const enteredOn = dayOf('enteredOn', true);
  const issuedOn = flow === 'incoming' ? dayOf('issuedOn', false) : null;
  if (issuedOn !== null) line.issuedOn = issuedOn;
  const numbered = flow === 'incoming' ? ordinal(cell('number'), wrong) : issued(cell, wrong);
  if (cell('subject') === '') wrong('subject', 'missing');
  if (mistakes.length > 0 || enteredOn === null || !numbered) return { entry: null, mistakes };
  return { entry: { year: Number(enteredOn.slice(0, 4)), enteredOn, ...numbered, line }, mistakes };
}

type Wrong = (field: ImportField, code: MistakeCode) => void;

function ordinal(text: string, wrong: Wrong) {
  const number = readNumber(text);
  if (!number) wrong('number', text === '' ? 'missing' : 'not-a-number');
  return number && { ...number, symbol: '' };
}

/** What an agency issues is numbered in one cell with its symbol, or in two. */
function issued(cell: (field: ImportField) => string, wrong: Wrong) {
  const whole = cell('numberSymbol');
  if (whole === '' && cell('number') !== '') {
    const number = ordinal(cell('number'), wrong);
    return number && { ...number, symbol: cell('symbol') };
  }
  const read = readNumberSymbol(whole);
  if (!read) wrong('numberSymbol', whole === '' ? 'missing' : 'not-a-number');
  return read && (read.symbol === '' ? { ...read, symbol: cell('symbol') } : read);
}

/** Marks numbers that stand in the file twice. Keep one for a whole file, and hand it the rows in their order. */
export class Repetitions {
  private readonly rows = new Map<string, number>();

  /** @returns the mistakes of the row with this one, where its number came before */
  check({ entry, mistakes }: ReadRow, row: number): readonly Mistake[] {
    if (!entry) return mistakes;
    const key = [entry.year, entry.number, entry.suffix, entry.symbol.toLowerCase()].join('/');
    const before = this.rows.get(key);
    if (before === undefined) {
      this.rows.set(key, row);
      return mistakes;
    }
    return [...mistakes, { field: 'number', code: 'repeated', row: before }];
  }
}
