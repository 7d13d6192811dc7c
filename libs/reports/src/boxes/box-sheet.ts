import type { Canvas } from '../paper/canvas';
import { A4, Paper } from '../paper/paper';
import { drawQr } from '../paper/qr-code';
import { wrapLines } from '../paper/text-lines.rules';

/** The sheet that lies on top of the folders of a box (tờ kê). All texts are ready to be printed. */
export type BoxSheet = {
  readonly agency: string;
  readonly fonds: string;
  readonly number: string;
  readonly years: string;
  readonly code: string;
  readonly printedCode: string;
  readonly condition: string;
  /** Who printed it and when. */
  readonly printed: string;
  /** Số thứ tự, mã hồ sơ, tiêu đề, thời gian, thời hạn, số tờ. */
  readonly folders: readonly (readonly [string, string, string, string, string, string])[];
  readonly total: string;
};

const COLUMNS = [
  ['TT', 10],
  ['Mã hồ sơ', 34],
  ['Tiêu đề hồ sơ', 78],
  ['Thời gian', 22],
  ['Thời hạn', 20],
  ['Số tờ', 14],
] as const;
const LEFT = 20;
const TOP = 18;
const BOTTOM = 278;
const RIGHT = LEFT + COLUMNS.reduce((sum, [, width]) => sum + width, 0);
const SIZE = 11;
const LEADING = 4.8;
const PAD = 1.3;
const QR = 30;

/** Draws the sheet of a box; the folders stand in the order in which they lie there, which nobody disturbs. */
export async function printBoxSheet(sheet: BoxSheet, at: Date): Promise<Buffer> {
  const paper = await Paper.start({ title: `Tờ kê hộp số ${sheet.number}`, at });
  const list = new FolderList(paper);
  list.head(sheet);
  for (const row of sheet.folders) list.row(row);
  list.row(['', '', 'Cộng', '', '', sheet.total]);
  await list.finish(sheet.printed);
  return paper.save();
}

class FolderList {
  private canvas: Canvas;
  private y = TOP;
  private readonly pages: Canvas[] = [];

  constructor(private readonly paper: Paper) {
    this.canvas = paper.canvas(A4);
  }

  head({ agency, fonds, number, years, code, printedCode, condition }: BoxSheet): void {
    const { regular, bold } = this.paper.fonts;
    const room = RIGHT - LEFT - QR - 4;
    const line = (face: typeof bold, size: number, y: number, text: string) => {
      this.canvas.text(face, face.sizeFor(text, size, room), LEFT, y, text);
    };
    drawQr(this.canvas, code, RIGHT - QR, TOP - 4, QR);
    this.canvas.text(regular, 9, RIGHT - QR / 2, TOP + QR - 1.5, printedCode, { align: 'centre' });
    line(regular, 12, TOP, agency.toLocaleUpperCase('vi'));
    line(regular, 12, TOP + 6, fonds);
    line(bold, 15, TOP + 15, 'TỜ KÊ HỒ SƠ TRONG HỘP');
    line(bold, 26, TOP + 26, `Hộp số ${number}`);
    line(regular, 12, TOP + 32, [years, condition].filter((part) => part !== '').join(' – '));
    this.y = TOP + 37;
    this.columns();
  }

  /** A row of the table; it is not cut, unless it alone is longer than a page. */
  row(cells: readonly string[]): void {
    const lines = cells.map((cell, i) =>
      wrapLines(cell, (COLUMNS[i]?.[1] ?? 20) - 2 * PAD, (part) => this.paper.fonts.regular.width(part, SIZE)),
    );
    const height = Math.max(1, ...lines.map(({ length }) => length)) * LEADING + 2 * PAD;
    if (this.y + height > BOTTOM) this.turn();
    let x = LEFT;
    for (const [i, [, width]] of COLUMNS.entries()) {
      this.canvas.frame(x, this.y, width, height);
      for (const [n, line] of (lines[i] ?? []).entries())
        this.canvas.text(this.paper.fonts.regular, SIZE, x + PAD, this.y + PAD + 3.7 + n * LEADING, line);
      x += width;
    }
    this.y += height;
  }

  async finish(printed: string): Promise<void> {
    this.pages.push(this.canvas);
    for (const [i, page] of this.pages.entries()) {
      const foot = `${printed} – trang ${(i + 1).toString()}/${this.pages.length.toString()}`;
      page.text(this.paper.fonts.italic, 9, RIGHT, BOTTOM + 8, foot, { align: 'right' });
      await this.paper.addPage(page);
    }
  }

  private columns(): void {
    const height = LEADING + 2 * PAD;
    let x = LEFT;
    for (const [label, width] of COLUMNS) {
      this.canvas.frame(x, this.y, width, height);
      this.canvas.text(this.paper.fonts.bold, SIZE, x + width / 2, this.y + PAD + 3.7, label, { align: 'centre' });
      x += width;
    }
    this.y += height;
  }

  private turn(): void {
    this.pages.push(this.canvas);
    this.canvas = this.paper.canvas(A4);
    this.y = TOP;
    this.columns();
  }
}
