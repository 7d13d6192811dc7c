import type { Citation, Decision, Draft } from '../shared/api-types';
import { mayKeep } from '../shared/offline/kept';

/** What the card of a draft shows beside its task. */
export type DraftCard = {
  readonly draft: Draft;
  readonly decisions: readonly Decision[];
  readonly citations: readonly Citation[];
  /** Of the document that it answers; null where it answers none, or one that the reader may not see. */
  readonly answers: { readonly secrecy: string; readonly petition: unknown } | null;
};

type Turn = Draft['tasks'][number];
export type TurnAnswer = Turn['answers'][number];
type Opinion = 'agree' | 'agree_with_remarks' | 'disagree';

/** What somebody does with a draft from its card. */
export type DraftCardAct =
  | { readonly kind: Exclude<TurnAnswer, 'opine'>; readonly text: string }
  | { readonly kind: 'opine'; readonly opinion: Opinion; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'forward'; readonly userId: string; readonly text: string };

/** The acts that the card offers, the answers to the turn first. None where the turn is over, or nobody's answer ends it. */
export function offeredOn(
  { tasks, actions }: Pick<Draft, 'tasks' | 'actions'>,
  taskId: string,
): DraftCardAct['kind'][] {
  const turn = tasks.find(({ id }) => id === taskId);
  if (turn === undefined || turn.answers.length === 0) return [];
  return [
    ...turn.answers,
    ...(turn.mayForward ? (['forward'] as const) : []),
    ...(actions.includes('comment') && !turn.answers.includes('opine') ? (['comment'] as const) : []),
  ];
}

/** Where an act goes and what it says: bound to the bytes of the version whose page was on the card. */
export function draftMessage(
  { id, current }: Pick<Draft, 'id' | 'current'>,
  taskId: string,
  act: DraftCardAct,
): { path: string; body: Record<string, unknown> } {
  const seenSha256 = current.sha256;
  const turn = `/drafts/${id}/tasks/${taskId}`;
  if (act.kind === 'comment')
    return { path: `/drafts/${id}/comments`, body: { seenSha256, text: act.text, marks: [] } };
  if (act.kind === 'forward')
    return { path: `${turn}/forwarding`, body: { seenSha256, userId: act.userId, text: act.text } };
  return { path: `${turn}/answer`, body: { seenSha256, ...act, marks: [], fileId: null } };
}

/** A draft lies on a phone like a document; not one that answers what must not lie there, or what the reader cannot see. */
export const mayKeepDraft = ({ draft, answers }: Pick<DraftCard, 'draft' | 'answers'>): boolean =>
  draft.replyTo === null || (answers !== null && mayKeep(answers));

/** The file of the version that the card shows. */
export const pageFileOf = ({ versions, current }: Pick<Draft, 'versions' | 'current'>): string | undefined =>
  versions.find(({ sha256 }) => sha256 === current.sha256)?.fileId ?? versions.at(-1)?.fileId;
