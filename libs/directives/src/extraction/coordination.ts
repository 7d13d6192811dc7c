import { partyAt, type Party } from './parties';
import type { Word } from './words';

/** Those who work along (phối hợp), named in the words of a task. */
export function coordinatorsIn(words: readonly Word[], aliases: readonly (readonly string[])[] = []): Party[] {
  const found: Party[] = [];
  for (let at = 0; at < words.length; at++) {
    const after = afterCue(words, at);
    if (after === null) continue;
    const party = partyAt(words, after, aliases);
    if (!party) continue;
    found.push(party);
    at = party.to - 1;
  }
  return found;
}

/** Index behind `phối hợp (chặt chẽ) với`, `cùng với`, `, cùng`, or null. */
function afterCue(words: readonly Word[], at: number): number | null {
  const fold = (i: number) => words[i]?.fold ?? '';
  if (fold(at) === 'phoi' && fold(at + 1) === 'hop') {
    let next = at + 2;
    while (
      ['chat', 'che', 'thuc', 'hien', 'dong', 'bo', 'hieu', 'qua', 'kip', 'thoi', 'va'].includes(fold(next)) &&
      next < at + 8
    )
      next++;
    return ['voi', 'cung'].includes(fold(next))
      ? fold(next + 1) === 'voi'
        ? next + 2
        : next + 1
      : next === at + 2 && words[next]
        ? next
        : null;
  }
  if (fold(at) === 'cung' && /,\s*$/.test(words[at]?.gap ?? '')) return fold(at + 1) === 'voi' ? at + 2 : at + 1;
  if (fold(at) === 'cung' && fold(at + 1) === 'voi') return at + 2;
  return null;
}

/** Those who stand before the verb: `Sở Xây dựng, Sở Tài chính phối hợp`. */
export function supportersIn(
  words: readonly Word[],
  from: number,
  aliases: readonly (readonly string[])[] = [],
): Party[] {
  const found: Party[] = [];
  for (let at = from; at < words.length; at++) {
    const party = partyAt(words, at, aliases);
    if (!party) continue;
    if (words[party.to]?.fold === 'phoi' && words[party.to + 1]?.fold === 'hop') found.push(party);
    at = party.to - 1;
  }
  return found;
}

const CHARGED = /^(?:thuc hien|dam nhiem|phu trach|dam trach|tham muu|chiu trach nhiem|lam dau moi)\b/;

/** `… do Sở Y tế thực hiện`, `… (Sở Y tế thực hiện)`: the work stands before it. */
const isCharged = (words: readonly Word[], party: Party): boolean =>
  party.from > 2 &&
  (words[party.from - 1]?.fold === 'do' || /\(\s*$/.test(words[party.from]?.gap ?? '')) &&
  CHARGED.test(`${words[party.to]?.fold ?? ''} ${words[party.to + 1]?.fold ?? ''} ${words[party.to + 2]?.fold ?? ''}`);

/** Whoever `chủ trì` in a stretch of words: `(Sở Nội vụ chủ trì)`, `do Sở Y tế chủ trì`. */
export function leaderIn(words: readonly Word[], aliases: readonly (readonly string[])[] = []): Party | null {
  for (let at = 0; at < words.length; at++) {
    const party = partyAt(words, at, aliases);
    if (!party) {
      if (words[at]?.fold === 'chu' && words[at + 1]?.fold === 'tri' && (words[at + 2]?.gap ?? '').includes(':')) {
        const behind = partyAt(words, at + 2, aliases);
        if (behind) return behind;
      }
      continue;
    }
    if (words[party.to]?.fold === 'chu' && words[party.to + 1]?.fold === 'tri') return party;
    if (isCharged(words, party)) return party;
    at = party.to - 1;
  }
  return null;
}
