import fc from 'fast-check';
import { cursorOf, keysOf, pageFrom } from './cursor';

describe('a cursor', () => {
  it('gives back the keys it was made of, microseconds and all', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (keys) => {
        expect(keysOf(cursorOf(keys), keys.length)).toEqual(keys);
      }),
    );
  });

  it.each([
    '',
    'x',
    '[]',
    cursorOf(['a']),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('that somebody made up (%s) is refused', (cursor) => {
    expect(() => keysOf(cursor, 2)).toThrow('invalid-input');
  });
});

describe('a page', () => {
  it('has a next one as long as a row is left over', () => {
    const rows = ['a', 'b', 'c'];
    expect(
      pageFrom(
        rows,
        2,
        (row) => [row],
        (row) => row,
      ),
    ).toEqual({ items: ['a', 'b'], next: cursorOf(['b']) });
    expect(
      pageFrom(
        rows,
        3,
        (row) => [row],
        (row) => row,
      ),
    ).toEqual({ items: rows, next: null });
    expect(
      pageFrom(
        [],
        3,
        () => [],
        (row) => row,
      ),
    ).toEqual({ items: [], next: null });
  });
});
