import type { CaptureMeasures } from '../../capture';

/** Sheets of the trade in millimetres; F4 and the American ones lie in the drawers of older years. */
const SHEETS: readonly (readonly [name: string, short: number, long: number])[] = [
  ['A0', 841, 1189],
  ['A1', 594, 841],
  ['A2', 420, 594],
  ['A3', 297, 420],
  ['A4', 210, 297],
  ['A5', 148, 210],
  ['A6', 105, 148],
  ['B4', 250, 353],
  ['B5', 176, 250],
  ['F4', 210, 330],
  ['Letter', 216, 279],
  ['Legal', 216, 356],
];
/** Shapes as near as this are the same: a scanner leaves a few millimetres off, or shows some of the lid. */
const SAME_SHAPE = 0.02;
const SAME_SIZE = 0.035;

/**
 * Holds the picture against the sheets of the trade. A shape that none of them has says nothing: a cutting, an old
 * format. Paper that was reduced to exactly another sheet (A4 on A5) cannot be told from that sheet.
 */
export const scaleOf = (widthMm: number, heightMm: number): Pick<CaptureMeasures, 'scale' | 'sheet'> => {
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  const fitting = SHEETS.map(([sheet, s, l]) => ({ sheet, across: short / s, along: long / l }))
    .filter(({ across, along }) => Math.abs(across - along) / Math.max(across, along) <= SAME_SHAPE)
    .map(({ sheet, across, along }) => ({ sheet, scale: Math.sqrt(across * along) }))
    .toSorted((a, b) => Math.abs(Math.log(a.scale)) - Math.abs(Math.log(b.scale)));
  const [nearest] = fitting;
  if (!nearest || Math.abs(nearest.scale - 1) <= SAME_SIZE) return nearest ?? { sheet: null, scale: null };
  // What fits none was most likely a sheet of the A series before it was made smaller or larger.
  return fitting.find(({ sheet }) => sheet.startsWith('A')) ?? nearest;
};
