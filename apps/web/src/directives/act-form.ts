import type { Act, ChildAct, DirectiveTask } from './directives.queries';

/** What one says about a task: to its acts, or to those of one that was handed down. */
export type Said = {
  readonly note: string;
  /** YYYY-MM-DD, as typed, or nothing. */
  readonly day: string;
  readonly productId: string | null;
  readonly openPartsReason: string;
};
export const NOTHING_SAID: Said = { note: '', day: '', productId: null, openPartsReason: '' };

/** In this order they are offered; `adjust` has a form of its own. */
export const OFFERED = [
  'start',
  'report',
  'ask_extension',
  'accept',
  'send_back',
  'extend',
  'refuse_extension',
  'stop',
] as const satisfies readonly Act['act'][];
type Offered = (typeof OFFERED)[number];
export const WITH_DAY: readonly Offered[] = ['ask_extension', 'extend'];
const WITH_NOTE: readonly Offered[] = ['report', 'ask_extension', 'send_back', 'refuse_extension', 'stop'];
const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day);

/** Does the report of a task have to say why it comes before its parts are done? */
export const needsReason = ({ parts }: Pick<DirectiveTask, 'parts'>): boolean => (parts?.open ?? 0) > 0;

/** Is all said that an act asks for? */
export function isSaid(act: Offered, said: Said, task: Pick<DirectiveTask, 'parts'>): boolean {
  if (WITH_NOTE.includes(act) && said.note.trim() === '') return false;
  if (WITH_DAY.includes(act) && !isDay(said.day)) return false;
  return act !== 'report' || !needsReason(task) || said.openPartsReason.trim() !== '';
}

const noteOf = ({ note }: Said) => (note.trim() === '' ? {} : { note: note.trim() });

export const actOf = (act: Offered, said: Said, task: Pick<DirectiveTask, 'parts'>): Act => ({
  act,
  ...noteOf(said),
  ...(WITH_DAY.includes(act) ? { dueOn: said.day } : {}),
  ...(act === 'report' && said.productId !== null ? { productDocumentId: said.productId } : {}),
  ...(act === 'report' && needsReason(task) ? { openPartsReason: said.openPartsReason.trim() } : {}),
});

export const childActOf = (act: ChildAct['act'], said: Said): ChildAct => ({
  act,
  ...noteOf(said),
  ...(act === 'extend' ? { dueOn: said.day } : {}),
});
