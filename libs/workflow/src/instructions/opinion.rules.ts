import type { Word } from './words.rules';

/**
 * What is left of a typed instruction (ý kiến): the words that nobody took, with the signs around them, but for those that
 * stood between chips.
 */
export function opinionOf(text: string, words: readonly Word[], taken: readonly boolean[]): string {
  let kept = '';
  let [open, cut] = [0, false];
  words.forEach((word, i) => {
    if (taken[i]) {
      if (i === 0 || !taken[i - 1]) kept += text.slice(open, word.from);
      open = word.to;
      cut = true;
    } else if (i > 0 && taken[i - 1]) {
      // Of the signs between a chip and what follows, only one that opens something is kept.
      kept += ` ${/["“'(]$/.exec(text.slice(open, word.from))?.[0] ?? ''}`;
      open = word.from;
    }
  });
  if (words.length === 0 || taken.at(-1) !== true) kept += text.slice(open);
  if (!cut) return kept.trim();
  return kept
    .replace(/\s+/g, ' ')
    .replace(/\s*[,;:–-]+\s*(?=[,;:.])/g, '')
    .replace(/\s+([,;:.)])/g, '$1')
    .replace(/^[\s,;:.&+–-]+|[\s,;:&+–-]+$/g, '');
}
