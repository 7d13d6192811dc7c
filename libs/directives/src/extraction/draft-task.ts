import type { Deadline } from './deadlines';
import type { Layout, MarkerKind } from './paragraphs';
import { CLOSING } from './vocabulary';

/** A task as the program proposes it; an official confirms, edits or rejects it. Offsets are those of the text given. */
export type ProposedTask = {
  readonly text: string;
  readonly source: { readonly start: number; readonly end: number };
  /** Those who answer for it (chủ trì), as they are printed; empty when the text does not say who. */
  readonly leads: readonly string[];
  /** Those who work along (phối hợp). */
  readonly coordinators: readonly string[];
  readonly deadline:
    | { readonly kind: 'date'; readonly on: string; readonly text: string }
    | { readonly kind: 'regular'; readonly text: string }
    | { readonly kind: 'none' };
  /** What is to be handed in (sản phẩm), in a word. */
  readonly product: string | null;
  /** 0 to 1: how sure the rules are that this is a task, to order what an official looks at. */
  readonly confidence: number;
};

export type Draft = {
  start: number;
  end: number;
  leads: readonly string[];
  coordinators: readonly string[];
  deadline: Deadline;
  product: string | null;
  confidence: number;
  said: { start: number; end: number }[];
};
export type Frame = {
  kind: MarkerKind | 'root';
  leads: readonly string[];
  coordinators: readonly string[];
  deadline: Deadline;
  hangs: boolean;
  part: Draft | null;
};
export const NONE: Deadline = { kind: 'none' };

export function present({ shadow }: Layout, draft: Draft, text: string): ProposedTask {
  const pieces = draft.said.length > 0 ? draft.said : [draft];
  const words = pieces.map(({ start, end }) => shadow.clean.slice(start, end).replace(/\s+/g, ' ').trim()).join(' ');
  const start = shadow.startOf(draft.start);
  const end = draft.end > 0 ? shadow.endOf(draft.end - 1) : 0;
  const { deadline } = draft;
  return {
    text: words.replace(/[\s;,.:/]+$/, ''),
    source: { start, end: Math.min(end, text.length) },
    leads: draft.leads,
    coordinators: draft.coordinators.filter((name) => !draft.leads.includes(name)),
    deadline:
      deadline.kind === 'none'
        ? { kind: 'none' }
        : {
            ...(deadline.kind === 'date' ? { kind: 'date' as const, on: deadline.on } : { kind: 'regular' as const }),
            text: shadow.clean.slice(deadline.start, deadline.end).replace(/\s+/g, ' ').trim(),
          },
    product: draft.product,
    confidence: draft.confidence,
  };
}

export const root = (leads: readonly string[]): Frame => ({
  kind: 'root',
  leads,
  coordinators: [],
  deadline: NONE,
  hangs: false,
  part: null,
});
export const unique = (names: readonly string[]): string[] => [...new Set(names)];
export const later = (above: Deadline, own: Deadline): Deadline => (own.kind === 'none' ? above : own);
export const isClosing = (fold: string): boolean =>
  CLOSING.some((pattern) => pattern.test(fold)) &&
  !/(?:theo doi|don doc|kiem tra|tong hop)[\w ,]{0,60}(?:thuc hien|trien khai)/.test(fold);

export function trimmed(fold: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s;,./]/.test(fold.charAt(at - 1))) at--;
  return at;
}
