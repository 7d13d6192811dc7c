import type { Canvas } from '../paper/canvas';
import { A4, Paper } from '../paper/paper';
import { drawQr } from '../paper/qr-code';

/** What the label of a box says (nhãn hộp). `code` is what its QR code says, `printed` the same for the eye. */
export type BoxLabel = {
  readonly agency: string;
  readonly fonds: string;
  readonly number: string;
  readonly years: string;
  readonly code: string;
  readonly printed: string;
};

/** Sheets of 3 × 8 labels of 63.5 × 33.9 mm, as they are sold for laser printers. */
const SHEET = { columns: 3, rows: 8, left: 7.2, top: 12.9, stepX: 66, width: 63.5, height: 33.9 } as const;
const PER_PAGE = SHEET.columns * SHEET.rows;
const QR = 26;
const PAD = 2.5;

/** Draws labels in the order given, 24 a sheet, nothing outside of their borders. */
export async function printBoxLabels(labels: readonly BoxLabel[], at: Date): Promise<Buffer> {
  const paper = await Paper.start({ title: 'Nhãn hộp lưu trữ', at });
  for (let from = 0; from < Math.max(1, labels.length); from += PER_PAGE) {
    const canvas = paper.canvas(A4);
    for (const [i, label] of labels.slice(from, from + PER_PAGE).entries()) {
      const x = SHEET.left + (i % SHEET.columns) * SHEET.stepX;
      const y = SHEET.top + Math.floor(i / SHEET.columns) * SHEET.height;
      drawOne(paper, canvas, label, x, y);
    }
    await paper.addPage(canvas);
  }
  return paper.save();
}

function drawOne(paper: Paper, canvas: Canvas, label: BoxLabel, x: number, y: number): void {
  const { regular, bold } = paper.fonts;
  drawQr(canvas, label.code, x + PAD, y + PAD, QR);
  canvas.text(bold, 9, x + PAD + QR / 2, y + PAD + QR + 3, label.printed, { align: 'centre' });
  const left = x + PAD + QR + 1.5;
  const room = SHEET.width - QR - 2 * PAD - 1.5;
  const line = (face: typeof bold, size: number, down: number, text: string) => {
    canvas.text(face, face.sizeFor(text, size, room), left, y + down, text);
  };
  line(regular, 7, 5.5, label.agency.toLocaleUpperCase('vi'));
  line(regular, 8, 9.5, label.fonds);
  line(regular, 9, 14.5, 'Hộp số');
  line(bold, 30, 25, label.number);
  line(regular, 9, 30.5, label.years);
}
