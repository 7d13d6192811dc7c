import { dateAt } from './dates';
import {
  ABBREVIATION_PATTERN,
  codesOfKind,
  isLaw,
  KIND_PATTERN,
  kindNamed,
  kindOfAbbreviation,
  kindResembling,
  takesBareNumber,
} from './kinds';
import { dateTail, lawNamedAt, shortenedName } from './laws';
import { ownNumberAt } from './own-number';
import type { FoundNumber } from './numbers';
import { numberAt } from './numbers';
import { provisionsAfter, provisionsBefore } from './provisions';
import type { RelationCode } from './relations';
import { relationAt } from './relations';
import type { Shadow } from './shadow';
import { shadowOf } from './shadow';
import { standardAt } from './standards';
import { issuerAfter, issuerFor, titleAfter } from './surroundings';
import { isAssemblySymbol, isLetterSymbol, kindOfSymbol } from './symbols';

/** A mention of a document in a text (trích dẫn). What the text does not state is '' or null; nothing is guessed. */
export type Citation = {
  /** As found, NFC: from the word for the kind (or `số`) to the end of number, date or year. */
  text: string;
  /** Offsets in the text given, whatever its Unicode form. */
  start: number;
  end: number;
  docType: string;
  /** As printed, leading zeros kept. */
  number: string;
  year: string;
  symbol: string;
  /** ISO date. */
  issuedOn: string | null;
  issuer: string | null;
  title: string | null;
  /** Innermost first, as Vietnamese writes them: `điểm b khoản 2 Điều 5`. */
  provisions: string[];
  relation: RelationCode;
  /** 0 to 1: how sure the reading is, not how sure the document exists. */
  confidence: number;
};

/** A mention in offsets of the shadow. */
type Mention = {
  start: number;
  end: number;
  docType: string;
  number: string;
  year: string;
  symbol: string;
  issuedOn: string | null;
  /** Where a law's name ends, when the mention is a law by name. */
  name: { start: number; end: number } | null;
  confidence: number;
};

