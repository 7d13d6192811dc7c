/** What a row of an old book may say. The labels are those of Decree 30/2020/NĐ-CP, annex IV, and what offices write. */
export const IMPORT_FIELDS = [
  'enteredOn',
  'number',
  'numberSymbol',
  'symbol',
  'issuedOn',
  'issuer',
  'docType',
  'subject',
  'signer',
  'recipients',
  'keeper',
  'copies',
  'note',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
/** The column of each field, counted from 0. */
export type Mapping = Readonly<Partial<Record<ImportField, number>>>;
type Flow = 'incoming' | 'outgoing' | 'internal';

/** Folded labels; the first is the decree's. */
const LABELS: Readonly<Record<Flow, Readonly<Partial<Record<ImportField, readonly string[]>>>>> = {
  incoming: {
    enteredOn: ['ngay den', 'ngay nhan', 'ngay vao so', 'ngay thang den', 'ngay dang ky'],
    number: ['so den', 'so thu tu den', 'so vao so', 'so dang ky', 'den so'],
    issuer: ['tac gia', 'co quan ban hanh', 'noi gui', 'co quan gui', 'don vi ban hanh', 'noi ban hanh', 'don vi gui'],
    numberSymbol: ['so ky hieu van ban', 'so ky hieu', 'so va ky hieu', 'so hieu', 'so hieu van ban', 'so van ban'],
    issuedOn: [
      'ngay thang van ban',
      'ngay van ban',
      'ngay ban hanh',
      'ngay ky',
      'ngay thang nam van ban',
      'ngay thang',
    ],
    docType: ['ten loai', 'loai van ban', 'ten loai van ban', 'the loai'],
    subject: [
      'ten loai va trich yeu noi dung van ban',
      'trich yeu',
      'trich yeu noi dung',
      'noi dung',
      've viec',
      'ten loai va trich yeu noi dung',
    ],
    signer: ['nguoi ky'],
    recipients: ['don vi hoac nguoi nhan', 'nguoi nhan', 'don vi nhan', 'noi nhan', 'noi nhan van ban'],
    copies: ['so luong ban', 'so ban', 'so luong'],
    note: ['ghi chu'],
  },
  outgoing: {
    numberSymbol: ['so ky hieu van ban', 'so ky hieu', 'so va ky hieu', 'so hieu', 'so hieu van ban', 'so van ban'],
    number: ['so', 'so di', 'so thu tu', 'so dang ky'],
    symbol: ['ky hieu', 'ky hieu van ban'],
    enteredOn: [
      'ngay thang van ban',
      'ngay van ban',
      'ngay ban hanh',
      'ngay ky',
      'ngay thang nam van ban',
      'ngay thang',
      'ngay',
    ],
    docType: ['ten loai', 'loai van ban', 'ten loai van ban', 'the loai'],
    subject: [
      'ten loai va trich yeu noi dung van ban',
      'trich yeu',
      'trich yeu noi dung',
      'noi dung',
      've viec',
      'ten loai va trich yeu noi dung',
    ],
    signer: ['nguoi ky'],
    recipients: ['noi nhan van ban', 'noi nhan', 'don vi nhan', 'nguoi nhan'],
    keeper: ['don vi nguoi nhan ban luu', 'nguoi nhan ban luu', 'luu', 'noi luu', 'don vi nhan ban luu'],
    copies: ['so luong ban', 'so ban', 'so luong'],
    note: ['ghi chu'],
  },
  internal: {},
};
const labelsOf = (flow: Flow) => LABELS[flow === 'internal' ? 'outgoing' : flow];

/** The fields that a book of a flow has. */
export const fieldsOf = (flow: Flow): readonly ImportField[] =>
  IMPORT_FIELDS.filter((field) => labelsOf(flow)[field] !== undefined);

/** `Số, ký hiệu văn bản (3)` and `SO KY HIEU VAN BAN` are one label. */
export const foldLabel = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\(\d+\)|\*/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** How well a label fits a field: wholly, or by a part that is a label. */
function fit(label: string, known: readonly string[]): number {
  const at = known.indexOf(label);
  if (at >= 0) return 1_000 - at;
  const within = known.filter((one) => one.length >= 6 && label.includes(one)).map((one) => one.length);
  return Math.max(0, ...within);
}

/** Proposes a column for each field by the names of the headers; each column serves one field, the best pair first. */
export function proposeMapping(flow: Flow, headers: readonly string[]): Mapping {
  const folded = headers.map(foldLabel);
  const labels = labelsOf(flow);
  const pairs = fieldsOf(flow)
    .flatMap((field) =>
      folded.map((label, column) => ({ field, column, score: label === '' ? 0 : fit(label, labels[field] ?? []) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Partial<Record<ImportField, number>> = {};
  const used = new Set<number>();
  for (const { field, column } of pairs) {
    if (mapping[field] !== undefined || used.has(column)) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}

const LOOK_AT = 30;

/** The row of the headers, counted from 0: the one among the first rows in which the most labels are known. */
export function headerRow(flow: Flow, rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, LOOK_AT).map((row) => Object.keys(proposeMapping(flow, row)).length);
  const most = Math.max(0, ...known);
  return most < 2 ? 0 : known.indexOf(most);
}

/** Below the headers of the decree's forms stand the numbers of the columns: (1) (2) (3). */
export const isColumnNumbers = (row: readonly string[]): boolean => {
  const cells = row.filter((cell) => cell !== '');
  return cells.length >= 3 && cells.every((cell, i) => new RegExp(`^\\(?${(i + 1).toString()}\\)?$`).test(cell));
};
