import { folded, isDateLine, isMotto } from '../reading/folded.rules';
import { abbreviationsOf, areJoint } from './agencies.rules';
import { findAgencies, nameField, nameOf } from './agency-block';
import { readAddressees, readRecipients } from './addressees';
import { readArrivalStamp, type ArrivalStamp } from './arrival-stamp';
import { distance } from './closeness.rules';
import { DOCUMENT_TYPES, type DocumentType } from './document-types';
import { fieldFrom, headLines, isCapitals, joinTexts, type HeadField, type HeadLine, type HeadPage } from './head-line';
import { readMark } from './marks';
import { knownSyllables, withKnownWords } from './known-words.rules';
import { numberSymbolOf, parseNumberLine, type NumberLine } from './number-line.rules';
import { readPlaceAndDate } from './place-and-date';
import { readSignature } from './signature';

/**
 * What the head and the end of a document say about it (Decree 30/2020/NĐ-CP, Annex I): a proposal for the clerk who
 * registers it, never a registration. Lists (`addressees`, `recipients`) have one entry a line.
 */
export type PageHead = {
  numberSymbol: HeadField | null;
  number: HeadField | null;
  symbol: HeadField | null;
  issuedOn: HeadField | null;
  issuer: HeadField | null;
  superior: HeadField | null;
  docType: HeadField | null;
  subject: HeadField | null;
  place: HeadField | null;
  signer: HeadField | null;
  signerCapacity: HeadField | null;
  urgency: HeadField | null;
  secrecy: HeadField | null;
  addressees: HeadField | null;
  recipients: HeadField | null;
} & ArrivalStamp;

/** Lines of a page that can belong to its head. */
const HEAD_LINES = 40;

export const readPageHead = (pages: readonly HeadPage[], types: readonly DocumentType[] = DOCUMENT_TYPES): PageHead => {
  const written = pages.filter(({ blank }) => !blank).toSorted((a, b) => a.page - b.page);
  const first = written.find((page) => headLines(page).some(isHeadSign)) ?? written[0];
  const lines = first ? headLines(first).slice(0, HEAD_LINES) : [];
  const number = findNumber(lines, types);
  const agencies = findAgencies(lines, number?.at);
  const date = readPlaceAndDate(lines, agencies.map(joinTexts).join(' '));
  const title = findTitle(lines, number?.read, types);
  const letterSubject = number ? findLetterSubject(lines, number.at) : null;
  const joint = agencies.length === 2 && areJoint(agencies.map(nameOf));
  const issuer = joint ? agencies.flat() : agencies.at(-1);
  const issuerName = joint ? agencies.map(nameOf).join(' - ') : issuer ? nameOf(issuer) : '';
  const superior = joint ? [] : agencies.slice(0, -1);
  const last = written.filter(({ page }) => first !== undefined && page >= first.page);
  return {
    ...numberFields(number),
    ...date,
    issuer: issuer
      ? nameField(
          issuer,
          issuerName,
          joint || !number ? 0.8 : 0.99,
          number?.read.issuerAgrees === true,
          date.place,
          true,
        )
      : null,
    superior: nameField(superior.flat(), superior.map(nameOf).join(' '), 0.96, false, date.place),
    docType: docTypeOf(title, number, letterSubject !== null, types),
    subject: letterSubject ?? (title ? findSubject(lines, title.at) : null),
    urgency: readMark(lines, 'urgency'),
    secrecy: readMark(lines, 'secrecy'),
    addressees: readAddressees(lines),
    recipients: readRecipients(last),
    ...readSignature(last),
    ...readArrivalStamp(written),
  };
};

const isHeadSign = ({ text }: HeadLine): boolean => isMotto(text) || /^số\s*:.*\/.*-/i.test(text);

type FoundNumber = { at: number; line: HeadLine; read: NumberLine };

/** The number stands in the left column under the agency; the number of an incoming stamp has no symbol. */
const findNumber = (lines: HeadLine[], types: readonly DocumentType[]): FoundNumber | null => {
  for (const [at, line] of lines.entries()) {
    if (line.x0 > 0.5) continue;
    const names = findAgencies(lines, at).map(nameOf);
    // A committee of the Party has the letters of its superior after its own: `BTCTU`.
    const whole = names.toReversed().join(' ');
    const read = parseNumberLine(line.text, types, names.flatMap(abbreviationsOf), whole);
    if (read) return { at, line, read };
  }
  return null;
};

const numberFields = (found: FoundNumber | null): Pick<PageHead, 'numberSymbol' | 'number' | 'symbol'> => {
  if (!found) return { numberSymbol: null, number: null, symbol: null };
  const { line, read } = found;
  const words = line.words.filter(({ text }) => !/^s[o0e]\W*$/.test(folded(text)));
  const places = [{ ...line, words: words.length > 0 ? words : line.words }];
  const doubtful = read.unitDoubtful || read.issuerDoubtful || read.borderDoubtful;
  const trust = (read.confirmed ? 1 : 0.8) * (read.mended ? 0.94 : 1) * (doubtful ? 0.8 : 1);
  // Type and issuer bear the symbol out, though not the figures before it.
  const [symbolAgrees, numberAgrees] = read.confirmed ? [0.85, 0.6] : [0, 0];
  return {
    numberSymbol: fieldFrom(places, numberSymbolOf(read), read.number === null ? 0.4 : trust, numberAgrees),
    // The number alone counts without the noughts in front of it: 05 is 5.
    number:
      read.number === null
        ? null
        : fieldFrom(places, read.number.replace(/^0+(?=\d)/, ''), read.borderDoubtful ? 0.8 : 0.99, numberAgrees),
    symbol: fieldFrom(places, read.symbol, trust, symbolAgrees),
  };
};

