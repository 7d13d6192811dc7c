import { isCompound } from './compounds';
import { inCaseOf, isPossibleSyllable, isSameSpelling, markedOtherwise, repairsOf, toneApart } from './syllables.rules';

/** A word as the engine read it. `was` is what the engine read, where it was corrected. */
export type Correctable = { text: string; confidence: number; was?: string };

/** Of a word that cannot be Vietnamese the engine is less sure than this, or it is another language. */
const UNSURE = 0.9;
/** No correction is surer than this. */
const MOST = 0.9;

/**
 * Corrects words by the spelling of the language and by the company they keep. Numbers, symbols and abbreviations stay as
 * they were read; so do possible syllables, unless they make no known word with either neighbour and exactly one other
 * way to mark the same letters does (`kiếm tra` is `kiểm tra`). What the engine read is kept beside each correction.
 */
export const corrected = <T extends Correctable>(lines: readonly T[][]): T[][] => {
  const flat = lines.flat();
  const words = flat.map(({ text }) => wordOf(text));
  const meant = new Map<T, string>();
  const put = (at: number, word: string): void => {
    const [token, found] = [flat[at], words[at]];
    if (!token || !found || isSameSpelling(found.bare, word)) return;
    meant.set(token, `${found.before}${inCaseOf(found.bare, word)}${found.after}`);
    words[at] = { ...found, bare: inCaseOf(found.bare, word) };
  };
  for (const at of flat.keys()) {
    const phrase = PHRASES.find((one) => stands(one, words, at));
    for (const [i, word] of (phrase ?? []).entries()) put(at + i, word);
    if (isMonth(flat, words, at)) put(at, 'tháng');
  }
  for (const [at, token] of flat.entries()) {
    const word = words[at];
    if (!word || meant.has(token)) continue;
    const near = neighboursOf(words, at);
    const better = isPossibleSyllable(word.bare) ? remarked(word.bare, near) : repaired(word.bare, token, near);
    if (better !== undefined) put(at, better);
    else if (
      near.after !== undefined &&
      isPossibleSyllable(word.bare) &&
      !isKnown(near.after, neighboursOf(words, at + 1))
    ) {
      const both = isKnown(word.bare.toLowerCase(), near) ? undefined : bothRemarked(word.bare, near.after);
      for (const [i, one] of (both ?? []).entries()) put(at + i, one);
    }
  }
  return lines.map((line, nth) =>
    withListEnds(
      line.map((token) => told(token, meant.get(token))),
      lines[nth + 1],
    ),
  );
};

type Word = { before: string; bare: string; after: string };
type Near = { before: string | undefined; after: string | undefined };

