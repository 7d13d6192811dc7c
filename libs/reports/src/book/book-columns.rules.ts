import type { EntryLine } from '@vanthu/registers';
import type { BookNote, BookRegister, BookRow } from './book-row';

/** A text of a cell; what was corrected or made void is struck through and stays readable. */
export type Words = { readonly text: string; readonly struck?: true; readonly bold?: true };
export type Cell = {
  readonly words: readonly Words[];
  /** What a spreadsheet reckons with, where it is more than words. */
  readonly value?: number | Date;
};
export type Column = {
  readonly label: string;
  /** Millimetres on landscape A4; together 272. */
  readonly width: number;
  readonly align?: 'centre';
  readonly cell: (row: BookRow) => Cell;
};

/** The printed form of an entry's number; the registers' own rule is handed in, so that there is one. */
export type NumberOf = (entry: Pick<BookRow, 'number' | 'suffix' | 'symbol'>) => string;

/**
 * The columns of a register book in their order and with their labels: Decree 30/2020/NĐ-CP, annex IV, forms 1.1 (sổ đăng
 * ký văn bản đi) and 1.2 (sổ đăng ký văn bản đến). A book of secrets has the degree of secrecy beside the summary.
 */
export function columnsOf(register: Pick<BookRegister, 'flow' | 'secret'>, numberOf: NumberOf): Column[] {
  const columns = register.flow === 'incoming' ? incoming(numberOf) : outgoing(numberOf);
  if (!register.secret) return columns;
  return columns.flatMap((column) =>
    column.label === SUMMARY ? [{ ...column, width: column.width - SECRECY.width }, SECRECY] : [column],
  );
}

export const TITLES = {
  incoming: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
  outgoing: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
  internal: 'SỔ ĐĂNG KÝ VĂN BẢN NỘI BỘ',
} as const;

/** Whether a number was given outside of the order of the day: it must stand out. */
export const isIrregular = (row: Pick<BookRow, 'kind'>): boolean => row.kind !== 'ordinary';
export const isVoid = (row: Pick<BookRow, 'kind' | 'notes'>): boolean =>
  row.kind === 'void' || row.notes.some(({ kind }) => kind === 'void');

/**
 * The seven columns of the book in which the handling of incoming documents is followed (sổ theo dõi giải quyết văn bản
 * đến; Decree 30/2020/NĐ-CP, annex IV).
 */
export const handlingColumnsOf = (numberOf: NumberOf): Column[] => [
  { label: 'Số đến', width: 16, align: 'centre', cell: (row) => number(row, numberOf(row)) },
  { label: 'Tên loại, số, ký hiệu, ngày tháng và tên cơ quan ban hành văn bản', width: 98, cell: identity },
  { label: 'Đơn vị hoặc người nhận', width: 44, cell: (row) => plain(row, row.now?.handedTo ?? '') },
  { label: 'Thời hạn giải quyết', width: 24, align: 'centre', cell: (row) => day(row, row.now?.dueOn ?? null) },
  { label: 'Tiến độ giải quyết', width: 36, cell: (row) => plain(row, progressOf(row)) },
  { label: 'Số, ký hiệu văn bản trả lời', width: 30, cell: (row) => plain(row, row.now?.replies ?? '') },
  { label: 'Ghi chú', width: 24, cell: remarks },
];
export const HANDLING_TITLE = 'SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN';

const STATES: Readonly<Record<string, string>> = {
  registered: 'Đã vào sổ, chưa trình',
  presented: 'Đã trình',
  instructed: 'Đã có ý kiến chỉ đạo',
  assigned: 'Đã giao',
  in_progress: 'Đang giải quyết',
  completed: 'Đã giải quyết',
  filed: 'Đã giải quyết, đã lập hồ sơ',
};

function progressOf({ now }: BookRow): string {
  if (!now) return '';
  const { completedOn } = now;
  return `${STATES[now.state] ?? ''}${completedOn === null ? '' : ` (${dayOf(completedOn)})`}`;
}

function identity(row: BookRow): Cell {
  const types = chain(row, valuesOf(row, 'docType')).map((words) => ({ ...words, bold: true as const }));
  const numbers = chain(row, valuesOf(row, 'numberSymbol'));
  const days = chain(
    row,
    valuesOf(row, 'issuedOn').map((iso) => `ngày ${dayOf(iso)}`),
  );
  return { words: [...types, ...numbers, ...days, ...chain(row, valuesOf(row, 'issuer'))] };
}

const SUMMARY = 'Tên loại và trích yếu nội dung văn bản';

const incoming = (numberOf: NumberOf): Column[] => [
  { label: 'Ngày đến', width: 19, align: 'centre', cell: (row) => day(row, row.enteredOn) },
  { label: 'Số đến', width: 14, align: 'centre', cell: (row) => number(row, numberOf(row)) },
  { label: 'Tác giả', width: 38, cell: field('issuer') },
  { label: 'Số, ký hiệu văn bản', width: 28, cell: field('numberSymbol') },
  { label: 'Ngày tháng văn bản', width: 19, align: 'centre', cell: (row) => dated(row) },
  { label: SUMMARY, width: 70, cell: summary },
  { label: 'Đơn vị hoặc người nhận', width: 28, cell: (row) => plain(row, row.now?.handedTo ?? '') },
  { label: 'Ngày chuyển', width: 18, align: 'centre', cell: (row) => day(row, row.now?.handedOn ?? null) },
  { label: 'Ký nhận', width: 18, cell: (row) => plain(row, row.now?.signedFor ?? '') },
  { label: 'Ghi chú', width: 20, cell: remarks },
];

