/** Character errors of a reading: edits to make the truth of it, and the letters the truth has. */
export type Score = { errors: number; letters: number; rate: number };

/**
 * Scores a reading against the truth: Levenshtein over code points, composed (NFC), every run of white space one blank.
 * Page breaks count as white space.
 */
export const scoreReading = (truth: string, read: string): Score => {
  const wanted = Array.from(normalised(truth));
  const got = Array.from(normalised(read));
  const errors = edits(wanted, got);
  return { errors, letters: wanted.length, rate: wanted.length === 0 ? Number(errors > 0) : errors / wanted.length };
};

const normalised = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const edits = (a: string[], b: string[]): number => {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return row[b.length]!;
};

/** Share of several readings together: long documents count for more than short ones. */
export const together = (scores: Score[]): Score => {
  const errors = scores.reduce((sum, score) => sum + score.errors, 0);
  const letters = scores.reduce((sum, score) => sum + score.letters, 0);
  return { errors, letters, rate: letters === 0 ? 0 : errors / letters };
};
