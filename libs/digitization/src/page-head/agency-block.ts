import { folded, isDateLine, isMark, isMotto } from '../reading/folded.rules';
import { isSyllable } from '../reading/vietnamese.rules';
import { agencyNames, isTwoNames, isWholeName } from './agencies.rules';
import { fieldFrom, isCapitals, joinTexts, type HeadField, type HeadLine } from './head-line';
import { knownSyllables, withKnownWords } from './known-words.rules';
import { isOfficialWord, withOfficialBeginning, withOfficialWords } from './official-words.rules';

/**
 * Words of the catalogue were put right from it; initials in the symbol say something for the others. The place that
 * ends the name (`ỦY BAN NHÂN DÂN XÃ ĐỒI VÀNG`) stands a second time before the date; with `placeMustAgree` the name is
 * doubtful where it does not.
 */
export const nameField = (
  lines: HeadLine[],
  name: string,
  trust: number,
  bySymbol: boolean,
  place: HeadField | null,
  placeMustAgree = false,
): HeadField | null => {
  const placed = withPlace(name, place);
  const known = knownSyllables(name);
  const same = new Set(placed.agrees && place ? place.value.toUpperCase().split(' ') : []);
  const agreement = (text: string): number => {
    const bare = text.replace(/[.,;:]$/, '');
    if (isOfficialWord(text) || known.has(folded(bare)) || same.has(bare)) return 0.9;
    return bySymbol ? 0.5 : 0;
  };
  // A dot inside a name is mostly the lower half of a mark.
  const dotted = /\p{Lu}{3,}[.:;] /u.test(name);
  // Two words that ran together (`KHOAKHU`) are no syllable, nor are places of other languages: both are looked at.
  const odd = name.split(/[\s,–-]+/).some((word) => /^\p{Lu}{6,}$/u.test(word) && !isSyllable(word.toLowerCase()));
  // Hardly any place has a name of one syllable: the second was lost.
  const short = !placed.agrees && /(?:^| )(?:TỈNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ TRẤN) \p{L}+$/u.test(placed.name);
  return fieldFrom(
    lines,
    placed.name,
    placed.doubtful ||
      (placeMustAgree && !placed.agrees && / (?:TỈNH|XÃ|PHƯỜNG|QUẬN|HUYỆN) /u.test(name)) ||
      dotted ||
      odd ||
      short ||
      !isWholeName(name) ||
      isTwoNames(name)
      ? trust * 0.8
      : trust,
    agreement,
  );
};

const withPlace = (name: string, place: HeadField | null): { name: string; agrees: boolean; doubtful: boolean } => {
  const same = { name, agrees: false, doubtful: false };
  const words = name.split(' ');
  const solid = (text: string): string => folded(text).replaceAll(' ', '');
  // The blank between two short syllables may be lost: `EAAN`.
  const at = words.findIndex(
    (_, i) => i > 0 && place !== null && solid(words.slice(i).join('')) === solid(place.value),
  );
  if (!place || at < 0) return same;
  const tail = words.slice(at).join('');
  const wanted = place.value.toUpperCase();
  const agrees = withoutToneOrder(tail) === withoutToneOrder(wanted.replaceAll(' ', ''));
  if (agrees && words.length - at === wanted.split(' ').length) return { ...same, agrees };
  // Capitals lose their marks sooner than small letters do.
  return { name: [...words.slice(0, at), wanted].join(' '), agrees, doubtful: !agrees };
};

/** Letters and marks without their order: `HOÀ` and `HÒA` are one. */
const withoutToneOrder = (text: string): string => Array.from(text.normalize('NFD')).sort().join('');

/** The lines above the number, left of the national name, each name a list of lines. */
export const findAgencies = (lines: HeadLine[], numberAt: number | undefined): HeadLine[][] => {
  const motto = lines.findIndex(({ text }) => isMotto(text));
  const until = numberAt ?? motto;
  // Without a number nothing but its height tells the name from the stamp under it.
  const floor = numberAt === undefined ? (lines[motto]?.y1 ?? 0) + 0.035 : 1;
  const block = lines
    .slice(0, Math.max(0, until))
    .filter(({ y0 }) => y0 < floor)
    .filter(({ text, x1, x0 }) => x1 < 0.62 && x0 < 0.45 && isCapitals(text) && !isMotto(text) && !isDateLine(text))
    .filter(({ text }) => !isMark(text));
  return agencyNames(block.map(({ text }) => text)).map((indexes) => indexes.flatMap((i) => block[i] ?? []));
};

const LEVEL = /^(?:TỈNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|TRẤN|PHỐ)$/u;

export const nameOf = (lines: HeadLine[]): string => {
  // Specks become dashes and colons of their own; a dash between words is part of the name.
  const words = joinTexts(lines)
    .replace(/["“”'‘’]/g, '')
    .split(' ')
    .filter((word, i, all) => /[\p{L}\p{N}&]/u.test(word) || (/^[-–]$/.test(word) && i > 0 && i < all.length - 1))
    // A letter that stands alone was read twice: `BỘ Y Y TẾ`.
    .filter((word, i, all) => !(/^\p{L}$/u.test(word) && word === all[i - 1]));
  const level = words.findIndex((word, i) => i > 0 && LEVEL.test(word));
  const [head, place] = level < 0 ? [words, []] : [words.slice(0, level + 1), words.slice(level + 1)];
  // The name of a place is no word of the language: `XÃ TRƯỜNG PHONG` has no `trưởng phòng`.
  const known = [withOfficialWords(withKnownWords(head.join(' '))), ...place].join(' ');
  const name = known.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');
  return withOfficialBeginning(name);
};