const outgoing = (numberOf: NumberOf): Column[] => [
  { label: 'Số, ký hiệu văn bản', width: 29, cell: (row) => ({ words: [mark(row, numberOf(row), true)] }) },
  { label: 'Ngày tháng văn bản', width: 19, align: 'centre', cell: (row) => day(row, row.enteredOn) },
  { label: SUMMARY, width: 66, cell: summary },
  { label: 'Người ký', width: 26, cell: field('signer') },
  { label: 'Nơi nhận văn bản', width: 38, cell: field('recipients') },
  { label: 'Đơn vị, người nhận bản lưu', width: 24, cell: field('keeper') },
  { label: 'Số lượng bản', width: 13, align: 'centre', cell: copies },
  { label: 'Ngày chuyển', width: 18, align: 'centre', cell: (row) => day(row, row.now?.handedOn ?? null) },
  { label: 'Ký nhận', width: 19, cell: (row) => plain(row, row.now?.signedFor ?? '') },
  { label: 'Ghi chú', width: 20, cell: remarks },
];

const DEGREES = { none: '', secret: 'Mật', top_secret: 'Tối mật', absolute_secret: 'Tuyệt mật' } as const;
const SECRECY: Column = {
  label: 'Mức độ mật',
  width: 16,
  align: 'centre',
  cell: (row) => plain(row, DEGREES[row.now?.secrecy ?? 'none']),
};

const mark = (row: BookRow, text: string, bold = false): Words => ({
  text,
  ...(isVoid(row) ? { struck: true as const } : {}),
  ...(bold || isIrregular(row) ? { bold: true as const } : {}),
});

const plain = (row: BookRow, text: string): Cell => ({ words: text === '' ? [] : [{ ...mark(row, text), text }] });

const number = (row: BookRow, printed: string): Cell => ({
  words: [mark(row, printed, true)],
  ...(row.suffix === '' ? { value: row.number } : {}),
});

const day = (row: BookRow, iso: string | null): Cell =>
  iso === null || iso === '' ? { words: [] } : { words: [mark(row, dayOf(iso))], value: new Date(`${iso}T00:00:00Z`) };

/** 05/03/2026: as dates stand in registers. */
export const dayOf = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');

type Field = keyof EntryLine;

/**
 * Every value a field had, oldest first; the last one holds. Corrections of the register are the chain where there are
 * any; else what the document says today follows what was entered.
 */
export function valuesOf(row: Pick<BookRow, 'line' | 'notes' | 'now'>, name: Field): string[] {
  const corrected = row.notes.flatMap(({ kind, changes }) =>
    kind === 'correction' ? changes.filter((change) => change.field === name) : [],
  );
  const values = [
    row.line[name] ?? '',
    ...(corrected.length > 0 ? corrected.flatMap(({ from, to }) => [from ?? '', to ?? '']) : [row.now?.[name] ?? '']),
  ];
  return values.filter((value, i) => value !== '' && values.slice(0, i).findLast((one) => one !== '') !== value);
}

const field =
  (name: Field) =>
  (row: BookRow): Cell => ({ words: chain(row, valuesOf(row, name)) });

const chain = (row: BookRow, values: readonly string[]): Words[] =>
  values.map((text, i) => ({ ...mark(row, text), ...(i < values.length - 1 ? { struck: true as const } : {}) }));

function dated(row: BookRow): Cell {
  const values = valuesOf(row, 'issuedOn');
  const last = values.at(-1);
  const words = chain(row, values.map(dayOf));
  const date = last === undefined ? null : new Date(`${last}T00:00:00Z`);
  return date === null || Number.isNaN(date.getTime()) ? { words } : { words, value: date };
}

function copies(row: BookRow): Cell {
  const values = valuesOf(row, 'copies');
  const count = Number(values.at(-1));
  return { words: chain(row, values), ...(values.length > 0 && Number.isInteger(count) ? { value: count } : {}) };
}

/** The name of the type in bold, then what it is about. */
function summary(row: BookRow): Cell {
  const types = chain(row, valuesOf(row, 'docType')).map((words) => ({ ...words, bold: true as const }));
  return { words: [...types, ...chain(row, valuesOf(row, 'subject'))] };
}

const KINDS = {
  ordinary: '',
  inserted: 'SỐ CHÈN',
  reserved: 'SỐ DỰ TRỮ',
  backdated: 'LÙI NGÀY',
  void: 'HỦY',
} as const;

/** What the reader of the book must know of an entry: why it is irregular, who struck what through, and why. */
function remarks(row: BookRow): Cell {
  const words: Words[] = [];
  if (isIrregular(row)) words.push({ text: `${KINDS[row.kind]}: ${row.reason ?? ''}`, bold: true });
  for (const note of row.notes) words.push({ text: noteText(note), ...(note.kind === 'void' ? { bold: true } : {}) });
  const own = valuesOf(row, 'note').at(-1);
  if (own !== undefined) words.push({ text: own });
  return { words };
}

export const FIELD_NAMES: Readonly<Record<string, string>> = {
  numberSymbol: 'số, ký hiệu',
  issuedOn: 'ngày tháng văn bản',
  issuer: 'tác giả',
  docType: 'tên loại',
  subject: 'trích yếu',
  signer: 'người ký',
  recipients: 'nơi nhận',
  keeper: 'đơn vị, người nhận bản lưu',
  copies: 'số lượng bản',
  note: 'ghi chú',
};

function noteText({ kind, changes, reason, by, on }: BookNote): string {
  const who = `(${by}, ${dayOf(on)})`;
  if (kind === 'void') return `HỦY: ${reason} ${who}`;
  if (kind === 'taken') return `Đã dùng: ${reason} ${who}`;
  const names = changes.map((change) => FIELD_NAMES[change.field] ?? change.field);
  return `Sửa ${names.join(', ')}: ${reason} ${who}`;
}
