import { A4_LANDSCAPE, type Paper } from '../paper/paper';
import type { Canvas } from '../paper/canvas';
import type { Typeface } from '../paper/typeface';
import { drawQr } from '../paper/qr-code';
import { wrapLines } from '../paper/text-lines.rules';
import type { Cell, Column, Words } from './book-columns.rules';

/** What stands around the table. All texts are ready to be printed. */
export type BookHead = {
  readonly parentName: string;
  readonly agencyName: string;
  readonly title: string;
  readonly registerName: string;
  readonly period: string;
  /** Where the QR on each page leads. */
  readonly checkUrl: string;
  readonly code: string;
  /** Who printed it and when: "mark prints as printed from the system" (annex VI). */
  readonly printed: string;
};

export type BookLine = { readonly cells: readonly Cell[]; readonly shaded: boolean; readonly counts: boolean };

const LEFT = 15;
const RIGHT = 287;
const TOP = 10;
const BOTTOM = 199;
const QR = 18;
const SIZE = 9;
const LEADING = 3.9;
const PAD = 0.9;
const TOTAL = 5.5;
const GREY = [0.9, 0.9, 0.9] as const;

type Line = Words;
type Laid = readonly (readonly Line[])[];

/**
 * Writes a register book onto a paper, page by page as its lines come: head of the table and numbers of the columns on
 * each page, what was carried over at its top, the count of the page and of all before it at its foot.
 */
export class BookPdf {
  private canvas: Canvas;
  private y = 0;
  private onPage = 0;
  private before = 0;
  private readonly tableTop: number;

  private constructor(
    private readonly paper: Paper,
    private readonly head: BookHead,
    private readonly columns: readonly Column[],
    private readonly labels: Laid,
  ) {
    this.tableTop = TOP + QR + 2;
    this.canvas = this.freshPage();
  }

  static async start(paper: Paper, head: BookHead, columns: readonly Column[]): Promise<BookPdf> {
    const qr = paper.canvas({ width: QR, height: QR });
    drawQr(qr, head.checkUrl, 0, 0, QR);
    await paper.addForm('Q', qr);
    const labels = columns.map(({ label, width }) => linesOf(paper, [{ text: label, bold: true }], width - 2 * PAD));
    return new BookPdf(paper, head, columns, labels);
  }

  /** Writes the next line of the book; it waits while a full page is being stored. */
  async add({ cells, shaded, counts }: BookLine): Promise<void> {
    let rest: Laid = cells.map(({ words }, i) => linesOf(this.paper, words, (this.columns[i]?.width ?? 0) - 2 * PAD));
    for (;;) {
      const tall = Math.max(1, ...rest.map((lines) => lines.length));
      const free = Math.floor((this.floor - this.y - 2 * PAD) / LEADING);
      // A line is kept together where a page can hold it; only longer ones go on overleaf.
      if (tall <= free) break;
      if (tall <= this.linesOfPage || free < 3) {
        await this.turn();
        if (tall <= this.linesOfPage) break;
        continue;
      }
      this.draw(
        rest.map((lines) => lines.slice(0, free)),
        shaded,
      );
      rest = rest.map((lines) => lines.slice(free));
      await this.turn();
    }
    this.draw(rest, shaded);
    if (counts) this.onPage += 1;
  }

  /** Ends the last page with what the whole book holds. */
  async finish(
    closing: readonly string[],
    signers: readonly (readonly [title: string, hint: string])[],
  ): Promise<void> {
    if (this.y + TOTAL + closing.length * 5 + 36 > BOTTOM) await this.turn();
    this.total();
    let y = this.y + TOTAL + 5;
    for (const text of closing) {
      this.canvas.text(this.paper.fonts.regular, 11, LEFT, y, text);
      y += 5;
    }
    for (const [i, [title, hint]] of signers.entries()) {
      const x = LEFT + ((i + 0.5) * (RIGHT - LEFT)) / signers.length;
      this.canvas.text(this.paper.fonts.bold, 11, x, y + 4, title, { align: 'centre' });
      this.canvas.text(this.paper.fonts.italic, 10, x, y + 8.5, hint, { align: 'centre' });
    }
    await this.store();
    const count = this.paper.canvas({ width: 12, height: 4 });
    count.text(this.paper.fonts.regular, 9, 0, 3, this.paper.pageCount.toString());
    await this.paper.addForm('N', count);
  }

  private get floor(): number {
    return BOTTOM - TOTAL;
  }

  private get headHeight(): number {
    return Math.max(...this.labels.map((lines) => lines.length)) * LEADING + 2 * PAD;
  }

