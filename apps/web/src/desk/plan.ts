import { parseInstruction, type Instruction } from '../../../../libs/workflow/src/instructions/instruction-text.rules';
import type { Plan } from '../shared/api-types';
import type { Days } from './working-days';

export type { Instruction };
type Unit = { readonly id: string; readonly name: string; readonly abbreviation: string };

/** What was chosen by taps: a proposed unit with its deadline, a stock instruction. Absent: not touched. */
export type Picked = {
  readonly leadUnitId?: string;
  readonly cooperatingUnitIds?: readonly string[];
  readonly informedUnitIds?: readonly string[];
  readonly dueOn?: string | null;
  readonly stock?: readonly string[];
};

export const NOTHING: Plan = { leadUnitId: '', cooperatingUnitIds: [], informedUnitIds: [], dueOn: null, opinion: '' };

export const readTyped = (text: string, units: readonly Unit[], days: Days): Instruction =>
  parseInstruction(text, units, days);

const idsOf = (chips: Instruction['cooperating']): string[] => chips.flatMap(({ unitId }) => unitId ?? []);

/**
 * What the instruction says in the end: what is typed goes before what was tapped, and that before what was proposed. A
 * unit has one part: who leads does not co-handle, and who co-handles is not only informed.
 */
export function planFrom(proposed: Plan | null, picked: Picked, typed: Instruction): Plan {
  const base = proposed ?? NOTHING;
  const leadUnitId = typed.lead?.unitId ?? picked.leadUnitId ?? base.leadUnitId;
  const others = (said: readonly string[], tapped: readonly string[] | undefined, before: readonly string[]) =>
    said.length > 0 ? said : (tapped ?? before);
  const cooperating = others(idsOf(typed.cooperating), picked.cooperatingUnitIds, base.cooperatingUnitIds);
  const informed = others(idsOf(typed.informed), picked.informedUnitIds, base.informedUnitIds);
  const words = [...(picked.stock ?? []), typed.opinion].filter((part) => part !== '').join(' ');
  return {
    leadUnitId,
    cooperatingUnitIds: [...new Set(cooperating)].filter((id) => id !== leadUnitId),
    informedUnitIds: [...new Set(informed)].filter((id) => id !== leadUnitId && !cooperating.includes(id)),
    dueOn: typed.due?.day ?? (picked.dueOn === undefined ? base.dueOn : picked.dueOn),
    opinion: words === '' ? base.opinion : words,
  };
}

/** Names in the text that mean several units, or none: nobody guesses for a leader. */
export const unclear = ({ lead, cooperating, informed }: Instruction) =>
  [...(lead ? [lead] : []), ...cooperating, ...informed].filter(({ unitId }) => unitId === null);

/** Writes the unit that was meant in the place of a name that could mean several. */
export const named = (text: string, part: { readonly from: number; readonly to: number }, name: string): string =>
  text.slice(0, part.from) + name + text.slice(part.to);
