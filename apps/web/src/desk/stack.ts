/** Where somebody is in a stack of cards. */
export type Place = { readonly at: number; readonly id: string | null };

/**
 * Finds the card to show: the one that lay on top, or, where it has left the stack, the one that came after it. What is
 * more urgent and came meanwhile goes before it in the list, and is next when the top card is done.
 */
export function placeIn(ids: readonly string[], top: Place): Place {
  const at = top.id === null ? -1 : ids.indexOf(top.id);
  if (at >= 0) return { at, id: top.id };
  const next = Math.max(0, Math.min(top.at, ids.length - 1));
  return { at: next, id: ids[next] ?? null };
}

/** The cards that come after one, as many as are made ready beforehand; after the last the first ones follow. */
export function nextOf<T>(stack: readonly T[], at: number, count: number): T[] {
  return [...stack.slice(at + 1), ...stack.slice(0, Math.max(0, at))].slice(0, count);
}
