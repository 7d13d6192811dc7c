import { partyAt, type Party } from './parties';
import { ADVERBIAL, ASSIGNING, DOING, FACT, MODAL } from './vocabulary';
import { phraseAt, type Word } from './words';

/** A place where work is laid on somebody. */
export type Anchor = {
  /** Index of the first word that belongs to the task: the adverbial before it, the cue, or the subject. */
  readonly begin: number;
  /** Index of the cue, or the subject. */
  readonly at: number;
  readonly party: Party;
  /** Was it said outright (giao, yêu cầu), or does a subject with its verb say so? */
  readonly isExplicit: boolean;
  /** Nothing but the lead stands there: what must be done follows in the paragraphs below. */
  readonly isHeading: boolean;
};

const endsClause = (word: Word | undefined): boolean => word === undefined || /[.;:!?]/.test(word.gap);

/** Finds where work is laid on somebody in the words of a paragraph. `isOrder`: the text gives orders here. */
export function anchorsIn(
  words: readonly Word[],
  isOrder: boolean,
  aliases: readonly (readonly string[])[] = [],
): Anchor[] {
  const anchors: Anchor[] = [];
  let clause = 0;
  for (let at = 0; at < words.length; at++) {
    if (at === 0 || endsClause(words[at])) clause = at;
    const anchor = explicitAt(words, at, clause, aliases) ?? (isOrder ? subjectAt(words, at, clause, aliases) : null);
    if (!anchor) continue;
    anchors.push(anchor);
    at = Math.max(at, anchor.party.to - 1);
  }
  return anchors;
}

function explicitAt(
  words: readonly Word[],
  at: number,
  clause: number,
  aliases: readonly (readonly string[])[],
): Anchor | null {
  const cue = phraseAt(words, at, ASSIGNING);
  if (cue === 0) return null;
  const first = words[at]?.fold ?? '';
  // "được giao", "theo đề nghị của", "đáp ứng yêu cầu": not this document's order.
  const before = words[at - 1]?.fold ?? '';
  if (
    [
      'duoc',
      'da',
      'theo',
      'xet',
      'ung',
      'nhu',
      'cac',
      'nhung',
      'mot',
      'dung',
      'so',
      'cong',
      'ban',
      'chuyen',
      'tiep',
      'bien',
      'nop',
      'van',
      'co',
      'phu',
      'tai',
      'voi',
      'to',
    ].includes(before) &&
    at > clause
  )
    return null;
  if (first === 'doi' && at !== clause) return null;
  if (['chi', 've', 'chuyen'].includes(first) && at !== clause) return null;
  // `Trách nhiệm … thuộc về Sở Nội vụ`; what else belongs to somebody is no order.
  const falls = first === 'thuoc';
  if (falls && !(words[clause]?.fold === 'trach' && words[clause + 1]?.fold === 'nhiem')) return null;
  const party =
    partyAt(words, at + cue, aliases) ??
    (words[at + cue]?.fold === 'cho' ? partyAt(words, at + cue + 1, aliases) : null);
  if (!party || !/^\s*:?\s*$/.test(words[at + cue]?.gap ?? '')) return null;
  const next = words[party.to];
  // "yêu cầu của Sở", "đề nghị các bộ là": what follows must be an act.
  // `đề nghị các sở có ý kiến` is one.
  if (next && !endsClause(next) && next.fold !== 'co' && isFact(words, party.to)) return null;
  if (first === 'doi' && next && !endsClause(next) && !next.gap.includes(',')) return null;
  return {
    begin: falls || isAfterAdverbial(words, at, clause) ? clause : at,
    at,
    party,
    isExplicit: true,
    isHeading: isHeading(words, party.to),
  };
}

function subjectAt(
  words: readonly Word[],
  at: number,
  clause: number,
  aliases: readonly (readonly string[])[],
): Anchor | null {
  if (at !== clause && !isAfterAdverbial(words, at, clause)) return null;
  const isAlso = words[at]?.fold === 'dong' && words[at + 1]?.fold === 'thoi';
  const start = isAlso ? at + 2 : words[at]?.fold === 'rieng' ? at + 1 : at;
  const party = partyAt(words, start, aliases);
  if (!party) return null;
  const heading = isHeading(words, party.to);
  if (heading) return at === 0 ? { begin: at, at, party, isExplicit: false, isHeading: true } : null;
  const next = words[party.to];
  if (!next) return at === 0 ? { begin: at, at, party, isExplicit: false, isHeading: true } : null;
  const to = pastAside(words, party.to);
  const verb = words[to] ?? next;
  if (isFact(words, to)) return null;
  if (
    /^\)?\s*[:,(–-]?\s*$/.test(verb.gap) &&
    (isAct(words, to, /[:,]/.test(verb.gap)) || (at === 0 && verb.gap.trim() === '' && words.length - to > 3))
  )
    return { begin: at === clause ? at : clause, at, party, isExplicit: false, isHeading: false };
  return null;
}

/** `Đồng chí Hùng (Sở Y tế): làm việc`, `UBND các xã: a) Di dời`: brackets and the mark of a point are no act. */
const pastAside = (words: readonly Word[], from: number): number => {
  if (words[from]?.gap.trim() === '(') {
    const end = words.slice(from + 1, from + 12).findIndex(({ gap }) => gap.includes(')'));
    return end < 0 ? from : from + 1 + end;
  }
  return /:\s*$/.test(words[from]?.gap ?? '') &&
    /^[a-z1]$/.test(words[from]?.fold ?? '') &&
    /^[).]\s*$/.test(words[from + 1]?.gap ?? '')
    ? from + 1
    : from;
};

const isHeading = (words: readonly Word[], to: number): boolean => {
  let next = to;
  // "Sở Tài chính có trách nhiệm:", "chủ trì, phối hợp với …:" are judged by what follows the colon elsewhere.
  if (phraseAt(words, next, MODAL) > 0 && ['co', 'chiu'].includes(words[next]?.fold ?? ''))
    next += phraseAt(words, next, MODAL);
  return words[next] === undefined;
};

const isFact = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (!word || /[,:]/.test(word.gap)) return false;
  const fact = phraseAt(words, at, FACT);
  return fact > 0 && fact >= Math.max(phraseAt(words, at, DOING), phraseAt(words, at, MODAL));
};

const isAct = (words: readonly Word[], at: number, isLoose: boolean): boolean =>
  phraseAt(words, at, DOING) > 0 ||
  phraseAt(words, at, MODAL) > 0 ||
  (isLoose && (words[at]?.isCapital === true || phraseAt(words, at, ADVERBIAL) > 0));

/** `Trước ngày 10 hằng tháng, các Trung tâm … đối chiếu`. */
function isAfterAdverbial(words: readonly Word[], at: number, clause: number): boolean {
  return (
    /^,\s*$/.test(words[at]?.gap ?? '') &&
    phraseAt(words, clause, ADVERBIAL) > 0 &&
    at - clause < 30 &&
    !words.slice(clause, at).some((_, i) => phraseAt(words, clause + i, LEADS) > 0)
  );
}
const LEADS = new Map([
  ['chu', [['chu', 'tri']]],
  ['giao', [['giao']]],
]);
