import { foldText, shadowOf } from '@vanthu/references';
import { isPost, isThisPost, isThisPostHere, type HeldTitle } from './printed-posts';

/** Somebody of the agency. */
export type Official = { readonly id: string; readonly name: string; readonly posts: readonly HeldTitle[] };
/** Who is named in an invitation and may be of the agency. */
export type Invited = {
  readonly printed: string;
  readonly source: { readonly start: number; readonly end: number };
  /** Null: it is not certain who is meant, and a person chooses. */
  readonly person: Official | null;
  readonly candidates: readonly Official[];
};
type Span = { readonly start: number; readonly end: number };
type Mention = Span & { readonly people: readonly Official[]; readonly isSure: boolean };
type Piece = Span & { readonly before: string };

/**
 * Finds the agency's people in a part of an invitation: by their whole name, or by a post of this agency. Somebody is
 * taken for the one meant only where nobody else can be: of two people of one name the printed post decides, a post that
 * they do not hold makes a doubt of it, and so do other accents.
 */
export function invitedPeople(text: string, part: Span, people: readonly Official[], agency: string): Invited[] {
  const shadow = shadowOf(text.slice(part.start, part.end));
  const { clean, fold } = shadow;
  const mentions = mentionsIn(clean, fold, people);
  const place = ({ start, end }: Span) => ({
    printed: clean.slice(start, end).replace(/\s+/g, ' '),
    source: { start: part.start + shadow.startOf(start), end: part.start + shadow.endOf(Math.max(start, end - 1)) },
  });
  const named = mentions.map((mention, nth) => {
    const said = postsBeside(
      clean,
      fold,
      mention,
      mentions[nth - 1]?.end ?? 0,
      mentions[nth + 1]?.start ?? fold.length,
    );
    return { ...place(mention), ...meant(clean, mention, said, agency) };
  });
  const posted = piecesOf(clean, fold)
    .filter(({ start, end }) => !mentions.some((one) => one.start < end && start < one.end))
    .flatMap((piece) => {
      const found = holdersOf(clean, fold, piece, people, agency);
      const isNamed = mentions.some(({ end }) => end <= piece.start && !/[;\n]/.test(clean.slice(end, piece.start)));
      return found && !isNamed ? [{ ...place(piece), ...found }] : [];
    });
  return [...named, ...posted].sort((a, b) => a.source.start - b.source.start);
}

/** Whole names only: who is called `Nguyễn Văn An Bình` is not `Nguyễn Văn An`. */
function mentionsIn(clean: string, fold: string, people: readonly Official[]): Mention[] {
  const byName = new Map<string, Official[]>();
  for (const person of people) {
    const name = foldText(person.name).trim().replace(/\s+/g, ' ');
    byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  const all = [...byName].flatMap(([name, same]) =>
    name.includes(' ')
      ? [
          ...fold.matchAll(
            new RegExp(`(?<![a-z0-9])${name.replaceAll(/[^a-z0-9]+/g, '[^a-z0-9]{1,3}')}(?![a-z0-9])`, 'g'),
          ),
        ].map(({ index, 0: { length } }) => ({ start: index, end: index + length, people: same }))
      : [],
  );
  return all
    .filter(
      (one) =>
        !all.some(
          (other) =>
            other !== one &&
            other.start <= one.start &&
            one.end <= other.end &&
            other.end - other.start > one.end - one.start,
        ),
    )
    .flatMap((one) => {
      const whole = standsAlone(clean, one);
      return whole === 'no' ? [] : [{ ...one, isSure: whole === 'yes' }];
    })
    .sort((a, b) => a.start - b.start);
}

const BEFORE_NAMES =
  /^(?:ong|ba|anh|chi|co|dong|d\/c|dc|ts|ths|pgs|gs|bs|ks|cn|ls|so|phong|ban|cuc|doc|tich|thu|truong|moi|gui|va)$/;

function standsAlone(clean: string, { start, end }: Span): 'yes' | 'no' | 'unsure' {
  const printed = clean.slice(start, end);
  const isLoud = printed === printed.toUpperCase();
  const next = /^ +(\p{Lu}.*)/u.exec(clean.slice(end, end + 80))?.[1];
  if (next !== undefined && !isPost(next) && !/^(?:ong|ba|d\/c|dong chi)\b/.test(foldText(next)))
    return isLoud ? 'unsure' : 'no';
  const before = /([\p{L}/]+) +$/u.exec(clean.slice(Math.max(0, start - 30), start))?.[1];
  if (before === undefined || !/^\p{Lu}/u.test(before)) return 'yes';
  return BEFORE_NAMES.test(foldText(before)) ? 'yes' : 'unsure';
}

/** The posts that are printed with a name: behind it, up to whoever is named next, or before it. */
function postsBeside(clean: string, fold: string, { start, end }: Span, from: number, until: number): string[] {
  const after = fold.slice(end, Math.min(until, end + 200));
  const stop = /;|, ?(?:va )?(?:ong|ba|dong chi|d\/c)\b/.exec(after)?.index ?? after.length;
  const behind = clean.slice(end, end + stop).split(/\n\s*[-+*•]|\n\s*\d+[.)]/u)[0] ?? '';
  const ahead =
    clean
      .slice(Math.max(from, start - 120), start)
      .split(/[;\n,:]/)
      .at(-1) ?? '';
  const title = foldText(ahead)
    .trim()
    .replace(/^[-+*•\d.) ]+/, '')
    .replace(/,? ?(?:dong chi|d\/c|ong|ba)$/, '');
  return [title, ...behind.split(/[,;()\n]|\s-\s/)].filter((words) => isPost(words));
}

