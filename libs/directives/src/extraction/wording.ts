import type { Anchor } from './anchors';
import { anchorsIn } from './anchors';
import { coordinatorsIn } from './coordination';
import type { Party } from './parties';
import { ADVERBIAL, DOING, MODAL } from './vocabulary';
import { phraseAt, type Word } from './words';

// What single sentences of a directive say about their own part in it.

type Aliases = readonly (readonly string[])[];

/** Says a headline who leads and with whom, but not yet what? */
export function isBareOfWork(words: readonly Word[], heading: Anchor | undefined, aliases: Aliases): boolean {
  const from = heading?.party.to ?? 0;
  if (heading === undefined && words.length > 24) return false;
  const rest = words.slice(from);
  const cooperating = coordinatorsIn(rest, aliases);
  const work = rest
    .filter((_, i) => !cooperating.some((party) => i >= party.from && i < party.to))
    .map(({ fold }) => fold)
    .join(' ');
  return (
    /^(?:co trach nhiem|chiu trach nhiem|co nhiem vu|can|phai|khan truong|tap trung|chu dong|tiep tuc|nghiem tuc|quyet liet|chu tri|phoi hop|voi|chat che|va|cung|thuc hien|trien khai|to chuc|lam tot|lam|ngay|tot|mot so|cac|nhung|noi dung|nhiem vu|viec|cong viec|giai phap|cong tac|trong tam|sau|sau day|cu the|chu yeu|theo chuc nang|duoc giao|quyen han|chi dao|truc tiep|nhu|trong thoi gian toi|voi cac|lien quan|yeu cau|thuong xuyen|dong bo| )*$/.test(
      work,
    ) &&
    (heading !== undefined || /\b(?:sau|chu tri|phoi hop|noi dung|nhiem vu|viec)\b/.test(work))
  );
}

/** `Văn bản gửi về Bộ Tài chính chậm nhất ngày 1/6/2026` tells until when the work before it is due. */
const saysUntil = (words: readonly Word[]): boolean =>
  words.some(({ fold }, i) => fold === 'gui' || fold === 'nop' || (fold === 'bao' && words[i + 1]?.fold === 'cao')) &&
  words.some(({ fold }, i) => ['truoc', 'nhat'].includes(fold) && words[i + 1]?.fold === 'ngay');

/** Where the task ends: a sentence behind it that states something is no part of it. */
export function endOfTask(own: readonly Word[], start: number, end: number): number {
  for (let at = 1; at < own.length; at++) {
    const word = own[at];
    if (!word || !/[.](?:\s|\d\s)/.test(word.gap) || !word.isCapital || word.start - start < 20) continue;
    const goesOn =
      phraseAt(own, at, DOING) > 0 ||
      phraseAt(own, at, MODAL) > 0 ||
      phraseAt(own, at, ADVERBIAL) > 0 ||
      ['thoi', 'ket', 'cac', 'dong', 'noi', 'han', 'san'].includes(word.fold) ||
      (['van', 'ho', 'y'].includes(word.fold) && saysUntil(own.slice(at, at + 16)));
    if (!goesOn) return word.start;
  }
  return end;
}

/** Does a point without a subject of its own tell somebody to do something? */
export function readsAsOrder(words: readonly Word[]): boolean {
  if (phraseAt(words, 0, DOING) > 0 || phraseAt(words, 0, MODAL) > 0) return true;
  // An unknown verb; a sentence about something has its own subject and verb early.
  return (
    words.length < 45 &&
    !words
      .slice(0, 16)
      .some(({ fold }) => ['la', 'duoc', 'bang', 'phai', 'thi', 'bi', 'da', 'dang', 'co', 'do'].includes(fold)) &&
    phraseAt(words, 0, ADVERBIAL) === 0
  );
}

/** What a paragraph that ends in a colon announces. */
export type Opening =
  /** Points for those it names. */
  | { readonly kind: 'named'; readonly party: Party }
  /** Points for those the document is addressed to. */
  | { readonly kind: 'addressed' }
  /** Points of which each says for whom it is. */
  | { readonly kind: 'orders' }
  /** Advice and information: no orders. */
  | { readonly kind: 'guidance' | 'other' };

const TITLE = /^(?:quyet dinh|quyet nghi|chi thi|cong dien|ket luan|nghi quyet|dien)\s*:?$/;
const ANNOUNCES =
  /(?:cac (?:noi dung|nhiem vu|viec|cong viec|giai phap|yeu cau|bien phap)[\w ,]{0,40}|nhu|mot so (?:noi dung|nhiem vu|viec|giai phap)[\w ,]{0,40}|(?:noi dung|nhiem vu|viec)(?: cu the)?) sau(?: day)?\s*:?\s*\d?$|(?:yeu cau|chi thi|de nghi|chi dao|ket luan|quyet dinh|quyet nghi|phan cong|giao nhiem vu|to chuc thuc hien|thong nhat)(?: cu the| nhiem vu| thuc hien| trien khai| nhu sau| mot so noi dung| cac noi dung| mot so nhiem vu| cac nhiem vu| cho)*\s*:\s*\d?$|(?:cac|mot so|nhung) (?:nhiem vu|noi dung|viec|cong viec|giai phap|bien phap)(?: trong tam| chu yeu| cu the| sau| duoi day)*\s*:\s*\d?$/;

/** Reads what a paragraph announces, or null when it announces nothing. */
export function openingOf(
  fold: string,
  words: readonly Word[],
  isNumberedNext: boolean,
  aliases: Aliases,
): Opening | null {
  const isOpen = /:\s*\d?$/.test(fold) || (/(?:sau day|nhu sau|sau)[.\s]*$/.test(fold) && isNumberedNext);
  if (!isOpen) return null;
  if (TITLE.test(fold.trim())) return { kind: 'orders' };
  if (!ANNOUNCES.test(fold)) return null;
  const named = anchorsIn(words.slice(-60), false, aliases).findLast(({ isExplicit }) => isExplicit);
  if (named) return { kind: 'named', party: named.party };
  const ends = fold.slice(-160);
  if (/(?:yeu cau|chi thi|de nghi|chi dao|giao)/.test(ends)) return { kind: 'addressed' };
  if (/(?:ket luan|thong nhat|phan cong|quyet nghi|quyet dinh|to chuc thuc hien)/.test(ends)) return { kind: 'orders' };
  return { kind: /(?:huong dan|tra loi|bao cao|trinh|thong bao|nhu sau|y kien)/.test(ends) ? 'guidance' : 'other' };
}
