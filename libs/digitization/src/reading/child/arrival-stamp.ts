import { folded } from '../folded.rules';
import type { Token, TokenLine } from './recognizer';

type Box = { x0: number; y0: number; x1: number; y1: number };

/**
 * Takes the arrival stamp (dấu ĐẾN) out of what was read: the receiving agency, the word ĐẾN, then "Số", "Ngày" and
 * "Chuyển" with what was written after them. It stands beside the text, or a little aslant, and would be read into the
 * lines of the document.
 *
 * @returns the lines without it, and its words in the order in which it is read; none where there is no stamp.
 * @see Decree 30/2020/NĐ-CP, Annex IV (form of the stamp)
 */
export const takeArrivalStamp = (lines: TokenLine[]): { lines: TokenLine[]; stamp: Token[] } => {
  const tokens = lines.flat();
  const stamp = tokens.filter(saysArrived).reduce<Token[]>((best, anchor) => {
    const found = stampAt(anchor, tokens);
    return found.length > best.length ? found : best;
  }, []);
  if (stamp.length === 0) return { lines, stamp };
  const box = around(stamp);
  const low = median(stamp.map(heightOf)) * 1.3;
  // Of what else lies on the stamp the strokes of its frame are left out; a word of the document stays.
  const gone = new Set([
    ...stamp,
    ...tokens.filter((one) => liesIn(one, box) && (!isWord(one) || heightOf(one) < low)),
  ]);
  const left = lines.map((line) => line.filter((token) => !gone.has(token))).filter((line) => line.length > 0);
  return { lines: left, stamp };
};

const saysArrived = ({ text }: Token): boolean =>
  /^[\p{Lu}.]{2,4}$/u.test(text) && /^(?:den|de|đen)$/.test(folded(text.replaceAll('.', '')));

const stampAt = (arrived: Token, tokens: readonly Token[]): Token[] => {
  const high = heightOf(arrived);
  // Small letters or a colon: the agency above may be a SỞ.
  const label = (word: RegExp, where: Box): Token | undefined =>
    tokens
      .filter((token) => word.test(folded(token.text)) && /[\p{Ll}:]/u.test(token.text) && liesIn(token, where))
      .toSorted((a, b) => a.x0 - b.x0)[0];
  const beside = { x0: arrived.x1 - high * 0.3, x1: arrived.x1 + high * 6 };
  const number = label(/^so\s*[:.;,]?[\dijlo|]*$/, { ...beside, y0: arrived.y0 - high * 1.2, y1: arrived.y1 });
  const day = label(/^ngay/, { ...beside, y0: arrived.y0 - high * 0.2, y1: arrived.y1 + high * 1.2 });
  if (!number || !day || middle(day) <= middle(number)) return [];
  const small = Math.max(heightOf(number), heightOf(day));
  if (small > high * 1.1) return [];
  const below = {
    x0: arrived.x0 - high * 3,
    x1: arrived.x1 + high,
    y0: arrived.y1 - high * 0.2,
    y1: arrived.y1 + high * 2.4,
  };
  const passedOn = label(/^chuy[eê]?n/, below);
  const parts = [written(number, tokens, small), written(day, tokens, small)];
  const last = passedOn ? written(passedOn, tokens, small) : [];
  const inner = around([arrived, ...parts.flat(), ...last]);
  const owner = nameAbove({ ...inner, x1: inner.x1 + small * 2 }, tokens, small);
  return [...owner, arrived, ...parts.flat(), ...last];
};

/** A label and what was written after it, as far as no wide gap comes. */
const written = (label: Token, tokens: readonly Token[], small: number): Token[] => {
  const row = [label];
  const after = tokens.filter((token) => token.x0 >= label.x1 - small * 0.2 && token !== label && isWord(token));
  for (const token of after.toSorted((a, b) => a.x0 - b.x0)) {
    const before = row.at(-1) ?? label;
    if (Math.abs(middle(token) - middle(before)) > small * 0.7) continue;
    if (token.x0 - before.x1 > small * 1.6 || heightOf(token) > small * 1.9) break;
    row.push(token);
  }
  return row;
};

/** The capitals right above, no wider than the stamp. */
const nameAbove = (inner: Box, tokens: readonly Token[], small: number): Token[] => {
  const near = tokens.filter(
    (token) =>
      liesIn(token, {
        x0: inner.x0 - small,
        x1: inner.x1 + small,
        y0: inner.y0 - small * 2.2,
        y1: inner.y0 + small * 0.3,
      }) &&
      middle(token) < inner.y0 &&
      heightOf(token) < small * 1.5 &&
      /\p{Lu}/u.test(token.text) &&
      token.text === token.text.toUpperCase(),
  );
  const lowest = near.toSorted((a, b) => middle(b) - middle(a))[0];
  if (!lowest) return [];
  return near.filter((token) => Math.abs(middle(token) - middle(lowest)) < small * 0.8).toSorted((a, b) => a.x0 - b.x0);
};

const heightOf = ({ y0, y1 }: Box): number => y1 - y0;
const middle = ({ y0, y1 }: Box): number => (y0 + y1) / 2;
const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
const liesIn = (token: Box, box: Box): boolean =>
  token.x0 + token.x1 >= 2 * box.x0 &&
  token.x0 + token.x1 <= 2 * box.x1 &&
  middle(token) >= box.y0 &&
  middle(token) <= box.y1;
const around = (tokens: readonly Token[]): Box => ({
  x0: Math.min(...tokens.map(({ x0 }) => x0)),
  y0: Math.min(...tokens.map(({ y0 }) => y0)),
  x1: Math.max(...tokens.map(({ x1 }) => x1)),
  y1: Math.max(...tokens.map(({ y1 }) => y1)),
});
