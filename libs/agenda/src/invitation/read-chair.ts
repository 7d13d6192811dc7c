import type { Shadow } from '@vanthu/references';
import { labelled, linesOf, type Region, type Span } from './labels';

const TITLE = '(?:dong chi|d/c|d\\.c|ong|ba|pgs|gs|ts|ths)';

/** Who presides (chủ trì): under a label, behind `do … chủ trì`, or in a sentence of its own. */
export function chairOf(shadow: Shadow, regions: readonly Region[]): Span | null {
  const { clean, fold } = shadow;
  const own = labelled(shadow, regions, 'chair', 300);
  if (own) return { ...own, end: cutChair(clean, own.start, own.end) };
  const patterns: readonly (readonly [RegExp, number])[] = [
    [new RegExp(`duoi su chu tri cua (?=${TITLE}|lanh dao|chu tich|pho|giam doc)`, 'd'), 0.85],
    [new RegExp(`\\bdo (?=${TITLE}[ .][^;:\\n]{3,120}? (?:lam )?(?:chu tri|chu toa))`, 'd'), 0.85],
    [
      new RegExp(`(?:^|[-+*.;:] )(?=${TITLE}[ .][^;:.]{3,110}?,? (?:lam )?(?:chu tri|chu toa)(?! ?,? phoi hop))`, 'dm'),
      0.75,
    ],
  ];
  for (const [pattern, confidence] of patterns) {
    const found = pattern.exec(fold);
    if (!found) continue;
    const start = found.index + found[0].length;
    const verb = /,? (?:se |lam )?(?:chu tri|chu toa)/.exec(fold.slice(start, start + 160));
    const end =
      confidence === 0.85 && fold.slice(found.index, start).startsWith('duoi')
        ? start + 200
        : start + (verb?.index ?? 0);
    return { start, end: cutChair(clean, start, Math.min(end, fold.length)), confidence };
  }
  return presiding(shadow);
}

const PRESIDES =
  /(?<=^ *|[.;] )[a-z][^.;:]{3,100}?(?= (?:lam )?(?:chu tri|chu toa)(?: (?:cuoc|buoi|hoi nghi|phien|le)\b| ?[.;/]| ?$))/g;

/** A sentence of its own: `Bí thư chi bộ chủ trì.` */
function presiding(shadow: Shadow): Span | null {
  for (const { start, end } of linesOf(shadow)) {
    for (const found of shadow.fold.slice(start, end).matchAll(PRESIDES)) {
      const at = start + found.index;
      if (/^\p{Lu}/u.test(shadow.clean.slice(at, at + 2)))
        return { start: at, end: at + found[0].length, confidence: 0.7 };
    }
  }
  return null;
}

/** One chair: what follows a point, a semicolon or a new item is another matter. */
function cutChair(clean: string, start: number, end: number): number {
  const slice = clean.slice(start, end);
  const lead = /^[\s:,-]*/.exec(slice)?.[0].length ?? 0;
  const stop =
    /;|\.(?=\s|$|\/)(?<!\b(?:TS|PGS|GS|ThS|BS|Ths|KS|CN|TP|Đ\/c)\.)|\n(?=\s*[-+*•]|\s*\d+[.)]|\s*\p{Lu})|\s+(?:chủ trì|chủ tọa|vào (?:hồi|lúc)|tại (?:Phòng|Hội|trụ))/u.exec(
      slice.slice(lead),
    );
  return stop ? start + lead + stop.index : end;
}
