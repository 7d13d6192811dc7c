import type { Raster } from '../raster';
import type { Mark } from './marks';

/** Edges of strokes: how wide (pixels), and how much of the light they take away (levels). */
export type Strokes = { edgePx: number; contrast: number };

const MOST_MARKS = 260;
const AROUND_MM = 0.6;

/**
 * Measures the edges of strokes at full resolution: the fall from paper to ink divided by its steepest step is the
 * width of the edge. Lines through letters are taken along and across; the blurrier direction counts, since a page that
 * moved is blurred in one only.
 */
export const strokesOf = (raster: Raster, letters: readonly Mark[], times: number, perMm: number): Strokes | null => {
  const each = Math.max(1, Math.ceil(letters.length / MOST_MARKS));
  const chosen = letters.filter((_, i) => i % each === 0);
  const reach = Math.max(2, Math.round(AROUND_MM * perMm));
  const along: Edge[] = [];
  const across: Edge[] = [];
  for (const mark of chosen) {
    const [x0, x1] = [Math.round(mark.x0 * times), Math.min(raster.width, Math.round(mark.x1 * times))];
    const [y0, y1] = [Math.round(mark.y0 * times), Math.min(raster.height, Math.round(mark.y1 * times))];
    for (const share of [0.3, 0.5, 0.7]) {
      const y = Math.floor(y0 + (y1 - y0) * share);
      const x = Math.floor(x0 + Math.min(x1 - x0, 4 * (y1 - y0)) * share);
      along.push(...steepest(levels(raster, x0 - reach, y, x1 + reach, 'along'), reach));
      across.push(...steepest(levels(raster, x, y0 - reach, y1 + reach, 'across'), reach));
    }
  }
  const [one, other] = [typical(along), typical(across)];
  if (!one || !other) return null;
  const contrast = Math.max(one.contrast, other.contrast);
  // What moved while it was taken keeps steep edges along the way, but its strokes are smeared to pale bands.
  const [wide, wider] = [one, other].map((edge) => (edge.width * contrast) / edge.contrast);
  return { edgePx: Math.max(wide ?? 0, wider ?? 0), contrast };
};

type Edge = { width: number; contrast: number };

/** Levels of light on a short straight line. */
const levels = (
  { data, width, height, channels }: Raster,
  x: number,
  y: number,
  end: number,
  direction: 'along' | 'across',
): number[] => {
  const found: number[] = [];
  const [from, to] =
    direction === 'along' ? [Math.max(0, x), Math.min(width, end)] : [Math.max(0, y), Math.min(height, end)];
  for (let at = from; at < to; at++) {
    const place = (direction === 'along' ? y * width + at : at * width + x) * channels;
    found.push((77 * (data[place] ?? 255) + 150 * (data[place + 1] ?? 255) + 29 * (data[place + 2] ?? 255)) >> 8);
  }
  return found;
};

/** The steepest fall and the steepest rise on the line. */
const steepest = (line: number[], reach: number): Edge[] => {
  const found: Edge[] = [];
  for (const sign of [-1, 1]) {
    let [best, at] = [0, -1];
    for (let i = 1; i + 1 < line.length; i++) {
      const step = (sign * ((line[i + 1] ?? 0) - (line[i - 1] ?? 0))) / 2;
      if (step > best) [best, at] = [step, i];
    }
    if (at < 0) continue;
    const [before, after] = [line.slice(Math.max(0, at - reach), at + 1), line.slice(at, at + reach + 1)];
    const contrast = sign < 0 ? Math.max(...before) - Math.min(...after) : Math.max(...after) - Math.min(...before);
    if (contrast > 0) found.push({ width: contrast / best, contrast });
  }
  return found;
};

/** Of the edges that fall at least half as far as the strong ones: the usual width. */
const typical = (edges: Edge[]): Edge | null => {
  if (edges.length < 8) return null;
  const strong = edges.map(({ contrast }) => contrast).sort((a, b) => a - b);
  const contrast = strong[Math.floor(strong.length * 0.7)] ?? 0;
  const widths = edges
    .filter((edge) => edge.contrast >= contrast * 0.6)
    .map(({ width }) => width)
    .sort((a, b) => a - b);
  return { width: widths[Math.floor(widths.length * 0.4)] ?? 0, contrast };
};
