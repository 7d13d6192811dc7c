import { COLUMN_OF, fold, type ListColumn, type MistakeCode } from './box-list.words';

const LOOKED_THROUGH = 30;

export type Headings = { readonly row: number; readonly columns: ReadonlyMap<ListColumn, number> };

/** The row of headings among the first rows; null when none says where the box stands and what is in it. */
export function headingsOf(rows: readonly (readonly string[])[]): Headings | null {
  for (const [row, cells] of rows.slice(0, LOOKED_THROUGH).entries()) {
    const columns = new Map<ListColumn, number>();
    for (const [i, cell] of cells.entries()) {
      const column = COLUMN_OF.get(fold(cell.replace(/\(.*?\)/g, ' ')));
      if (column !== undefined && !columns.has(column)) columns.set(column, i);
    }
    const isDated = columns.has('years') || columns.has('yearFrom');
    if (columns.has('box') && (isDated || columns.has('code'))) return { row, columns };
  }
  return null;
}

export type Mistake = { readonly row: number; readonly column: ListColumn | null; readonly code: MistakeCode };

export type ListedFolder = {
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly retention: string | null;
  readonly sheetsCounted: number | null;
};
export type ListedBox = {
  readonly row: number;
  readonly number: string;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly estimatedSheets: number;
  readonly importance: number;
  readonly risk: number;
  readonly damages: readonly string[];
  readonly folders: readonly ListedFolder[];
};
export type BoxList = {
  readonly rows: number;
  readonly boxes: readonly ListedBox[];
  readonly mistakes: readonly Mistake[];
};

const MOST_SHEETS = 1_000_000;
const GRADES: ReadonlyMap<string, number> = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['thap', 1],
  ['trung binh', 2],
  ['cao', 3],
  ['low', 1],
  ['medium', 2],
  ['high', 3],
]);
const DAMAGE_WORDS = [
  ['brittle', /gion|brittle/],
  ['mould', /moc|mould|mold/],
  ['faded', /phai|mo muc|bay muc|faded/],
  ['torn', /rach|torn/],
] as const;

/** The years that stand in a cell, however its dates are written: `1976`, `1976-1980`, `02/5/1976 – 30/12/1980`. */
export function yearsIn(cell: string): { from: number; to: number } | null {
  const years = [...cell.matchAll(/(?<!\d)(1[89]\d{2}|2[01]\d{2})(?!\d)/g)].map(([year]) => Number(year));
  const [first] = years;
  return first === undefined ? null : { from: first, to: years.at(-1) ?? first };
}

/** Thời hạn as it is kept: `permanent` or a number of years; null when it is neither, '' when nothing is said. */
function retentionOf(cell: string): string | null {
  const folded = fold(cell);
  if (folded === '') return '';
  if (/^(vinh vien|vv|permanent)$/.test(folded)) return 'permanent';
  const years = /^(\d{1,2})( nam| years?)?$/.exec(folded)?.[1];
  return years === undefined || Number(years) === 0 ? null : Number(years).toString();
}

/** A row of the list; says its mistakes as it is read. */
class Row {
  constructor(
    readonly number: number,
    private readonly cells: readonly string[],
    private readonly columns: Headings['columns'],
    private readonly mistakes: Mistake[],
  ) {}

  text(column: ListColumn, most: number): string {
    const at = this.columns.get(column);
    const said =
      at === undefined
        ? ''
        : (this.cells[at] ?? '')
            .normalize('NFC')
            .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
            .trim();
    if (said.length > most) this.wrong(column, 'long');
    return said;
  }

  count(column: ListColumn): number | null {
    const said = this.text(column, 50).replace(/[.,](?=\d{3}\b)/g, '');
    if (said === '') return null;
    const sheets = /^\d+$/.test(said) ? Number(said) : NaN;
    if (sheets <= MOST_SHEETS) return sheets;
    this.wrong(column, 'number');
    return null;
  }

  grade(column: ListColumn): number | null {
    const said = fold(this.text(column, 50));
    const grade = GRADES.get(said);
    if (said !== '' && grade === undefined) this.wrong(column, 'grade');
    return grade ?? null;
  }

  years(): { from: number; to: number } | null {
    const column = this.columns.has('yearFrom') ? 'yearFrom' : 'years';
    const said = [this.text(column, 200), this.text('yearTo', 200)].filter((part) => part !== '').join(' - ');
    if (said === '') return null;
    const years = yearsIn(said);
    if (years === null) this.wrong(column, 'year');
    else if (years.from > years.to) this.wrong(column, 'order');
    return years;
  }

