/** A name that an organ or a person bore, and from when to when; null where nobody knows. */
export type NameSpan = {
  readonly name: string;
  readonly abbreviation: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** How the office abbreviates what nearly every name holds: both spellings are one for finding. */
const SHORT: readonly (readonly [string, string])[] = [
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['tand', 'toa an nhan dan'],
  ['vksnd', 'vien kiem sat nhan dan'],
  ['mttq', 'mat tran to quoc'],
];

/** Without accents, case and signs: `Sở Nội vụ (tỉnh)` and `so noi vu tinh` are one. */
export const fold = (text: string): string =>
  SHORT.reduce(
    (folded, [short, long]) => folded.replace(new RegExp(`\\b${short}\\b`, 'g'), long),
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/** What the list is sorted by: the folded name, cut at 240 bytes, which an index and a cursor can hold. */
export const sortKeyOf = (name: string): string =>
  Buffer.from(fold(name))
    .subarray(0, 240)
    .toString()
    .replace(/\uFFFD$/, '')
    .trimEnd();

/** First letters of the words, for who types `snv`: `so noi vu` → `snv`. */
const initials = (folded: string): string => {
  const words = folded.split(' ');
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : '';
};

/** What a contact is found by: its names of all times, their abbreviations and initials, its code. */
export function searchText(names: readonly Pick<NameSpan, 'name' | 'abbreviation'>[], code: string): string {
  const words = names.flatMap(({ name, abbreviation }) => {
    const folded = fold(name);
    return [folded, fold(abbreviation), initials(folded)];
  });
  // The code also in one piece, as it is typed: H99.07.
  const parts = [...words, fold(code), code.toLowerCase()].filter((part) => part !== '');
  return ` ${[...new Set(parts)].join(' ')}`;
}

/** The patterns of LIKE that a contact must all match: each typed word begins one of its words. */
export const patternsOf = (query: string): string[] => {
  const code = query.trim().toLowerCase();
  // A code holds dots, which folding takes out; without letters or digits nothing is asked.
  const words = /^[\p{L}\p{N}]+(\.[\p{L}\p{N}]+)+$/u.test(code) ? [code] : fold(query).split(' ');
  return words.filter((word) => word !== '').map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
};

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** What a renaming leaves behind: the old name was valid until the day before. */
export const formerly = (
  { name, abbreviation, nameSince }: { name: string; abbreviation: string; nameSince: string | null },
  renamedOn: string,
): NameSpan => ({ name, abbreviation, from: nameSince, to: dayBefore(renamedOn) });

/** The name that was valid on a day: of the former ones, or the present one when none of them was. */
export function nameOn(present: string, former: readonly NameSpan[], on: string): string {
  const then = former.find(({ from, to }) => (from === null || from <= on) && to !== null && on <= to);
  return then?.name ?? present;
}
