import { COMMON, DETERMINER, KINDS, PEOPLE, REACH } from './bodies';
import { phraseAt, type Word } from './words';

/** Where one of a list stands: the index of its first word, and of the word behind it. */
export type Part = readonly [from: number, to: number];

/**
 * The names as they are printed, one for each of the list. A collective name has commas of its own: `các sở, ban, ngành`,
 * `các cơ quan, đơn vị và địa phương` are one.
 */
export function namesOf(words: readonly Word[], parts: readonly Part[]): string[] {
  const names: Part[] = [];
  for (const part of parts) {
    const before = names.at(-1);
    if (before && goesOn(words, before, part)) names.splice(-1, 1, [before[0], part[1]]);
    else names.push(part);
  }
  return names.map(([from, to]) => printed(words, from, to));
}

function printed(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++)
    text += (i === from ? '' : (words[i]?.gap ?? '').replace(/\s+/g, ' ')) + (words[i]?.raw ?? '');
  return text.trim();
}

/** Whether a part is a further kind of those whom the name before it has together. */
function goesOn(words: readonly Word[], before: Part, part: Part): boolean {
  if (!isCollective(words, before) || hasDeterminer(words, part)) return false;
  const between = words.slice(before[1], part[0] + 1);
  return between.every(({ gap }) => /^\s*[,/]?\s*$/.test(gap)) && isKind(words, part);
}

/** `các sở`, `UBND các xã`, `cán bộ`: several whom nobody names one by one. */
const isCollective = (words: readonly Word[], part: Part): boolean =>
  phraseAt(words, part[0], PEOPLE) > 0 || hasDeterminer(words, part);

const hasDeterminer = (words: readonly Word[], [from, to]: Part): boolean =>
  words.slice(from, to).some((_, i) => i < 5 && phraseAt(words, from + i, DETERMINER) > 0);

/** A kind of body or of people without a name: all in small letters, or nothing but `Ban`, `Ngành tỉnh`. */
function isKind(words: readonly Word[], [from, to]: Part): boolean {
  const kind = Math.max(phraseAt(words, from, COMMON), phraseAt(words, from, PEOPLE));
  if (kind === 0) return false;
  if (words.slice(from, to).every(({ isCapital }) => !isCapital)) return true;
  if (kind > 1 && phraseAt(words, from, KINDS) === 0) return false;
  let at = from + kind;
  for (let n = phraseAt(words, at, REACH); n > 0; n = phraseAt(words, at, REACH)) at += n;
  return at >= to;
}
