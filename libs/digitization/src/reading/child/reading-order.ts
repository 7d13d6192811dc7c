import { folded, isDateLine, isMotto, startsNumberLine, startsRecipients } from '../folded.rules';
import { withoutNoise } from './noise';
import type { Token, TokenLine } from './recognizer';
import type { Table } from './tables';

/** A run of words that belong together on one line, between wide gaps. */
type Segment = { tokens: Token[]; text: string; x0: number; y0: number; x1: number; y1: number };
type Row = Segment[];

/**
 * Puts what the engine found into the order in which a person reads a Vietnamese official page.
 *
 * The head stands in two columns: agency block, then nation and motto, then number (with `V/v` and the urgency
 * mark), then place and date. So does the end: recipients (nơi nhận), then the signature block. Between them rows
 * are read across; of a ruled table a row is one line, cell by cell.
 *
 * @see Decree 30/2020/NĐ-CP, Annex I (the places of the parts of a document)
 */
export const inReadingOrder = (lines: TokenLine[], pageWidth: number, tables: readonly Table[] = []): Token[][] => {
  const { ruled, free } = apart(lines, tables);
  const rows = [...intoRows(segmentsOf(free)), ...ruled.map((row) => [row])].sort((a, b) => topOf(a) - topOf(b));
  const headEnd = endOfHead(rows, pageWidth);
  const tailStart = startOfTail(rows, headEnd, pageWidth);
  return [
    ...readHead(rows.slice(0, headEnd), pageWidth),
    ...rows.slice(headEnd, tailStart).map((row) => row.flatMap(({ tokens }) => tokens)),
    ...readTail(rows.slice(tailStart), pageWidth),
  ];
};

const segmentsOf = (lines: TokenLine[]): Segment[] =>
  withoutNoise(lines.flatMap((line) => cutAtGaps(line))).map(segmentOf);
const topOf = (row: Row): number => Math.min(...row.map(({ y0, y1 }) => y0 + y1));

/** The rows of the tables, each a line, and what stands in no table. */
const apart = (lines: TokenLine[], tables: readonly Table[]): { ruled: Segment[]; free: TokenLine[] } => {
  const within = ({ x0, x1, y0, y1 }: Token, box: { x0: number; x1: number; y0: number; y1: number }) =>
    x0 + x1 >= 2 * box.x0 && x0 + x1 < 2 * box.x1 && y0 + y1 >= 2 * box.y0 && y0 + y1 < 2 * box.y1;
  const ruled = tables.flatMap(({ rows }) =>
    rows.flatMap(({ y0, y1, cells }) => {
      const read = cells.map((cell) => lines.map((line) => line.filter((token) => within(token, { ...cell, y0, y1 }))));
      const tokens = read.flatMap((cell) =>
        intoRows(segmentsOf(cell)).flatMap((row) => row.flatMap((one) => one.tokens)),
      );
      return tokens.length === 0 ? [] : [{ ...segmentOf(tokens), y0, y1 }];
    }),
  );
  const seated = new Set(ruled.flatMap(({ tokens }) => tokens));
  const free = lines.map((line) => line.filter((token) => !seated.has(token))).filter((line) => line.length > 0);
  return { ruled, free };
};

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const heightOf = (tokens: { y0: number; y1: number }[]): number => median(tokens.map(({ y0, y1 }) => y1 - y0));

const segmentOf = (tokens: Token[]): Segment => ({
  tokens,
  text: tokens.map(({ text }) => text).join(' '),
  x0: Math.min(...tokens.map(({ x0 }) => x0)),
  x1: Math.max(...tokens.map(({ x1 }) => x1)),
  y0: median(tokens.map(({ y0 }) => y0)),
  y1: median(tokens.map(({ y1 }) => y1)),
});

const cutAtGaps = (line: TokenLine): TokenLine[] => {
  const tokens = line.toSorted((a, b) => a.x0 - b.x0);
  const wide = heightOf(tokens) * 2;
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && token.x0 - last.x1 <= wide) run.push(token);
    else runs.push([token]);
  }
  return runs;
};