/** A word of letters alone within its punctuation; what has digits or signs in it is left alone. */
const wordOf = (text: string): Word | undefined => {
  const [, before = '', bare = '', after = ''] = /^([("“'‘[]*)(\p{L}+)([)”"'’\],.;:!?/]*)$/u.exec(text) ?? [];
  return bare === '' ? undefined : { before, bare, after };
};

/** The next word, unless a sign stands between them. */
const neighbour = (words: readonly (Word | undefined)[], at: number, step: 1 | -1): string | undefined => {
  const [word, other] = [words[at], words[at + step]];
  if (!word || !other) return undefined;
  const between = step === 1 ? word.after + other.before : other.after + word.before;
  return between === '' ? other.bare.toLowerCase().normalize('NFC') : undefined;
};

const neighboursOf = (words: readonly (Word | undefined)[], at: number): Near => ({
  before: neighbour(words, at, -1),
  after: neighbour(words, at, 1),
});

const isKnown = (word: string, { before, after }: Near): boolean =>
  (before !== undefined && isCompound(before, word)) || (after !== undefined && isCompound(word, after));

/** The one other way to mark these letters that makes a word with a neighbour. */
const remarked = (word: string, near: Near): string | undefined => {
  const small = word.toLowerCase().normalize('NFC');
  if ((near.before ?? near.after) === undefined || isKnown(small, near)) return undefined;
  const known = likelyMarks(word).filter((other) => isKnown(other, near));
  return known.length === 1 ? known[0] : undefined;
};

/** Two neighbours that are no word as they stand, and are just one when both are marked otherwise (`chuyến đối`). */
const bothRemarked = (first: string, second: string): [string, string] | undefined => {
  const pairs = likelyMarks(first).flatMap((one) =>
    likelyMarks(second).flatMap((other): [string, string][] => (isCompound(one, other) ? [[one, other]] : [])),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
};

/** What stands anywhere, beside any word. */
const FREE = new Set(
  (
    'ba bằng bị bốn các cả có của cùng cũng cho do dưới đã để đến đó được hai hằng hoặc huyện khi là mà một mỗi này nếu như ' +
    'những rất sau số tại theo thì tỉnh trên trong trước từ và với về xã ' +
    'vào ra lên xuống phải cần sẽ đang nên không chưa còn lại qua bởi đều việc sở sổ'
  ).split(' '),
);
const [HOOK, ABOVE] = ['\u0309', new Set(['\u0300', '\u0301', '\u0303', '\u0309'])];

/**
 * Syllables that the engine may have taken for this one: it takes one mark above a letter for another, and sees the hook of
 * hỏi where there is none. In capitals any mark may be lost.
 */
const likelyMarks = (word: string): string[] => {
  const read = toneApart(word);
  if (!read || FREE.has(word.toLowerCase())) return [];
  const capitals = word.length > 1 && word === word.toUpperCase();
  return markedOtherwise(word).filter((other) => {
    const meant = toneApart(other);
    if (!meant) return false;
    if (capitals) return true;
    const swapped = ABOVE.has(read.tone) && ABOVE.has(meant.tone);
    return meant.plain === read.plain && (swapped || (read.tone === HOOK && meant.tone === ''));
  });
};

const repaired = (word: string, { confidence }: Correctable, near: Near): string | undefined => {
  // A name, an abbreviation, another language: nothing of ours.
  const isAbbreviation = word === word.toUpperCase() && !/[^A-ZĐ]/.test(word);
  if (confidence >= UNSURE || isAbbreviation || (near.before ?? near.after) === undefined) return undefined;
  const isVietnamese = [near.before, near.after].some((other) => other !== undefined && isPossibleSyllable(other));
  if (!isVietnamese) return undefined;
  const repairs = repairsOf(word);
  const known = repairs.filter((other) => isKnown(other, near));
  if (known.length === 1) return known[0];
  // Without such a witness only where no other syllable fits, and where marks show that it is Vietnamese.
  return repairs.length === 1 && /[^\p{ASCII}]/u.test(word) && !/^\p{Lu}/u.test(word) ? repairs[0] : undefined;
};

/** What stands on every paper of the state in the same words (quốc hiệu, tiêu ngữ; Decree 30/2020/NĐ-CP, Annex I). */
const PHRASES = ['cộng hòa xã hội chủ nghĩa việt nam', 'độc lập - tự do - hạnh phúc', 'đảng cộng sản việt nam'].map(
  (phrase) => phrase.split(' '),
);

/** The words of a phrase with whatever marks, but for those that are right already. */
const stands = (phrase: readonly string[], words: readonly (Word | undefined)[], at: number): boolean =>
  phrase.every((word, i) => {
    const found = words[at + i];
    if (word === '-') return found === undefined;
    return found !== undefined && bare(found.bare) === bare(word);
  });

const bare = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** In `ngày 24 … 11 năm` there is but one word for the dots. */
const isMonth = (tokens: readonly Correctable[], words: readonly (Word | undefined)[], at: number): boolean => {
  const [day, number, month, year] = [words[at - 2], tokens[at - 1], tokens[at + 1], words[at + 2]];
  const word = words[at];
  return (
    word !== undefined &&
    day !== undefined &&
    year !== undefined &&
    bare(day.bare) === 'ngay' &&
    bare(year.bare) === 'nam' &&
    /^\d{1,2}$/.test(number?.text ?? '') &&
    /^\d{1,2}$/.test(month?.text ?? '') &&
    /^th?[a-z]{1,2}n?g?$/.test(bare(word.bare)) &&
    bare(word.bare).length >= 4
  );
};

const told = <T extends Correctable>(token: T, text: string | undefined): T =>
  text === undefined || text === token.text
    ? token
    : { ...token, text, was: token.text, confidence: Math.min(token.confidence, MOST) };

/**
 * One item of a list that ends with a colon where the next begins with the same dash ends with a semicolon: the lower dot
 * lost its tail.
 */
const withListEnds = <T extends Correctable>(line: T[], next: readonly T[] | undefined): T[] => {
  const last = line.at(-1);
  if (
    !last ||
    !next ||
    !isItem(line) ||
    !isItem(next) ||
    !/\p{L}:$/u.test(last.text) ||
    last.confidence >= SURE_OF_SIGN
  )
    return line;
  return [...line.slice(0, -1), told(last, `${last.text.slice(0, -1)};`)];
};
const SURE_OF_SIGN = 0.97;

const isItem = (line: readonly Correctable[]): boolean => line.length > 1 && /^[-–]/.test(line[0]?.text ?? '');
