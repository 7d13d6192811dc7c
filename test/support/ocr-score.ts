/** Errors of a reading: edits to make the truth of it, and the letters (or words) the truth has. */
export type Score = { errors: number; letters: number; rate: number };

/**
 * Scores a reading against the truth: Levenshtein over code points, composed (NFC), every run of white space one blank.
 * Page breaks count as white space.
 */
export const scoreReading = (truth: string, read: string): Score => {
  const wanted = codePoints(truth);
  const got = codePoints(read);
  const errors = edits(wanted, got);
  return { errors, letters: wanted.length, rate: wanted.length === 0 ? Number(errors > 0) : errors / wanted.length };
};

/** The same over words: a word is right or wrong. */
export const scoreWords = (truth: string, read: string): Score => {
  const numbers = new Map<string, number>();
  const asNumbers = (text: string) =>
    Uint32Array.from(wordsOf(text), (word) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    });
  const wanted = asNumbers(truth);
  const errors = edits(wanted, asNumbers(read));
  return { errors, letters: wanted.length, rate: wanted.length === 0 ? Number(errors > 0) : errors / wanted.length };
};

/** F1 of the words whatever their order, 0 to 1: what does not mind how columns are read. */
export const bagF1 = (truth: string, read: string): number => {
  const [wanted, got] = [wordsOf(truth), wordsOf(read)];
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(word, count - 1);
  }
  return wanted.length + got.length === 0 ? 1 : (2 * hits) / (wanted.length + got.length);
};

/** Without accents and case, đ as d. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC');

const wordsOf = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean);

const codePoints = (text: string): Uint32Array =>
  Uint32Array.from(text.normalize('NFC').replace(/\s+/gu, ' ').trim(), (letter) => letter.codePointAt(0)!);

/** On code points as numbers and on two rows, since a long scan makes a table of forty million cells. */
const edits = (a: Uint32Array, b: Uint32Array): number => {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  let next = new Uint32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const letter = a[i - 1]!;
    let left = i;
    let corner = row[0]!;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const changed = letter === b[j - 1]! ? corner : corner + 1;
      const shifted = (above < left ? above : left) + 1;
      left = changed < shifted ? changed : shifted;
      corner = above;
      next[j] = left;
    }
    [row, next] = [next, row];
  }
  return row[b.length]!;
};

/** Share of several readings together: long documents count for more than short ones. */
export const together = (scores: Score[]): Score => {
  const errors = scores.reduce((sum, score) => sum + score.errors, 0);
  const letters = scores.reduce((sum, score) => sum + score.letters, 0);
  return { errors, letters, rate: letters === 0 ? 0 : errors / letters };
};

/** Character errors, in per cent, no scan may pass: what was measured, and a little room. */
export const CEILINGS: Record<string, number> = {
  '01': 1.5,
  '02': 1,
  '03': 1.5,
  '04': 1.5,
  '05': 1.5,
  '06': 1.5,
  '07': 1.5,
  '08': 2,
  '09': 1.5,
  '10': 1.5,
  '11': 3,
  '12': 4.5,
};