  /** Lines of letters that fit between head and foot of a page that carries over. */
  private get linesOfPage(): number {
    const top = this.tableTop + this.headHeight + LEADING + 2 * PAD + TOTAL;
    return Math.floor((this.floor - top - 2 * PAD) / LEADING);
  }

  private async turn(): Promise<void> {
    this.total();
    await this.store();
    this.before += this.onPage;
    this.onPage = 0;
    this.canvas = this.freshPage();
    this.sum(`Mang sang: ${this.before.toString()} văn bản`);
  }

  private total(): void {
    const together = this.before + this.onPage;
    this.sum(`Cộng trang: ${this.onPage.toString()} văn bản. Lũy kế: ${together.toString()} văn bản`);
  }

  private sum(text: string): void {
    this.canvas.frame(LEFT, this.y, RIGHT - LEFT, TOTAL);
    this.canvas.text(this.paper.fonts.italic, 9.5, RIGHT - 2, this.y + 3.9, text, { align: 'right' });
    this.y += TOTAL;
  }

  private async store(): Promise<void> {
    await this.paper.addPage(this.canvas);
  }

  private freshPage(): Canvas {
    const canvas = this.paper.canvas(A4_LANDSCAPE);
    const { regular, bold, italic } = this.paper.fonts;
    const { head } = this;
    const titled = (face: Typeface, size: number, x: number, y: number, text: string, width: number) => {
      canvas.text(face, face.sizeFor(text, size, width), x, y, text, { align: 'centre' });
    };
    const column = LEFT + 38;
    titled(regular, 10, column, TOP + 4, head.parentName.toLocaleUpperCase('vi'), 76);
    titled(bold, 10, column, TOP + 8.5, head.agencyName.toLocaleUpperCase('vi'), 76);
    const middle = (LEFT + RIGHT) / 2;
    titled(bold, 14, middle, TOP + 5, head.title, 110);
    titled(regular, 11, middle, TOP + 10.5, head.registerName, 110);
    titled(italic, 11, middle, TOP + 15.5, head.period, 110);
    canvas.placeForm('Q', RIGHT - QR, TOP + QR);
    canvas.text(regular, 7.5, RIGHT - QR - 1, TOP + QR - 1.5, `Mã kiểm tra ${head.code}`, { align: 'right' });

    canvas.text(italic, 8, LEFT, BOTTOM + 5, head.printed);
    const page = `Trang ${(this.paper.pageCount + 1).toString()} / `;
    const end = RIGHT - 8;
    canvas.text(regular, 9, end, BOTTOM + 5, page, { align: 'right' });
    canvas.placeForm('N', end, BOTTOM + 6);

    this.y = this.tableTop;
    this.canvas = canvas;
    this.row(this.labels, this.headHeight, { centred: true });
    const numbers = this.columns.map((_, i) => [{ text: `(${(i + 1).toString()})` }]);
    this.row(numbers, LEADING + 2 * PAD, { centred: true });
    return canvas;
  }

  private draw(laid: Laid, shaded: boolean): void {
    const height = Math.max(1, ...laid.map((lines) => lines.length)) * LEADING + 2 * PAD;
    if (shaded) this.canvas.blocks([[LEFT, this.y, RIGHT - LEFT, height]], GREY);
    this.row(laid, height, {});
  }

  private row(laid: Laid, height: number, { centred = false }: { centred?: boolean }): void {
    let x = LEFT;
    for (const [i, { width, align }] of this.columns.entries()) {
      this.canvas.frame(x, this.y, width, height);
      const centre = centred || align === 'centre';
      const lines = laid[i] ?? [];
      const top = centred ? this.y + (height - lines.length * LEADING) / 2 : this.y + PAD;
      for (const [j, { text, struck, bold }] of lines.entries()) {
        this.canvas.text(
          bold ? this.paper.fonts.bold : this.paper.fonts.regular,
          SIZE,
          centre ? x + width / 2 : x + PAD,
          top + j * LEADING + 3,
          text,
          { align: centre ? 'centre' : 'left', struck: struck ?? false },
        );
      }
      x += width;
    }
    this.y += height;
  }
}

const linesOf = (paper: Paper, words: readonly Words[], width: number): Line[] =>
  words.flatMap(({ text, ...look }) => {
    const face = look.bold ? paper.fonts.bold : paper.fonts.regular;
    return wrapLines(text, width, (part) => face.width(part, SIZE)).map((line) => ({ text: line, ...look }));
  });
