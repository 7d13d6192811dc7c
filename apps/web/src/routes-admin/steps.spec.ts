import { diffOf } from './diff';
import {
  everyStep,
  freshId,
  insertStep,
  laneKey,
  moveStep,
  newStep,
  removeStep,
  replaceStep,
  shiftStep,
  TOP,
  type RouteStep,
} from './steps';

const act = (id: string): RouteStep => ({ id, title: id, act: 'comment', by: [{ role: 'leader' }] });
const route: RouteStep[] = [
  act('a'),
  { id: 'f', parallel: [[act('b'), act('c')], [act('d')]], join: 'all' },
  { id: 'w', choose: [{ when: { urgency: ['flash'] }, steps: [act('e')] }], otherwise: [act('o')] },
  act('z'),
];
/** The route in a line: `a [b c | d] {e | o} z`. */
const shown = (nodes: readonly RouteStep[]): string =>
  nodes
    .map((node) => {
      if ('parallel' in node) return `[${node.parallel.map(shown).join(' | ')}]`;
      if ('choose' in node)
        return `{${[...node.choose.map(({ steps }) => steps), node.otherwise ?? []].map(shown).join(' | ')}}`;
      return node.id;
    })
    .join(' ');

describe('a step on the drawing of a route', () => {
  it.each([
    [TOP, 0, 'n a [b c | d] {e | o} z'],
    [TOP, 4, 'a [b c | d] {e | o} z n'],
    [laneKey('f', 0), 1, 'a [b n c | d] {e | o} z'],
    [laneKey('w', 0), 0, 'a [b c | d] {n e | o} z'],
    [laneKey('w', 1), 1, 'a [b c | d] {e | o n} z'],
  ])('is put into the list "%s" at %i', (list, at, drawn) => {
    expect(shown(insertStep(route, { list, at }, act('n')))).toBe(drawn);
  });

  it('is removed with what is inside it', () => {
    expect(shown(removeStep(route, 'c'))).toBe('a [b | d] {e | o} z');
    expect(shown(removeStep(route, 'f'))).toBe('a {e | o} z');
  });

  it('goes up and down in its list and no further', () => {
    expect(shown(shiftStep(route, 'c', -1))).toBe('a [c b | d] {e | o} z');
    expect(shown(shiftStep(route, 'f', 1))).toBe('a {e | o} [b c | d] z');
    expect(shown(shiftStep(route, 'a', -1))).toBe(shown(route));
  });

  it('is dragged to another list, and never into itself', () => {
    expect(shown(moveStep(route, 'a', { list: laneKey('f', 1), at: 1 }))).toBe('[b c | d a] {e | o} z');
    expect(shown(moveStep(route, 'a', { list: TOP, at: 4 }))).toBe('[b c | d] {e | o} z a');
    expect(shown(moveStep(route, 'f', { list: laneKey('w', 1), at: 0 }))).toBe('a {e | [b c | d] o} z');
    expect(shown(moveStep(route, 'f', { list: laneKey('f', 0), at: 0 }))).toBe(shown(route));
  });

  it('is replaced where it stands', () => {
    expect(shown(replaceStep(route, 'o', act('p')))).toBe('a [b c | d] {e | p} z');
  });

  it('gets an id that no other has', () => {
    expect(freshId(route, 'a')).toBe('a-2');
    const forked = insertStep(route, { list: TOP, at: 0 }, newStep(route, 'fork', 'Bước'));
    const ids = everyStep(forked).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('a comparison shows the lines that came and went, and nothing else', () => {
  expect(diffOf('a\nb\nc', 'a\nx\nc\nd').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'same a',
    'removed b',
    'added x',
    'same c',
    'added d',
  ]);
  expect(diffOf('a\nb', 'a\nb').every(({ kind }) => kind === 'same')).toBe(true);
});