/** Segments whose middles lie in each other's height stand on one row. */
const intoRows = (segments: Segment[]): Row[] => {
  const rows: Row[] = [];
  for (const segment of segments.toSorted((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const row = rows.slice(-3).findLast((candidate) => candidate.every((other) => shareRow(other, segment)));
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0));
};

const shareRow = (a: Segment, b: Segment): boolean => {
  if (Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0) return false;
  const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return overlap > 0.4 * Math.min(a.y1 - a.y0, b.y1 - b.y0);
};

const rowText = (row: Row): string => row.map(({ text }) => text).join(' ');

/** The row after the last that belongs to the head; 0 when the page has none. */
const endOfHead = (rows: Row[], pageWidth: number): number => {
  const window = rows.slice(0, 16);
  const motto = window.findIndex((row) => row.some(({ text, x0 }) => x0 > pageWidth * 0.2 && isMotto(text)));
  const date = window.findIndex((row) => isDateLine(rowText(row)) && row.some(({ text }) => isDateLine(text)));
  const number = window.findIndex((row) => row.some(({ text }) => startsNumberLine(text)));
  if (motto < 0 && (date < 0 || number < 0)) return 0;
  const last = Math.max(motto + 1, date, number);
  // Under the number may stand the subject of a letter (V/v …) and the urgency mark, still in the left column.
  const left = window.slice(0, last + 1).flatMap((row) => row.filter(({ text }) => startsNumberLine(text)));
  const column = left[0];
  let end = last + 1;
  if (!column) return end;
  const middle = (column.x0 + column.x1) / 2;
  const reach = Math.max(
    ...window
      .slice(0, end)
      .flat()
      .map(({ x1 }) => x1),
  );
  for (let below = column.y1; end < rows.length; end++) {
    const row = rows[end] ?? [];
    const segment = row[0];
    if (!segment || row.length > 1) break;
    const height = segment.y1 - segment.y0;
    if (folded(segment.text).startsWith('kinh gui')) break;
    const centred = Math.abs((segment.x0 + segment.x1) / 2 - middle) < reach * 0.07;
    if (!centred || segment.x1 > reach * 0.55 || segment.y0 - Math.max(below, bottomOf(rows[end - 1])) > height * 1.2)
      break;
    below = segment.y1;
  }
  return end;
};

const bottomOf = (row: Row | undefined): number => Math.max(0, ...(row ?? []).map(({ y1 }) => y1));

const readHead = (rows: Row[], pageWidth: number): Token[][] => {
  if (rows.length === 0) return [];
  const { left, right } = inColumns(rows, pageWidth, 0.33, 0.63);
  const number = left.findIndex(({ text }) => startsNumberLine(text));
  const date = right.findIndex(({ text }) => isDateLine(text));
  const cut = (at: number, length: number): number => (at < 0 ? length : at);
  const leftCut = cut(number, left.length);
  const rightCut = cut(date, right.length);
  return [...left.slice(0, leftCut), ...right.slice(0, rightCut), ...left.slice(leftCut), ...right.slice(rightCut)].map(
    ({ tokens }) => tokens,
  );
};

const startOfTail = (rows: Row[], from: number, pageWidth: number): number => {
  const found = rows.findLastIndex(
    (row, i) => i >= from && row[0] !== undefined && row[0].x0 < pageWidth * 0.4 && startsRecipients(row[0].text),
  );
  if (found < 0) return rows.length;
  // The signature block may begin a little higher than the recipients.
  let start = found;
  const height = heightOf(rows[found] ?? []);
  for (;;) {
    const above = rows[start - 1];
    const next = rows[start]?.[0];
    if (start - 1 < from || !above || !next) return start;
    const onlyRight = above.every(({ x0 }) => x0 > pageWidth * 0.42);
    if (!onlyRight || next.y0 - bottomOf(above) > height * 1.5) return start;
    start--;
  }
};

const readTail = (rows: Row[], pageWidth: number): Token[][] => {
  if (rows.length === 0) return [];
  const { left, right } = inColumns(rows, pageWidth, 0.3, 0.7);
  return [...left, ...right].map(({ tokens }) => tokens);
};

/** Cuts the rows at the gutter: the place between two bounds that the fewest words cross. */
const inColumns = (rows: Row[], pageWidth: number, from: number, to: number): { left: Segment[]; right: Segment[] } => {
  const gutter = findGutter(rows, pageWidth, from, to);
  const left: Segment[] = [];
  const right: Segment[] = [];
  for (const segment of rows.flat()) {
    const before = segment.tokens.filter(({ x0, x1 }) => (x0 + x1) / 2 < gutter);
    const after = segment.tokens.filter(({ x0, x1 }) => (x0 + x1) / 2 >= gutter);
    if (before.length > 0) left.push(segmentOf(before));
    if (after.length > 0) right.push(segmentOf(after));
  }
  return { left: joined(left), right: joined(right) };
};

/** What lies on one row of one column is one line again. */
const joined = (column: Segment[]): Segment[] =>
  intoRows(column).map((row) => segmentOf(row.flatMap(({ tokens }) => tokens)));

const STEPS = 120;

const findGutter = (rows: Row[], pageWidth: number, from: number, to: number): number => {
  const sure = rows.flat().flatMap(({ tokens }) => tokens.filter(({ confidence }) => confidence > 0.4));
  const crossings = Array.from({ length: STEPS + 1 }, (_, i) => {
    const x = pageWidth * (from + ((to - from) * i) / STEPS);
    return { x, count: sure.filter((token) => token.x0 < x && token.x1 > x).length };
  });
  const fewest = Math.min(...crossings.map(({ count }) => count));
  // The middle of the widest run of such places.
  let best = { start: 0, length: 0 };
  for (let i = 0, start = -1; i <= crossings.length; i++) {
    if (crossings[i]?.count === fewest) {
      if (start < 0) start = i;
      if (i - start + 1 > best.length) best = { start, length: i - start + 1 };
    } else start = -1;
  }
  return crossings[best.start + (best.length >> 1)]?.x ?? pageWidth / 2;
};
