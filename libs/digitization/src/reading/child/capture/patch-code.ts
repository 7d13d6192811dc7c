import type { Grey } from '../raster';

/**
 * The patch code of type T (mã patch T): four bars, narrow and wide, with narrow spaces between them. Narrow is
 * 0.08 inch, wide 0.20 inch, the whole 0.80 inch high and at least 2 inches long, and it lies along the edge that goes
 * into the scanner first, at most 3.75 inches from it (Kodak, "Patch Code Information", A-61599; zones A to G of
 * Patch T). Read inwards from that edge it is narrow, wide, narrow, wide; outwards it would be Patch 3.
 */
const ELEMENTS = [1, 1, 2.5, 1, 1, 1, 2.5] as const;
/** The whole code in narrow bars. */
const HEIGHT = 10;

/** So many strips are cut across the page; each is averaged, so that dust and halftone dots blur into grey. */
const STRIPS = 110;
/** Of the page's length: from A3 (0.8 of 16.5 inches) to A5 across, and what printers shrink. */
const [LEAST_HEIGHT, MOST_HEIGHT] = [0.043, 0.15];
/** Light paper and dark ink differ at least so much, even where a fax has faded. */
const LEAST_CONTRAST = 40;
/** Empty paper before and behind the bars, in narrow bars; the specification asks for 0.25 inch, three of them. */
const QUIET = 1.5;
/** How far an element may be off, in narrow bars, and how far ink may have run or thinned out. */
const [OFF, RUN] = [0.4, 0.6];
/** Tangent of the steepest skew, some eight degrees. */
const STEEPEST = 0.14;
/** Bars are followed for so many narrow bars, nearly an inch: half of the least length, since stamps lie over it. */
const LEAST_LENGTH = 12;

/** Whether a patch code T stands along one of the four edges of the page. */
export const hasPatchT = (grey: Grey): boolean => profilesOf(grey).some(hasBars);

/** Mean grey along the page, one row for each strip; `breadth` is how many pixels a strip is wide. */
type Profiles = { strips: Float32Array[]; length: number; breadth: number };

/** Strips that run down the page and strips that run across it, in one walk over the dots. */
const profilesOf = ({ data, width, height }: Grey): Profiles[] => {
  const [columns, rows] = [Math.min(STRIPS, width), Math.min(STRIPS, height)];
  const down = Array.from({ length: columns }, () => new Float32Array(height));
  const across = Array.from({ length: rows }, () => new Float32Array(width));
  const counts = new Uint32Array(rows);
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height);
    const level = across[row] ?? new Float32Array(width);
    counts[row] = (counts[row] ?? 0) + 1;
    let x = 0;
    for (const [s, strip] of down.entries()) {
      const [from, to] = [x, Math.floor(((s + 1) * width) / columns)];
      let sum = 0;
      for (; x < to; x++, at++) {
        const dot = data[at] ?? 255;
        sum += dot;
        level[x] = (level[x] ?? 0) + dot;
      }
      strip[y] = sum / (to - from);
    }
  }
  for (const [s, strip] of across.entries()) {
    const count = counts[s] ?? 1;
    for (let x = 0; x < width; x++) strip[x] = (strip[x] ?? 0) / count;
  }
  return [
    { strips: down, length: height, breadth: width / columns },
    { strips: across, length: width, breadth: height / rows },
  ];
};

/** The code as one strip shows it: where its middle is, and how wide a narrow bar. */
type Sight = { strip: number; middle: number; unit: number };

/** Sights of neighbouring strips that lie on one line are bars. */
const hasBars = ({ strips, length, breadth }: Profiles): boolean => {
  const tracks: Sight[][] = [];
  for (const [s, strip] of strips.entries()) {
    for (const sight of sightsIn(strip, length, s)) {
      const track = tracks.find((sights) => goesOn(sights, sight, breadth));
      if (track) track.push(sight);
      else tracks.push([sight]);
    }
  }
  return tracks.some((track) => isStraight(track, breadth));
};

/** A stamp or a hole may hide the bars for a few strips. */
const WIDEST_GAP = 5;

const goesOn = (track: Sight[], sight: Sight, breadth: number): boolean => {
  const last = track.at(-1);
  if (!last || sight.strip === last.strip || sight.strip - last.strip > WIDEST_GAP) return false;
  const away = (sight.strip - last.strip) * breadth * STEEPEST + last.unit * 0.5;
  return Math.abs(sight.middle - last.middle) <= away && Math.abs(sight.unit / last.unit - 1) < 0.15;
};

