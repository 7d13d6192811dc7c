import { corrected } from '../corrections.rules';
import type { ReadPage } from '../read-page';
import { takeArrivalStamp } from './arrival-stamp';
import { withBulletsApart } from './bullets';
import { findFramedMarks } from './framed-marks';
import { findLie, inkShare, type Lie } from './levelling';
import { findLoneNumbers } from './lone-numbers';
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

type Limits = { textLength: number; words: number; turned?: ReadPage['rotation'] | null };
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
    inkShare(small) < BLANK_INK
      ? undefined
      : await readUpright(flat, waysOf(findLie(small), limits.turned), raster.dpi, recognizer);
  const written = found && isWritten(found.lines) ? found : undefined;
  const upright = written ?? { rotation: limits.turned ?? 0, skew: 0, lines: [], grey: flat };
  const { width, height } = upright.grey;
  const inked = async () => straighten(await turn(flattenPaper(withRed(raster)), upright.rotation), upright.skew);
  const lines = await withSecondLook(upright.lines, upright.grey, raster.dpi, recognizer);
  const marks = await findFramedMarks(lines, inked, raster.dpi, recognizer);
  const tables = findTables(upright.grey, raster.dpi);
  const numbers = written ? await findLoneNumbers(lines, upright.grey, raster.dpi, { tables, recognizer }) : [];
  const { lines: own, stamp } = takeArrivalStamp(lines);
  const { text, words, confidence } = asPageWords(
    corrected(withBulletsApart(inReadingOrder([...own, ...marks, ...numbers], width, tables))),
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

const LEVEL = [0, 180] as const;
const UPRIGHT = [90, 270] as const;
type Way = { rotation: ReadPage['rotation']; skew: number };

/** The ways up to try, the likeliest first; a person who said how the page lies is believed. */
const waysOf = ({ axis, skew }: Lie, turned: ReadPage['rotation'] | null | undefined): Way[] => {
  const level: Way[] = LEVEL.map((rotation) => ({ rotation, skew: axis === 'level' ? skew : 0 }));
  const upright: Way[] = UPRIGHT.map((rotation) => ({ rotation, skew: axis === 'upright' ? skew : 0 }));
  const ways = axis === 'level' ? [...level, ...upright] : [...upright, ...level];
  return ways.filter(({ rotation }) => (turned ?? rotation) === rotation);
};

/** Reads the page one way up after the other, as long as what it reads makes little sense. */
const readUpright = async (
  grey: Grey,
  ways: readonly Way[],
  dpi: number,
  recognizer: Recognizer,
): Promise<Upright | undefined> => {
  let best: Upright | undefined;
  for (const { rotation, skew } of ways) {
    const read = await readTurned(grey, rotation, skew, dpi, recognizer);
    if (!best || believedLetters(read.lines) > believedLetters(best.lines)) best = read;
    if (read.confidence >= SURE) break;
  }
  return best;
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