const ANCHOR = new RegExp(
  `\\b(?:(${KIND_PATTERN})(?![a-z](?!o? *[:.]? *\\d))|(${ABBREVIATION_PATTERN})(?= +(?:so +)?\\d)|(tcvn|qcvn)(?= *[\\da-z])|(so|s)(?= *[:.]? *(?:[\\doli|](?: ?[\\doli|]){0,11} *[/-]|[._]+ *\\/))|(\\d[\\doli|]*)(?=[/-][\\da-z]))`,
  'g',
);
const MARK = / *(?:\( *)?(?:(so|s0|s) *(?::|\.(?! *\/))? *(?=[\doli|._]| *\/)|(?=[\doli|]))/y;

/** Every mention of a document in the text, in order; repeated mentions repeat (one result for each). */
export function findCitations(text: string): Citation[] {
  const shadow = shadowOf(text);
  const mentions: Mention[] = [];
  const own: { at: number; number: string; symbol: string }[] = [];
  ANCHOR.lastIndex = 0;
  for (let anchor = ANCHOR.exec(shadow.fold); anchor; anchor = ANCHOR.exec(shadow.fold)) {
    const head = ownNumberAt(shadow, anchor.index);
    if (head) {
      own.push({ at: anchor.index, ...head });
      ANCHOR.lastIndex = head.end;
      continue;
    }
    const mention = mentionAt(shadow, anchor, mentions);
    if (!mention) continue;
    ANCHOR.lastIndex = Math.max(mention.end, anchor.index + 1);
    const self = own.findLast((number) => number.at < mention.start);
    if (mention.symbol && self?.number === mention.number && self.symbol === mention.symbol) continue;
    mentions.push(mention);
  }
  return finish(text, shadow, mentions);
}

function mentionAt(shadow: Shadow, anchor: RegExpExecArray, before: readonly Mention[]): Mention | null {
  const [all, kind, abbreviation, standard, mark, digits] = anchor;
  const start = anchor.index;
  if (standard) {
    const found = standardAt(shadow, start);
    return found && { ...blank(start), ...found };
  }
  if (mark !== undefined || digits !== undefined) return elided(shadow, start, mark ?? '', before);
  const docType = kind ? kindNamed(kind) : kindOfAbbreviation(abbreviation ?? '');
  if (!docType) return null;
  const written = shadow.clean.slice(start, start + all.length);
  if (abbreviation && (!/^\p{Lu}\p{Lu}/u.test(written) || /[/-]/.test(shadow.fold.charAt(start - 1)))) return null;
  return (
    numbered(shadow, start, start + all.length, {
      docType,
      capital: /^\p{Lu}/u.test(written),
      abbreviation: abbreviation ?? null,
    }) ?? (kind && isLaw(docType) ? lawByName(shadow, start, start + all.length, docType) : null)
  );
}

function blank(start: number): Omit<Mention, 'end' | 'docType'> {
  return { start, number: '', year: '', symbol: '', issuedOn: null, name: null, confidence: 0.9 };
}

type Written = { docType: string; capital: boolean; abbreviation: string | null };

/** What may follow a bare number (`Nghị định 30 quy định …`); a noun there makes it a count (`Báo cáo 6 tháng`). */
const AFTER_BARE =
  /^(?: *(?:[,;:.)"\]]|$)| +(?:va|hoac|cua|ve|ngay|den|quy dinh|ban hanh|co|duoc|da|se|la|thi|khong|truoc|sau|trong|tai|theo|cho|voi|thay|neu|con|de|do|khi|hien|cung|nhu|sang|bi|het|yeu cau|giao|nham|dang|can|phai|tu|tren|nay|van|ma|huong dan|sua doi|\()(?![a-z]))/;

/** Kind and number: `Nghị định số 30/2020/NĐ-CP`, `QĐ 749`, `Báo cáo thẩm định số 61/BC-TP`. */
function numbered(shadow: Shadow, start: number, from: number, written: Written): Mention | null {
  MARK.lastIndex = from;
  const direct = MARK.exec(shadow.fold);
  if (
    direct &&
    !/^s[ởổ]/u.test(
      shadow.clean
        .slice(MARK.lastIndex - direct[0].trimStart().length)
        .slice(0, 2)
        .toLowerCase(),
    )
  ) {
    const marked = direct[1] !== undefined;
    const number = numberAt(shadow, MARK.lastIndex, { marked, typed: true });
    if (number && accepts(shadow, number, marked, written)) return withNumber(shadow, start, number, written.docType);
    return null;
  }
  return qualified(shadow, start, from, written);
}

function accepts({ fold }: Shadow, number: FoundNumber, marked: boolean, written: Written): boolean {
  if (number.symbol) return written.docType !== 'Văn bản' || number.symbol.length > 1;
  if (written.docType === 'Văn bản' || isLaw(written.docType)) return number.year !== '' && isLaw(written.docType);
  if (number.year) return marked || takesBareNumber(written.docType, written) || written.abbreviation === 'tt';
  if (!/^\d{1,4}$/.test(number.number) || (!marked && /^(?:19|20)\d\d$/.test(number.number))) return false;
  if (!takesBareNumber(written.docType, written) && !(marked && written.capital)) return false;
  return (
    AFTER_BARE.test(fold.slice(number.end, number.end + 16)) ||
    / +nam +(?:19|20)\d\d/y.test(fold.slice(number.end, number.end + 9))
  );
}

const QUALIFIER = / +([a-z][a-z \/-]{1,58}?) *(?:so|s) *[:.]? *(?=[\doli|._])/y;

/** Words between kind and number: believed when the number carries a code of that kind, or a letter's. */
function qualified(shadow: Shadow, start: number, from: number, written: Written): Mention | null {
  QUALIFIER.lastIndex = from;
  const words = QUALIFIER.exec(shadow.fold)?.[1];
  if (words === undefined || new RegExp(`\\b(?:${KIND_PATTERN})\\b`).test(words)) return null;
  const number = numberAt(shadow, QUALIFIER.lastIndex, { marked: true, typed: true });
  if (!number?.symbol) return null;
  const first = number.symbol.split(/[-/]/)[0] ?? '';
  const fits =
    codesOfKind(written.docType).includes(first) ||
    (isLaw(written.docType) && isAssemblySymbol(number.symbol)) ||
    (['Công văn', 'Văn bản'].includes(written.docType) && isLetterSymbol(number.symbol));
  return fits ? withNumber(shadow, start, number, written.docType) : null;
}

function withNumber(shadow: Shadow, start: number, number: FoundNumber, docType: string): Mention {
  const tail = dateTail(shadow, number.end, number.year, true);
  const stated = tail.issuedOn ?? inverted(shadow, start);
  const date = stated && number.year && !stated.startsWith(number.year) ? tail.issuedOn : stated;
  return {
    ...blank(start),
    docType,
    end: tail.end,
    number: number.number,
    year: number.year || (date?.slice(0, 4) ?? tail.year),
    symbol: number.symbol,
    issuedOn: date,
    confidence: (number.symbol && number.number ? 0.97 : 0.7) - (number.repaired ? 0.12 : 0),
  };
}

/** `Ngày 29/7/2022, UBND tỉnh đã ban hành Kế hoạch số …`: the date is the document's when its issuer stands between. */
function inverted({ fold }: Shadow, start: number): string | null {
  const from = Math.max(0, start - 170);
  const window = fold.slice(from, start);
  if (!/(?:ban +hanh|thong +qua|ky|co|ra) +$/.test(window)) return null;
  const at = window.lastIndexOf('ngay ');
  const date = at < 0 ? null : dateAt(fold, from + at);
  if (!date?.iso) return null;
  const between = fold.slice(date.end, start);
  return /^[^;.]*?[a-z]{2,} +[a-z]{2,}/.test(between) && !/[;.]|\b(?:hieu luc|truoc|den ngay)\b/.test(between)
    ? date.iso
    : null;
}

const LIST_GAP = /^[ ,;]*(?:(?:va|hoac|cung|den)(?: +cac)?)? *$/;
/** Things that carry numbers and are no documents of an office. */
const OTHER_NUMBERED =
  /(?:mau|bieu|phieu|the|hanh nghe|giay phep|chung nhan|xac nhan|chung chi|bang|bien|hop|ma|so|hoa don|thua|to|lo|don|goi thau|dien thoai|nha|duong|can cuoc|tai khoan)(?: +so)?[ :]*$/;

/** A number without its kind: in a list the kind goes on; else the symbol tells it, or it is an official letter. */
function elided(shadow: Shadow, start: number, mark: string, before: readonly Mention[]): Mention | null {
  const { fold, clean } = shadow;
  MARK.lastIndex = start;
  if (!MARK.test(fold) || (mark === '' && /[\d/.,-]/.test(fold.charAt(start - 1)))) return null;
  if (mark && /^s[ởổ]/u.test(clean.slice(start, start + 2).toLowerCase())) return null;
  const number = numberAt(shadow, MARK.lastIndex, { marked: mark !== '', typed: false });
  if (!number?.symbol) return null;
  const last = before.at(-1);
  if (last?.symbol && LIST_GAP.test(fold.slice(last.end, start)))
    return withNumber(shadow, start, number, last.docType);
  if (OTHER_NUMBERED.test(fold.slice(Math.max(0, start - 24), start))) return null;
  const damaged = resembling(shadow, start);
  if (damaged) return { ...withNumber(shadow, damaged.start, number, damaged.docType), confidence: 0.75 };
  const kind =
    kindOfSymbol(number.symbol) ??
    (sameSentence(fold, last, start) && isAssemblySymbol(number.symbol) ? last?.docType : undefined);
  if (kind) return { ...withNumber(shadow, start, number, kind), confidence: 0.85 };
  if (isLetterSymbol(number.symbol) && (mark || /^(?:UBND|HĐND|VP|B[A-ZĐ]|S[A-ZĐ]{2})/.test(number.symbol)))
    return { ...withNumber(shadow, start, number, 'Công văn'), confidence: 0.75 };
  return null;
}

function sameSentence(fold: string, last: Mention | undefined, start: number): boolean {
  return last !== undefined && !/[;.]/.test(fold.slice(last.end, start));
}

/** A word for a kind that lost letters (`Ngh định số 132/…`). */
function resembling({ fold }: Shadow, start: number): { start: number; docType: string } | null {
  const words = [...fold.slice(Math.max(0, start - 40), start).matchAll(/[a-z]+/g)].slice(-4);
  const base = Math.max(0, start - 40);
  for (let i = 0; i < words.length; i++) {
    const docType = kindResembling(
      words
        .slice(i)
        .map(([word]) => word)
        .join(''),
    );
    if (docType) return { start: base + (words[i]?.index ?? 0), docType };
  }
  return null;
}

/** A law by its name. Bare names count only where a provision points into them. */
function lawByName(shadow: Shadow, start: number, from: number, docType: string): Mention | null {
  const { clean, fold } = shadow;
  const capital = /^\p{Lu}/u.test(clean.slice(start));
  if (docType === 'Hiến pháp') {
    const tail = dateTail(shadow, from, '', false);
    const pointed = provisionsBefore(clean, fold, start).length > 0;
    if (tail.end === from && !pointed) return null;
    return { ...blank(start), ...tail, docType };
  }
  const gap = /^ +"?/.exec(fold.slice(from, from + 8))?.[0].length ?? 0;
  const at = from + gap;
  if (gap === 0 || /^(?:nay|tren|do|su|neu|hien hanh|cua)(?![a-z])/.test(fold.slice(at, at + 12))) {
    if (!/^luat +su +(?:so|ngay|nam) /.test(fold.slice(start))) return null;
  }
  const law = lawNamedAt(shadow, at, capital);
  if (!law) return null;
  const bare = law.end === law.nameEnd;
  if (bare && provisionsBefore(clean, fold, start).length === 0) return null;
  const nameEnd = bare && !law.known ? shortenedName(fold, at, law.nameEnd) : law.nameEnd;
  return {
    ...blank(start),
    docType,
    end: bare ? nameEnd : law.end,
    number: law.number?.number ?? '',
    symbol: law.number?.symbol ?? '',
    year: law.year,
    issuedOn: law.issuedOn,
    name: { start: at, end: nameEnd },
    confidence: law.known ? 0.95 : 0.8,
  };
}

function finish(text: string, shadow: Shadow, mentions: readonly Mention[]): Citation[] {
  const { clean, fold } = shadow;
  const citations: Citation[] = [];
  let previous: { end: number; relation: RelationCode } | null = null;
  for (const mention of mentions) {
    const { name, ...fields } = mention;
    const start = shadow.startOf(mention.start);
    const end = shadow.endOf(mention.end - 1);
    const relation = relationAt(clean, fold, mention.start, previous);
    const issuer = issuerAfter(clean, fold, mention.end);
    const before = provisionsBefore(clean, fold, mention.start);
    citations.push({
      ...fields,
      start,
      end,
      text: text.slice(start, end).normalize('NFC'),
      issuer: issuer.issuer ?? issuerFor(mention.docType, mention.symbol, mention.year),
      title: name ? clean.slice(name.start, name.end).replace(/\s+/g, ' ') : titleAfter(clean, fold, issuer.end),
      provisions: before.length > 0 ? before : provisionsAfter(clean, fold, mention.end),
      relation,
    });
    previous = { end: mention.end, relation };
  }
  return citations;
}
