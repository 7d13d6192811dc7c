import { folded, isMark, startsNumberLine } from '../folded.rules';
import type { Grey } from './raster';
import type { Recognizer, Token, TokenLine } from './recognizer';

/** The marks stand near the number, in the left column: so far above it and below it, in shares of the page's height. */
const ABOVE = 0.03;
const BELOW = 0.11;
const COLUMN = 0.5;

const FITTING = 0.7;

const INK = 150;
/** A stroke may be broken by so many pixels and still be one. */
const GAP = 2;

/**
 * Finds the marks of urgency and secrecy (độ khẩn, độ mật) that the reading of the page has lost: they stand in a frame,
 * which the engine takes for a picture, and often in red, which is taken for a seal and left out.
 *
 * @param inked the page as it was read, but with its red ink.
 * @returns the lines that are marks and were not read before; none for a page without a number.
 * @see Decree 30/2020/NĐ-CP, Annex I, II.10 (places of the marks)
 */
export const findFramedMarks = async (
  lines: TokenLine[],
  inked: () => Promise<Grey>,
  dpi: number,
  recognizer: Recognizer,
): Promise<TokenLine[]> => {
  const number = lines.find((line) => startsNumberLine(textOf(line)));
  if (!number || lines.some((line) => isMark(textOf(line)))) return [];
  const page = await inked();
  const top = Math.max(0, Math.round(Math.min(...number.map(({ y0 }) => y0)) - page.height * ABOVE));
  const bottom = Math.min(page.height, Math.round(Math.max(...number.map(({ y1 }) => y1)) + page.height * BELOW));
  const piece = withoutFrames(cut(page, Math.round(page.width * COLUMN), top, bottom), dpi);
  const found = await recognizer.recognize(piece, dpi);
  return (
    found
      .map((line) => line.filter(({ text }) => /\p{L}/u.test(text)))
      .filter((line) => isMark(textOf(line)))
      // One of seven words, alone in its frame: that it fits says more than what the engine believes.
      .map((line) => line.map((token) => ({ ...token, confidence: Math.max(token.confidence, FITTING) })))
      .map((line) => line.map((token) => ({ ...token, y0: token.y0 + top, y1: token.y1 + top })))
      .filter((line) => !line.some((token) => isRead(token, lines)))
  );
};

/** True when the engine had the word in another line, across both columns. */
const isRead = (token: Token, lines: TokenLine[]): boolean =>
  lines
    .flat()
    .some(
      ({ text, x0, x1, y0, y1 }) =>
        folded(text) === folded(token.text) &&
        Math.min(x1, token.x1) > Math.max(x0, token.x0) &&
        Math.min(y1, token.y1) > Math.max(y0, token.y0),
    );

const textOf = (line: TokenLine): string => line.map(({ text }) => text).join(' ');

const cut = ({ data, width }: Grey, right: number, top: number, bottom: number): Grey => ({
  width: right,
  height: bottom - top,
  data: Buffer.concat(
    Array.from({ length: bottom - top }, (_, y) => data.subarray((top + y) * width, (top + y) * width + right)),
  ),
});

/** Rubs out strokes longer than any letter's: a third of an inch along the line, a fifth across it. */
export const withoutFrames = ({ data, width, height }: Grey, dpi: number): Grey => {
  const clean = Buffer.from(data);
  const rub = (starts: number, step: number, length: number, across: number, longest: number) => {
    for (let line = 0; line < starts; line++) {
      let from = -1;
      let last = -1;
      for (let i = 0; i <= length; i++) {
        const dark = i < length && (data[line * across + i * step] ?? 255) < INK;
        if (dark) {
          if (from < 0) from = i;
          last = i;
        } else if (from >= 0 && (i === length || i - last > GAP)) {
          if (last - from > longest) {
            for (let j = from; j <= last; j++) {
              const at = line * across + j * step;
              // The rim of the stroke is grey.
              for (const near of [at - across, at, at + across])
                if (near >= 0 && near < clean.length) clean[near] = 255;
            }
          }
          from = -1;
        }
      }
    }
  };
  rub(height, 1, width, width, dpi * 0.34);
  rub(width, width, height, 1, dpi * 0.2);
  return { data: clean, width, height };
};
