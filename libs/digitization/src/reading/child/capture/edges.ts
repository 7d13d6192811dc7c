import type { Side } from '../../capture';
import type { Grey } from '../raster';
import type { Mark } from './marks';

/** So near the border of the picture nothing is printed unless the rest of it is missing. */
const TOUCH_MM = 0.5;
const NEAR_MM = { left: 1.8, right: 1.8, top: 4, bottom: 4 };
/** A picture that has not the shape of any sheet has lost something somewhere: half a margin is too little then. */
const NEAR_CUT_SHEET_MM = 6;
const LEAST_TOUCHING = 3;
const LEAST_NEAR = 4;
const LEAST_RULES = 2;
/**
 * Along a black edge, or along the lid beside a sheet that lies askew, the border of the picture is dark for a long
 * way; where print runs into it, strokes and paper take turns.
 */
const SMOOTH_MM = 4;
const DARK = 165;
const LIT = 235;
const LEAST_DARK_MM = 12;
/** What is no deeper than that is the fringe of something dark beyond the border. */
const SLIVER_MM = 0.6;
/** A letter of which a part is left. */
const LEAST_MM2 = 0.45;
const PALEST = 0.35;
const CUT_THROUGH_MM = 6;
const OPEN = 0.25;
/** Print goes on from the border inward, beyond what a lid shows of itself: the next letters, or the next line. */
const NEXT_MM = [6, 13] as const;

const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];

type Page = Grey & { perMm: number; wholeSheet: boolean };

/** The sides at which print, or the rules of a table, run into the border of the picture. */
export const cutEdgesOf = (marks: readonly Mark[], page: Page): Side[] => {
  return SIDES.filter((side) => isCut(marks, side, page));
};

const distance = (mark: Mark, side: Side, { width, height, perMm }: Page): number =>
  ({ left: mark.x0, top: mark.y0, right: width - mark.x1, bottom: height - mark.y1 })[side] / perMm;

const isCut = (marks: readonly Mark[], side: Side, page: Page): boolean => {
  const rules = marks.filter(({ kind }) => kind === 'rule');
  const least = 2 * SLIVER_MM * page.perMm;
  const palest = palestInk(marks, page);
  const letters = marks.filter(
    ({ kind, x0, y0, x1, y1, area, level }) =>
      level <= palest &&
      area >= LEAST_MM2 * page.perMm ** 2 &&
      (kind === 'letter' || (kind === 'drawing' && x1 - x0 > least && y1 - y0 > least)),
  );
  const opposite: Side = ({ left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const)[side];
  const across = side === 'left' || side === 'right';
  const nearMm = page.wholeSheet ? NEAR_MM[side] : NEAR_CUT_SHEET_MM;
  const dark = darkStretches(side, page);
  const near = letters.filter(
    (mark) =>
      distance(mark, side, page) < nearMm &&
      (across ? mark.x1 - mark.x0 : mark.y1 - mark.y0) > SLIVER_MM * page.perMm &&
      (!isBeside(mark, dark, across) || goesOn(mark, letters, side, page)),
  );
  const touching = near.filter((mark) => distance(mark, side, page) < TOUCH_MM);
  if (touching.length >= LEAST_TOUCHING) return true;
  if (near.filter(({ kind }) => kind === 'letter').length >= LEAST_NEAR) return true;
  if (marks.some((mark) => isCutThrough(mark, side, page, dark))) return true;
  const ending = rules.filter((rule) => {
    const lies = rule.x1 - rule.x0 > rule.y1 - rule.y0;
    return lies === across && distance(rule, side, page) < TOUCH_MM && distance(rule, opposite, page) > 3;
  });
  return ending.length >= LEAST_RULES;
};

/** Where the border of the picture is dark for a long way, by the place along it. */
const darkStretches = (side: Side, { data, width, height, perMm }: Page): boolean[] => {
  const across = side === 'left' || side === 'right';
  const depth = Math.max(1, Math.round(TOUCH_MM * perMm));
  const lights = Array.from({ length: across ? height : width }, (_, at) => {
    let sum = 0;
    for (let deep = 0; deep < depth; deep++) {
      const x = side === 'left' ? deep : side === 'right' ? width - 1 - deep : at;
      const y = side === 'top' ? deep : side === 'bottom' ? height - 1 - deep : at;
      sum += data[y * width + x] ?? 255;
    }
    return sum / depth;
  });
  const light = smoothed(lights, Math.round((SMOOTH_MM * perMm) / 2));
  const found = light.map(() => false);
  for (let at = 0; at < light.length; at++) {
    if ((light[at] ?? 255) >= LIT) continue;
    let [end, dark] = [at, 0];
    for (; end < light.length && (light[end] ?? 255) < LIT; end++) if ((light[end] ?? 255) < DARK) dark++;
    if (dark >= LEAST_DARK_MM * perMm) found.fill(true, at, end);
    at = end;
  }
  return found;
};

const smoothed = (values: readonly number[], reach: number): number[] => {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return values.map((_, i) => {
    const [from, to] = [Math.max(0, i - reach), Math.min(values.length, i + reach + 1)];
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
};

/** The lid of the scanner is darker than paper, but hardly ever as dark as the print of the page. */
const palestInk = (marks: readonly Mark[], page: Page): number => {
  const inner = marks.filter(
    (mark) => mark.kind === 'letter' && SIDES.every((side) => distance(mark, side, page) > NEXT_MM[0]),
  );
  const levels = inner.map(({ level }) => level);
  const usual = levels.sort((a, b) => a - b)[levels.length >> 1] ?? 0;
  return usual + (255 - usual) * PALEST;
};

/** A seal, a signature or a table of which the rest lies beyond the border: open, and at this side only. */
const isCutThrough = (mark: Mark, side: Side, page: Page, dark: readonly boolean[]): boolean => {
  if ((mark.kind !== 'drawing' && mark.kind !== 'border') || distance(mark, side, page) >= TOUCH_MM) return false;
  const [wide, high] = [mark.x1 - mark.x0, mark.y1 - mark.y0];
  return (
    Math.min(wide, high) >= CUT_THROUGH_MM * page.perMm &&
    mark.area < OPEN * wide * high &&
    SIDES.every((other) => other === side || distance(mark, other, page) > 1) &&
    !isBeside(mark, dark, side === 'left' || side === 'right')
  );
};

const isBeside = (mark: Mark, stretches: readonly boolean[], across: boolean): boolean => {
  const [first, last] = across ? [mark.y0, mark.y1] : [mark.x0, mark.x1];
  return stretches.slice(first, last).includes(true);
};

/** Whether another letter stands further in, level with this one. */
const goesOn = (mark: Mark, letters: readonly Mark[], side: Side, page: Page): boolean => {
  const across = side === 'left' || side === 'right';
  return letters.some((next) => {
    const level = across ? next.y0 < mark.y1 && next.y1 > mark.y0 : next.x0 < mark.x1 && next.x1 > mark.x0;
    const within = distance(next, side, page);
    return level && within > NEXT_MM[0] && within < NEXT_MM[1];
  });
};
