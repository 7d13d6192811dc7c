import type { BatchPage } from '../shared/api-types';

/** Pages from one to another, in the order of the strip, whichever was chosen first. */
export const between = (pages: readonly BatchPage[], from: string, to: string): string[] => {
  const [a, b] = [from, to].map((id) => pages.findIndex((page) => page.id === id));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [to];
  return pages.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
};

/** The number of the document that each page belongs to, from 1; pages in no document have none. */
export const documentNumbers = (pages: readonly BatchPage[]): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  let nth = 0;
  for (const page of pages) {
    if (page.dropped !== null) continue;
    if (nth === 0 || page.cut === 'cut') nth += 1;
    numbers.set(page.id, nth);
  }
  return numbers;
};

/** The next page that a person has to look at, behind the one that is shown, and from the start again. */
export const nextInDoubt = (pages: readonly BatchPage[], from: string | null): BatchPage | undefined => {
  const at = pages.findIndex(({ id }) => id === from);
  return [...pages.slice(at + 1), ...pages.slice(0, at + 1)].find(
    ({ cut, dropped, state, faults }) =>
      dropped === null && (cut === 'maybe' || state === 'set_aside' || faults.length > 0),
  );
};
