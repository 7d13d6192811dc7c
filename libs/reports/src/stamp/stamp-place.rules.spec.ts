import fc from 'fast-check';
import { placeStamp, STAMP, type Rectangle } from './stamp-place.rules';

const A4 = { width: 210, height: 297 };
const at = (left: number, top: number, width: number, height: number): Rectangle => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
/** Number and symbol where the decree has them: below the issuer, in the left half. */
const NUMBER = at(40, 38, 40, 5);
const touches = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const stampAt = ({ left, top }: { left: number; top: number }) => at(left, top, STAMP.width, STAMP.height);

describe('the place of the arrival stamp', () => {
  it('is right below number and symbol, in their middle, where nothing stands there', () => {
    expect(placeStamp(A4, NUMBER, [NUMBER])).toEqual({ left: 35, top: 45, strip: 0 });
  });

  it('is further down when a line of text stands below the number', () => {
    const line = at(30, 46, 80, 5);
    const place = placeStamp(A4, NUMBER, [NUMBER, line]);
    expect(place.strip).toBe(0);
    expect(place.top).toBeGreaterThanOrEqual(line.bottom);
  });

  it('is beside the text when that is nearer', () => {
    const place = placeStamp(A4, NUMBER, [NUMBER, at(30, 46, 70, 200)]);
    expect(place).toMatchObject({ strip: 0 });
    expect(place.left).toBeGreaterThanOrEqual(100);
  });

  it('is never in the lower half, where signatures and seals are: a strip is added above the page instead', () => {
    const body = at(10, 10, 190, 145);
    expect(placeStamp(A4, NUMBER, [body])).toEqual({ left: 35, top: 2, strip: 39 });
  });

  it('is a strip for a page that is smaller than the stamp needs', () => {
    expect(placeStamp({ width: 148, height: 60 }, null, []).strip).toBeGreaterThan(STAMP.height);
  });

  it('is in the upper left corner of the text where the head could not be read', () => {
    expect(placeStamp(A4, null, [])).toEqual({ left: 20, top: 20, strip: 0 });
  });

  const word = fc
    .tuple(
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 285, noNaN: true }),
      fc.double({ min: 0.5, max: 60, noNaN: true }),
      fc.double({ min: 0.5, max: 12, noNaN: true }),
    )
    .map(([left, top, width, height]) => at(left, top, width, height));

  it('covers no word, has its whole size on the page, and is not in the lower half, for any words', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), fc.option(word, { nil: null }), (words, anchor) => {
        const place = placeStamp(A4, anchor, words);
        const stamp = stampAt(place);
        if (place.strip > 0) {
          expect(stamp.bottom).toBeLessThan(place.strip);
          expect(stamp.left).toBeGreaterThanOrEqual(0);
          expect(stamp.right).toBeLessThanOrEqual(A4.width);
          return;
        }
        expect(words.filter((one) => touches(stamp, one))).toEqual([]);
        expect(stamp.left).toBeGreaterThanOrEqual(5);
        expect(stamp.right).toBeLessThanOrEqual(A4.width - 5);
        expect(stamp.top).toBeGreaterThanOrEqual(5);
        expect(stamp.bottom).toBeLessThanOrEqual(A4.height / 2);
      }),
      { numRuns: 80 },
    );
  });

  it('takes the strip only where no free place is left: any place it could have had touches ink', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), (words) => {
        if (placeStamp(A4, NUMBER, words).strip === 0) return;
        for (let top = 8; top <= 110; top += 5) {
          for (let left = 8; left <= 150; left += 5) {
            // Two millimetres around the stamp count as taken.
            const wide = at(left - 3, top - 3, STAMP.width + 6, STAMP.height + 6);
            expect(words.some((one) => touches(wide, one))).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
