import { citationKey, foldText } from './citations';
import { issuerOfSymbol } from './citations/symbols';

/** What a citation says of the text it means; `identity` as `citationKey` makes it. */
export type Cited = {
  readonly identity: string;
  readonly symbol: string;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
};

/** A text of the library, as far as citations go. */
export type Held = {
  readonly identity: string;
  readonly alias: string;
  readonly issuedOn: string | null;
  readonly issuer: string;
  /** Of the agency's own library, which goes before those above. */
  readonly own: boolean;
};

/**
 * The text that a citation means, or null. In this order: the same number; the same name and year; what agrees in all
 * that both sides state, when it is the only one (`1976/QĐ-TTg` without a year, `Nghị định 30/2020`).
 * Two texts that fit make none: a reader who is led to the wrong law is worse off than one who has to look.
 */
export function resolve<T extends Held>(cited: Cited, library: readonly T[]): T | null {
  const open = library.filter((text) => !contradicts(cited, text));
  return (
    theOnly(open.filter((text) => text.identity === cited.identity)) ??
    theOnly(open.filter((text) => text.alias !== '' && text.alias === cited.identity)) ??
    theOnly(open.filter((text) => agrees(cited.identity, text.identity)))
  );
}

/** A citation among those of its file. */
export type Mentioned = Cited & {
  readonly docType: string;
  readonly number: string;
  readonly year: number | null;
  readonly title: string | null;
};

/**
 * The full form of a citation that was shortened: `Nghị định 47`, `Luật Lưu trữ`, where the same file cites
 * `Nghị định số 47/2024/NĐ-CP`, `Luật Lưu trữ số 33/2024/QH15`, and no other one that may be meant. Else itself.
 */
export function fullForm<T extends Mentioned>(short: T, all: readonly T[]): T {
  if (short.year !== null || short.symbol !== '' || (short.number === '' && short.title === null)) return short;
  const forms = all.filter((other) =>
    short.number === ''
      ? other.year !== null && other.title !== null && nameOf(other) === short.identity
      : other.symbol !== '' && kindAndNumber(other.identity) === kindAndNumber(short.identity),
  );
  const [first, ...more] = forms;
  return first && more.every(({ identity }) => identity === first.identity) ? first : short;
}

const nameOf = ({ docType, title }: Mentioned) => citationKey({ docType, number: '', year: null, symbol: '', title });

/** Kind and number of a key, by which candidates are looked up; '' for a law cited by name. */
export function kindAndNumber(identity: string): string {
  const parts = identity.split('/');
  return parts.length === 4 ? parts.slice(0, 2).join('/') : '';
}

function theOnly<T extends Held>(texts: readonly T[]): T | null {
  if (new Set(texts.map(({ identity }) => identity)).size !== 1) return null;
  return texts.find(({ own }) => own) ?? texts[0] ?? null;
}

/** Same kind and number; year and letters differ nowhere, and agree somewhere. */
function agrees(cited: string, held: string): boolean {
  const parts = kindAndNumber(cited);
  if (parts === '' || parts !== kindAndNumber(held)) return false;
  const [, , year = '', letters = ''] = cited.split('/');
  const [, , heldYear = '', heldLetters = ''] = held.split('/');
  if (parts.endsWith('/')) return year === '' || heldYear === '' || year === heldYear;
  const same = (a: string, b: string) => a !== '' && a === b;
  const open = (a: string, b: string) => a === '' || b === '';
  return (
    (same(year, heldYear) && (same(letters, heldLetters) || open(letters, heldLetters))) ||
    (open(year, heldYear) && same(letters, heldLetters))
  );
}

/**
 * Numbers of provinces repeat (`642/QĐ-UBND`), and a name may come twice in a year: there the date and the body decide.
 * Where the symbol names the body, a date that differs is a slip of the pen or of the reading.
 */
function contradicts(cited: Cited, text: Held): boolean {
  if (issuerOfSymbol(cited.symbol) !== null) return false;
  if (cited.issuedOn && text.issuedOn && cited.issuedOn !== text.issuedOn) return true;
  const [stated, held] = [bodyKey(cited.issuer ?? ''), bodyKey(text.issuer)];
  return LOCAL.test(stated) && LOCAL.test(held) && !stated.startsWith(held) && !held.startsWith(stated);
}

const LOCAL = /^(?:chu tich )?(?:uy ban nhan dan|hoi dong nhan dan|tinh uy|thanh uy) /;

function bodyKey(name: string): string {
  return foldText(name)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\btp\b\.? ?/g, 'thanh pho ')
    .trim();
}
