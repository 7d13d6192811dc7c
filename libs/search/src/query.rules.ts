/** One character folded for comparison: without tone and accent, lower case, đ as d; always as long as it was. */
function foldChar(char: string): string {
  const folded = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
  return folded.length === char.length ? folded : char;
}

/** A text folded for comparison, each character in its place, so that offsets hold in the original. */
export const fold = (text: string): string =>
  Array.from(text, (char) => (char.length === 1 ? foldChar(char) : char)).join('');

/** The words of a query as they are compared: folded, without signs. */
export const wordsOfQuery = (q: string): string[] => [
  ...new Set(fold(q.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? []),
];

/** A piece of text that was shown because of the query; `hit` marks the words that matched. */
export type Piece = { text: string; hit: boolean };

const WINDOW = 180;

/** Where words of the query stand in a text, as whole words. */
function hitsIn(text: string, words: readonly string[]): { start: number; end: number; word: string }[] {
  const wanted = new Set(words);
  return [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) =>
    wanted.has(match[0]) ? [{ start: match.index, end: match.index + match[0].length, word: match[0] }] : [],
  );
}

/**
 * The part of a text that holds the most different words of the query close together, cut at word boundaries and
 * marked. Null when none of the words stands in it.
 */
export function snippetOf(text: string, words: readonly string[]): Piece[] | null {
  const hits = hitsIn(text, words);
  let best: { from: number; variety: number } | null = null;
  for (const { start } of hits) {
    const variety = new Set(
      hits.filter((hit) => hit.start >= start && hit.end <= start + WINDOW).map(({ word }) => word),
    ).size;
    if (!best || variety > best.variety) best = { from: start, variety };
  }
  if (!best) return null;
  const [start, end] = bounds(text, best.from);
  const pieces: Piece[] = [];
  let at = start;
  for (const hit of hits.filter((candidate) => candidate.start >= start && candidate.end <= end)) {
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: false });
    pieces.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', hit: false }] : []),
  ].map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
}

/** A window around the first hit, that neither begins nor ends within a word. */
function bounds(text: string, hit: number): [number, number] {
  let start = Math.max(0, hit - 50);
  while (start > 0 && start < hit && !/\s/.test(text[start - 1] ?? ' ')) start++;
  let end = Math.min(text.length, start + WINDOW + 50);
  while (end < text.length && end > hit + 1 && !/\s/.test(text[end] ?? ' ')) end--;
  return [start, end];
}
