import fc from 'fast-check';
import { drawCurve, roundUp } from './curve';

const point = (month: string, planned: number, done: number | null, forecast: number | null = null) => ({
  ...{ month, planned, done, forecast },
});

it('the scale ends at a round number that is not below the largest', () => {
  expect([0, 1, 3, 10, 11, 480, 501, 1_200_000].map(roundUp)).toEqual([1, 1, 5, 10, 20, 500, 1_000, 2_000_000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (value) => {
      expect(roundUp(value)).toBeGreaterThanOrEqual(value);
      expect(roundUp(value)).toBeLessThanOrEqual(10 * value);
    }),
  );
});

it('what is done ends at this month, and the forecast goes on from there', () => {
  const drawn = drawCurve(
    [point('2026-10', 100, 50), point('2026-11', 200, 120, 120), point('2026-12', 400, null, 300)],
    100,
    50,
  );
  expect(drawn).toEqual({ most: 500, planned: '0,40 50,30 100,10', done: '0,45 50,38', forecast: '50,38 100,20' });
});

it('a campaign of one month, or without any sheet, is drawn too', () => {
  expect(drawCurve([point('2026-10', 0, 0)], 100, 50)).toEqual({
    ...{ most: 1, planned: '0,50 4,50', done: '0,50 4,50', forecast: '' },
  });
  expect(drawCurve([], 100, 50).planned).toBe('');
});
