import { asInitials } from './agencies.rules';
import { repaired } from './closeness.rules';
import type { DocumentType } from './document-types';

/** The number line (số, ký hiệu) taken apart. `number` is null where it was left open to be written by hand. */
export type NumberLine = {
  number: string | null;
  year: string | null;
  symbol: string;
  /** The letters of the type in the symbol, where it has some. */
  type: string | null;
  /** True when a letter was put right from the catalogue or from the name of the issuer. */
  mended: boolean;
  /** True when type or issuer of the symbol are known: what was read is not only well-formed. */
  confirmed: boolean;
  /** True when the symbol has the initials of the issuer. */
  issuerAgrees: boolean;
  /** True when the letters of the unit are nearly those of one that many offices have: `NG` may be `NC`. */
  unitDoubtful: boolean;
  /** True when the symbol has not the letters of the issuer, though one is named above it. */
  issuerDoubtful: boolean;
  /** True when the last figure may be the first letter of the symbol: `385/VHTTDL` of a `SỞ VĂN HÓA …`. */
  borderDoubtful: boolean;
};

const DIGIT_LIKE: Record<string, string> = { O: '0', o: '0', l: '1', I: '1', '|': '1', S: '5' };

/** `Số: 15/QĐ-UBND`, `Số: 10/2008/CT-UBND`, `Số 19-NQ/TW`, `Luật số: 33/2024/QH15`; the sign after Số may be lost. */
const SO = 'S[ốổỗôồộỐỔỖÔỒỘoóòỏõọOÓÒeêé]|5[0O]';
const LINE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:bộ )?luật|lệnh|pháp lệnh|nghị quyết)?\\s*(?:${SO})\\s*[:.;,]{0,3}\\s*` +
    // The number may have a letter of its own (04a, 12bis), or be left open.
    '(?:([\\dOolI|S]{1,6}(?:(?:bis|[a-e])(?=\\s*[/-]))?)\\s*)?([/-]?)[/:.]?\\s*' +
    '(?:(1[89]\\d\\d|20\\d\\d)\\s*/\\s*)?' +
    '([\\p{Lu}Ð][\\p{L}\\d&.,Ð]*(?:\\s*[-–/]\\s*[\\p{L}\\d&.,Ð()]+)*)[^\\p{L}\\p{N}]*$',
  'iu',
);

export const parseNumberLine = (
  text: string,
  types: readonly DocumentType[],
  issuers: readonly string[],
  name = '',
): NumberLine | null => {
  const found = LINE.exec(text.replace(/\s*([/–-])\s*/g, '$1').trim());
  if (!found) return null;
  const [, rawNumber, joint, year, rawSymbol = ''] = found;
  if (rawNumber === undefined && joint === '') return null;
  // A stroke as thin as the slash may be lost, but then the letters after the number are those of a symbol.
  if (joint === '' && !/^\p{Lu}[\p{L}&.]*[-/]\p{Lu}/u.test(rawSymbol)) return null;
  const number = rawNumber?.replace(/[OolI|S]/g, (letter) => DIGIT_LIKE[letter] ?? letter) ?? null;
  // The engine has two letters for Đ, and now and then writes both.
  const plain = rawSymbol
    .replace(/ĐÐ|ÐĐ|Ð/g, 'Đ')
    .replaceAll('–', '-')
    .replace(/[.,]$/, '');
  const { symbol, type, confirmed, issuerAgrees } = mend(plain, types, issuers, name);
  // `19-NQ/TW`: Party organs put the hyphen first and the slash second.
  const party = joint === '-';
  if (!/[-/]/.test(symbol) && !year && !/^\p{Lu}/u.test(symbol)) return null;
  return {
    number: number === '' ? null : number,
    year: year ?? null,
    symbol: party ? symbol.replace('-', '/') : symbol,
    type,
    mended: symbol !== plain,
    confirmed,
    issuerAgrees,
    issuerDoubtful: name !== '' && !issuerAgrees,
    borderDoubtful: hasLostLetter(number ?? '', type === null ? symbol : symbol.slice(type.length + 1), name),
    unitDoubtful: type === null && isDoubtfulUnit(/-([^-/]+)$/.exec(symbol)?.[1] ?? ''),
  };
};

/** Letters that begin names of agencies, and the figures that engines take them for. */
const FIGURES_LIKE: Readonly<Record<string, RegExp>> = {
  S: /[58]$/,
  B: /[83]$/,
  Đ: /0$/,
  T: /[17]$/,
  Q: /[09]$/,
  C: /[06]$/,
};
const hasLostLetter = (number: string, letters: string, name: string): boolean => {
  const first = name.toUpperCase().startsWith('Đ') ? 'Đ' : (name.normalize('NFD')[0] ?? '').toUpperCase();
  const [part = ''] = letters.split(/[-/]/);
  return (
    FIGURES_LIKE[first]?.test(number) === true &&
    !letters.startsWith(first) &&
    asInitials(first + part, name) !== undefined &&
    asInitials(part, name) !== undefined
  );
};

/** Abbreviations of units that most offices have. */
const UNITS =
  'NC TH KT VX KGVX KTN KTTH TCHC HCTH HCQT TCCB KHTC KHTH QLNS QLĐT CNTT TTr NV VP PC TC XD NN ĐT BTXH KSTT CĐS'.split(
    ' ',
  );
/** Letters that engines take for one another, or for two. */
const likeRead = (letters: string): string =>
  letters
    .toUpperCase()
    .replace(/GC|CG|G/g, 'C')
    .replace(/[ÐĐ]/g, 'D')
    .replace(/[ỊI1L]/g, 'I')
    .replaceAll('Q', 'O');
const isDoubtfulUnit = (unit: string): boolean =>
  !UNITS.includes(unit) && (/^\p{L}$/u.test(unit) || UNITS.some((known) => likeRead(known) === likeRead(unit)));

/** Puts the parts of a symbol right: its type from the catalogue, its issuer from the name above the number. */
const mend = (
  symbol: string,
  types: readonly DocumentType[],
  issuers: readonly string[],
  name: string,
): Pick<NumberLine, 'symbol' | 'confirmed' | 'issuerAgrees' | 'type'> => {
  const parts = symbol.split(/([-/])/);
  const [first = '', joint = '', second, ...rest] = parts;
  const abbreviations = types.flatMap(({ abbreviation }) => abbreviation ?? []);
  // Specks become dots: `C.Tr`.
  const type = second === undefined ? undefined : repaired(first.replaceAll('.', ''), abbreviations);
  const mendIssuer = (part: string): string | undefined => repaired(part, issuers) ?? asInitials(part, name);
  if (type !== undefined && second !== undefined) {
    const issuer = mendIssuer(second);
    return {
      symbol: [type, joint, issuer ?? second, ...rest].join(''),
      type,
      confirmed: issuer !== undefined || type === first,
      issuerAgrees: issuer !== undefined,
    };
  }
  const issuer = mendIssuer(first);
  return {
    symbol: second === undefined ? (issuer ?? first) : [issuer ?? first, joint, second, ...rest].join(''),
    type: null,
    confirmed: issuer !== undefined,
    issuerAgrees: issuer !== undefined,
  };
};

export const numberSymbolOf = ({ number, year, symbol }: NumberLine): string => {
  const party = /^[\p{L}]+\/[\p{L}]+$/u.test(symbol) && year === null && !symbol.includes('-');
  const joint = party ? '-' : '/';
  return `${number ?? ''}${joint}${year === null ? '' : `${year}/`}${symbol}`;
};
