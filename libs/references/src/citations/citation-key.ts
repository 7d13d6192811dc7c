import type { Citation } from './find-citations';
import { digitsOf } from './dates';
import { kindOfAbbreviation } from './kinds';
import { wordsOf } from './law-names';
import { MAX_TYPED, parseNumberSymbol } from './numbers';
import { foldText } from './shadow';

type Identity = Pick<Citation, 'docType' | 'number' | 'symbol'> & {
  year: string | number | null;
  title?: string | null;
};

/**
 * The normal form in which a citation is looked up: kind, number as an integer, year, letters of the symbol.
 * Laws without a number go by their name: `luat/luu-tru/2024`. Đ, Ð and D, dashes, slashes, Unicode forms and lost
 * accents make no difference. A part that the text does not state is empty: compare only the parts both sides have.
 */
export function citationKey(citation: Identity): string {
  const kind = foldText(citation.docType).toLowerCase();
  const type = foldText(kindOfAbbreviation(kind) ?? citation.docType).replaceAll(' ', '-');
  // There is one constitution at a time: its year is its name.
  if (!citation.number && citation.title && type !== 'hien-phap')
    return `${type}/${nameKey(citation.title, type)}/${digitsOf(String(citation.year ?? ''))}`;
  return [type, numberKey(citation.number), digitsOf(String(citation.year ?? '')), lettersKey(citation.symbol)].join(
    '/',
  );
}

/** What is abbreviated inside names of laws. */
const IN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\bbhyt\b/g, 'bao hiem y te'],
  [/\bbvmt\b/g, 'bao ve moi truong'],
  [/\bpccc\b/g, 'phong chay va chua chay'],
  [/\bpctn\b/g, 'phong chong tham nhung'],
  [/\bnsnn\b/g, 'ngan sach nha nuoc'],
  [/\bxlvphc\b/g, 'xu ly vi pham hanh chinh'],
  [/\bqppl\b/g, 'quy pham phap luat'],
];

/** The name of a law without the word for its kind: `Luật Lưu trữ`, `Lưu trữ` → `luu-tru`. */
function nameKey(title: string, type: string): string {
  const words = wordsOf(foldText(title));
  const kind = type.split('-');
  const named = kind.length < words.length && kind.every((word, i) => words[i] === word);
  let name = (named ? words.slice(kind.length) : words).join(' ');
  for (const [short, long] of IN_NAMES) name = name.replace(short, long);
  return name.replace(/y\b/g, 'i').replaceAll(' ', '-');
}

/** Any spelling of a number and symbol folded to one search key: `30/2020/NĐ-CP`, `30 2020 nd cp` → `30/2020/ndcp`. */
export function symbolKey(typed: string): string {
  const text = typed.slice(0, MAX_TYPED);
  const parsed = parseNumberSymbol(text);
  if (parsed.symbol)
    return [numberKey(parsed.number), parsed.year, lettersKey(parsed.symbol)].filter(Boolean).join('/');
  const words = wordsOf(foldText(text)).filter((word, i) => i > 0 || (word !== 'so' && word !== 's'));
  const first = digitsOf(words[0] ?? '');
  if (!/^\d+[a-k]?$/.test(first)) return lettersKey(words.join(''));
  const year = /^(?:19|20)\d\d$/.test(digitsOf(words[1] ?? '')) ? digitsOf(words[1] ?? '') : '';
  return [numberKey(first), year, lettersKey(words.slice(year ? 2 : 1).join(''))].filter(Boolean).join('/');
}

function numberKey(number: string): string {
  return foldText(digitsOf(number)).replace(/^0+(?=\d)/, '');
}

function lettersKey(symbol: string): string {
  const letters = foldText(symbol.replace(/TƯ/g, 'TW')).replace(/[^a-z0-9]/g, '');
  return letters.replace(/^(qh|ubtvqh)([\doli]{1,2})$/, (_, body: string, term: string) => body + digitsOf(term));
}
