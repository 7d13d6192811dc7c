/** What an edit may change of a page. */
export type PageState = {
  readonly position: number;
  readonly turned: 0 | 90 | 180 | 270;
  readonly dropped: 'separator' | 'blank' | 'deleted' | null;
  readonly cut: 'none' | 'maybe' | 'cut';
  readonly cutReason: 'separator' | 'blank' | 'first-page' | 'person' | null;
  readonly decided: boolean;
};
export type EditedPage = PageState & { readonly id: string; readonly sourceId: string };
export type Change = {
  readonly pageId: string;
  readonly before: Partial<PageState>;
  readonly after: Partial<PageState>;
};

/** The page after an edit of one field set. */
const change = (page: EditedPage, after: Partial<PageState>): Change => {
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, page[key as keyof PageState]]));
  return { pageId: page.id, before, after };
};

/** Turns pages clockwise. */
export const turnPages = (pages: readonly EditedPage[], by: 90 | 180 | 270): Change[] =>
  pages.map((page) => change(page, { turned: TURNS[((page.turned + by) / 90) % 4] ?? 0 }));
const TURNS = [0, 90, 180, 270] as const;

/** Takes pages out of all documents (bỏ trang); they stay in the batch and can come back. */
export const dropPages = (pages: readonly EditedPage[]): Change[] =>
  pages.filter(({ dropped }) => dropped === null).map((page) => change(page, { dropped: 'deleted' }));

/** Brings back what was taken out, also by the machine. */
export const restorePages = (pages: readonly EditedPage[]): Change[] =>
  pages.filter(({ dropped }) => dropped !== null).map((page) => change(page, { dropped: null }));

/** A person says whether a document begins at a page: no machine changes that any more. */
export const cutPage = (page: EditedPage, begins: boolean): Change[] => [
  change(page, { cut: begins ? 'cut' : 'none', cutReason: 'person', decided: true }),
];

/**
 * Moves pages, in the order they have, behind another one. `all` are the pages of the batch in their order.
 *
 * @returns null when the numbers between two neighbours are used up: number the batch anew, then move
 */
export const movePages = (
  all: readonly EditedPage[],
  moved: ReadonlySet<string>,
  afterId: string | null,
): Change[] | null => {
  const rest = all.filter(({ id }) => !moved.has(id));
  const at = afterId === null ? -1 : rest.findIndex(({ id }) => id === afterId);
  const before = rest[at]?.position ?? (rest[at + 1]?.position ?? 0) - moved.size - 1;
  const after = rest[at + 1]?.position ?? before + moved.size + 1;
  const pages = all.filter(({ id }) => moved.has(id));
  const step = (after - before) / (pages.length + 1);
  if (step < CLOSEST) return null;
  return pages.map((page, i) => change(page, { position: before + step * (i + 1) }));
};
const CLOSEST = 1e-7;

/** Gives all pages whole numbers again, in the order they have. */
export const renumber = (all: readonly EditedPage[]): Change[] =>
  all
    .map((page, i) => change(page, { position: (i + 1) * 1_000 }))
    .filter(({ before, after }) => before.position !== after.position);

/**
 * Puts fronts and backs of sheets together that were scanned as two stacks (ghép hai mặt). The pages take the places
 * of both stacks, front after back after front.
 */
export const interleave = (
  fronts: readonly EditedPage[],
  backs: readonly EditedPage[],
  reversed: boolean,
): Change[] => {
  const places = [...fronts, ...backs].map(({ position }) => position).toSorted((a, b) => a - b);
  const behind = reversed ? backs.toReversed() : backs;
  return fronts
    .flatMap((front, i) => [front, behind[i]])
    .filter((page) => page !== undefined)
    .map((page, i) => change(page, { position: places[i] ?? page.position }));
};

/** The way back. */
export const undone = (changes: readonly Change[]): Change[] =>
  changes.map(({ pageId, before, after }) => ({ pageId, before: after, after: before })).toReversed();
