import { BODIES, COLUMN, COMMON, DETERMINER, HEAD_STOP, KINDS, LEVEL, NAMES, OFFICERS, REACH, SHORT } from './bodies';
import { namesOf } from './party-names';
import { DOING, MODAL } from './vocabulary';
import { foldOf, isLoose, phraseAt, type Word } from './words';

/** Who is meant in a stretch of words, and where it ends (index of the word behind it). */
export type Party = {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly isPronoun: boolean;
};

const PRONOUN = /(?:neu tren|noi tren|o tren|co ten (?:o )?tren|ke tren|tren day)$/;

type Reader = { words: readonly Word[]; aliases: readonly (readonly string[])[] };

const blank = (gap: string | undefined) => gap !== undefined && /^\s*$/.test(gap);
const isVerb = (words: readonly Word[], at: number) =>
  phraseAt(words, at, DOING) > 0 || phraseAt(words, at, MODAL) > 0 || phraseAt(words, at, HEAD_STOP) > 0;

/** Reads the list of those who stand at word `at`, if any stand there: `các sở, ban, ngành; UBND các xã`. */
export function partyAt(
  words: readonly Word[],
  at: number,
  aliases: readonly (readonly string[])[] = [],
): Party | null {
  const reader: Reader = { words, aliases };
  const first = oneAt(reader, at, false);
  if (first === null) return null;
  const parts: [number, number][] = [[at, first]];
  let to = first;
  let plural = isPlural(words, at, to);
  for (;;) {
    const next = following(reader, to, plural);
    if (next === null || next.to <= to) break;
    plural = plural || isPlural(words, next.from, next.to);
    parts.push([next.from, next.to]);
    to = next.to;
  }
  const names = namesOf(words, parts);
  return { from: at, to, names, isPronoun: PRONOUN.test(foldOf(words, at, to)) };
}

/** `các sở`, `Giám đốc các sở`: further names may follow. */
const isPlural = (words: readonly Word[], from: number, to: number) =>
  phraseAt(words, from, DETERMINER) > 0 || words.slice(from, Math.min(to, from + 5)).some(({ fold }) => fold === 'cac');

/** The next of a list: behind a comma, a semicolon or `và`. */
function following({ words, aliases }: Reader, at: number, inList: boolean): { from: number; to: number } | null {
  const word = words[at];
  if (!word) return null;
  const gap = word.gap.trim();
  let from: number;
  if (gap === '' && ['va', 'cung', 'hoac'].includes(word.fold)) from = at + 1;
  else if (gap === ',' || gap === ';' || gap === '/' || gap === '+')
    from = word.fold === 'va' || (word.fold === 'cung' && words[at + 1]?.fold !== 'voi') ? at + 1 : at;
  else return null;
  if (
    ['giao', 'yeu', 'de', 'dong'].includes(
      words[from]?.raw.toLowerCase() === words[from]?.raw ? (words[from]?.fold ?? '') : '',
    )
  )
    return null;
  const to = oneAt({ words, aliases }, from, inList);
  return to === null ? null : { from, to };
}

/** Where one party that begins at `at` ends, or null when none begins there. */
function oneAt(reader: Reader, at: number, inList: boolean): number | null {
  const { words, aliases } = reader;
  const word = words[at];
  if (!word) return null;
  for (const alias of aliases)
    if (alias.every((syllable, i) => words[at + i]?.fold === syllable)) return reach(words, at + alias.length);
  const determined = phraseAt(words, at, DETERMINER);
  const head = at + determined;
  const person = personAt(words, at);
  if (person !== null) return person;
  const officer = phraseAt(words, head, OFFICERS);
  if (officer > 0 && (words[head]?.isCapital === true || determined > 0 || inList)) {
    const colon = words[head + officer]?.gap.trim() === ':';
    if (!colon) {
      const of = oneAt(reader, words[head + officer]?.fold === 'cua' ? head + officer + 1 : head + officer, true);
      if (of !== null && blank(words[head + officer]?.gap)) return of;
    }
    return tail(words, head + officer);
  }
  const body = bodyAt(words, head, determined > 0 || inList);
  if (body > 0) return tail(words, head + body, determined > 0 && words[head + body]?.gap.trim() === ':');
  if (determined > 0 || inList) {
    const common = phraseAt(words, head, COMMON);
    // Numbers (các số) are no departments (các sở), though a bad scan writes both alike.
    const isSpelt = common !== 1 || (SHORT.get(words[head]?.fold ?? '')?.test(words[head]?.raw ?? '') ?? true);
    if (
      common > 0 &&
      isSpelt &&
      (!inList ||
        words[head]?.isCapital === false ||
        phraseAt(words, head, BODIES) > 0 ||
        phraseAt(words, head, KINDS) > 0)
    )
      return tail(words, head + common, words[head + common]?.gap.trim() === ':');
    // A further name of a list that shares its head: các Sở Tài chính, Nội vụ.
    const name = phraseAt(words, head, NAMES, isLoose);
    if (inList && name > 0 && words[head]?.isCapital === true) return tail(words, head);
  }
  return null;
}

