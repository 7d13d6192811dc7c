/** Độ khẩn by rank: the position is the rank, 0 presses most. */
export const URGENCIES_BY_RANK: readonly string[] = ['flash_timed', 'flash', 'very_urgent', 'urgent', 'normal'];

/** `a,b` as a list; null when nothing was asked for. */
export function listed(text: string | undefined): string[] | null {
  const items = (text ?? '').split(',').flatMap((item) => item.trim() || []);
  return items.length === 0 ? null : items;
}
