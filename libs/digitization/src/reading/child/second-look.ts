import sharp from 'sharp';

import { folded, isMotto } from '../folded.rules';
import { isSyllable } from '../vietnamese.rules';
import type { Grey } from './raster';
import type { Recognizer, Token, TokenLine } from './recognizer';

/** The head ends so far under the motto (tiêu ngữ) at the latest; shares of the page's height. */
const HEAD = 0.27;
/** The motto stands above the middle of the page, or it is none. */
const MOTTO_ABOVE = 0.45;
/** Fine enough for the engine: a coarse picture is made larger, a fine one smaller. Either gives it other pixels. */
const FINE_DPI = 250;
const [LARGER, SMALLER] = [1.5, 0.75];
/** Two readings that say the same are doubted so much less than either of them. */
const AGREED = 0.35;
/** And of two that differ, the better one is believed so much less. */
const DIFFERED = 0.8;
/** A word that only one reading has. */
const ALONE = 0.9;
const BELIEVED = 0.6;

/**
 * Reads the head of a document a second time, in another size, and weighs the two readings word by word. The engine
 * reads codes such as `412/TB-SXD` well and hardly believes itself, loses a number now and then, and believes in a
 * wrong mark as firmly as in a right one: that two readings agree says more than what either believes.
 *
 * Costs half as much again as the page; pages without the motto (quốc hiệu, tiêu ngữ) have no head and are left alone.
 */
export const withSecondLook = async (
  lines: TokenLine[],
  grey: Grey,
  dpi: number,
  recognizer: Recognizer,
): Promise<TokenLine[]> => {
  const motto = lines.find((line) => isMotto(textOf(line)) && middleOf(line) < grey.height * MOTTO_ABOVE);
  if (!motto) return lines;
  const height = Math.min(grey.height, Math.round(middleOf(motto) + grey.height * HEAD));
  const scale = dpi < FINE_DPI ? LARGER : SMALLER;
  const again = await recognizer.recognize(await resized(grey, height, scale), dpi * scale);
  const mapped = again.map((line) =>
    line.map(({ x0, y0, x1, y1, ...token }) => ({
      ...token,
      x0: x0 / scale,
      y0: y0 / scale,
      x1: x1 / scale,
      y1: y1 / scale,
    })),
  );
  // What the cut goes through is read from the whole page alone.
  const whole = mapped
    .map((line) => line.filter(({ y1 }) => y1 < height - dpi * 0.06))
    .filter((line) => line.length > 0);
  return weigh(lines, whole, height - dpi * 0.2);
};

const textOf = (line: TokenLine): string => line.map(({ text }) => text).join(' ');
const middleOf = (line: TokenLine): number => line.reduce((sum, { y0, y1 }) => sum + (y0 + y1) / 2, 0) / line.length;

const resized = async ({ data, width }: Grey, height: number, scale: number): Promise<Grey> => {
  const strip = sharp(data.subarray(0, width * height), { raw: { width, height, channels: 1 } });
  const { data: pixels, info } = await strip
    .resize({ width: Math.round(width * scale), kernel: 'cubic' })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height };
};

/**
 * Weighs two readings of the same lines above `until`: words at the same place are compared, whatever their number
 * (`YTẾ` and `Y TẾ`); lines that only the second reading has are added.
 */
export const weigh = (first: TokenLine[], second: TokenLine[], until: number): TokenLine[] => {
  const others = second.flat();
  const placed = new Map<Token, number>();
  const weighed = first.map((line, at) => {
    if (middleOf(line) > until) return line;
    const left = others.filter((token) => !placed.has(token));
    return groupsOf(line, left).flatMap(({ mine, theirs }) => {
      for (const token of theirs) placed.set(token, at);
      return decide(mine, theirs);
    });
  });
  const added: TokenLine[] = [];
  for (const line of second) {
    const news = line.filter((token) => !placed.has(token) && token.confidence >= BELIEVED && isWritten(token.text));
    if (news.length === 0 || middleOf(news) > until) continue;
    // A word that is new in a line belongs to that line.
    const home = line.map((token) => placed.get(token)).find((at) => at !== undefined);
    if (home === undefined) added.push(news.map(alone));
    else weighed[home]?.push(...news.map(alone));
  }
  return [...weighed, ...added].filter((line) => line.length > 0);
};

