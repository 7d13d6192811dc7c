/** A word of a text: where it stands, how it is written, and the same without accents and case. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly fold: string;
  readonly isCapital: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
};

/** Cuts a text into words; `clean` and `fold` are of the same length (see the shadow of a text). */
export function wordsOf(clean: string, fold: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let before = from;
  for (const found of clean.slice(from, to).matchAll(/[\p{L}\p{N}&]+/gu)) {
    const start = from + found.index;
    const end = start + found[0].length;
    const first = found[0].charAt(0);
    words.push({
      start,
      end,
      raw: found[0],
      fold: fold.slice(start, end),
      isCapital: first !== first.toLowerCase(),
      gap: clean.slice(before, start),
    });
    before = end;
  }
  return words;
}

const isTight = (word: Word | undefined): boolean => word !== undefined && /^\s*(?:[-–]\s*)?$/.test(word.gap);

/** Inside a name a comma may stand: `Văn hóa, Thể thao và Du lịch`. */
export const isLoose = (word: Word | undefined): boolean => word !== undefined && /^\s*(?:[-–,]\s*)?$/.test(word.gap);

/** Phrases by their first word, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes a lexicon out of phrases without accents, divided by commas or line ends. */
export function lexicon(phrases: string): Lexicon {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases.split(/[,\n]/).map((one) => one.trim())) {
    if (phrase === '') continue;
    const words = phrase.split(' ');
    byFirst.set(words[0] ?? '', [...(byFirst.get(words[0] ?? '') ?? []), words]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** How many words of `words` from `at` on are the longest phrase of the lexicon that stands there; 0 for none. */
export function phraseAt(words: readonly Word[], at: number, phrases: Lexicon, joins = isTight): number {
  const first = words[at];
  if (!first) return 0;
  const found = phrases
    .get(first.fold)
    ?.find((phrase) =>
      phrase.every((syllable, i) => words[at + i]?.fold === syllable && (i === 0 || joins(words[at + i]))),
    );
  return found?.length ?? 0;
}

export const hasPhrase = (words: readonly Word[], phrases: Lexicon, from = 0, to = words.length): boolean => {
  for (let i = from; i < to; i++) if (phraseAt(words, i, phrases) > 0) return true;
  return false;
};

export const foldOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ fold }) => fold)
    .join(' ');
