import fc from 'fast-check';
import { wrapLines } from './text-lines.rules';

/** A typewriter: each letter is one wide. */
const typed = (text: string) => Array.from(text).length;

describe('setting a text into lines', () => {
  it('breaks at blanks and keeps the line breaks of the text', () => {
    expect(wrapLines('Về việc tăng cường quản lý\nvăn bản', 12, typed)).toEqual([
      'Về việc tăng',
      'cường quản',
      'lý',
      'văn bản',
    ]);
  });

  it('breaks within a word only where the word alone is wider than the line', () => {
    expect(wrapLines('số 15/2026/QĐ-UBND nhé', 8, typed)).toEqual(['số', '15/2026/', 'QĐ-UBND', 'nhé']);
  });

  it('gives no line for an empty text', () => {
    expect([wrapLines('', 10, typed), wrapLines(' \n ', 10, typed)]).toEqual([[], []]);
  });

  it('loses no letter and makes no line wider than asked, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = wrapLines(text, width, typed);
        const solid = (some: string) => some.normalize('NFC').replace(/\s/g, '');
        expect(solid(lines.join(''))).toBe(solid(text));
        for (const line of lines) expect(typed(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