type Title = { at: number; line: HeadLine; name: string; exact: boolean };

/** The name of the type stands alone, in capitals, in the middle of the page. */
const findTitle = (lines: HeadLine[], number: NumberLine | undefined, types: readonly DocumentType[]): Title | null => {
  const candidates = lines.flatMap((line, at) => {
    const middle = (line.x0 + line.x1) / 2;
    if (!isCapitals(line.text) || middle < 0.35 || middle > 0.68) return [];
    return types.flatMap(({ name, abbreviation }) => {
      const away = distance(folded(line.text), folded(name));
      if (away > (name.length > 8 ? 1 : 0)) return [];
      return [{ at, line, name, exact: away === 0, agrees: abbreviation !== null && abbreviation === number?.type }];
    });
  });
  return candidates.find(({ agrees }) => agrees) ?? candidates.find(({ exact }) => exact) ?? candidates[0] ?? null;
};

const docTypeOf = (
  title: Title | null,
  number: FoundNumber | null,
  isLetter: boolean,
  types: readonly DocumentType[],
): HeadField | null => {
  const bySymbol = number?.read.type ? types.find(({ abbreviation }) => abbreviation === number.read.type) : undefined;
  if (title && title.name === bySymbol?.name) return fieldFrom([title.line], title.name, 1, 0.98);
  if (number && isLetter) return fieldFrom([number.line], 'Công văn', bySymbol ? 0.6 : 0.99, 0.9);
  if (title) return fieldFrom([title.line], title.name, title.exact ? 0.95 : 0.8, 0.9);
  if (!number) return null;
  if (bySymbol) return fieldFrom([number.line], bySymbol.name, 0.84, 0.8);
  return number.read.year === null ? fieldFrom([number.line], 'Công văn', 0.6) : null;
};

/** The subject of a letter (công văn) stands under its number: `V/v …`. */
const findLetterSubject = (lines: HeadLine[], numberAt: number): HeadField | null => {
  const start = lines.findIndex(
    ({ text, x0 }, i) => i > numberAt && i <= numberAt + 4 && x0 < 0.45 && /^v\s*[/il1|]?\s*v\b/i.test(text),
  );
  const first = lines[start];
  if (!first) return null;
  const found = [first];
  // The date of the right column may stand between its lines.
  const column = lines.slice(start + 1).filter((line) => line.x0 < 0.42 && !isDateLine(line.text));
  for (const line of column) {
    const above = found.at(-1) ?? first;
    const height = above.y1 - above.y0;
    if (line.x1 > 0.55 || line.y0 - above.y1 > height || line.y0 < above.y0) break;
    // The number of a law may stand alone in the last line.
    if ((isCapitals(line.text) && !/\d/.test(line.text)) || folded(line.text).startsWith('kinh gui')) break;
    found.push(line);
  }
  return subjectFrom(found, joinTexts(found).replace(/^\P{L}*v\s*[/il1|]?\s*v\s*[:.]?\s*/iu, ''), 0.98);
};

const AFTER_SUBJECT = /^(kinh gui|can cu|dieu 1|chuong i|theo de nghi|thuc hien|xet |i\. |1\. |phan )/;

/** The subject (trích yếu) under the name of the type: centred, of one case, until the rule or the first paragraph. */
const findSubject = (lines: HeadLine[], titleAt: number): HeadField | null => {
  const title = lines[titleAt];
  if (!title) return null;
  const middle = (title.x0 + title.x1) / 2;
  const found: HeadLine[] = [];
  let above = title;
  for (const line of lines.slice(titleAt + 1)) {
    if (line.x1 < 0.3 || line.x0 > 0.7) continue;
    // A telegram (công điện) goes on with who sends it: `SỞ Y TẾ ĐIỆN:`.
    if (AFTER_SUBJECT.test(folded(line.text)) || /\bdien\s*[:;]$/.test(folded(line.text))) break;
    const [first] = found;
    const centred = Math.abs((line.x0 + line.x1) / 2 - middle) < 0.015;
    // A last line may be but a figure: `III`, `30/2020/NĐ-CP`.
    const figure = /^(?:[IVXLC]+|\S*\d\S*)[.;]?$/.test(line.text);
    if (!centred || (first && !figure && isCapitals(line.text) !== isCapitals(first.text))) break;
    const pitch = title.y1 - title.y0;
    if (line.y0 - above.y1 > pitch * (first ? 1.1 : 2.5)) break;
    found.push(line);
    above = line;
  }
  // What a stamp or a fold did to the first letters is plain from the next word.
  const text = joinTexts(found).replace(/^\P{L}*(?:[vV]?[eềêếệÊẾỀ]\s+)(?:[vV]?i?ệ?ệc|việc|viêc)\s/u, 'Về việc ');
  return subjectFrom(found, text, 0.97);
};

const subjectFrom = (lines: HeadLine[], text: string, trust: number): HeadField | null => {
  const value = withQuarter(withKnownWords(text)).replace(/\s+[.,;:]$/, ''); // a speck after the end
  const known = knownSyllables(value);
  return fieldFrom(lines, value, trust, (word) => (known.has(folded(word).replace(/[.,;:]$/, '')) ? 0.85 : 0));
};

/** The four quarters (quý) are written in Roman figures, and two strokes are easily one letter: `QUÝ IH`. */
const withQuarter = (text: string): string =>
  text.replace(/(?<=\bquý )[IHVl1|]{1,3}(?![\p{L}\p{N}])/giu, (figure) => {
    const roman = figure.toUpperCase().replaceAll('H', 'II').replace(/[L1|]/g, 'I');
    return /^(?:I{1,3}|IV)$/.test(roman) ? roman : figure;
  });
