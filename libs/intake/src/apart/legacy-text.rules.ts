import { fromTcvn3, fromVni } from './legacy-letters';
import { countSyllables } from './vietnamese-words.rules';

/** `unicode`: as it stands; of bytes without Unicode that is Windows-1258. */
export const READINGS = ['unicode', 'tcvn3', 'vni'] as const;
export type Reading = (typeof READINGS)[number];

const READERS: Readonly<Record<Reading, (text: string) => string>> = {
  unicode: (text) => text,
  tcvn3: fromTcvn3,
  vni: fromVni,
};
/** Letters that no font from before Unicode can have made: such a cell is read as it stands. */
const SURELY_UNICODE = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/gu;
/** Stands in no word of Vietnamese, so that a letter of Unicode speaks against an old encoding. */
const FOREIGN = '\ufffd';

/** What a table would say in each encoding: of its words beyond ASCII the share that are syllables of Vietnamese. */
export type Weighed = { readonly encoding: Reading; readonly share: number; readonly words: number };

/** `old`: the same texts as the letters of their bytes, where the bytes were not Unicode. */
export function readingsOf(texts: readonly string[], old: readonly string[] = texts): Weighed[] {
  return READINGS.map((encoding) => {
    const read =
      encoding === 'unicode' ? texts : old.map((text) => READERS[encoding](text.replace(SURELY_UNICODE, FOREIGN)));
    const { marked, syllables } = countSyllables(read);
    return { encoding, share: marked === 0 ? 1 : syllables / marked, words: marked };
  });
}

/** The text as it is in an encoding. */
export const readText = (text: string, encoding: Reading): string =>
  text.search(SURELY_UNICODE) >= 0 ? text : READERS[encoding](text);

const GOOD = 0.75;
const APART = 0.2;
const FEW = 4;

/**
 * The encoding in which the most words are Vietnamese. Sure when that is most of them, and clearly more than in any other;
 * a text of ASCII alone is the same in all.
 */
export function chooseReading(weighed: readonly Weighed[]): Weighed & { readonly sure: boolean } {
  const ranked = [...weighed].sort((a, b) => b.share - a.share);
  const best = ranked[0] ?? { encoding: 'unicode', share: 1, words: 0 };
  const plain = weighed.every(({ words }) => words === 0);
  if (plain) return { encoding: 'unicode', share: 1, words: 0, sure: true };
  const next = ranked.find(({ encoding }) => encoding !== best.encoding)?.share ?? 0;
  return { ...best, sure: best.words >= FEW && best.share >= GOOD && best.share - next >= APART };
}