function bodyAt(words: readonly Word[], at: number, determined: boolean): number {
  const word = words[at];
  if (!word) return 0;
  const long = phraseAt(words, at, BODIES, isLoose);
  if (long > 0 && (word.isCapital || determined)) return long;
  const short = SHORT.get(word.fold);
  if (!short?.test(word.raw)) return 0;
  const next = words[at + 1];
  if (determined) return word.isCapital ? 1 : 0;
  if (!word.isCapital || !next) return 0;
  return blank(next.gap) && (next.isCapital || phraseAt(words, at + 1, NAMES) > 0) ? 1 : 0;
}

/** A person by name: `đồng chí Nguyễn Văn A, Phó Chủ tịch …`. */
function personAt(words: readonly Word[], at: number): number | null {
  const called =
    words[at]?.fold === 'dong' && words[at + 1]?.fold === 'chi'
      ? 2
      : ['ong', 'ba', 'd/c'].includes(words[at]?.fold ?? '')
        ? 1
        : 0;
  if (called === 0) return null;
  let to = at + called;
  while (words[to]?.isCapital === true && blank(words[to]?.gap)) to++;
  if (to === at + called) return null;
  const title = words[to];
  // The post behind the name belongs to it, up to the next comma.
  if (title && /^\s*[-–,(]\s*$/.test(title.gap) && title.isCapital && phraseAt(words, to, OFFICERS) > 0) {
    const end = oneAt({ words, aliases: [] }, to, true);
    return end ?? to;
  }
  return to;
}

/** The rest of a name behind its head. */
function tail(words: readonly Word[], from: number, listed = false): number {
  let at = from;
  // Small letters go on with a name only behind a capital that no list of names knows.
  let open = at === from ? 0 : 2;
  while (at < words.length) {
    const word = words[at];
    if (!word) break;
    const gap = word.gap.trim();
    const joins = gap === '' || gap === '-' || gap === '–' || (listed && at === from && gap === ':');
    if (!joins) {
      const level = gap === ',' && !word.isCapital && at > from ? phraseAt(words, at, LEVEL) : 0;
      if (level === 0 || phraseAt(words, at, DOING) > level) break;
      at += level;
      open = 2;
      continue;
    }
    if (COLUMN.test(foldOf(words, at, at + 2))) break;
    const known = Math.max(
      word.isCapital || at > from ? phraseAt(words, at, NAMES, isLoose) : 0,
      word.isCapital ? phraseAt(words, at, BODIES, isLoose) : 0,
      at === from ? phraseAt(words, at, NAMES, isLoose) : 0,
    );
    if (known > 0 && (word.isCapital || !isVerb(words, at))) {
      at += known;
      open = 2;
      continue;
    }
    if (word.fold === 'va' && gap === '') {
      const next = words[at + 1];
      if (
        at > from &&
        next?.isCapital === true &&
        bodyAt(words, at + 1, false) === 0 &&
        phraseAt(words, at + 1, OFFICERS) === 0
      ) {
        at += 2;
        open = 0;
        continue;
      }
      break;
    }
    if (word.isCapital && !/^\d/.test(word.raw)) {
      if (personAt(words, at) !== null) break;
      at += 1;
      open = 0;
      continue;
    }
    const reaching = phraseAt(words, at, REACH);
    // `Sở Y tế được giao tổng hợp`: what is given to it is no part of its name; `các đơn vị được giao` is one.
    if (word.fold === 'duoc' && isVerb(words, at + reaching)) break;
    if (reaching > 0 && phraseAt(words, at, DOING) <= reaching) {
      at += reaching;
      // `các khu công nghiệp`: what is listed behind `các` has a name of its own.
      open = reaching === 1 && word.fold === 'cac' ? -1 : 2;
      continue;
    }
    if (/^(?:\d{1,2}|[IVX]{1,4})$/.test(word.raw) && ['vuc', 'vung'].includes(words[at - 1]?.fold ?? '')) {
      at += 1;
      continue;
    }
    if (isVerb(words, at) || open >= 2 || at === from || !/^\p{L}/u.test(word.raw)) break;
    open += 1;
    at += 1;
  }
  return at;
}

const reach = (words: readonly Word[], from: number): number => {
  let at = from;
  for (let n = phraseAt(words, at, REACH); n > 0 && blank(words[at]?.gap); n = phraseAt(words, at, REACH)) at += n;
  return at;
};
