import { dateTail, lawNamedAt, shortenedName } from './laws';
import { blank, type Mention } from './mention';
import { provisionsBefore } from './provisions';
import type { Shadow } from './shadow';

/** A law by its name. Bare names count only where a provision points into them. */
export function lawByName(shadow: Shadow, start: number, from: number, docType: string): Mention | null {
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
