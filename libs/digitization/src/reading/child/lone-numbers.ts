import type { Grey } from './raster';
import type { Recognizer, Token, TokenLine } from './recognizer';
import type { Table } from './tables';

type Box = { x0: number; y0: number; x1: number; y1: number };
/** Digits that stand close together, and nothing beside them. */
type Lone = Box & { digits: number };

/** Where the number of a page stands: in the middle of the upper margin, in older papers of the lower one. */
const MARGINS = [
  { x0: 0.42, x1: 0.58, y0: 0.012, y1: 0.085 },
  { x0: 0.42, x1: 0.58, y0: 0.925, y1: 0.988 },
] as const;
const INK = 140;
/** Digits of 8 to 18 points, in inches. */
const [LOWEST, TALLEST, WIDEST] = [0.055, 0.2, 0.16];
/** Specks are smaller. */
const SPECK = 0.03;
/** The rules of a cell lie so far within its box, in inches. */
const RULE = 0.025;
const MOST_DIGITS = 3;
const MOST_NUMBERS = 60;
/** Letters may rise so far above what the engine took for their box, in inches. */
const GAP = 0.03;
/** A number is shown to the engine so many times in a row, and believed when it is read the same each time. */
const TIMES = 5;
const BELIEVED = 0.85;

/**
 * Finds numbers of one to three digits that stand alone, of pages and of rows in tables: the engine takes so little ink
 * for dirt. What may be one is shown to it again as a line of five.
 *
 * @returns a line for each; none where something was read already.
 */
export const findLoneNumbers = async (
  lines: readonly TokenLine[],
  grey: Grey,
  dpi: number,
  { tables, recognizer }: { tables: readonly Table[]; recognizer: Recognizer },
): Promise<TokenLine[]> => {
  const tokens = lines.flat();
  const margins = MARGINS.map((margin) => freeOf(tokens, inPixels(margin, grey), dpi));
  const inset = Math.ceil(dpi * RULE);
  const cells = tables.flatMap(({ rows }) =>
    rows.flatMap(({ y0, y1, cells: inRow }) =>
      inRow.map(({ x0, x1 }) => ({
        x0: Math.ceil(x0) + inset,
        x1: Math.floor(x1) - inset,
        y0: Math.ceil(y0) + inset,
        y1: Math.floor(y1) - inset,
      })),
    ),
  );
  const found = [...margins, ...cells]
    .filter((region) => !tokens.some((token) => meet(token, region)))
    .flatMap((region) => loneIn(grey, region, dpi) ?? [])
    .slice(0, MOST_NUMBERS);
  if (found.length === 0) return [];
  const { strip, rows } = asStrip(grey, found, dpi);
  const read = (await recognizer.recognize(strip, dpi)).flat();
  return found.flatMap((lone, i) => {
    const text = repeated(
      read.filter((token) => liesIn(token, rows[i])),
      lone.digits,
    );
    const { x0, x1, y0, y1 } = lone;
    return text === undefined ? [] : [[{ text, x0, x1, y0, y1, confidence: BELIEVED }]];
  });
};

const inPixels = ({ x0, x1, y0, y1 }: Box, { width, height }: Grey): Box => ({
  x0: Math.round(x0 * width),
  x1: Math.round(x1 * width),
  y0: Math.round(y0 * height),
  y1: Math.round(y1 * height),
});

/** The part of a margin towards the edge of the page that no text stands in. */
const freeOf = (tokens: readonly Token[], margin: Box, dpi: number): Box => {
  const near = tokens.filter((token) => meet(token, margin));
  const gap = Math.round(dpi * GAP);
  return margin.y0 < dpi
    ? { ...margin, y1: Math.min(margin.y1, ...near.map(({ y0 }) => Math.floor(y0) - gap)) }
    : { ...margin, y0: Math.max(margin.y0, ...near.map(({ y1 }) => Math.ceil(y1) + gap)) };
};

const meet = (a: Box, b: Box): boolean => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
const liesIn = (token: Token, row: { y0: number; y1: number } | undefined): boolean =>
  row !== undefined && token.y0 + token.y1 >= 2 * row.y0 && token.y0 + token.y1 < 2 * row.y1;

