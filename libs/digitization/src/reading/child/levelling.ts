import type { Grey } from './raster';

/** How the lines of a page lie: level or upright, and how far from it. */
export type Lie = { axis: 'level' | 'upright'; skew: number };

const MARGIN = 0.04;
const INK = 140;
const WIDEST = 5;

/**
 * Finds how the lines lie, from a small picture of the page (about 1,200 pixels, flattened).
 *
 * Lines of text make the sums of ink along them jump; the turn at which the sums jump most is the right one.
 * It cannot tell a page from one upside down: that takes reading.
 *
 * @returns skew in degrees the page must be turned clockwise, after its quarter turn.
 */
export const findLie = (small: Grey): Lie => {
  const points = inkPoints(small);
  const level = bestTurn(points.xs, points.ys);
  const upright = bestTurn(points.ys, points.xs);
  // A quarter turn takes a strong reason: tables have upright rules, and little text says little.
  if (upright.score > level.score * 1.3) return { axis: 'upright', skew: upright.degrees === 0 ? 0 : -upright.degrees };
  return { axis: 'level', skew: level.degrees };
};

/** Share of the page inside its margins that is ink; a page of text has 3 to 10 %. */
export const inkShare = (small: Grey): number => {
  const { xs } = inkPoints(small);
  return xs.length / (small.width * small.height * (1 - 2 * MARGIN) ** 2);
};

/** Dark pixels inside the margins, where scanners leave black edges and staples; specks of one pixel left out. */
const inkPoints = ({ data, width, height }: Grey): { xs: number[]; ys: number[] } => {
  const xs: number[] = [];
  const ys: number[] = [];
  const right = Math.floor(width * (1 - MARGIN));
  const bottom = Math.floor(height * (1 - MARGIN));
  for (let y = Math.ceil(height * MARGIN); y < bottom; y++) {
    for (let x = Math.ceil(width * MARGIN); x < right; x++) {
      const at = y * width + x;
      if ((data[at] ?? 255) >= INK) continue;
      if ((data[at + 1] ?? 255) >= INK && (data[at - 1] ?? 255) >= INK && (data[at + width] ?? 255) >= INK) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  return { xs, ys };
};

const bestTurn = (along: number[], across: number[]): { degrees: number; score: number } => {
  let best = { degrees: 0, score: jumps(along, across, 0) };
  const seek = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = jumps(along, across, degrees);
      if (score > best.score) best = { degrees, score };
    }
  };
  seek(-WIDEST, WIDEST, 0.5);
  seek(best.degrees - 0.4, best.degrees + 0.4, 0.1);
  const rounded = Math.round(best.degrees * 100) / 100;
  return { degrees: Math.abs(rounded) < 0.15 ? 0 : rounded, score: best.score };
};

/** Sum of the squared differences of neighbouring sums of ink, when the page is turned by so much. */
const jumps = (along: number[], across: number[], degrees: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const sums = new Map<number, number>();
  for (let i = 0; i < along.length; i++) {
    const row = Math.round((across[i] ?? 0) + (along[i] ?? 0) * slope);
    sums.set(row, (sums.get(row) ?? 0) + 1);
  }
  let score = 0;
  for (const [row, sum] of sums) score += (sum - (sums.get(row + 1) ?? 0)) ** 2;
  return score;
};
