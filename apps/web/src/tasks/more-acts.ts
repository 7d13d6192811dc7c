import type { NewDecision } from '../shared/api-types';
import { parseDate } from '../shared/dates';

/** The acts that have a form of their own, in the order in which they are offered. */
export const MORE_ACTS = [
  'opine',
  'grant_extension',
  'refuse_extension',
  'pass',
  'consult',
  'involve',
  'report',
  'request_extension',
  'defer',
] as const;
export type MoreAct = (typeof MORE_ACTS)[number];

/** What is typed into the form of an act. */
export type ActDraft = {
  readonly user: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly as: 'cooperate' | 'inform';
  readonly text: string;
  readonly day: string;
  readonly percent: string;
};
export const EMPTY_ACT: ActDraft = { user: '', units: [], people: [], as: 'cooperate', text: '', day: '', percent: '' };

/** The fields that an act asks for. */
export const FIELDS: Readonly<Record<MoreAct, readonly (keyof ActDraft)[]>> = {
  opine: ['text'],
  grant_extension: ['day', 'text'],
  refuse_extension: ['text'],
  pass: ['user', 'text'],
  consult: ['units', 'people', 'day', 'text'],
  involve: ['as', 'units', 'people', 'text'],
  report: ['text', 'percent'],
  request_extension: ['day', 'text'],
  defer: ['day'],
};

/** The decision that a form says, or null while something is missing. */
export function decisionOf(act: MoreAct, draft: ActDraft, seenSha256: string): NewDecision | null {
  const text = draft.text.trim();
  const day = parseDate(draft.day);
  if (day === null) return null;
  const dueOn = day === '' ? null : day;
  const unitIds = [...draft.units];
  const userIds = [...draft.people];
  const nobody = unitIds.length + userIds.length === 0;
  const percent = draft.percent.trim() === '' ? null : Number(draft.percent);
  switch (act) {
    case 'opine':
      return text === '' ? null : { kind: act, seenSha256, text };
    case 'grant_extension':
      return { kind: act, seenSha256, dueOn, opinion: text };
    case 'refuse_extension':
      return text === '' ? null : { kind: act, seenSha256, reason: text };
    case 'pass':
      return draft.user === '' ? null : { kind: act, seenSha256, userId: draft.user, opinion: text };
    case 'consult':
      return nobody || text === '' ? null : { kind: act, seenSha256, unitIds, userIds, dueOn, text };
    case 'involve':
      return nobody ? null : { kind: act, seenSha256, as: draft.as, unitIds, userIds, opinion: text };
    case 'report': {
      const wrong = percent !== null && !(Number.isInteger(percent) && percent >= 0 && percent <= 100);
      return text === '' || wrong ? null : { kind: act, seenSha256, text, progress: percent };
    }
    case 'request_extension':
      return text === '' || dueOn === null ? null : { kind: act, seenSha256, reason: text, dueOn };
    case 'defer':
      return dueOn === null ? null : { kind: act, seenSha256, until: dueOn };
  }
}
