import type { Plan } from '../shared/api-types';

type Body = Readonly<Record<string, unknown>>;

/** A text of a decision's body; '' when it has none of that name. */
export const textIn = (body: Body, field: string): string => {
  const value = body[field];
  return typeof value === 'string' ? value : '';
};

/** A list of texts of a decision's body; empty when it has none of that name. */
export const idsIn = (body: Body, field: string): string[] => {
  const value: unknown = body[field];
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
};

/** A number of a decision's body; null when it has none of that name. */
export const numberIn = (body: Body, field: string): number | null => {
  const value = body[field];
  return typeof value === 'number' ? value : null;
};

/** The distribution in a decision's body; null when the decision is of another kind. */
export function planOf(body: Body): Plan | null {
  const leadUnitId = textIn(body, 'leadUnitId');
  if (leadUnitId === '') return null;
  return {
    leadUnitId,
    cooperatingUnitIds: idsIn(body, 'cooperatingUnitIds'),
    informedUnitIds: idsIn(body, 'informedUnitIds'),
    dueOn: textIn(body, 'dueOn') || null,
    opinion: textIn(body, 'opinion'),
  };
}