function meant(clean: string, mention: Mention, said: readonly string[], agency: string) {
  const printed = clean.slice(mention.start, mention.end);
  const isPlain = foldText(printed) === printed.toLowerCase();
  const spelled = isPlain ? mention.people : mention.people.filter(({ name }) => soundOf(name) === soundOf(printed));
  const agree = spelled.filter(({ posts }) =>
    said.some((words) => posts.some((post) => isThisPost(words, post, agency))),
  );
  const only = agree.length > 0 || said.length > 0 ? agree : spelled;
  const person = mention.isSure && only.length === 1 ? (only[0] ?? null) : null;
  return { person, candidates: person ? [person] : mention.people };
}

/** A name by its sounds: `Hoà` and `Hòa` are spelled differently and are the same. */
const soundOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map(
      (word) =>
        word.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') +
        (/[\u0300\u0301\u0303\u0309\u0323]/.exec(word)?.[0] ?? ''),
    )
    .join(' ')
    .trim();

function piecesOf(clean: string, fold: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let before = '\n';
  for (const stop of fold.matchAll(/[,;:()]| - | va (?=pho|chu tich|giam doc|truong|chanh)|$/g)) {
    let from = start;
    for (const line of clean.slice(start, stop.index).split('\n')) {
      const lead = /^[\s\-+*•.]*(?:\d{1,2}[.)]\s*)?/u.exec(line)?.[0].length ?? 0;
      pieces.push({ start: from + lead, end: from + line.replace(/[\s.]+$/u, '').length, before });
      from += line.length + 1;
      before = '\n';
    }
    before = stop[0].trim();
    start = stop.index + stop[0].length;
  }
  return pieces.filter(({ start: at, end }) => end - at > 5);
}

const CALLED = /^(cac )?(?:(?:dong chi|d\/c|ong|ba)[ :]+)?/;

/** Who holds a post of this agency that is printed without a name. Several, or more than one asked: a person chooses. */
function holdersOf(clean: string, fold: string, piece: Piece, people: readonly Official[], agency: string) {
  const called = CALLED.exec(fold.slice(piece.start, piece.end));
  const words = clean.slice(piece.start + (called?.[0].length ?? 0), piece.end);
  if (!isPost(words)) return null;
  // `Ông Lê Văn Xuân, Giám đốc Sở …`: it says who is meant, and it is nobody of the agency.
  if ([',', '-', '('].includes(piece.before) && endsWithName(clean.slice(0, piece.start))) return null;
  if (/^\s*[:-]\s*(?:(?:ông|bà|đồng chí|đ\/c)\s|\p{Lu})/u.test(clean.slice(piece.end, piece.end + 30))) return null;
  const holders = people.filter(({ posts }) => posts.some((post) => isThisPostHere(words, post, agency)));
  if (holders.length === 0) return null;
  const person = holders.length === 1 && called?.[1] === undefined ? (holders[0] ?? null) : null;
  return { person, candidates: holders };
}

/** Two to six capitalised words in a row that are no post and no body. */
function endsWithName(before: string): boolean {
  const name = /(?:^|[\n;:,-]\s*|\s)((?:\p{Lu}\p{Ll}*\s+){1,5}\p{Lu}\p{Ll}*)\s*[,(-]\s*$/u.exec(before)?.[1];
  return (
    name !== undefined && !isPost(name) && !/^(?:so|ban|phong|ubnd|uy ban|bo|cuc|van phong)\b/.test(foldText(name))
  );
}
