import fc from 'fast-check';
import {
  cutPage,
  dropPages,
  interleave,
  movePages,
  renumber,
  restorePages,
  turnPages,
  undone,
  type Change,
  type EditedPage,
} from './edits.rules';

const aPage = (id: string, position: number, more: Partial<EditedPage> = {}): EditedPage => ({
  id,
  sourceId: 's',
  position,
  turned: 0,
  dropped: null,
  cut: 'none',
  cutReason: null,
  decided: false,
  ...more,
});
const stack = (...ids: string[]) => ids.map((id, i) => aPage(id, i + 1));
const inOrder = (pages: readonly EditedPage[]) => pages.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
const applied = (pages: readonly EditedPage[], changes: readonly Change[]): EditedPage[] => {
  const after = new Map(changes.map((one) => [one.pageId, one.after]));
  return pages.map((page) => ({ ...page, ...after.get(page.id) }));
};

describe('pages of a batch', () => {
  it('move behind another, in the order they have', () => {
    const pages = stack('a', 'b', 'c', 'd', 'e');
    expect(inOrder(applied(pages, movePages(pages, new Set(['b', 'a']), 'd') ?? []))).toEqual([
      'c',
      'd',
      'a',
      'b',
      'e',
    ]);
    expect(inOrder(applied(pages, movePages(pages, new Set(['d', 'e']), null) ?? []))).toEqual([
      'd',
      'e',
      'a',
      'b',
      'c',
    ]);
    expect(inOrder(applied(pages, movePages(pages, new Set(['a']), 'e') ?? []))).toEqual(['b', 'c', 'd', 'e', 'a']);
  });

  it('say so when there is no room between two, and have it after they were numbered anew', () => {
    const pages = [aPage('a', 1), aPage('b', 1 + 1e-8), aPage('c', 2)];
    expect(movePages(pages, new Set(['c']), 'a')).toBeNull();
    const again = applied(pages, renumber(pages));
    expect(inOrder(again)).toEqual(['a', 'b', 'c']);
    expect(inOrder(applied(again, movePages(again, new Set(['c']), 'a') ?? []))).toEqual(['a', 'c', 'b']);
  });

  it('turn by quarters, all the way round', () => {
    const [page] = stack('a');
    let turned = [page!];
    const seen = [90, 90, 270, 180].map((by) => {
      turned = applied(turned, turnPages(turned, by as 90));
      return turned[0]!.turned;
    });
    expect(seen).toEqual([90, 180, 90, 270]);
  });

  it('are taken out and come back, and what is out already is left alone', () => {
    const pages = [aPage('a', 1), aPage('b', 2, { dropped: 'separator' })];
    expect(dropPages(pages).map(({ pageId }) => pageId)).toEqual(['a']);
    expect(restorePages(pages)).toEqual([{ pageId: 'b', before: { dropped: 'separator' }, after: { dropped: null } }]);
  });

  it('begin a document where a person says so', () => {
    const [page] = [aPage('a', 1, { cut: 'maybe', cutReason: 'first-page' })];
    expect(cutPage(page, false)).toEqual([
      {
        pageId: 'a',
        before: { cut: 'maybe', cutReason: 'first-page', decided: false },
        after: { cut: 'none', cutReason: 'person', decided: true },
      },
    ]);
  });

  it('come together from a stack of fronts and a stack of backs, last sheet first', () => {
    const fronts = [aPage('1', 1), aPage('3', 2), aPage('5', 3)];
    const backs = [aPage('6', 11), aPage('4', 12), aPage('2', 13)];
    const all = [...fronts, ...backs];
    expect(inOrder(applied(all, interleave(fronts, backs, true)))).toEqual(['1', '2', '3', '4', '5', '6']);
    const straight = [aPage('2', 11), aPage('4', 12), aPage('6', 13)];
    expect(inOrder(applied([...fronts, ...straight], interleave(fronts, straight, false)))).toEqual('123456'.split(''));
  });

  it('are as before when any row of edits was undone, and none is lost or doubled on the way', () => {
    const anEdit = fc.record({
      kind: fc.constantFrom('turn', 'move', 'drop', 'restore', 'cut', 'interleave' as const),
      which: fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 5 }),
      to: fc.nat({ max: 8 }),
      begins: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
        const first = stack('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h').map((page, i) => ({
          ...page,
          sourceId: i < 4 ? 'x' : 'y',
        }));
        let pages = first;
        const done: Change[][] = [];
        for (const { kind, which, to, begins } of edits) {
          const sorted = pages.toSorted((a, b) => a.position - b.position);
          const chosen = sorted.filter((_, i) => which.includes(i));
          const ids = new Set(chosen.map(({ id }) => id));
          const target = sorted[to];
          const changes: Change[] =
            kind === 'turn'
              ? turnPages(chosen, 90)
              : kind === 'drop'
                ? dropPages(chosen)
                : kind === 'restore'
                  ? restorePages(chosen)
                  : kind === 'cut'
                    ? cutPage(chosen[0]!, begins)
                    : kind === 'interleave'
                      ? interleave(
                          sorted.filter(({ sourceId }) => sourceId === 'x'),
                          sorted.filter(({ sourceId }) => sourceId === 'y'),
                          begins,
                        )
                      : (movePages(sorted, ids, target && !ids.has(target.id) ? target.id : null) ?? []);
          pages = applied(pages, changes);
          done.push(changes);
          expect(new Set(pages.map(({ id }) => id)).size).toBe(8);
          expect(new Set(pages.map(({ position }) => position)).size).toBe(8);
        }
        for (const changes of done.toReversed()) pages = applied(pages, undone(changes));
        expect(pages).toEqual(first);
      }),
    );
  });
});
