export type ChipRole = 'lead' | 'cooperating' | 'informed';

type Marker = { readonly role: ChipRole; readonly words: readonly string[]; readonly weak?: true };
const marker = (role: ChipRole, phrase: string, weak?: true): Marker => ({
  role,
  words: phrase.split(' '),
  ...(weak ? { weak } : {}),
});
/** The longest first, since `đơn vị chủ trì` holds `chủ trì`. Weak ones name a lead only where no other word does. */
export const MARKERS: readonly Marker[] = [
  marker('lead', 'don vi chu tri'),
  marker('lead', 'chu tri'),
  marker('cooperating', 'don vi phoi hop'),
  marker('cooperating', 'phoi hop cung voi'),
  marker('cooperating', 'phoi hop voi'),
  marker('cooperating', 'phoi hop cung'),
  marker('cooperating', 'phoi hop'),
  marker('informed', 'thong bao de biet'),
  marker('informed', 'nhan de biet'),
  marker('informed', 'gui de biet'),
  marker('informed', 'de biet'),
  marker('lead', 'kinh chuyen', true),
  marker('lead', 'chuyen', true),
  marker('lead', 'giao', true),
  marker('lead', 'de nghi', true),
  marker('lead', 'yeu cau', true),
];
/** May stand between such a word and the first unit. */
export const FILLERS: readonly (readonly string[])[] = [
  ['la'],
  ['cac', 'don', 'vi'],
  ['don', 'vi'],
  ['cac'],
  ['cho'],
  ['gom'],
  ['voi'],
];
