import type { CaptureMeasures, StatedSize } from '../../capture';
import type { Raster } from '../raster';
import { doubleFeedOf } from './double-feed';
import { cutEdgesOf } from './edges';
import { inksOf } from './inks';
import { findMarks, type Mark, type Marks } from './marks';
import { layOf, upsideDownOf } from './orientation';
import { lookOver, resolutionOf, type Overview } from './overview';
import { strokesOf, type Strokes } from './sharpness';
import { scaleOf } from './size';

const INK = 155;
/** What a pale page is looked at with, when the first look found nothing written. */
const PALE_INK = 238;
/** Print that shines through from the back is pale too, but has soft edges; darker than this it is blurred print. */
const PALE_EDGE_MM = 0.42;
const SHINING_CONTRAST = 0.16;
const PALE_CONTRAST = 0.07;
const LEAST_LETTERS = 4;
const LEAST_PALE_LETTERS = 12;
const MARGIN = 0.05;

/**
 * Measures one page as it was captured, before anything is made of it: whether it must be scanned again while the
 * paper is still at hand. The raster must be the picture as delivered, neither enlarged nor turned.
 */
export const measureCapture = async (raster: Raster, stated: StatedSize): Promise<CaptureMeasures> => {
  const { perMm, dpi, stated: dpiStated } = resolutionOf(raster, stated);
  const look = await lookOver(raster, perMm);
  const written = writtenOn(raster, look);
  const { marks, strokes, blank } = written;
  const paper = paperOf(look);
  const page = { ...look.flat, perMm: look.perMm };
  const lay = blank ? { axis: 'level' as const, skew: null, clear: 1 } : layOf(marks, page);
  const upsideDown = blank ? { is: false, certainty: 0 } : upsideDownOf(marks, lay, page);
  const size = dpiStated ? scaleOf(raster.width / perMm, raster.height / perMm) : { scale: null, sheet: null };
  const wholeSheet = !dpiStated || size.scale !== null;
  return {
    dpi: Math.round(dpi),
    dpiStated,
    ...inksOf(raster),
    inkShare: round(inkOf(marks.list) / (page.width * page.height), 5),
    blank,
    skew: lay.skew,
    axis: lay.axis,
    upsideDown: { is: upsideDown.is, certainty: round(upsideDown.certainty, 2) },
    sharpness: strokes && {
      edgeMm: round(strokes.edgePx / perMm, 3),
      edgePx: round(strokes.edgePx, 2),
    },
    paper: round(paper, 3),
    contrast: strokes && round(strokes.contrast / 255 / Math.max(0.05, paper), 3),
    cutEdges: blank ? [] : cutEdgesOf(marks.list, { ...page, wholeSheet }),
    doubleFeed: await doubleFeedOf(look.grey, look.perMm, dpiStated),
    ...size,
  };
};

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

type Written = { marks: Marks; strokes: Strokes | null; blank: boolean };

/** What is written on the page: by its dark ink, or, if there is none, by pale ink with sharp edges. */
const writtenOn = (raster: Raster, look: Overview): Written => {
  const marks = findMarks(look.flat, INK, look.perMm);
  const letters = lettersOf(marks, look);
  if (letters.length >= LEAST_LETTERS || marks.list.some((mark) => isPenned(mark, look.perMm)))
    return { marks, strokes: strokesIn(raster, letters, look), blank: false };
  const pale = findMarks(look.flat, PALE_INK, look.perMm);
  const paleLetters = lettersOf(pale, look);
  const strokes = strokesIn(raster, paleLetters, look);
  if (paleLetters.length < LEAST_PALE_LETTERS || !strokes) return { marks, strokes: null, blank: true };
  const edgeMm = (strokes.edgePx * look.flat.width) / raster.width / look.perMm;
  const contrast = strokes.contrast / 255;
  const blank = contrast < PALE_CONTRAST || (edgeMm > PALE_EDGE_MM && contrast < SHINING_CONTRAST);
  return blank ? { marks, strokes: null, blank } : { marks: pale, strokes, blank };
};

const strokesIn = (raster: Raster, letters: readonly Mark[], look: Overview): Strokes | null => {
  const times = raster.width / look.flat.width;
  return strokesOf(raster, letters, times, look.perMm * times);
};

/** Letters well inside the picture: the borders have dust, staples and the torn edges of copies. */
const lettersOf = ({ list }: Marks, { flat: { width, height } }: Overview): Mark[] =>
  list.filter(
    ({ kind, x0, y0, x1, y1 }) =>
      kind === 'letter' &&
      x0 > width * MARGIN &&
      x1 < width * (1 - MARGIN) &&
      y0 > height * MARGIN * 0.7 &&
      y1 < height * (1 - MARGIN * 0.7),
  );

/** A signature, a seal, a drawing: large and mostly open. */
const isPenned = ({ kind, x0, y0, x1, y1, area }: Mark, perMm: number): boolean =>
  kind === 'drawing' && x1 - x0 > 8 * perMm && y1 - y0 > 4 * perMm && area < 0.5 * (x1 - x0) * (y1 - y0);

const inkOf = (list: readonly Mark[]): number =>
  list.reduce((sum, { kind, area }) => (kind === 'border' || kind === 'blob' ? sum : sum + area), 0);

/** The light of the paper: what four fifths of the page do not surpass, in the brightest colour of each pixel, so that blue or pink card is not dark. */
const paperOf = ({ colour: { data, width, height } }: Overview): number => {
  const counts = new Uint32Array(256);
  let seen = 0;
  for (let y = Math.floor(height * MARGIN); y < height * (1 - MARGIN); y += 2) {
    for (let x = Math.floor(width * MARGIN); x < width * (1 - MARGIN); x += 2) {
      const at = (y * width + x) * 3;
      const level = Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
      counts[level] = (counts[level] ?? 0) + 1;
      seen++;
    }
  }
  let level = 255;
  for (let above = seen * 0.3; level > 0 && above > (counts[level] ?? 0); level--) above -= counts[level] ?? 0;
  return level / 255;
};
