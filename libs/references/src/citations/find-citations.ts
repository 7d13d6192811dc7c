import { elided } from './elided';
import { ABBREVIATION_PATTERN, isLaw, KIND_PATTERN, kindNamed, kindOfAbbreviation } from './kinds';
import { lawByName } from './law-by-name';
import { blank, type Mention } from './mention';
import { numbered } from './numbered';
import { ownNumberAt } from './own-number';
import { provisionsAfter, provisionsBefore } from './provisions';
import type { RelationCode } from './relations';
import { relationAt } from './relations';
import type { Shadow } from './shadow';
import { shadowOf } from './shadow';
import { standardAt } from './standards';
import { issuerAfter, issuerFor, titleAfter } from './surroundings';

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

const ANCHOR = new RegExp(
  `\\b(?:(${KIND_PATTERN})(?![a-z](?!o? *[:.]? *\\d))|(${ABBREVIATION_PATTERN})(?= +(?:so +)?\\d)|(tcvn|qcvn)(?= *[\\da-z])|(so|s)(?= *[:.]? *(?:[\\doli|](?: ?[\\doli|]){0,11} *[/-]|[._]+ *\\/))|(\\d[\\doli|]{0,11})(?=[/-][\\da-z]))`,
  'g',
);
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
    // An elided number may reach back for its type: never into a mention that has it already.
    if (mention.start < (mentions.at(-1)?.end ?? 0)) continue;
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
