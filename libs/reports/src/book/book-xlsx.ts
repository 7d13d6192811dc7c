import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { Cell, Column } from './book-columns.rules';
import type { BookHead, BookLine } from './book-pdf';

/** A cell of a spreadsheet holds no more (ECMA-376 as Excel reads it). */
const LONGEST = 32_000;
const DAY = 'dd/mm/yyyy';
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;
const MM_PER_CHARACTER = 1.9;
const FONT = { fontFamily: 'Times New Roman', fontSize: 11 } as const;

/** The same book as a spreadsheet: dates are dates, numbers are numbers, and no text is ever a formula. */
export class BookXlsx {
  private readonly rows: Row[] = [];
  private documents = 0;

  constructor(
    private readonly head: BookHead,
    private readonly columns: readonly Column[],
  ) {
    const { length } = columns;
    const across = (value: string, look: Partial<CellObject>): Row => [
      { value: clean(value), type: String, columnSpan: length, align: 'center', ...FONT, ...look },
      ...Array.from({ length: length - 1 }, () => null),
    ];
    this.rows.push(
      across([head.parentName, head.agencyName].filter((name) => name !== '').join(' – '), {}),
      across(head.title, { fontWeight: 'bold', fontSize: 14 }),
      across(`${head.registerName}. ${head.period}`, { fontStyle: 'italic' }),
      columns.map(({ label }) => heading(label)),
      columns.map((_, i) => heading(`(${(i + 1).toString()})`)),
    );
  }

  add({ cells, shaded, counts }: BookLine): void {
    this.rows.push(cells.map((cell, i) => this.cell(cell, this.columns[i], shaded)));
    if (counts) this.documents += 1;
  }

  async finish(closing: readonly string[]): Promise<Buffer> {
    for (const text of [...closing, `Mã kiểm tra: ${this.head.code} (${this.head.checkUrl})`, this.head.printed]) {
      this.rows.push([
        { value: clean(text), type: String, columnSpan: this.columns.length, ...FONT, fontStyle: 'italic' },
      ]);
    }
    return writeXlsxFile(this.rows, {
      sheet: 'Sổ đăng ký',
      orientation: 'landscape',
      stickyRowsCount: HEAD_ROWS,
      columns: this.columns.map(({ width }) => ({ width: Math.round(width / MM_PER_CHARACTER) })),
    }).toBuffer();
  }

  private cell({ words, value }: Cell, column: Column | undefined, shaded: boolean): CellObject {
    const look = {
      ...FONT,
      ...BORDER,
      wrap: true,
      alignVertical: 'top' as const,
      align: column?.align === 'centre' ? ('center' as const) : ('left' as const),
      ...(shaded ? { backgroundColor: '#E6E6E6' } : {}),
      ...(words.length > 0 && words.every(({ struck }) => struck) ? { textDecoration: { strikethrough: true } } : {}),
    };
    if (value instanceof Date && value.getTime() > EXCEL_BEGINS) return { value, type: Date, format: DAY, ...look };
    if (typeof value === 'number') return { value, type: Number, ...look };
    // One look a cell: what was struck through of a value that was corrected stands in brackets before it.
    const whole = words.some(({ struck }) => !struck);
    const text = words.map((part) => (whole && part.struck ? `[${part.text}]` : part.text)).join('\n');
    return { value: clean(text), type: String, ...look };
  }
}

const HEAD_ROWS = 5;
const EXCEL_BEGINS = Date.UTC(1900, 2, 1);

const heading = (value: string): CellObject => ({
  value,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  ...FONT,
  ...BORDER,
});

/** Without what XML 1.0 cannot hold, and no longer than a cell may be. */
const clean = (text: string): string =>
  text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').slice(0, LONGEST);
