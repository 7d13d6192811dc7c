/** A word of a text without accents and case, with where it stands in the text as it was typed. */
export type Word = { readonly text: string; readonly from: number; readonly to: number };
export type Span = { readonly from: number; readonly to: number };

const MARK = /\p{M}/u;

/** One letter without accent and case: `Đ` is `d`, `Ẫ` is `a`. What is no letter stays. */
const plain = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');

/** Without accents and case, whether the accents are composed or not. */
export const fold = (text: string): string => plain(text);

/** The words of a text in their order; `15/6` is two words, and so is `P.TCHC`. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let word: { text: string; from: number; to: number } | null = null;
  let at = 0;
  for (const letter of text) {
    const next = at + letter.length;
    const folded = plain(letter);
    if (MARK.test(letter) && word) word.to = next;
    else if (/^[a-z0-9]+$/.test(folded)) {
      word ??= { text: '', from: at, to: at };
      word.text += folded;
      word.to = next;
    } else if (word) {
      words.push(word);
      word = null;
    }
    at = next;
  }
  if (word) words.push(word);
  return words;
}

/**
 * What a word may be that is still being typed: the keys of Telex (`chur`, `dde`, `bieets`) and VNI (`chu3`, `d9e63`)
 * stand in the text until the method of input has made letters of them.
 */
export function readings(word: string): readonly string[] {
  const forms = new Set([word]);
  if (/^[a-z]+\d+[a-z0-9]*$/.test(word)) forms.add(word.replace(/\d/g, ''));
  if (/^[a-z]+$/.test(word)) forms.add(withoutTelex(word));
  return [...forms];
}

/** No syllable of Vietnamese has s, f, r, x, j, w or z after its vowel: there they are keys. */
function withoutTelex(word: string): string {
  const begin = word.replace(/^dd/, 'd');
  const vowel = begin.search(/[aeiouy]/);
  if (vowel < 0) return begin.replace(/w/g, 'u');
  const rest = begin
    .slice(vowel)
    .replace(/[sfrxjwz]/g, '')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/([aeo])([a-z]*[^aeiouy])\1$/, '$1$2'); // tiene: the key of the hat may come last
  return begin.slice(0, vowel) + (begin.startsWith('d') ? rest.replace(/d$/, '') : rest);
}

/** Whether these words stand at a place: each as it is, or half typed. */
export const standAt = (words: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((want, i) => {
    const word = words[at + i];
    return word !== undefined && (word.text === want || readings(word.text).includes(want));
  });

/** What stands between two neighbouring words. */
export const between = (text: string, left: Word | undefined, right: Word | undefined): string =>
  text.slice(left?.to ?? 0, right?.from ?? text.length);
