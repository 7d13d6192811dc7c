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
  ) {
    super(code, { cause });
    this.name = 'Problem';
  }
}

export type Raise<P extends Params> = ((params: P, cause?: unknown) => Problem) & { readonly code: string };

const declared = new Map<string, { status: number; words: Translated }>();

/**
 * Declares a kind of problem, with its words in every language: the declarations together are the catalogue.
 * `code` is public API (`/problems/<code>`) and never changes its meaning.
 */
export function problem<P extends Params = Params>(code: string, status: number, words: Translated): Raise<P> {
  if (declared.has(code)) throw new Error(`problem ${code} is declared twice`);
  declared.set(code, { status, words });
  return Object.assign((params: P, cause?: unknown) => new Problem(code, status, params, cause), { code });
}

/** All declared problems: the catalogue that documentation and tests walk. */
export const catalogue = (): ReadonlyMap<string, { status: number; words: Translated }> => declared;

const fill = (text: string, params: Params) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });

/** The words of a problem in the reader's language. */
export function wordsOf(code: string, locale: Locale, params: Params): Words {
  const words = (declared.get(code) ?? declared.get('internal'))?.words[locale];
  if (!words) throw new Error('the problem "internal" is not declared');
  return { title: words.title, detail: fill(words.detail, params) };
}

/** Vietnamese first; English for who asks for it before Vietnamese. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().slice(0, 2));
  return wanted.find((tag) => tag === 'vi' || tag === 'en') === 'en' ? 'en' : 'vi';
}
