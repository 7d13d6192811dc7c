import { fold, readings, wordsIn, type Word } from './words.rules';

export type NamedUnit = { readonly id: string; readonly name: string; readonly abbreviation: string };
/** Units that a place in the text may mean; one, when it is clear. */
export type FoundUnit = { readonly first: number; readonly last: number; readonly unitIds: readonly string[] };

type Form = { readonly words: readonly string[]; readonly rank: number };
export type UnitForms = readonly { readonly id: string; readonly forms: readonly Form[] }[];

/** What begins the name of a unit, and how it is shortened; the longest first. */
const GENERIC: readonly (readonly [string, readonly string[]])[] = [
  ['van phong', ['vp']],
  ['thanh tra', ['ttr']],
  ['trung tam', ['tt']],
  ['chi cuc', ['cc']],
  ['phong', ['p']],
  ['ban', ['b']],
  ['so', ['s']],
  ['vu', ['v']],
  ['cuc', ['c']],
  ['to', ['t']],
];
/** Exact names and abbreviations, initials, the beginning of a name, a name half typed. */
const RANK = { exact: 4, initials: 3, begin: 2, typing: 1 } as const;
/** Words that a name is shortened by leaving out. */
const LITTLE = new Set(['va', 'cua', 'cac', 've']);

const initialsOf = (words: readonly string[]) => words.map((word) => word.slice(0, 1)).join('');
const namesOf = (text: string) => wordsIn(text).map((word) => word.text);

/** Every way in which the units of an agency are written. Made once for a list of units. */
export function formsOf(units: readonly NamedUnit[]): UnitForms {
  return units.map(({ id, name, abbreviation }) => {
    const words = namesOf(name);
    const generic = GENERIC.find(([begin]) => words.join(' ').startsWith(`${begin} `) || words.join(' ') === begin);
    const begin = generic?.[0].split(' ') ?? [];
    const own = words.slice(begin.length);
    const short = own.filter((word) => !LITTLE.has(word));
    const begins = [begin, ...(generic?.[1] ?? []).map((one) => [one])];
    const bodies: Form[] = [
      { words: own, rank: RANK.exact },
      { words: short, rank: RANK.exact },
      ...(short.length > 1 ? [{ words: [initialsOf(short)], rank: RANK.initials }] : []),
      ...own.slice(0, -1).map((_, i) => ({ words: own.slice(0, i + 1), rank: RANK.begin })),
    ];
    const forms: Form[] = [
      { words, rank: RANK.exact },
      ...(own.length === 0 ? begins.map((words) => ({ words, rank: RANK.exact })) : []),
      ...begins.flatMap((front) => bodies.map(({ words: body, rank }) => ({ words: [...front, ...body], rank }))),
      ...bodies.filter(({ words: body, rank }) => rank !== RANK.begin && body.join('').length > 1),
      { words: [initialsOf(words)], rank: RANK.initials },
      ...namesOf(abbreviation)
        .slice(0, 1)
        .map(() => ({ words: namesOf(abbreviation), rank: RANK.exact })),
      ...begins.map((front) => ({ words: [...front, ...namesOf(abbreviation)], rank: RANK.exact })),
      { words: [fold(abbreviation).replace(/[^a-z0-9]/g, '')], rank: RANK.exact },
    ];
    return { id, forms: forms.filter(({ words: form }) => form.join('').length > 1) };
  });
}

/** How many words of a form stand at a place; `typing` when the last of the text is only the beginning of one. */
function standing(words: readonly Word[], at: number, form: readonly string[]): 'whole' | 'typing' | null {
  for (const [i, want] of form.entries()) {
    const word = words[at + i];
    if (word === undefined) return null;
    const read = readings(word.text);
    if (read.includes(want)) continue;
    const isLast = at + i === words.length - 1 && i > 0;
    return isLast && read.some((one) => want.startsWith(one)) ? 'typing' : null;
  }
  return 'whole';
}

/** The unit, or the units, that are named at a place: as many words as fit, and among those the surest way to write it. */
export function unitAt(words: readonly Word[], at: number, units: UnitForms): FoundUnit | null {
  let best: { length: number; rank: number; ids: string[] } | null = null;
  for (const { id, forms } of units) {
    for (const { words: form, rank } of forms) {
      const how = standing(words, at, form);
      if (how === null) continue;
      const length = how === 'whole' ? form.length : Math.min(form.length, words.length - at);
      const sure = how === 'whole' ? rank : RANK.typing;
      if (best === null || length > best.length || (length === best.length && sure > best.rank)) {
        best = { length, rank: sure, ids: [id] };
      } else if (length === best.length && sure === best.rank && !best.ids.includes(id)) best.ids.push(id);
    }
  }
  return best && { first: at, last: at + best.length - 1, unitIds: best.ids };
}

/** Units that share the rarer words of something that names none of them: what may have been meant. */
export function likeUnits(words: readonly Word[], first: number, last: number, units: UnitForms): string[] {
  const typed = words.slice(first, last + 1).flatMap(({ text }) => readings(text));
  const generic = new Set(GENERIC.flatMap(([begin, shorts]) => [...begin.split(' '), ...shorts]));
  const telling = typed.filter((word) => !generic.has(word) && !LITTLE.has(word) && word.length > 1);
  const scored = units.map(({ id, forms }) => {
    const name = forms[0]?.words ?? [];
    return { id, score: telling.filter((word) => name.some((part) => part.startsWith(word))).length };
  });
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return most === 0 ? [] : scored.flatMap(({ id, score }) => (score === most ? [id] : []));
}

/** Does a unit's kind of name stand here: `Phòng …`, `P. …`, `Sở …`? */
export const beginsUnit = (words: readonly Word[], at: number): boolean =>
  GENERIC.some(([begin, shorts]) =>
    [begin.split(' '), ...shorts.map((one) => [one])].some((form) =>
      form.every((want, i) => words[at + i]?.text === want),
    ),
  );
