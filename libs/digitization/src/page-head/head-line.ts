import { STAMP_LINE, type ReadPage, type ReadWord } from '../reading/read-page';
import { chanceOfAll, type Agreement } from './certainty.rules';

/** What the head needs of a page: pages that come back from the database have no picture. */
export type HeadPage = Pick<ReadPage, 'page' | 'blank' | 'words'>;

/** A run of words on one line without a wide gap; places are fractions of the page. */
export type HeadLine = {
  page: number;
  text: string;
  words: ReadWord[];
  x0: number;
  y0: number;
  x1: number;
  y1: number;
};

/** A proposed field: what it says, how likely it is right, and where it stands. */
export type HeadField = {
  value: string;
  confidence: number;
  page: number;
  boxes: [number, number, number, number][];
};

/** Cuts a page into lines, in reading order; words far apart are two lines, as where a stamp stands beside a title. */
export const headLines = (page: HeadPage): HeadLine[] => {
  const lines: HeadLine[] = [];
  let run: ReadWord[] = [];
  const own = page.words.filter(({ line }) => line !== STAMP_LINE);
  const gaps = widestGaps(own);
  for (const word of own) {
    const last = run.at(-1);
    if (last && (last.line !== word.line || word.box[0] - last.box[2] > (gaps.get(word.line) ?? 0))) {
      lines.push(lineOf(page.page, run));
      run = [];
    }
    run.push(word);
  }
  return run.length > 0 ? [...lines, lineOf(page.page, run)] : lines;
};

/** By line, two heights of its middling word in shares of the width: an A4 page is 1.41 times as high as it is wide. */
const widestGaps = (words: ReadWord[]): Map<number, number> => {
  const heights = new Map<number, number[]>();
  // A dash is flat: a line of one dash and one word is as high as the word.
  for (const { line, box, text } of words) {
    if (/[\p{L}\p{N}]/u.test(text)) heights.set(line, [...(heights.get(line) ?? []), box[3] - box[1]]);
  }
  return new Map(
    Array.from(heights, ([line, list]) => [line, 2 * 1.41 * (list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0)]),
  );
};

export const lineOf = (page: number, words: ReadWord[]): HeadLine => ({
  page,
  words,
  text: words.map(({ text }) => text).join(' '),
  x0: Math.min(...words.map(({ box }) => box[0])),
  y0: Math.min(...words.map(({ box }) => box[1])),
  x1: Math.max(...words.map(({ box }) => box[2])),
  y1: Math.max(...words.map(({ box }) => box[3])),
});

/**
 * Proposes a value found on these lines. `trust` is the chance that the place is right, 0 to 1; the chance that every
 * word is right multiplies it, with what other evidence says for the words (`agreement`).
 */
export const fieldFrom = (
  lines: HeadLine[],
  value: string,
  trust: number,
  agreement: Agreement = 0,
): HeadField | null => {
  const [first] = lines;
  if (!first || value.trim() === '') return null;
  const words = lines.flatMap((line) => line.words);
  const confidence = Math.round(Math.min(1, chanceOfAll(words, agreement) * trust) * 1_000) / 1_000;
  const boxes = lines.map(({ x0, y0, x1, y1 }): [number, number, number, number] => [x0, y0, x1, y1]);
  return { value: value.trim(), confidence, page: first.page, boxes };
};

export const isCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase());
  return letters.length >= 2 && capitals.length >= letters.length * 0.85;
};

export const joinTexts = (lines: HeadLine[]): string => lines.map(({ text }) => text).join(' ');
