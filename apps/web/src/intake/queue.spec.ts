import type { IncomingDocument, Reading } from '../shared/api-types';
import { inOrder, isReady, nextAfter, urgencyOf, type Waiting } from './queue';

type Given = { state?: Reading['state'] | 'no file'; urgency?: string; stamp?: string; at?: string };

const waiting = (id: string, { state = 'read', urgency = 'normal', stamp, at = '08:00' }: Given = {}): Waiting => ({
  document: {
    id,
    urgency,
    receivedAt: `2026-11-23T${at}:00Z`,
    files: state === 'no file' ? [] : [{ id: `${id}-file` }],
  } as unknown as IncomingDocument,
  reading:
    state === 'no file'
      ? undefined
      : ({
          state,
          head: stamp === undefined ? {} : { urgency: { value: stamp, confidence: 0.95, page: 1, boxes: [] } },
        } as unknown as Reading),
});
const ids = (queue: readonly Waiting[]): string[] => queue.map(({ document }) => document.id);
const none = new Set<string>();

describe('the queue of the desk', () => {
  it('keeps the order of the pile', () => {
    expect(ids(inOrder([waiting('b', { at: '08:02' }), waiting('a', { at: '08:01' })]))).toEqual(['a', 'b']);
  });

  it('puts what can be registered before what is still being read', () => {
    const pile = [waiting('1', { state: 'queued' }), waiting('2', { state: 'reading' }), waiting('3', { at: '09:00' })];
    expect(ids(inOrder(pile))).toEqual(['3', '1', '2']);
  });

  it('puts the urgent first, whether the sender stated it or the stamp was read', () => {
    const pile = [
      waiting('usual'),
      waiting('urgent', { urgency: 'urgent', at: '09:00' }),
      waiting('flash', { stamp: 'HỎA TỐC', at: '10:00' }),
    ];
    expect(ids(inOrder(pile))).toEqual(['flash', 'urgent', 'usual']);
  });

  it('does not hold up the clerk for an urgent scan that nobody can see yet', () => {
    expect(ids(inOrder([waiting('flash', { urgency: 'flash', state: 'reading' }), waiting('usual')]))).toEqual([
      'usual',
      'flash',
    ]);
  });

  it('offers what could not be read, too, after what could: it is typed from the page', () => {
    const pile = [waiting('spoilt', { state: 'failed' }), waiting('sound', { at: '09:00' })];
    expect(ids(inOrder(pile))).toEqual(['sound', 'spoilt']);
    expect(pile.every(isReady)).toBe(true);
    expect(isReady(waiting('stub', { state: 'no file' }))).toBe(true);
  });

  it('is the same for the same documents however the server sends them', () => {
    const pile = ['a', 'b', 'c', 'd'].map((id) => waiting(id, { urgency: id === 'c' ? 'urgent' : 'normal' }));
    expect(ids(inOrder(pile.toReversed()))).toEqual(ids(inOrder(pile)));
    expect(ids(inOrder(pile))).toEqual(['c', 'a', 'b', 'd']);
  });

  it('takes a mark that is no mark for none', () => {
    expect(urgencyOf(waiting('x', { stamp: '???' }))).toBe('normal');
  });
});

describe('the document that comes next', () => {
  const pile = [waiting('a'), waiting('b'), waiting('c'), waiting('d', { state: 'reading' })];

  it('is the next ready one below, then again from the top', () => {
    expect(nextAfter('a', pile, none)).toBe('b');
    expect(nextAfter('c', pile, none)).toBe('a');
  });

  it('is the one before, going back', () => {
    expect(nextAfter('b', pile, none, -1)).toBe('a');
    expect(nextAfter('a', pile, none, -1)).toBe('c');
  });

  it('is never one whose registration is on its way, nor one that is being read', () => {
    expect(nextAfter('a', pile, new Set(['b']))).toBe('c');
    expect(nextAfter('a', pile, new Set(['b', 'c']))).toBeNull();
  });

  it('is the first, when the present one has left the queue already', () => {
    expect(nextAfter('gone', pile, none)).toBe('a');
  });

  it('is none for the last', () => {
    expect(nextAfter('a', [waiting('a')], none)).toBeNull();
    expect(nextAfter('a', [], none)).toBeNull();
  });
});
