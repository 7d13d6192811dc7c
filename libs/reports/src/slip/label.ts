import type { Paper } from '../paper/paper';

/** What a label says that is stuck onto a paper document. */
export type LabelWords = {
  readonly agencyName: string;
  readonly arrivalNumber: string;
  readonly arrivedOn: string;
  readonly year: string;
};

/** 50 × 25 mm, as label printers have it. */
const LABEL = { width: 50, height: 25 } as const;

/** Draws a label: the arrival number in digits that are read from across the desk. */
export async function drawLabel(paper: Paper, words: LabelWords): Promise<void> {
  const { regular, bold } = paper.fonts;
  const canvas = paper.canvas(LABEL);
  const middle = LABEL.width / 2;
  const name = words.agencyName.toLocaleUpperCase('vi');
  canvas.text(regular, regular.sizeFor(name, 7.5, LABEL.width - 4), middle, 4, name, { align: 'centre' });
  const size = bold.sizeFor(words.arrivalNumber, 44, LABEL.width - 6);
  canvas.text(bold, size, middle, 18.8, words.arrivalNumber, { align: 'centre' });
  canvas.text(bold, 8.5, 2.5, 23.4, `ĐẾN ${words.arrivedOn}`);
  canvas.text(regular, 8.5, LABEL.width - 2.5, 23.4, words.year, { align: 'right' });
  await paper.addPage(canvas);
}
