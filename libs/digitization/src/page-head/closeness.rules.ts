/** Letters the engines take for one another; a change inside a group is no change of meaning. */
const ALIKE = ['ĐDÐ', 'O0QC', 'lI1T|', 'S5', 'B8', 'UƯ', 'Z2', 'G6', 'rf'];

/** Number of letters to change to make one text of the other (Levenshtein). */
export const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** True when the texts differ at most in letters that are commonly misread for one another. */
export const looksLike = (read: string, known: string): boolean =>
  read.length === known.length && Array.from(read).every((letter, i) => areAlike(letter, known[i] ?? ''));

const areAlike = (a: string, b: string): boolean =>
  a === b || a.toUpperCase() === b.toUpperCase() || ALIKE.some((group) => group.includes(a) && group.includes(b));

/** The known text that was read, exactly or with the fewest letters misread; undefined when none, or several, would fit. */
export const repaired = (read: string, known: readonly string[]): string | undefined => {
  if (known.includes(read)) return read;
  const fitting = known
    .filter((candidate) => looksLike(read, candidate))
    .map((candidate) => ({ candidate, changes: distance(read, candidate) }))
    .toSorted((a, b) => a.changes - b.changes);
  const [best, second] = fitting;
  return best?.changes === second?.changes ? undefined : best?.candidate;
};
