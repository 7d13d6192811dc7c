const UTF16 = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/**
 * The text of bytes whose encoding nobody stated: by the mark at their beginning, else UTF-8 where they are valid UTF-8,
 * else Windows-1258, in which older Vietnamese programs save. Its tones stand as characters of their own and are joined.
 * `old`: the bytes as letters of Latin-1, for fonts from before Unicode (see legacy-letters); the text itself where it was
 * Unicode.
 */
export function decodeText(bytes: Uint8Array): { text: string; old: string; encoding: string } {
  const marked = UTF16.find(({ bytes: mark }) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return asUnicode(new TextDecoder(marked.encoding).decode(bytes), marked.encoding);
  try {
    return asUnicode(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    return { text, old: Buffer.from(bytes).toString('latin1'), encoding: 'windows-1258' };
  }
}

const asUnicode = (text: string, encoding: string) => ({ text, old: text, encoding });

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 30;

/** The sign between the columns: the one that divides the first lines into the most columns, the same number in most. */
export function guessDelimiter(text: string): string {
  const lines = unquoted(text)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const alike = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    return { delimiter, score: usual === 0 ? 0 : usual * alike };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Without what stands in quotes, where a delimiter divides nothing. */
const unquoted = (text: string): string => text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, '""');

/** Text that a database can store: no NUL, no half characters; blanks around it are nobody's meaning. */
export const plainCell = (text: string): string =>
  text
    .replaceAll('\0', '\ufffd')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
