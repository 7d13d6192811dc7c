/** So many letters and digits in a row are one shingle. Five survive OCR that misreads one sign in twenty, mostly. */
const SHINGLE = 5;
/** Least hashes of a text: so many passes over it, each with so many; and how many of them make a band. */
const PASSES = 15;
const BUCKETS = 15;
const HASHES = PASSES * BUCKETS;
const ROWS = 3;
/** The text that is looked at, in letters and digits: the first pages tell papers apart. */
const LOOKED_AT = 12_000;
/** Fewer shingles say too little: a cover, a stamp, an empty page. */
const ENOUGH = 60;
/** Two readings of one paper, each with one sign in twenty misread, share more than a third of their shingles; others a tenth. */
export const ALIKE = 0.25;

/** The shingles of a text (đoạn ký tự), as numbers: without accents, case, blanks and signs, which OCR gets wrong. */
export function shinglesOf(text: string): Set<number> {
  const letters = text
    .slice(0, 4 * LOOKED_AT)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LOOKED_AT);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= letters.length; i++) {
    let hash = 0x811c9dc5; // FNV-1a
    for (let k = i; k < i + SHINGLE; k++) hash = Math.imul(hash ^ letters.charCodeAt(k), 0x01000193);
    shingles.add(scramble(hash));
  }
  return shingles;
}

/** How much two texts have in common, 0 to 1: shared shingles of all shingles (Jaccard). */
export function likeness(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * The bands of a text (MinHash with locality-sensitive hashing): 32-bit numbers of which two texts share at least one
 * with probability 1 − (1 − j³)⁷⁵ for a likeness of j: 0.97 at 0.355, 0.009 at 0.05. None of a text that says too little.
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size < ENOUGH) return [];
  const least = leastHashes(shingles);
  const bands = [];
  for (let from = 0; from < HASHES; from += ROWS) {
    let band = from;
    for (let row = from; row < from + ROWS; row++) band = scramble(Math.imul(band, ODD) ^ (least[row] ?? 0));
    bands.push(band | 0);
  }
  return bands;
}

/** One hash of a pass stands for all its buckets: it chooses one of them, and what is left is compared there. */
function leastHashes(shingles: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let pass = 0; pass < PASSES; pass++) {
    const salt = scramble(Math.imul(pass + 1, ODD));
    for (const shingle of shingles) {
      const hash = scramble(shingle ^ salt) >>> 0;
      const at = pass * BUCKETS + (hash % BUCKETS);
      const rest = scramble(hash ^ ODD) >>> 0;
      if (rest < (least[at] ?? 0)) least[at] = rest;
    }
  }
  return least;
}

const ODD = 0x9e3779b1;

/** Every bit of the result depends on every bit of the number (the finalizer of MurmurHash3). */
function scramble(number: number): number {
  let mixed = number ^ (number >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
