/** Millimetres from the upper left corner of an upright page. */
export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type PageSize = { readonly width: number; readonly height: number };
export type StampPlace = Pick<Rectangle, 'left' | 'top'> & {
  /** Millimetres by which the page must grow at its top to hold the stamp; 0 where the page itself has room. */
  readonly strip: number;
};

/** The stamp ĐẾN (Decree 30/2020/NĐ-CP, annex IV): a rectangle of 35 × 50 mm, lying. It is never drawn smaller. */
export const STAMP = { width: 50, height: 35 } as const;

/** Between the stamp and any ink. */
const CLEAR = 2;
/** Between the stamp and the edge of the page: what printers can reach. */
const EDGE = 5;
/** Between the line above and the stamp below it. */
const BELOW = 2;
const STEP = 1;
/** The share of the page, from its top, in which people look for the stamp; below lie signatures and seals. */
const HEAD = 0.5;

/**
 * Where the stamp goes: below number and symbol, or below the V/v of a công văn, as the decree has it; where there is
 * ink, to the nearest free place in the upper half of the page; and where that has none, onto a strip that is added above
 * the page. So the stamp always has its real size and never covers a word.
 *
 * @param anchor what it should stand below; without one, the upper left corner of the text area
 * @param ink everything that may not be covered: words, and what is no word (seals, drawings, handwriting)
 */
export function placeStamp(page: PageSize, anchor: Rectangle | null, ink: readonly Rectangle[]): StampPlace {
  const wanted = wantedPlace(page, anchor);
  const taken = occupancy(page, ink);
  let best: { left: number; top: number; cost: number } | undefined;
  const tops = steps(EDGE, page.height * HEAD - STAMP.height, wanted.top);
  const lefts = steps(EDGE, page.width - EDGE - STAMP.width, wanted.left);
  for (const top of tops) {
    for (const left of lefts) {
      // Above the wanted place is the head of the page: the eye looks for the stamp below it.
      const down = top - wanted.top;
      const cost = Math.hypot(left - wanted.left, down < 0 ? down * 1.5 : down);
      if (best && cost >= best.cost) continue;
      if (!isFree(taken, { left, top, right: left + STAMP.width, bottom: top + STAMP.height })) continue;
      best = { left, top, cost };
    }
  }
  if (best) return { left: best.left, top: best.top, strip: 0 };
  const left = Math.max(0, Math.min(wanted.left, page.width - STAMP.width));
  return { left, top: BELOW, strip: STAMP.height + 2 * BELOW };
}

function wantedPlace(page: PageSize, anchor: Rectangle | null): Pick<Rectangle, 'left' | 'top'> {
  const left = anchor ? (anchor.left + anchor.right) / 2 - STAMP.width / 2 : 20;
  const top = anchor ? anchor.bottom + BELOW : 20;
  return {
    left: Math.max(EDGE, Math.min(left, page.width - EDGE - STAMP.width)),
    top: Math.max(EDGE, Math.min(top, page.height * HEAD - STAMP.height)),
  };
}

/** The wanted value itself, and every step beside it. */
function steps(from: number, to: number, wanted: number): number[] {
  if (to < from) return [];
  const found = [wanted];
  for (let value = wanted - STEP; value >= from; value -= STEP) found.push(value);
  for (let value = wanted + STEP; value <= to; value += STEP) found.push(value);
  return found.filter((value) => value >= from && value <= to);
}

/** Sums of taken squares of a millimetre: any rectangle is asked in constant time. */
type Occupancy = { readonly sums: Uint32Array; readonly columns: number; readonly rows: number };

function occupancy({ width, height }: PageSize, ink: readonly Rectangle[]): Occupancy {
  const columns = Math.ceil(width) + 1;
  const rows = Math.ceil(height) + 1;
  const taken = new Uint8Array(columns * rows);
  for (const { left, top, right, bottom } of ink) {
    const [x0, x1] = [within(Math.floor(left - CLEAR), columns), within(Math.ceil(right + CLEAR), columns)];
    const [y0, y1] = [within(Math.floor(top - CLEAR), rows), within(Math.ceil(bottom + CLEAR), rows)];
    for (let y = y0; y < y1; y++) taken.fill(1, y * columns + x0, y * columns + x1);
  }
  const sums = new Uint32Array((columns + 1) * (rows + 1));
  for (let y = 0; y < rows; y++) {
    let row = 0;
    for (let x = 0; x < columns; x++) {
      row += taken[y * columns + x] ?? 0;
      sums[(y + 1) * (columns + 1) + x + 1] = (sums[y * (columns + 1) + x + 1] ?? 0) + row;
    }
  }
  return { sums, columns, rows };
}

function isFree({ sums, columns, rows }: Occupancy, { left, top, right, bottom }: Rectangle): boolean {
  const [x0, x1] = [within(Math.floor(left), columns), within(Math.ceil(right), columns)];
  const [y0, y1] = [within(Math.floor(top), rows), within(Math.ceil(bottom), rows)];
  const at = (x: number, y: number) => sums[y * (columns + 1) + x] ?? 0;
  return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0) === 0;
}

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