  wrong(column: ListColumn | null, code: MistakeCode): void {
    this.mistakes.push({ row: this.number, column, code });
  }
}

type Open = {
  row: number;
  number: string;
  from: number | null;
  to: number | null;
  counted: number;
  folders: ListedFolder[];
} & {
  estimated: number | null;
  importance: number | null;
  risk: number | null;
  damages: Set<string>;
};

/**
 * Reads a list of boxes and folders: a row for each folder with the number of its box, or for a box alone. What is of the box
 * (sheets, importance, risk) may stand in any of its rows, and no two may differ. Rows count as in the spreadsheet, from 1.
 */
export function readBoxList(rows: readonly (readonly string[])[], { row: head, columns }: Headings): BoxList {
  const mistakes: Mistake[] = [];
  const boxes = new Map<string, Open>();
  const codes = new Set<string>();
  let count = 0;
  for (const [i, cells] of rows.entries()) {
    if (i <= head || cells.every((cell) => cell.trim() === '') || isColumnNumbers(cells)) continue;
    count += 1;
    const row = new Row(i + 1, cells, columns, mistakes);
    const number = row.text('box', 20);
    if (number === '') {
      row.wrong('box', 'missing');
      continue;
    }
    const box = boxes.get(number) ?? opened(row.number, number);
    boxes.set(number, box);
    const years = row.years();
    if (years) {
      box.from = Math.min(box.from ?? years.from, years.from);
      box.to = Math.max(box.to ?? years.to, years.to);
    }
    takeOver(box, row);
    const folder = folderOf(row, years, codes);
    if (folder) box.folders.push(folder);
    box.counted += folder?.sheetsCounted ?? 0;
  }
  for (const box of boxes.values())
    if (box.from === null) mistakes.push({ row: box.row, column: 'years', code: 'undated' });
  return { rows: count, boxes: [...boxes.values()].map(closed), mistakes };
}

/** A row that numbers the columns (1, 2, 3 …) below the headings is no entry. */
const isColumnNumbers = (cells: readonly string[]): boolean => {
  const said = cells.map((cell) => cell.replace(/[()]/g, '').trim()).filter((cell) => cell !== '');
  return said.length >= 3 && said.every((cell, i) => cell === (i + 1).toString());
};

const opened = (row: number, number: string): Open => ({
  row,
  number,
  from: null,
  to: null,
  counted: 0,
  folders: [],
  estimated: null,
  importance: null,
  risk: null,
  damages: new Set(),
});

function takeOver(box: Open, row: Row): void {
  const said = {
    estimated: [row.count('boxSheets'), 'boxSheets'],
    importance: [row.grade('importance'), 'importance'],
    risk: [row.grade('risk'), 'risk'],
  } as const;
  for (const fact of ['estimated', 'importance', 'risk'] as const) {
    const [value, column] = said[fact];
    if (value !== null && box[fact] !== null && box[fact] !== value) row.wrong(column, 'differs');
    box[fact] ??= value;
  }
  const condition = fold(row.text('damages', 300));
  for (const [damage, words] of DAMAGE_WORDS) if (words.test(condition)) box.damages.add(damage);
}

function folderOf(row: Row, years: { from: number; to: number } | null, codes: Set<string>): ListedFolder | null {
  const code = row.text('code', 100);
  const title = row.text('title', 1000);
  const sheetsCounted = row.count('sheets');
  const retention = retentionOf(row.text('retention', 50));
  if (retention === null) row.wrong('retention', 'retention');
  if (code === '' && title === '') return null;
  if (code === '') row.wrong('code', 'missing');
  else if (codes.has(code)) row.wrong('code', 'twice');
  if (title === '') row.wrong('title', 'missing');
  codes.add(code);
  return {
    row: row.number,
    code,
    title,
    yearFrom: years?.from ?? null,
    yearTo: years?.to ?? null,
    retention: retention === '' ? null : retention,
    sheetsCounted,
  };
}

const closed = ({ from, to, counted, estimated, importance, risk, damages, ...box }: Open): ListedBox => ({
  ...box,
  yearFrom: from ?? 0,
  yearTo: to ?? 0,
  estimatedSheets: Math.min(MOST_SHEETS, estimated ?? counted),
  importance: importance ?? 2,
  // Damaged paper is in danger unless the list says how much.
  risk: risk ?? (damages.size === 0 ? 1 : damages.size === 1 ? 2 : 3),
  damages: [...damages],
});
