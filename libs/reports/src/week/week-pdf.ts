import type { Canvas } from '../paper/canvas';
import { A4_LANDSCAPE, Paper } from '../paper/paper';
import { wrapLines } from '../paper/text-lines.rules';

/** A week's calendar (lịch công tác tuần) as it is pinned to the board. All texts are ready to be printed. */
export type WeekSheet = {
  readonly agency: string;
  readonly title: string;
  readonly period: string;
  /** Who printed it and when. */
  readonly printed: string;
  /** One for each day, also for those without entries. */
  readonly days: readonly { readonly name: string; readonly rows: readonly WeekRow[] }[];
};
/** Giờ, nội dung, chủ trì, thành phần, địa điểm, chuẩn bị. */
export type WeekRow = readonly [string, string, string, string, string, string];

const COLUMNS = [
  ['Thứ, ngày', 22],
  ['Giờ', 20],
  ['Nội dung', 82],
  ['Chủ trì', 38],
  ['Thành phần', 52],
  ['Địa điểm', 36],
  ['Chuẩn bị', 23],
] as const;
const LEFT = 12;
const TOP = 12;
const BOTTOM = 196;
const SIZE = 10.5;
const LEADING = 4.6;
const PAD = 1.2;
const RIGHT = LEFT + COLUMNS.reduce((sum, [, width]) => sum + width, 0);

/** Draws the week onto A4 across; the head of the table stands on each page, and the day again where it goes on. */
export async function printWeek(sheet: WeekSheet, at: Date): Promise<Buffer> {
  const paper = await Paper.start({ title: `${sheet.title} – ${sheet.agency}`, at });
  const table = new WeekTable(paper);
  table.head(sheet);
  for (const { name, rows } of sheet.days) {
    if (rows.length === 0) table.row([name, '', '', '', '', '', '']);
    for (const [i, row] of rows.entries()) table.row([i === 0 ? name : '', ...row], name);
  }
  await table.finish(sheet.printed);
  return paper.save();
}

class WeekTable {
  private canvas: Canvas;
  private y = TOP;
  private readonly pages: Canvas[] = [];

  constructor(private readonly paper: Paper) {
    this.canvas = paper.canvas(A4_LANDSCAPE);
  }

  head({ agency, title, period }: WeekSheet): void {
    const { regular, bold } = this.paper.fonts;
    const name = agency.toLocaleUpperCase('vi');
    this.canvas.text(bold, bold.sizeFor(name, 12, 200), LEFT, TOP + 4, name);
    this.canvas.text(bold, bold.sizeFor(title, 15, RIGHT - LEFT), (LEFT + RIGHT) / 2, TOP + 13, title, {
      align: 'centre',
    });
    this.canvas.text(regular, 12, (LEFT + RIGHT) / 2, TOP + 19, period, { align: 'centre' });
    this.y = TOP + 23;
    this.columns();
  }

  /** A row of the table; what is longer than a page goes on overleaf. */
  row(cells: readonly string[], day = cells[0] ?? ''): void {
    let rest = cells.map((text, i) => this.wrapped(text, i));
    const tall = (lines: readonly (readonly string[])[]) => Math.max(1, ...lines.map(({ length }) => length));
    if (this.room() < Math.min(tall(rest), 6)) {
      this.turn();
      if (rest[0]?.length === 0) rest = [this.wrapped(day, 0), ...rest.slice(1)];
    }
    while (tall(rest) > this.room()) {
      const fits = this.room();
      this.draw(rest.map((lines) => lines.slice(0, fits)));
      rest = rest.map((lines) => lines.slice(fits));
      this.turn();
    }
    this.draw(rest);
  }

  async finish(printed: string): Promise<void> {
    this.pages.push(this.canvas);
    for (const [i, page] of this.pages.entries()) {
      const foot = `${printed} – trang ${(i + 1).toString()}/${this.pages.length.toString()}`;
      page.text(this.paper.fonts.italic, 9, RIGHT, BOTTOM + 6, foot, { align: 'right' });
      await this.paper.addPage(page);
    }
  }

  private columns(): void {
    const { bold } = this.paper.fonts;
    const height = LEADING + 2 * PAD;
    let x = LEFT;
    for (const [label, width] of COLUMNS) {
      this.canvas.frame(x, this.y, width, height);
      this.canvas.text(bold, SIZE, x + width / 2, this.y + PAD + 3.5, label, { align: 'centre' });
      x += width;
    }
    this.y += height;
  }

  private wrapped(text: string, column: number): string[] {
    const face = column === 0 ? this.paper.fonts.bold : this.paper.fonts.regular;
    return wrapLines(text, (COLUMNS[column]?.[1] ?? 20) - 2 * PAD, (part) => face.width(part, SIZE));
  }

  private draw(cells: readonly (readonly string[])[]): void {
    const height = Math.max(1, ...cells.map(({ length }) => length)) * LEADING + 2 * PAD;
    let x = LEFT;
    for (const [i, [, width]] of COLUMNS.entries()) {
      this.canvas.frame(x, this.y, width, height);
      const face = i === 0 ? this.paper.fonts.bold : this.paper.fonts.regular;
      for (const [n, line] of (cells[i] ?? []).entries())
        this.canvas.text(face, SIZE, x + PAD, this.y + PAD + 3.5 + n * LEADING, line);
      x += width;
    }
    this.y += height;
  }

  private room(): number {
    return Math.floor((BOTTOM - this.y - 2 * PAD) / LEADING);
  }

  private turn(): void {
    this.pages.push(this.canvas);
    this.canvas = this.paper.canvas(A4_LANDSCAPE);
    this.y = TOP;
    this.columns();
  }
}
