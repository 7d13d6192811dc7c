import type { Grey } from '../raster';

/** Ink that hangs together. The box is in pixels, right and bottom outside; `level` is its darkest pixel. */
export type Mark = { x0: number; y0: number; x1: number; y1: number; area: number; level: number; kind: MarkKind };

/**
 * `letter`: a letter, or a word that ran together. `speck`: an accent, a dot, dust. `rule`: long, straight and thin.
 * `border`: a black edge of the glass or the copier. `blob`: a punch hole. `drawing`: a seal, a signature, a table.
 */
export type MarkKind = 'letter' | 'speck' | 'rule' | 'border' | 'blob' | 'drawing';

/** All ink of a page: rows of pixels (`ys`, from `xs0` to `xs1`), each with the mark it belongs to. */
export type Marks = { list: Mark[]; ys: number[]; xs0: number[]; xs1: number[]; of: number[] };

/** Finds what hangs together, corner to corner too. `perMm` is pixels to the millimetre. */
export const findMarks = ({ data, width, height }: Grey, ink: number, perMm: number): Marks => {
  const [ys, xs0, xs1, parent, darkest]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  const rootOf = (run: number): number => {
    let at = run;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  let above = 0;
  let row = 0;
  for (let y = 0; y < height; y++) {
    const start = row;
    let x = 0;
    const line = y * width;
    while (x < width) {
      if ((data[line + x] ?? 255) >= ink) {
        x++;
        continue;
      }
      const from = x;
      let level = 255;
      for (; x < width && (data[line + x] ?? 255) < ink; x++) level = Math.min(level, data[line + x] ?? 255);
      darkest.push(level);
      ys.push(y);
      xs0.push(from);
      xs1.push(x);
      parent.push(row);
      while (above < start && (xs1[above] ?? 0) < from) above++;
      for (let over = above; over < start && (xs0[over] ?? 0) <= x; over++) {
        const [one, other] = [rootOf(over), rootOf(row)];
        if (one !== other) parent[other] = one;
      }
      row++;
    }
    above = start;
  }
  return gathered({ ys, xs0, xs1, darkest }, rootOf, { width, height, perMm });
};

const gathered = (
  { ys, xs0, xs1, darkest }: { ys: number[]; xs0: number[]; xs1: number[]; darkest: number[] },
  rootOf: (run: number) => number,
  page: { width: number; height: number; perMm: number },
): Marks => {
  const list: Mark[] = [];
  const places = new Int32Array(ys.length).fill(-1);
  const of = ys.map((y, run) => {
    const root = rootOf(run);
    const [x0, x1] = [xs0[run] ?? 0, xs1[run] ?? 0];
    let at = places[root] ?? -1;
    if (at < 0) {
      at = places[root] = list.length;
      list.push({ x0, y0: y, x1, y1: y + 1, area: 0, level: 255, kind: 'speck' });
    }
    const mark = list[at];
    if (mark) {
      mark.x0 = Math.min(mark.x0, x0);
      mark.x1 = Math.max(mark.x1, x1);
      mark.y1 = y + 1;
      mark.area += x1 - x0;
      mark.level = Math.min(mark.level, darkest[run] ?? 255);
    }
    return at;
  });
  for (const mark of list) mark.kind = kindOf(mark, page);
  takeSealLetters(list, page.perMm);
  return { list, ys, xs0, xs1, of };
};

const [SEAL_LEAST_MM, SEAL_MOST_MM] = [18, 60];

/** The letters in the ring of a seal stand every way round: they are part of the drawing. */
const takeSealLetters = (list: readonly Mark[], perMm: number): void => {
  const isOfSealSize = (pixels: number) => pixels > SEAL_LEAST_MM * perMm && pixels < SEAL_MOST_MM * perMm;
  const seals = list.filter(
    ({ kind, x0, y0, x1, y1, area }) =>
      kind === 'drawing' && isOfSealSize(x1 - x0) && isOfSealSize(y1 - y0) && area < 0.4 * (x1 - x0) * (y1 - y0),
  );
  for (const mark of list) {
    const { x0, y0, x1, y1 } = mark;
    if (seals.some((seal) => x0 >= seal.x0 && y0 >= seal.y0 && x1 <= seal.x1 && y1 <= seal.y1)) mark.kind = 'drawing';
  }
};

const kindOf = (mark: Mark, page: { width: number; height: number; perMm: number }): MarkKind => {
  const [w, h] = [(mark.x1 - mark.x0) / page.perMm, (mark.y1 - mark.y0) / page.perMm];
  const [long, short] = [Math.max(w, h), Math.min(w, h)];
  const touches = mark.x0 <= 0 || mark.y0 <= 0 || mark.x1 >= page.width || mark.y1 >= page.height;
  const thick = mark.area / (long * page.perMm * page.perMm);
  const fill = mark.area / (w * h * page.perMm * page.perMm);
  if (long >= 10 && thick < 0.9 && short < 1 + 0.2 * long) return 'rule';
  if (touches && long > 9) return 'border';
  if (fill > 0.68 && short > 3.2 && long < 9 && long / short < 1.4) return 'blob';
  if (h >= 1 && h <= 12 && w >= 0.3 && w <= 40 && mark.area >= 0.12 * page.perMm * page.perMm) return 'letter';
  return long < 2 ? 'speck' : 'drawing';
};

/** The middle of every second stretch of ink, on every second row, of marks of these kinds. */
export const pointsOf = (
  { list, ys, xs0, xs1, of }: Marks,
  kinds: readonly MarkKind[],
  step: number,
): { xs: Float32Array; ys: Float32Array } => {
  const [px, py]: [number[], number[]] = [[], []];
  for (let run = 0; run < ys.length; run++) {
    const y = ys[run] ?? 0;
    const kind = list[of[run] ?? -1]?.kind;
    if (y % step !== 0 || kind === undefined || !kinds.includes(kind)) continue;
    for (let x = Math.ceil((xs0[run] ?? 0) / step) * step; x < (xs1[run] ?? 0); x += step) {
      px.push(x);
      py.push(y);
    }
  }
  return { xs: Float32Array.from(px), ys: Float32Array.from(py) };
};
