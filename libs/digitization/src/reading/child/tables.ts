import type { Grey } from './raster';

/** One row of a ruled table: its height on the page, and its cells from left to right. Pixels of the upright page. */
export type TableRow = { y0: number; y1: number; cells: { x0: number; x1: number }[] };
/** A ruled table (bảng kẻ khung). */
export type Table = { x0: number; y0: number; x1: number; y1: number; rows: TableRow[] };

/** A stroke along a line of text (`at` its height) or across it (`at` its place on the line). */
type Stroke = { at: number; from: number; to: number };

const INK = 150;
/** So many rows of pixels count as one: a rule is thin, and never quite level. */
const BAND = 3;
/** A rule may be broken by so much of an inch and still be one: faint print, a letter's tail. */
const GAP_IN = 0.02;
/** The shortest rules, in inches: longer than any dash, taller than any letter. */
const SHORTEST_ALONG_IN = 0.4;
const SHORTEST_ACROSS_IN = 0.3;
/** Rules meet, or miss each other by so much of an inch. */
const NEAR_IN = 0.06;
/** A rule ends a row when it runs along so much of the table; a shorter one divides a cell that others do not share. */
const WHOLE_ROW = 0.7;

/**
 * Finds the ruled tables of an upright page: at least two rows and two columns, closed by rules. A frame around a mark
 * of urgency is none.
 */
export const findTables = (grey: Grey, dpi: number): Table[] => {
  const along = strokes(grey, dpi, 'along');
  const across = strokes(grey, dpi, 'across');
  const near = dpi * NEAR_IN;
  return together(along, across, near)
    .map(({ rules, posts }) => tableOf(rules, posts, near))
    .filter((table) => table.rows.length >= 2 && table.rows.some(({ cells }) => cells.length >= 2));
};

/** Straight strokes in one direction; pieces of one that is not quite level are put together. */
const strokes = (grey: Grey, dpi: number, direction: 'along' | 'across'): Stroke[] => {
  const { width, height, data } = grey;
  const [lines, length, step, stride] = direction === 'along' ? [height, width, 1, width] : [width, height, width, 1];
  const gap = Math.max(2, Math.round(dpi * GAP_IN));
  const shortest = dpi * (direction === 'along' ? SHORTEST_ALONG_IN : SHORTEST_ACROSS_IN);
  const pieces: Stroke[] = [];
  for (let line = 0; line < lines; line += BAND) {
    const last = Math.min(lines, line + BAND);
    let from = -1;
    let to = -1;
    for (let i = 0; i <= length; i++) {
      if (i < length && isInked(data, line, last, stride, i * step)) {
        if (from < 0) from = i;
        to = i;
      } else if (from >= 0 && (i === length || i - to > gap)) {
        // A piece may be short: of a slanting rule each row of pixels has a part.
        if (to - from > shortest / 3) pieces.push({ at: line + BAND / 2, from, to });
        from = -1;
      }
    }
  }
  return joined(pieces, dpi).filter(({ from, to }) => to - from >= shortest);
};

const isInked = (data: Buffer, first: number, last: number, stride: number, offset: number): boolean => {
  for (let line = first; line < last; line++) if ((data[line * stride + offset] ?? 255) < INK) return true;
  return false;
};

const joined = (pieces: Stroke[], dpi: number): Stroke[] => {
  const found: { at: number[]; from: number; to: number; last: number }[] = [];
  for (const { at, from, to } of pieces) {
    const one = found.findLast(
      (each) => at - each.last <= BAND * 2 && from <= each.to + dpi * NEAR_IN && to >= each.from - dpi * NEAR_IN,
    );
    if (!one) {
      found.push({ at: [at], from, to, last: at });
      continue;
    }
    one.at.push(at);
    one.last = at;
    one.from = Math.min(one.from, from);
    one.to = Math.max(one.to, to);
  }
  // What is thicker than a rule is a picture, the black edge of the glass, or bold print.
  return found
    .filter(({ at, last }) => last - (at[0] ?? last) <= dpi * 0.06)
    .map(({ at, from, to }) => ({ at: at.reduce((sum, one) => sum + one, 0) / at.length, from, to }));
};

/** Rules and posts that meet, in one group for each table. */
const together = (along: Stroke[], across: Stroke[], near: number) => {
  const meet = (rule: Stroke, post: Stroke) =>
    rule.at >= post.from - near &&
    rule.at <= post.to + near &&
    post.at >= rule.from - near &&
    post.at <= rule.to + near;
  const left = new Set(along);
  const groups: { rules: Stroke[]; posts: Stroke[] }[] = [];
  for (const first of along) {
    if (!left.delete(first)) continue;
    const rules = [first];
    const posts = new Set<Stroke>();
    for (const rule of rules) {
      for (const post of across.filter((one) => !posts.has(one) && meet(rule, one))) {
        posts.add(post);
        for (const other of left) {
          if (!meet(other, post)) continue;
          left.delete(other);
          rules.push(other);
        }
      }
    }
    groups.push({ rules, posts: [...posts] });
  }
  return groups;
};

const tableOf = (rules: Stroke[], posts: Stroke[], near: number): Table => {
  const [x0, x1] = [Math.min(...posts.map(({ at }) => at)), Math.max(...posts.map(({ at }) => at))];
  const ends = clustered(rules, near).filter(
    (level) =>
      level.reduce((sum, { from, to }) => sum + Math.min(to, x1) - Math.max(from, x0), 0) >= (x1 - x0) * WHOLE_ROW,
  );
  const heights = ends.map((level) => level.reduce((sum, { at }) => sum + at, 0) / level.length);
  const rows = heights.slice(1).map((y1, i) => {
    const y0 = heights[i] ?? y1;
    const through = posts.filter(({ from, to }) => Math.min(to, y1) - Math.max(from, y0) >= (y1 - y0) * 0.6);
    const walls = clustered(through, near).map((wall) => wall.reduce((sum, { at }) => sum + at, 0) / wall.length);
    return { y0, y1, cells: walls.slice(1).map((right, nth) => ({ x0: walls[nth] ?? right, x1: right })) };
  });
  return { x0, x1, y0: heights[0] ?? 0, y1: heights.at(-1) ?? 0, rows };
};

/** Strokes of one place, in the order of their places. */
const clustered = (of: Stroke[], near: number): Stroke[][] => {
  const groups: Stroke[][] = [];
  for (const stroke of of.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group && stroke.at - (group.at(-1)?.at ?? 0) <= near) group.push(stroke);
    else groups.push([stroke]);
  }
  return groups;
};
