import { RED, type Canvas } from '../paper/canvas';
import type { Fonts } from '../paper/paper';
import { STAMP } from './stamp-place.rules';

/** What the stamp says (Decree 30/2020/NĐ-CP, annex IV). Dates as printed; '' leaves the dots to be written on. */
export type StampWords = {
  readonly agencyName: string;
  readonly arrivalNumber: string;
  readonly arrivedOn: string;
  readonly handedTo: string;
  readonly caseFile: string;
};

const LOOK = { colour: RED } as const;
const NAME_HEIGHT = 7.5;
const HEAD_WIDTH = 16;
const LINE = 6.6;

/** Draws the stamp ĐẾN, 50 × 35 mm, its upper left corner at `left`, `top`. */
export function drawStamp(canvas: Canvas, fonts: Fonts, words: StampWords, left: number, top: number): void {
  const { regular, bold } = fonts;
  const middle = left + STAMP.width / 2;
  canvas.frame(left, top, STAMP.width, STAMP.height, 0.5, RED);
  const name = words.agencyName.toLocaleUpperCase('vi');
  canvas.text(bold, bold.sizeFor(name, 9, STAMP.width - 3), middle, top + 5, name, { ...LOOK, align: 'centre' });
  canvas.line(left, top + NAME_HEIGHT, left + STAMP.width, top + NAME_HEIGHT, 0.3, RED);

  const below = top + NAME_HEIGHT + 2 * LINE + 0.8;
  canvas.text(bold, 18, left + HEAD_WIDTH / 2, top + NAME_HEIGHT + LINE + 2.6, 'ĐẾN', { ...LOOK, align: 'centre' });
  canvas.line(left + HEAD_WIDTH, top + NAME_HEIGHT, left + HEAD_WIDTH, below, 0.3, RED);
  canvas.line(left, below, left + STAMP.width, below, 0.3, RED);

  const row = (x: number, y: number, label: string, value: string) => {
    const end = left + STAMP.width - 1.5;
    canvas.text(regular, 9, x, y, label, LOOK);
    const from = x + regular.width(`${label} `, 9);
    if (value === '') canvas.dots(from, end, y, RED);
    else canvas.text(bold, bold.sizeFor(value, 11, end - from), from, y, value, LOOK);
  };
  const right = left + HEAD_WIDTH + 1.5;
  row(right, top + NAME_HEIGHT + 4.8, 'Số:', words.arrivalNumber);
  row(right, top + NAME_HEIGHT + 4.8 + LINE, 'Ngày:', words.arrivedOn);
  row(left + 1.5, below + 4.8, 'Chuyển:', words.handedTo);
  row(left + 1.5, below + 4.8 + LINE, 'Số và ký hiệu HS:', words.caseFile);
}