type Group = { mine: Token[]; theirs: Token[] };

/** Cuts a line where both readings have a gap. */
const groupsOf = (line: TokenLine, others: Token[]): Group[] => {
  const groups: Group[] = [];
  for (const token of line.toSorted((a, b) => a.x0 - b.x0)) {
    const theirs = others.filter((other) => areSamePlace(token, other)).sort((a, b) => a.x0 - b.x0);
    const shared = groups.findIndex((group) => theirs.some((other) => group.theirs.includes(other)));
    if (shared < 0) {
      groups.push({ mine: [token], theirs });
      continue;
    }
    // What stands between two words that are one in the other reading belongs to it too.
    const merged = groups.splice(shared);
    groups.push({
      mine: [...merged.flatMap(({ mine }) => mine), token],
      theirs: [...new Set([...merged.flatMap((group) => group.theirs), ...theirs])],
    });
  }
  return groups;
};

/** What a shadow or a fold became is far higher than the words it lies over. */
const TALL = 2.5;

const areSamePlace = (a: Token, b: Token): boolean => {
  const [low, tall] = [a.y1 - a.y0, b.y1 - b.y0].toSorted((one, other) => one - other);
  if (isWritten(a.text) && isWritten(b.text) && (tall ?? 0) > (low ?? 0) * TALL) return false;
  const wide = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const high = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return wide > Math.min(a.x1 - a.x0, b.x1 - b.x0) * 0.4 && high > Math.min(a.y1 - a.y0, b.y1 - b.y0) * 0.5;
};

const decide = (mine: Token[], theirs: Token[]): Token[] => {
  // What only one reading saw may be a speck.
  if (theirs.length === 0) return mine.filter(isLikelyAlone).map(alone);
  const same = mine.length === theirs.length && mine.every(({ text }, i) => text === theirs[i]?.text);
  if (same) {
    return mine.map((token, i) => {
      const doubt = Math.min(1 - token.confidence, 1 - (theirs[i]?.confidence ?? 0));
      return { ...token, confidence: 1 - doubt * AGREED };
    });
  }
  const better = worthOf(theirs) > worthOf(mine) ? theirs : mine;
  // The dot or the speck that one of them saw more is no quarrel about the word.
  const marksOnly = bareOf(mine) === bareOf(theirs);
  return better.map((token) => ({ ...token, confidence: token.confidence * (marksOnly ? ALONE : DIFFERED) }));
};

const isLikelyAlone = ({ text, confidence }: Token): boolean =>
  isWritten(text) && confidence > (text.length > 2 ? BELIEVED : 0.9);

const alone = (token: Token): Token => ({ ...token, confidence: token.confidence * ALONE });

const bareOf = (tokens: Token[]): string => tokens.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '')).join('');

/** What the engine believes, by letters; what is no Vietnamese word has to be believed more. */
const worthOf = (tokens: Token[]): number => {
  const letters = tokens.reduce((sum, { text }) => sum + text.length, 0);
  return (
    tokens.reduce((sum, { text, confidence }) => sum + text.length * confidence * (isLikely(text) ? 1 : 0.7), 0) /
    letters
  );
};

const isLikely = (text: string): boolean => {
  const bare = text.replace(/^[("“'[-]+|[)"”'\].,:;-]+$/g, '');
  return (
    isSyllable(bare) ||
    /^\d+$/.test(bare) ||
    /^[\p{L}\d&.]+(?:[/-][\p{L}\d&.]+)+$/u.test(bare) ||
    /^v\/v$/.test(folded(bare))
  );
};

const isWritten = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
