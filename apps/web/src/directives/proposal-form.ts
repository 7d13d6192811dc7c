import type { NewTasks, Proposal } from './directives.queries';

/** A proposal while it is edited; what was added by hand has no source. */
export type Draft = {
  readonly key: string;
  readonly source: { start: number; end: number } | null;
  readonly text: string;
  readonly leadName: string;
  readonly leadUnitId: string | null;
  readonly coordinators: string;
  readonly kind: 'date' | 'regular' | 'none';
  readonly on: string;
  readonly product: string;
  readonly state: Proposal['state'];
};

export const draftOf = (proposal: Proposal): Draft => ({
  key: `${proposal.source.start.toString()}-${proposal.source.end.toString()}`,
  source: proposal.source,
  text: proposal.text,
  leadName: proposal.leads.join('; '),
  leadUnitId: proposal.leadUnitId,
  coordinators: proposal.coordinators.join('; '),
  kind: proposal.deadline.kind,
  on: proposal.deadline.on ?? '',
  product: proposal.product ?? '',
  state: proposal.state,
});

export const blank = (key: string): Draft => ({
  key,
  source: null,
  text: '',
  leadName: '',
  leadUnitId: null,
  coordinators: '',
  kind: 'none',
  on: '',
  product: '',
  state: 'open',
});

/** Can it be confirmed: is there something to do, somebody who does it, and a day where one is said to be? */
export const isWhole = ({ text, leadName, kind, on }: Draft): boolean =>
  text.trim() !== '' && leadName.trim() !== '' && (kind !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(on));

export const taskOf = (draft: Draft): NewTasks['tasks'][number] => ({
  text: draft.text.trim(),
  leadName: draft.leadName.trim().slice(0, 500),
  coordinators: draft.coordinators
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  deadline: draft.kind === 'date' ? { kind: 'date', on: draft.on } : { kind: draft.kind },
  ...(draft.source === null ? {} : { source: draft.source }),
  ...(draft.leadUnitId === null ? {} : { leadUnitId: draft.leadUnitId }),
  ...(draft.product.trim() === '' ? {} : { product: draft.product.trim() }),
});

export type Piece = { readonly text: string; readonly key: string | null };

/** Cuts a text where proposals begin and end, so that each can be highlighted; of those that overlap the first counts. */
export function piecesOf(text: string, drafts: readonly Draft[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const placed = drafts
    .flatMap(({ key, source }) => (source === null ? [] : [{ key, ...source }]))
    .sort((a, b) => a.start - b.start);
  for (const { key, start, end } of placed) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), key: null });
    pieces.push({ text: text.slice(start, end), key });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), key: null });
  return pieces;
}