const isStraight = (track: Sight[], breadth: number): boolean => {
  const [first, last] = [track[0], track.at(-1)];
  if (!first || !last) return false;
  const strips = last.strip - first.strip + 1;
  if (strips * breadth < first.unit * LEAST_LENGTH || track.length < strips * 0.6) return false;
  const mean = (of: (sight: Sight) => number) => track.reduce((sum, sight) => sum + of(sight), 0) / track.length;
  const [s, m] = [mean(({ strip }) => strip), mean(({ middle }) => middle)];
  const spread = mean(({ strip }) => (strip - s) ** 2);
  const slope = spread === 0 ? 0 : mean(({ strip, middle }) => (strip - s) * (middle - m)) / spread;
  const off = Math.sqrt(mean(({ strip, middle }) => (middle - m - slope * (strip - s)) ** 2));
  return Math.abs(slope) <= breadth * STEEPEST && off <= first.unit * 0.25;
};

const sightsIn = (strip: Float32Array, length: number, at: number): Sight[] => {
  const edges = edgesOf(strip);
  const sights: Sight[] = [];
  // Edges come in pairs, into the ink and out of it: bar k lies between edges 2k and 2k + 1.
  for (let k = 0; k + 7 < edges.length; k += 2) {
    const [start = 0, end = 0] = [edges[k], edges[k + 7]];
    if (end - start < length * LEAST_HEIGHT || end - start > length * MOST_HEIGHT) continue;
    const widths = ELEMENTS.map((_, i) => (edges[k + i + 1] ?? 0) - (edges[k + i] ?? 0));
    const middle = (start + end) / 2;
    const unit = unitOf(middle * 2 < length ? widths : widths.toReversed());
    if (unit === null) continue;
    const before = start - (edges[k - 1] ?? -Infinity);
    const behind = (edges[k + 8] ?? Infinity) - end;
    if (Math.min(before, behind) >= unit * QUIET) sights.push({ strip: at, middle, unit });
  }
  return sights;
};

/** The width of a narrow bar if these seven elements are the code, else null. */
const unitOf = (widths: readonly number[]): number | null => {
  const bars = widths.reduce((sum, width, i) => (i % 2 === 0 ? sum + width : sum), 0);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  // From an edge to the next of the same kind it is as far as it was drawn, however much the ink has run.
  const unit = (2 * whole - (widths[0] ?? 0) - (widths[6] ?? 0)) / (2 * HEIGHT - 3.5);
  const run = (bars - (whole - bars) - 4 * unit) / 7;
  if (unit <= 0 || Math.abs(run) > unit * RUN) return null;
  const fits = ELEMENTS.every((wide, i) => {
    const drawn = (widths[i] ?? 0) + (i % 2 === 0 ? -run : run);
    return Math.abs(drawn - wide * unit) <= unit * OFF;
  });
  return fits ? unit : null;
};

/**
 * Where the strip goes into dark ink and out of it, in turn, to a fraction of a pixel. The threshold lies in the middle
 * between the paper and the ink of the neighbourhood.
 */
const edgesOf = (strip: Float32Array): number[] => {
  const size = Math.ceil(strip.length / BLOCKS);
  const edges: number[] = [];
  let inside = false;
  for (const [b, limit] of thresholds(strip, size).entries()) {
    const end = Math.min(strip.length, (b + 1) * size);
    for (let i = b * size; i < end; i++) {
      const value = strip[i] ?? 255;
      if (value < limit === inside) continue;
      const before = strip[i - 1] ?? value;
      edges.push(before === value ? i : i - (limit - value) / (before - value));
      inside = !inside;
    }
  }
  return inside ? [...edges, strip.length] : edges;
};

/** A neighbourhood is a twelfth of the page before and behind: on every paper some of it is outside of the bars. */
const BLOCKS = 60;
const AROUND = 5;

/** One threshold for each block; below all levels where there is nothing but paper. */
const thresholds = (strip: Float32Array, size: number): number[] => {
  const [inks, papers]: [number[], number[]] = [[], []];
  for (let from = 0; from < strip.length; from += size) {
    let [ink, paper] = [255, 0];
    for (let i = from; i < Math.min(strip.length, from + size); i++) {
      const level = strip[i] ?? 255;
      if (level < ink) ink = level;
      if (level > paper) paper = level;
    }
    inks.push(ink);
    papers.push(paper);
  }
  return inks.map((_, b) => {
    const [from, to] = [Math.max(0, b - AROUND), b + AROUND + 1];
    const [ink, paper] = [Math.min(...inks.slice(from, to)), Math.max(...papers.slice(from, to))];
    return paper - ink < LEAST_CONTRAST ? -1 : (ink + paper) / 2;
  });
};
