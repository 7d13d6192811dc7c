/** Words that are looked ahead for the place where two texts go on alike. */
const AHEAD = 40;
/** Of the misread digits, so many become another digit; the others become letters or nothing, and count as misread words. */
const DIGIT_FOR_DIGIT = 0.3;
/** Less likely than this by misreading alone, and the numbers were written otherwise. */
const UNLIKELY = 0.01;
/** So many words that differ are short enough to say which number stands for which. */
const SHORT = 3;
/** So many words are the head of a paper; what stands after these in it are its own number and date (số, ngày, tháng). */
const HEAD = 80;
const BEFORE_OWN: readonly (string | undefined)[] = ['so', 'ngay', 'thang'];

/**
 * Are two near-equal texts two papers made from one template (mẫu văn bản), with other numbers in it? Two scans of one
 * paper differ in scattered signs, letters and digits alike; papers of a template differ in their numbers (số, ngày,
 * giờ, số tiền) more often than the misread words between them explain.
 */
export function areOfOneTemplate(one: string, other: string): boolean {
  const { words, misread, all, own } = compare(wordsOf(one), wordsOf(other));
  // Half a word more than was seen: that none was misread does not say that none could be.
  const perSign = (misread + 0.5) / Math.max(1, words) / LETTERS_OF_A_WORD;
  const digit = perSign * DIGIT_FOR_DIGIT;
  return (
    atLeast(all.changed, all.digits * digit) < UNLIKELY || atLeast(own.changed, (own.digits * digit) ** 2) < UNLIKELY
  );
}

const LETTERS_OF_A_WORD = 3.3;

/** How many digits the numbers have, and how many of the numbers the other text has otherwise. */
type Numbers = { digits: number; changed: number };
type Difference = { words: number; misread: number; all: Numbers; own: Numbers };

/** Without accents, case and signs; a number without the noughts before it. */
const wordsOf = (text: string): string[] =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => word.replace(/^0+(?=\d)/, ''));

const isNumber = (word: string) => /^\d+$/.test(word);

/** Goes through both texts, finds after each difference the nearest place where they go on alike, and counts. */
function compare(one: readonly string[], other: readonly string[]): Difference {
  const seen = { words: 0, misread: 0, all: { digits: 0, changed: 0 }, own: { digits: 0, changed: 0 } };
  let [i, k] = [0, 0];
  while (i < one.length && k < other.length) {
    const [left, right] = one[i] === other[k] ? [1, 1] : nextAlike(one, i, other, k);
    const [ours, theirs] = [numbersIn(one, i, left), numbersIn(other, k, right)];
    for (const [n, at] of ours.entries()) {
      const against = theirs[n];
      if (against === undefined) continue;
      const [number, otherwise] = [one[at] ?? '', other[against] ?? ''];
      seen.all.digits += number.length;
      seen.all.changed += number === otherwise ? 0 : 1;
      if (at >= HEAD || !BEFORE_OWN.includes(one[at - 1])) continue;
      seen.own.digits += number.length;
      // One digit may be misread; and where more is otherwise, it may be another number of the text.
      const surely = left <= SHORT && right <= SHORT && digitsBetween(number, otherwise) > 1;
      seen.own.changed += surely ? 1 : 0;
    }
    const words = Math.max(left - ours.length, right - theirs.length);
    seen.words += words;
    if (one[i] !== other[k]) seen.misread += words;
    i += left;
    k += right;
  }
  return seen;
}

/** Where the numbers stand among so many words. */
const numbersIn = (words: readonly string[], from: number, count: number): number[] =>
  words.slice(from, from + count).flatMap((word, n) => (isNumber(word) ? [from + n] : []));

/** How far to go in both until they are alike again: two words in a row, or the end. */
function nextAlike(one: readonly string[], i: number, other: readonly string[], k: number): [number, number] {
  const alike = (a: number, b: number) => one[a] === other[b] && one[a + 1] === other[b + 1];
  for (let sum = 1; sum <= AHEAD; sum++) {
    for (let step = 0; step <= sum; step++) {
      // The middle first: a word stands for a word mostly.
      const left = (sum >> 1) + (step % 2 === 0 ? step >> 1 : -((step + 1) >> 1));
      const right = sum - left;
      if (left < 0 || right < 0 || i + left >= one.length || k + right >= other.length) continue;
      if (alike(i + left, k + right)) return [left, right];
    }
  }
  return [AHEAD, AHEAD];
}

/** How many digits must be changed, added or left out to make one number of the other (Levenshtein). */
function digitsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, k) => k);
  for (const [i, digit] of Array.from(one).entries()) {
    const next = [i + 1];
    for (const [k, against] of Array.from(other).entries())
      next.push(Math.min((next[k] ?? 0) + 1, (row[k + 1] ?? 0) + 1, (row[k] ?? 0) + (digit === against ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
}

/** How likely at least so many are when so many are expected (Poisson). */
function atLeast(count: number, expected: number): number {
  let term = Math.exp(-expected);
  let fewer = 0;
  for (let n = 0; n < count; n++) {
    fewer += term;
    term = (term * expected) / (n + 1);
  }
  return 1 - fewer;
}
