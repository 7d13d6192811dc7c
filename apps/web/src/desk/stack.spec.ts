import { nextOf, placeIn } from './stack';

const stack = ['a', 'b', 'c', 'd'];

describe('the stack of cards', () => {
  it('begins with the first card', () => {
    expect(placeIn(stack, { at: 0, id: null })).toEqual({ at: 0, id: 'a' });
  });

  it('shows the card after the one that was done', () => {
    expect(placeIn(['a', 'c', 'd'], { at: 1, id: 'b' })).toEqual({ at: 1, id: 'c' });
  });

  it('goes back to the last one that was left over when the end is reached', () => {
    expect(placeIn(['a', 'b', 'c'], { at: 3, id: 'd' })).toEqual({ at: 2, id: 'c' });
  });

  it('never changes the card under the reader’s eyes when others come or go', () => {
    expect(placeIn(['new', 'a', 'c', 'd'], { at: 2, id: 'c' })).toEqual({ at: 2, id: 'c' });
    expect(placeIn(['c'], { at: 2, id: 'c' })).toEqual({ at: 0, id: 'c' });
  });

  it('is empty in the end', () => {
    expect(placeIn([], { at: 3, id: 'd' })).toEqual({ at: 0, id: null });
  });

  it('has the next cards made ready, and from the start again after the last', () => {
    expect(nextOf(stack, 1, 2)).toEqual(['c', 'd']);
    expect(nextOf(stack, 3, 2)).toEqual(['a', 'b']);
    expect(nextOf(stack, 0, 9)).toEqual(['b', 'c', 'd']);
    expect(nextOf([], 0, 3)).toEqual([]);
  });
});
