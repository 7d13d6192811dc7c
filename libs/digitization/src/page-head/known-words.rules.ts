import { folded } from '../reading/folded.rules';
import { isSyllable } from '../reading/vietnamese.rules';
import { KNOWN_WORDS } from './known-words';

/** By the two syllables without their marks; words that share those are left out. */
const KNOWN = new Map<string, string[] | null>();
for (const word of KNOWN_WORDS) {
  const plain = folded(word);
  const clash = KNOWN.has(plain) && KNOWN.get(plain)?.join(' ') !== word;
  KNOWN.set(plain, clash ? null : word.split(' '));
}

const PUNCTUATION = /^([("“'[]*)(.*?)([)"”'\].,:;]*)$/u;

/**
 * Puts the marks of common words right: `chuyến đối` is `chuyển đổi`, `tố chức` is `tổ chức`. Only marks change, never
 * a letter, and only where two syllables together can be but one word.
 */
export const withKnownWords = (text: string): string => {
  const words = joined(text.split(' '));
  for (const { at, known } of wordsIn(words)) {
    const [first, second] = [partsOf(words[at]), partsOf(words[at + 1])];
    words[at] = first.before + inCaseOf(first.bare, known[0] ?? '');
    words[at + 1] = second.before + inCaseOf(second.bare, known[1] ?? '') + second.after;
  }
  return words.join(' ');
};

type Found = { at: number; known: string[]; changes: number };
type Way = { found: readonly Found[]; changes: number };

/**
 * Words of the list in a text. Two that share a syllable must agree on it (`ban quản`, `quản lý`): of the ways to divide
 * the text the one with the most words, and of those the one that changes least (`hướng dân quản lý` has no `dân quân`).
 */
const wordsIn = (words: readonly string[]): readonly Found[] => {
  const none: Way = { found: [], changes: 0 };
  const better = (a: Way, b: Way): Way =>
    b.found.length > a.found.length || (b.found.length === a.found.length && b.changes < a.changes) ? b : a;
  const and = (way: Way, found: Found): Way => ({
    found: [...way.found, found],
    changes: way.changes + found.changes,
  });
  // The best way to here whose last word ends before this syllable, and the one whose last word ends in it, if any.
  let apart = none;
  let ending: Way[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const found = wordAt(words, i);
    const befores = found ? [apart, ...ending.filter((way) => way.found.at(-1)?.known[1] === found.known[0])] : [];
    const taken = befores.flatMap((way) => (found ? and(way, found) : []));
    apart = ending.reduce(better, apart);
    ending = taken.length > 1 ? [taken.reduce(better)] : taken;
  }
  return ending.reduce(better, apart).found;
};

const wordAt = (words: readonly string[], at: number): Found | undefined => {
  const [first, second] = [partsOf(words[at]), partsOf(words[at + 1])];
  const known = first.after === '' ? KNOWN.get(`${folded(first.bare)} ${folded(second.bare)}`) : undefined;
  if (!known) return undefined;
  const changes = [first, second].filter(({ bare }, i) => inCaseOf(bare, known[i] ?? '') !== bare).length;
  return { at, known, changes };
};

/** The syllables of a text, without marks, that stand in a word of the list: the list answers for their marks. */
export const knownSyllables = (text: string): Set<string> => {
  const plain = text.split(' ').map((word) => folded(partsOf(word).bare));
  const found = plain.flatMap((syllable, i) => {
    const next = plain[i + 1];
    return next !== undefined && KNOWN.get(`${syllable} ${next}`) ? [syllable, next] : [];
  });
  return new Set(found);
};

/** True when the end of one line and the beginning of the next are one word (`… VÀ MÔI` / `TRƯỜNG`). */
export const isOneWord = (above: string, below: string): boolean => {
  const [last, first] = [partsOf(above.split(' ').at(-1)), partsOf(below.split(' ')[0])];
  return last.after === '' && Boolean(KNOWN.get(`${folded(last.bare)} ${folded(first.bare)}`));
};

/** Puts together what the engine took apart: two letters that begin a syllable together (`T RƯỞNG`). */
const joined = (words: string[]): string[] => {
  const whole: string[] = [];
  for (const word of words) {
    const last = whole.at(-1) ?? '';
    const apart = /^(?:tr|[tcnpkg]h|ng)$/i.test(last + word.charAt(0)) && isSyllable(last + partsOf(word).bare);
    if (apart) whole[whole.length - 1] = last + word;
    else whole.push(word);
  }
  return whole;
};

const partsOf = (word = ''): { before: string; bare: string; after: string } => {
  const [, before = '', bare = '', after = ''] = PUNCTUATION.exec(word) ?? [];
  return { before, bare, after };
};

/** The known word in the capitals of the read one. Both ways to place a tone (`hoá`, `hóa`) are right and stay. */
const inCaseOf = (read: string, known: string): string => {
  if (sorted(read.toLowerCase()) === sorted(known)) return read;
  if (read.length > 1 && read === read.toUpperCase()) return known.toUpperCase();
  const [first = ''] = read;
  return first !== first.toLowerCase() ? known.charAt(0).toUpperCase() + known.slice(1) : known;
};

const sorted = (word: string): string => Array.from(word.normalize('NFD')).sort().join('');