/** The one number in a region; `undefined` when there is nothing, or more than that. */
const loneIn = (grey: Grey, region: Box, dpi: number): Lone | undefined => {
  const marks = inked(grey, region).filter(({ x0, x1, y0, y1 }) => Math.max(x1 - x0, y1 - y0) >= dpi * SPECK);
  const areDigits = marks.every(
    ({ x0, x1, y0, y1 }) => y1 - y0 >= dpi * LOWEST && y1 - y0 <= dpi * TALLEST && x1 - x0 <= dpi * WIDEST,
  );
  if (marks.length < 1 || marks.length > MOST_DIGITS || !areDigits) return undefined;
  const sorted = marks.toSorted((a, b) => a.x0 - b.x0);
  const close = sorted.every((mark, i) => {
    const last = sorted[i - 1];
    if (!last) return true;
    const high = last.y1 - last.y0;
    return mark.x0 - last.x1 < high * 0.5 && Math.abs(mark.y1 - last.y1) < high * 0.25;
  });
  if (!close) return undefined;
  return {
    digits: marks.length,
    x0: Math.min(...marks.map(({ x0 }) => x0)),
    x1: Math.max(...marks.map(({ x1 }) => x1)),
    y0: Math.min(...marks.map(({ y0 }) => y0)),
    y1: Math.max(...marks.map(({ y1 }) => y1)),
  };
};

/** The boxes of what hangs together in a region. */
const inked = ({ data, width }: Grey, { x0, y0, x1, y1 }: Box): Box[] => {
  const [wide, high] = [x1 - x0, y1 - y0];
  if (wide < 3 || high < 3) return [];
  const seen = new Uint8Array(wide * high);
  const boxes: Box[] = [];
  const isInk = (x: number, y: number) => (data[(y0 + y) * width + x0 + x] ?? 255) < INK;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] !== 0 || !isInk(start % wide, Math.floor(start / wide))) continue;
    const box = { x0: wide, y0: high, x1: 0, y1: 0 };
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % wide, Math.floor(at / wide)];
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x + 1);
      box.y0 = Math.min(box.y0, y);
      box.y1 = Math.max(box.y1, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(high - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(wide - 1, x + 1); nx++) {
          const next = ny * wide + nx;
          if (seen[next] !== 0 || !isInk(nx, ny)) continue;
          seen[next] = 1;
          open.push(next);
        }
      }
    }
    boxes.push({ x0: x0 + box.x0, x1: x0 + box.x1, y0: y0 + box.y0, y1: y0 + box.y1 });
  }
  return boxes;
};

/** A picture with a line for each number, which stands there several times. */
const asStrip = (
  grey: Grey,
  found: readonly Lone[],
  dpi: number,
): { strip: Grey; rows: { y0: number; y1: number }[] } => {
  const margin = Math.round(dpi * 0.1);
  const around = 2;
  const step = ({ x0, x1, y0, y1 }: Lone) => x1 - x0 + Math.round((y1 - y0) * 0.5);
  const width = Math.max(...found.map((lone) => step(lone) * TIMES)) + 2 * margin;
  const rows: { y0: number; y1: number }[] = [];
  let height = margin;
  for (const { y0, y1 } of found) {
    rows.push({ y0: height - margin / 2, y1: height + (y1 - y0) + margin / 2 });
    height += y1 - y0 + margin;
  }
  const data = Buffer.alloc(width * height, 255);
  let top = margin;
  for (const lone of found) {
    for (let nth = 0; nth < TIMES; nth++) {
      const left = margin + nth * step(lone);
      for (let y = lone.y0 - around; y < lone.y1 + around; y++) {
        for (let x = lone.x0 - around; x < lone.x1 + around; x++) {
          data[(top + y - lone.y0) * width + left + x - lone.x0] = grey.data[y * grey.width + x] ?? 255;
        }
      }
    }
    top += lone.y1 - lone.y0 + margin;
  }
  return { strip: { data, width, height }, rows };
};

/** What was read each time alike; `undefined` when it was not. */
const repeated = (read: readonly Token[], digits: number): string | undefined => {
  const text = read
    .toSorted((a, b) => a.x0 - b.x0)
    .map((token) => token.text)
    .join('');
  const one = text.slice(0, digits);
  return /^\d+$/.test(one) && text === one.repeat(TIMES) ? one : undefined;
};
