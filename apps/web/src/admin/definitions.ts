import type { components } from '../shared/api';
import type { Register } from '../shared/api-types';
import { parseDate } from '../shared/dates';
import { ApiProblem, fieldMessage } from '../shared/problem';

type Views = components['schemas'];
export type Series = Views['NumberSeries'];
export type Abbreviation = Views['Abbreviation'];
export type DocumentType = Views['DocumentType'];
export type RegisterChange = Views['ChangeRegister'];
export type Flow = Register['flow'];
export type Kind = Register['kind'];

export const FLOWS: readonly Flow[] = ['incoming', 'outgoing', 'internal'];
export const SECRECIES: readonly Register['secrecy'][] = ['none', 'secret'];
export const RESETS: readonly Series['reset'][] = ['calendar_year', 'term'];
export const SUBJECTS: readonly Abbreviation['subject'][] = ['agency', 'unit', 'organ'];

/** Citizens' petitions (đơn thư) come in, copies (bản sao) go out. */
const KINDS: Readonly<Record<Flow, readonly Kind[]>> = {
  incoming: ['ordinary', 'petitions'],
  outgoing: ['ordinary', 'copies'],
  internal: ['ordinary'],
};
export const kindsOf = (flow: Flow): readonly Kind[] => KINDS[flow];

/** Secrets are numbered apart (Decree 30/2020, art. 15.2): a secret book draws on a secret series, and no other does. */
export const seriesFor = (all: readonly Series[], secrecy: Register['secrecy']): Series[] =>
  all.filter(({ secret }) => secret === (secrecy === 'secret'));

/** The types in force on a day, and those that the book keeps already although the law dropped them. */
export const typesOffered = (all: readonly DocumentType[], kept: readonly string[], on: string): DocumentType[] =>
  all.filter(({ code, validTo }) => kept.includes(code) || validTo === null || validTo >= on);

export type RegisterValues = { code: string; name: string; docTypes: string[]; unitId: string };

/** Only what was typed otherwise; the order of the types says nothing. */
export function changesOf(
  before: Pick<Register, 'code' | 'name' | 'docTypes' | 'unit'>,
  typed: RegisterValues,
): RegisterChange {
  const code = typed.code.trim();
  const name = typed.name.trim();
  const sorted = (codes: readonly string[]) => [...codes].sort().join(' ');
  return {
    ...(code !== before.code && { code }),
    ...(name !== before.name && { name }),
    ...(sorted(typed.docTypes) !== sorted(before.docTypes) && { docTypes: typed.docTypes }),
    ...(typed.unitId !== (before.unit?.id ?? '') && { unitId: typed.unitId === '' ? null : typed.unitId }),
  };
}

/** YYYY-MM-DD of what was typed; what is no date goes as it is, and the server says so at its field. */
export const dayOf = (typed: string): string => parseDate(typed) ?? typed.trim();

export type Standing = 'past' | 'present' | 'ahead';

/** Whether an abbreviation is official on a day; its last day still counts. */
export function standingOf({ validFrom, validTo }: Pick<Abbreviation, 'validFrom' | 'validTo'>, on: string): Standing {
  if (validFrom > on) return 'ahead';
  return validTo !== null && validTo < on ? 'past' : 'present';
}

/** The agency, its units, its organs; each with its newest abbreviation first. */
export const inOrder = (all: readonly Abbreviation[]): Abbreviation[] =>
  [...all].sort(
    (a, b) =>
      SUBJECTS.indexOf(a.subject) - SUBJECTS.indexOf(b.subject) ||
      a.name.localeCompare(b.name, 'vi') ||
      a.subjectId.localeCompare(b.subjectId) ||
      b.validFrom.localeCompare(a.validFrom),
  );

/** Each board or council (hội đồng, ban) once, by the newest name it has. */
export function organsOf(all: readonly Abbreviation[]): { id: string; name: string }[] {
  const organs = new Map<string, string>();
  for (const { subject, subjectId, name } of inOrder(all).sort((a, b) => b.validFrom.localeCompare(a.validFrom))) {
    if (subject === 'organ' && name !== '' && !organs.has(subjectId)) organs.set(subjectId, name);
  }
  return [...organs].map(([id, name]) => ({ id, name }));
}

type AbbreviationValues = { unitId: string; organId: string; name: string; abbreviation: string; validFrom: string };

/** What is sent. An organ that is known keeps its name: each of its abbreviations carries it. */
export function abbreviationOf(
  subject: Abbreviation['subject'],
  { unitId, organId, name, abbreviation, validFrom }: AbbreviationValues,
  organs: readonly { id: string; name: string }[],
): Views['NewAbbreviation'] {
  const all = { subject, name: '', abbreviation: abbreviation.trim(), validFrom: dayOf(validFrom) };
  if (subject === 'agency') return all;
  if (subject === 'unit') return { ...all, subjectId: unitId };
  const organ = organs.find(({ id }) => id === organId);
  return organ ? { ...all, subjectId: organ.id, name: organ.name } : { ...all, name: name.trim() };
}

/** Where the person can mend what the rules of registers refuse. */
const FIELD_OF: Readonly<Partial<Record<string, string>>> = {
  'registers/series-unfit': 'seriesId',
  'registers/series-unknown': 'seriesId',
  'registers/type-kept-elsewhere': 'docTypes',
  'registers/term-unfit': 'termStartedOn',
};

/** The server's word about one field: a value it refused, or a rule that this field can mend. */
export function wordAt(error: unknown, field: string): string | undefined {
  const refused = fieldMessage(error, field);
  if (refused !== undefined) return refused;
  return error instanceof ApiProblem && FIELD_OF[error.code] === field ? error.detail : undefined;
}

type Page<T> = { items: T[]; next: string | null };

/** All pages of a list, in order: definitions are few, and a form has to offer each of them. */
export async function everyPage<T>(ask: (after: string) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: Page<T> = await ask(after);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}
