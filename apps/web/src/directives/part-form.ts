/** A part of a task while it is written. */
export type PartDraft = {
  /** `unit:<id>` of the own agency, or `agency:<id>` below. */
  readonly to: string;
  readonly text: string;
  readonly kind: 'date' | 'regular' | 'none';
  readonly on: string;
  readonly product: string;
};

/** Where a part goes; null while nothing is chosen. */
export function placeOf(to: string): { kind: 'unit' | 'agency'; id: string } | null {
  const [kind, id] = to.split(':');
  return (kind === 'unit' || kind === 'agency') && id ? { kind, id } : null;
}

export const isPartWhole = ({ to, text, kind, on }: PartDraft): boolean =>
  placeOf(to) !== null && text.trim() !== '' && (kind !== 'date' || /^\d{4}-\d{2}-\d{2}$/.test(on));

/** What both ways of giving have in common. */
export const partOf = ({ text, kind, on, product }: PartDraft) => ({
  text: text.trim(),
  deadline: kind === 'date' ? { kind, on } : { kind },
  ...(product.trim() === '' ? {} : { product: product.trim() }),
});
