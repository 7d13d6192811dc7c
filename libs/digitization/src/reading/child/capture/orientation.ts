import { pointsOf, type Mark, type Marks } from './marks';

/** How the lines of a page lie. `lines` says how clearly they are lines, 1 not at all. */
export type Lay = { axis: 'level' | 'upright'; skew: number | null; clear: number };

const WIDEST = 12;
/** Fewer letters than this are no line to hold a ruler to. */
const LEAST_POINTS = 60;
const CLEAR = 1.35;
/** A quarter turn takes a strong reason: the letters stand above each other, or the sums say so and the letters allow it. */
const UPRIGHT = 1.15;
const STACKED = -0.4;
const NOT_BESIDE = 0.2;
/** Of so few letters the sums say little, and the letters themselves more. */
const FEW = 60;
const STACKED_FEW = -0.2;
/** Nearer to the border of the picture lie the fringes of edges and lids. */
const BORDER_MM = 5;

export type PageSize = { width: number; height: number; perMm: number };

/**
 * Finds how the lines lie: turned rightly, the sums of ink along them jump most. Only letters count, so that rules,
 * seals, signatures and black borders have no say.
 */
export const layOf = (marks: Marks, page: PageSize): Lay => {
  const step = Math.max(1, Math.round(page.perMm / 3));
  const { xs, ys } = pointsOf(marks, ['letter'], step);
  if (xs.length < LEAST_POINTS) return { axis: 'level', skew: null, clear: 1 };
  const level = bestTurn(xs, ys, step);
  const upright = bestTurn(ys, xs, step);
  const border = BORDER_MM * page.perMm;
  const letters = marks.list.filter(
    ({ kind, x0, y0, x1, y1 }) =>
      kind === 'letter' && x0 > border && y0 > border && x1 < page.width - border && y1 < page.height - border,
  );
  const lean = leanOf(letters);
  const turned =
    letters.length < FEW
      ? lean < STACKED_FEW
      : lean < STACKED || (lean < NOT_BESIDE && upright.score > level.score * UPRIGHT);
  const found = turned ? upright : level;
  const skew = found.clear > CLEAR ? found.degrees : null;
  return turned
    ? { axis: 'upright', skew: skew === null ? null : 0 - skew, clear: found.clear }
    : { axis: 'level', skew, clear: found.clear };
};

const MOST_ASKED = 250;

/**
 * Whether letters stand beside each other (1) or above each other (-1): the nearest of a letter is the next one of its
 * word. A word that ran together lies along its line itself.
 */
export const leanOf = (letters: readonly Mark[]): number => {
  const each = Math.max(1, Math.ceil(letters.length / MOST_ASKED));
  let [beside, above] = [0, 0];
  for (let i = 0; i < letters.length; i += each) {
    const one = letters[i];
    if (!one) continue;
    const [w, h] = [one.x1 - one.x0, one.y1 - one.y0];
    if (w > 2.5 * h) beside += 2;
    else if (h > 4.5 * w) above += 2;
    let [nearest, level] = [Math.max(w, h), 0];
    for (const other of letters) {
      if (other === one) continue;
      const dx = Math.max(one.x0, other.x0) - Math.min(one.x1, other.x1);
      const dy = Math.max(one.y0, other.y0) - Math.min(one.y1, other.y1);
      if (dx >= nearest || dy >= nearest || (dx > 0 && dy > 0)) continue;
      if (Math.max(dx, dy) < nearest) [nearest, level] = [Math.max(dx, dy), dx > dy ? 1 : -1];
    }
    if (level > 0) beside++;
    if (level < 0) above++;
  }
  return beside + above === 0 ? 0 : (beside - above) / (beside + above);
};

const bestTurn = (along: Float32Array, across: Float32Array, step: number) => {
  let [top, degrees] = [0, 0];
  const scores: number[] = [];
  const seek = (from: number, to: number, by: number) => {
    for (let turn = from; turn <= to + 1e-9; turn += by) {
      const score = jumps(along, across, turn, step);
      scores.push(score);
      if (score > top) [top, degrees] = [score, turn];
    }
  };
  seek(-WIDEST, WIDEST, 0.5);
  const usual = scores.toSorted((a, b) => a - b)[scores.length >> 1] ?? 1;
  seek(degrees - 0.4, degrees + 0.4, 0.1);
  return { degrees: Math.round(degrees * 100) / 100, score: top, clear: top / Math.max(1, usual) };
};

const jumps = (along: Float32Array, across: Float32Array, degrees: number, step: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  let [least, most] = [Infinity, -Infinity];
  const rows = new Float32Array(along.length);
  for (let i = 0; i < rows.length; i++) {
    const row = ((across[i] ?? 0) + (along[i] ?? 0) * slope) / step;
    rows[i] = row;
    if (row < least) least = row;
    if (row > most) most = row;
  }
  const sums = new Int32Array(Math.ceil(most - least) + 3);
  for (const row of rows) {
    const at = Math.round(row - least) + 1;
    sums[at] = (sums[at] ?? 0) + 1;
  }
  let score = 0;
  for (let i = 1; i < sums.length; i++) score += ((sums[i] ?? 0) - (sums[i - 1] ?? 0)) ** 2;
  return score;
};

