import type { ReadPage } from '../read-page';
import { takeArrivalStamp } from './arrival-stamp';
import { findFramedMarks } from './framed-marks';
import { findLie, inkShare, type Lie } from './levelling';
import { asPageWords, meanConfidence } from './page-text';
import {
  flattenPaper,
  previewOf,
  shrink,
  straighten,
  turn,
  withoutRed,
  withRed,
  type Grey,
  type Raster,
} from './raster';
import { inReadingOrder } from './reading-order';
import type { Recognizer, TokenLine } from './recognizer';
import { withSecondLook } from './second-look';
import { findTables } from './tables';

type Limits = { textLength: number; words: number };
type Upright = { rotation: ReadPage['rotation']; skew: number; lines: TokenLine[]; confidence: number; grey: Grey };

const SMALL = 1_200;
/** Below this share of ink nobody wrote anything; dust and a staple give a tenth of it. */
const BLANK_INK = 0.0004;
/** Upright text reads with 0.8 and more, text upside down with some 0.4. */
const SURE = 0.7;

/** Reads one page from its picture. */
export const readPicture = async (
  raster: Raster,
  page: number,
  recognizer: Recognizer,
  limits: Limits,
): Promise<ReadPage> => {
  const flat = flattenPaper(withoutRed(raster));
  const small = await shrink(flat, SMALL);
  const found =
    inkShare(small) < BLANK_INK ? undefined : await readUpright(flat, findLie(small), raster.dpi, recognizer);
  const written = found && isWritten(found.lines) ? found : undefined;
  const upright = written ?? { rotation: 0 as const, skew: 0, lines: [], grey: flat };
  const { width, height } = upright.grey;
  const inked = async () => straighten(await turn(flattenPaper(withRed(raster)), upright.rotation), upright.skew);
  const lines = await withSecondLook(upright.lines, upright.grey, raster.dpi, recognizer);
  const marks = await findFramedMarks(lines, inked, raster.dpi, recognizer);
  const { lines: own, stamp } = takeArrivalStamp(lines);
  const { text, words, confidence } = asPageWords(
    inReadingOrder([...own, ...marks], width, findTables(upright.grey, raster.dpi)),
    { width, height },
    limits,
    stamp,
  );
  return {
    page,
    widthPx: width,
    heightPx: height,
    rotation: upright.rotation,
    skew: upright.skew,
    blank: !written,
    source: 'ocr',
    engine: recognizer.name,
    text,
    words,
    confidence: written ? confidence : 1,
    preview: await previewOf(raster, upright.rotation, upright.skew),
  };
};

/** Print that shines through from the back gives "words" too, but none the engine believes in. */
const isWritten = (lines: TokenLine[]): boolean => {
  const words = lines.flat().filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const believed = words.filter(({ confidence, text }) => confidence > 0.6 && text.length > 1);
  return believed.length >= Math.max(1, words.length * 0.1);
};

/** Reads the page the way up it most likely lies, then the other ways round as long as what it reads makes little sense. */
const readUpright = async (grey: Grey, lie: Lie, dpi: number, recognizer: Recognizer): Promise<Upright> => {
  const ways = lie.axis === 'level' ? ([0, 180, 90, 270] as const) : ([90, 270, 0, 180] as const);
  let best: Upright | undefined;
  for (const [i, rotation] of ways.entries()) {
    const read = await readTurned(grey, rotation, i < 2 ? lie.skew : 0, dpi, recognizer);
    if (!best || believedLetters(read.lines) > believedLetters(best.lines)) best = read;
    if (read.confidence >= SURE) break;
  }
  return best ?? readTurned(grey, 0, 0, dpi, recognizer);
};

const believedLetters = (lines: TokenLine[]): number =>
  lines
    .flat()
    .filter(({ text, confidence }) => confidence > 0.6 && text.length > 1)
    .reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);

const readTurned = async (
  grey: Grey,
  rotation: ReadPage['rotation'],
  skew: number,
  dpi: number,
  recognizer: Recognizer,
): Promise<Upright> => {
  const upright = await straighten(await turn(grey, rotation), skew);
  const lines = (await recognizer.recognize(upright, dpi)).filter((line) => line.length > 0);
  return { rotation, skew, lines, confidence: meanConfidence(lines.flat()), grey: upright };
};
