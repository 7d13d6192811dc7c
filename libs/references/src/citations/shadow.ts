/**
 * A copy of a text that is easy to match, of which every place leads back to the original.
 * `clean` is composed (NFC) with look-alikes mapped; `fold` is the same without accents and case, in ASCII.
 * Both have the same length, so an offset found in one is an offset in the other.
 */
export type Shadow = {
  clean: string;
  fold: string;
  /** Offset in the original text where the sign at `i` begins. */
  startOf: (i: number) => number;
  /** Offset in the original text where the sign at `i` ends (combining marks included). */
  endOf: (i: number) => number;
};

/** Anything that is neither letter, digit nor known punctuation, as a folded character code. */
const OTHER = 1;

/** U+01A3 stands for ư in text made from old fonts; Icelandic eth for đ; quotation marks and dashes of every make. */
const CLEAN = new Map<number, number>([
  [0xd0, 0x110],
  [0x189, 0x110],
  [0xf0, 0x111],
  [0x1a2, 0x1af],
  [0x1a3, 0x1b0],
  [0xa0, 0x20],
  [0x202f, 0x20],
  [0x3000, 0x20],
  [0x2212, 0x2d],
  [0x2014, 0x2d],
  [0x2044, 0x2f],
  ...[0x2010, 0x2011, 0x2012, 0x2013, 0x2015].map((code) => [code, 0x2d] as const),
  ...[0x201c, 0x201d, 0x201e, 0xab, 0xbb].map((code) => [code, 0x22] as const),
  ...[0x2002, 0x2003, 0x2009].map((code) => [code, 0x20] as const),
]);

const cleanTable = new Uint16Array(0x10000).map((_, code) => CLEAN.get(code) ?? code);
const foldTable = new Uint8Array(0x10000).map((_, code) => foldCode(cleanTable[code] ?? code));

function foldCode(code: number): number {
  if (code <= 0x20) return 0x20;
  if (code === 0x110 || code === 0x111) return 0x64;
  if (code === 0x2026) return 0x2e;
  if (code >= 0xd800 && code <= 0xf8ff) return OTHER;
  const base = String.fromCharCode(code).normalize('NFD').toLowerCase().charCodeAt(0);
  return base < 0x80 ? base : OTHER;
}

/** Combining marks, and signs that print nothing (soft hyphen, zero width, byte order mark). */
const UNEVEN = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/;

export function shadowOf(text: string): Shadow {
  return UNEVEN.test(text) ? composed(text) : evenly(text);
}

/** Longer runs of one sign (dot leaders, blank lines, rules) say no more, and make patterns slow: the rest is left out. */
const MAX_RUN = 12;

function isFiller(folded: number): boolean {
  return folded !== OTHER && !(folded >= 0x61 && folded <= 0x7a) && !(folded >= 0x30 && folded <= 0x39);
}

function evenly(text: string): Shadow {
  const codes = new Uint16Array(text.length);
  let run = 0;
  let before = OTHER;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code;
    const folded = foldTable[code] ?? OTHER;
    run = folded === before ? run + 1 : 1;
    if (run > MAX_RUN && isFiller(folded)) return composed(text);
    before = folded;
  }
  return { ...render(codes), startOf: (i) => i, endOf: (i) => i + 1 };
}

const NEWLINE = 0x0a;

function composed(text: string): Shadow {
  const codes = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  let length = 0;
  let run = 0;
  let before = OTHER;
  for (let i = 0; i < text.length;) {
    let next = i + 1;
    while (next < text.length && isMark(text.charCodeAt(next))) next++;
    if (!UNEVEN.test(text.charAt(i))) {
      const code =
        next > i + 1
          ? text
              .slice(i, Math.min(next, i + 8))
              .normalize('NFC')
              .charCodeAt(0)
          : text.charCodeAt(i);
      const folded = foldTable[code] ?? OTHER;
      run = folded === before ? run + 1 : 1;
      before = folded;
      if (run <= MAX_RUN || !isFiller(folded)) {
        codes[length] = code;
        starts[length] = i;
        ends[length] = next;
        length++;
      } else if (code === NEWLINE) codes[codes[length - 1] === NEWLINE ? length - 2 : length - 1] = NEWLINE;
    }
    i = next;
  }
  return {
    ...render(codes.subarray(0, length)),
    startOf: (i) => (i < length ? (starts[i] ?? 0) : text.length),
    endOf: (i) => (i < length ? (ends[i] ?? 0) : text.length),
  };
}

function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function render(codes: Uint16Array): { clean: string; fold: string } {
  const folded = Buffer.alloc(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    codes[i] = cleanTable[code] ?? code;
    folded[i] = foldTable[code] ?? OTHER;
  }
  const clean = Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');
  return { clean, fold: folded.toString('latin1') };
}

/** Without accents, case and doubled spaces: the form in which words are compared. */
export function foldText(text: string): string {
  return shadowOf(text).fold.replace(/ +/g, ' ').trim();
}
