import type { Plan } from '../shared/api-types';
import { readTyped } from './plan';
import type { Days } from './working-days';

/** What is said of all selected documents at once; '' is unsaid. The deadline as it was typed. */
export type Common = { readonly leadUnitId: string; readonly due: string; readonly opinion: string };
export const UNSAID: Common = { leadUnitId: '', due: '', opinion: '' };

type Proposed = Pick<Plan, 'leadUnitId' | 'cooperatingUnitIds' | 'informedUnitIds' | 'dueOn'>;

/** The day of a typed deadline (`5 ngày làm việc`, `15/6`), by the parser of the server; null where nothing was typed. */
export function dueOf(typed: string, days: Days): string | null {
  if (typed.trim() === '') return null;
  const { due, opinion } = readTyped(typed, [], days);
  return due && opinion.trim() === '' ? due.day : UNCLEAR;
}
/** Words that are no deadline, or more than one. */
export const UNCLEAR = 'unclear';

/** The plan of one document: what was said of all goes before what was proposed for it; null where neither names who leads. */
export function planOf(common: Common, proposed: Proposed | undefined, days: Days): Plan | null {
  const leadUnitId = common.leadUnitId === '' ? (proposed?.leadUnitId ?? '') : common.leadUnitId;
  const due = dueOf(common.due, days);
  if (leadUnitId === '' || due === UNCLEAR) return null;
  // Who co-handles was proposed beside another lead: with a lead of one's own it is not meant.
  const beside = proposed?.leadUnitId === leadUnitId ? proposed : undefined;
  return {
    leadUnitId,
    cooperatingUnitIds: beside?.cooperatingUnitIds ?? [],
    informedUnitIds: beside?.informedUnitIds ?? [],
    dueOn: due ?? beside?.dueOn ?? null,
    opinion: common.opinion.trim(),
  };
}

/** Units in the order in which they were proposed most often for several documents. */
export function likeliest(proposals: readonly (readonly { readonly leadUnitId: string }[])[]): string[] {
  const votes = new Map<string, number>();
  for (const { leadUnitId } of proposals.flat()) votes.set(leadUnitId, (votes.get(leadUnitId) ?? 0) + 1);
  return [...votes].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
