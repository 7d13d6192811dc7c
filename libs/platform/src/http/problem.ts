/** Values that fill the words of a problem; they are shown to the caller, so never secrets or other people's data. */
export type Params = Readonly<Record<string, unknown>>;
export type Locale = 'vi' | 'en';
/** `detail` may name params in braces: `Năm {year} đã khóa sổ.` */
export type Words = { readonly title: string; readonly detail: string };
export type Translated = Readonly<Record<Locale, Words>>;

/** A failure the caller can act on. Anything else that is thrown is a bug and becomes a bare 500. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly params: Params = {},
    cause?: unknown,
    /** The field of the request that it is about, as a JSON pointer. */
    readonly pointer?: string,
  ) {
    super(code, { cause });
    this.name = 'Problem';
  }

  /** The same, said of a field of the request. */
  at(pointer: string): Problem {
    return new Problem(this.code, this.status, this.params, this.cause, pointer);
  }
}

export type Raise<P extends Params> = ((params: P, cause?: unknown) => Problem) & { readonly code: string };

/** What people call the things that have a code, in every language. */
export type Terms = Readonly<Record<string, Readonly<Record<Locale, string>>>>;
type Declared = { status: number; words: Translated; terms: Terms };
const declared = new Map<string, Declared>();

/**
 * Declares a kind of problem, with its words in every language: the declarations together are the catalogue.
 * `code` is public API (`/problems/<code>`) and never changes its meaning. A param that is a code of `terms` is said in
 * its words, and stays a code in the answer's members; a day is said as dd/MM/yyyy.
 */
export function problem<P extends Params = Params>(
  code: string,
  status: number,
  words: Translated,
  terms: Terms = {},
): Raise<P> {
  if (declared.has(code)) throw new Error(`problem ${code} is declared twice`);
  declared.set(code, { status, words, terms });
  return Object.assign((params: P, cause?: unknown) => new Problem(code, status, params, cause), { code });
}

/** All declared problems: the catalogue that documentation and tests walk. */
export const catalogue = (): ReadonlyMap<string, { status: number; words: Translated }> => declared;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const fill = (text: string, params: Params, say: (code: string) => string) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (typeof value === 'string') return say(value).replace(DAY, '$3/$2/$1');
    return typeof value === 'number' ? String(value) : whole;
  });

/** The words of a problem in the reader's language. */
export function wordsOf(code: string, locale: Locale, params: Params): Words {
  const known = declared.get(code) ?? declared.get('internal');
  if (!known) throw new Error('the problem "internal" is not declared');
  const { words, terms } = known;
  const word = (code: string) => (Object.hasOwn(terms, code) ? terms[code]?.[locale] : undefined) ?? code;
  const say = (said: string) => said.split(', ').map(word).join(', ');
  return { title: words[locale].title, detail: fill(words[locale].detail, params, say) };
}

/** Vietnamese first; English for who asks for it before Vietnamese. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2));
  return wanted.find((tag) => tag === 'vi' || tag === 'en') === 'en' ? 'en' : 'vi';
}