const STRIP_MM = 25;
const [LOWEST_MM, HIGHEST_MM] = [0.8, 7];
/** Ink of a few lines. Where there is no more of it, its place on the page counts for as much as its letters. */
const SPARSE_MM2 = 150;
const [SPARSE_ROOM, ROOM] = [0.8, 0.2];

/**
 * Tells a page from one upside down by what stands out of its lines: over the small letters of Vietnamese stand capitals,
 * tall letters and nearly all tone marks; under them only g, p, q, y, the dot below and commas. A line is looked at in
 * short strips, so that two columns whose lines do not meet are no hindrance.
 */
export const upsideDownOf = (
  marks: Marks,
  lay: Lay,
  { width, height, perMm }: PageSize,
): { is: boolean; certainty: number } => {
  const { xs, ys } = pointsOf(marks, ['letter', 'speck'], 1);
  const [along, across] = lay.axis === 'level' ? [xs, ys] : [ys, xs];
  const degrees = lay.axis === 'level' ? (lay.skew ?? 0) : -(lay.skew ?? 0);
  const slope = Math.tan((degrees * Math.PI) / 180);
  const wide = STRIP_MM * perMm;
  const strips = new Map<number, number[]>();
  for (let i = 0; i < along.length; i++) {
    const strip = Math.floor((along[i] ?? 0) / wide);
    const row = Math.round((across[i] ?? 0) + (along[i] ?? 0) * slope);
    const rows = strips.get(strip) ?? [];
    rows.push(row);
    strips.set(strip, rows);
  }
  let [up, down] = [0, 0];
  for (const rows of strips.values()) {
    for (const { before, after, mass } of linesOf(rows, perMm)) {
      const lean = (before - after) / mass;
      if (lean > 0.02) up += Math.min(lean, 0.5) * Math.sqrt(mass);
      else if (lean < -0.02) down += Math.min(-lean, 0.5) * Math.sqrt(mass);
    }
  }
  const letters = pointsOf(marks, ['letter'], 1);
  const room = emptyAtEnds(lay.axis === 'level' ? letters.ys : letters.xs, lay.axis === 'level' ? height : width);
  const weight = letters.xs.length < SPARSE_MM2 * perMm * perMm ? SPARSE_ROOM : ROOM;
  const lean = (up + down === 0 ? 0 : (up - down) / (up + down)) + weight * room;
  return { is: lean < 0, certainty: Math.min(1, Math.abs(lean)) };
};

/** A page is filled from its top: 1 when all room is left after what is written, -1 when all is left before it. */
const emptyAtEnds = (across: Float32Array, whole: number): number => {
  const sorted = across.toSorted();
  const [first, last] = [sorted[Math.floor(sorted.length * 0.02)], sorted[Math.floor(sorted.length * 0.98)]];
  return first === undefined || last === undefined ? 0 : (whole - last - first) / whole;
};

/** The lines of one strip: the ink of their small letters, and what stands before (above) and after (below) them. */
const linesOf = (rows: number[], perMm: number): { before: number; after: number; mass: number }[] => {
  let [least, most] = [Infinity, -Infinity];
  for (const row of rows) {
    if (row < least) least = row;
    if (row > most) most = row;
  }
  const sums = new Float32Array(most - least + 3);
  for (const row of rows) sums[row - least + 1] = (sums[row - least + 1] ?? 0) + 1;
  const inked = sums.filter((sum) => sum > 0).sort();
  const limit = 0.45 * (inked[Math.floor(inked.length * 0.85)] ?? 0);
  const bands: { from: number; to: number; mass: number }[] = [];
  for (let at = 0; at < sums.length; at++) {
    if ((sums[at] ?? 0) < limit || limit === 0) continue;
    const from = at;
    let mass = 0;
    while (at < sums.length && (sums[at] ?? 0) >= limit) mass += sums[at++] ?? 0;
    bands.push({ from, to: at, mass });
  }
  return bands
    .map(({ from, to, mass }, i) => {
      const free = Math.min(from - (bands[i - 1]?.to ?? -1e9), (bands[i + 1]?.from ?? 1e9) - to);
      const reach = Math.max(1, Math.min(Math.round((to - from) * 0.8), Math.floor(free / 2)));
      let [before, after] = [0, 0];
      for (let k = 1; k <= reach; k++) {
        before += sums[from - k] ?? 0;
        after += sums[to - 1 + k] ?? 0;
      }
      return { before, after, mass, high: (to - from) / perMm };
    })
    .filter(({ high }) => high >= LOWEST_MM && high <= HIGHEST_MM);
};
