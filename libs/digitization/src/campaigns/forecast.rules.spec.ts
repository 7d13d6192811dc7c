import type { Calendar } from '@vanthu/registers';
import fc from 'fast-check';
import { capacityOn, curveOf, endByCapacity, endByRate, recentRate, workingDaysBetween } from './forecast.rules';

const PLAIN: Calendar = new Map();
/** Monday 2026-11-23 is a holiday, Saturday 2026-11-28 is worked for it. */
const SWAPPED: Calendar = new Map([
  ['2026-11-23', 'holiday'],
  ['2026-11-28', 'workday'],
]);
const TUESDAY = '2026-11-24';
const one = (sheetsPerDay: number, from = '2026-01-01', until: string | null = null) => ({ from, until, sheetsPerDay });

describe('the rate of the last days', () => {
  it('is what was done on the last ten working days, today left out', () => {
    const done = new Map([
      ['2026-11-09', 9_000], // eleven working days ago
      ['2026-11-10', 100],
      ['2026-11-21', 50], // a Saturday
      ['2026-11-23', 50],
      [TUESDAY, 9_000],
    ]);
    expect(recentRate(done, '2026-01-01', TUESDAY, PLAIN)).toBe(20);
  });

  it('counts fewer days after a late start, and is unknown on the first day', () => {
    expect(recentRate(new Map([['2026-11-23', 30]]), '2026-11-20', TUESDAY, PLAIN)).toBe(15);
    expect(recentRate(new Map([[TUESDAY, 30]]), TUESDAY, TUESDAY, PLAIN)).toBeNull();
    expect(recentRate(new Map(), '2026-11-21', '2026-11-23', PLAIN)).toBeNull();
  });

  it('does not take a holiday for a lazy day', () => {
    expect(recentRate(new Map([['2026-11-20', 30]]), '2026-11-20', TUESDAY, SWAPPED)).toBe(30);
  });
});

describe('the end of the work', () => {
  it('by the rate skips weekends and holidays', () => {
    expect(endByRate(100, 100, TUESDAY, PLAIN)).toBe(TUESDAY);
    expect(endByRate(500, 100, TUESDAY, PLAIN)).toBe('2026-11-30');
    expect(endByRate(500, 100, TUESDAY, SWAPPED)).toBe('2026-11-28');
  });

  it('is not told where the work stands still, or would take longer than anybody plans', () => {
    expect(endByRate(500, 0, TUESDAY, PLAIN)).toBeNull();
    expect(endByRate(500, null, TUESDAY, PLAIN)).toBeNull();
    expect(endByRate(1_000_000_000, 1, TUESDAY, PLAIN)).toBeNull();
    expect(endByCapacity(500, [], TUESDAY, PLAIN)).toBeNull();
  });

  it('by the crew goes with the people as they come and go', () => {
    const crew = [one(100, '2026-01-01', '2026-11-24'), one(50, '2026-11-26')];
    expect(capacityOn(TUESDAY, crew, PLAIN)).toBe(100);
    expect(capacityOn('2026-11-25', crew, PLAIN)).toBe(0);
    expect(capacityOn('2026-11-29', crew, PLAIN)).toBe(0);
    expect(endByCapacity(200, crew, TUESDAY, PLAIN)).toBe('2026-11-27');
  });

  it('is the same by the rate and by a crew of that rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 50, max: 900 }), (sheets, rate) => {
        expect(endByCapacity(sheets, [one(rate)], TUESDAY, SWAPPED)).toBe(endByRate(sheets, rate, TUESDAY, SWAPPED));
      }),
    );
  });

  it('is never earlier for more sheets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 0, max: 900 }), (sheets, more) => {
        const [sooner, later] = [sheets, sheets + more].map((n) => endByRate(n, 70, TUESDAY, PLAIN));
        expect((later ?? '') >= (sooner ?? '')).toBe(true);
      }),
    );
  });
});

describe('the curve', () => {
  const plan = { total: 1_000, startsOn: '2026-10-01', endsOn: '2026-12-31', targets: {} };
  const now = { today: TUESDAY, expectedEnd: '2027-01-15', calendar: PLAIN };
  const done = new Map([
    ['2026-10-15', 200],
    ['2026-11-02', 300],
    ['2026-11-23', -10],
  ]);

  it('has plan, done and forecast by month, from the start to the last of them', () => {
    const curve = curveOf(plan, done, now);
    expect(curve.map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12', '2027-01']);
    expect(curve.map((point) => point.done)).toEqual([200, 490, null, null]);
    expect(curve.map(({ planned }) => planned)).toEqual([333, 652, 1_000, 1_000]);
    expect(curve[0]?.forecast).toBeNull();
    expect(curve.at(-1)?.forecast).toBe(1_000);
    expect(curve[2]?.forecast).toBeGreaterThan(490);
    expect(curve[2]?.forecast).toBeLessThan(1_000);
  });

  it('follows the targets of the months where there are some', () => {
    const targets = { '2026-10': 100, '2026-11': 500, '2026-12': 400 };
    expect(curveOf({ ...plan, targets }, done, now).map(({ planned }) => planned)).toEqual([100, 600, 1_000, 1_000]);
  });

  it('of a campaign to come has a plan and nothing done', () => {
    const curve = curveOf({ ...plan, startsOn: '2027-01-01', endsOn: '2027-02-28' }, new Map(), {
      today: TUESDAY,
      expectedEnd: null,
      calendar: PLAIN,
    });
    expect(curve).toEqual([
      expect.objectContaining({ month: '2027-01', done: null, forecast: null }),
      expect.objectContaining({ month: '2027-02', planned: 1_000, done: null }),
    ]);
  });

  it('never falls, whatever the plan: what was promised up to a month stays promised in the next', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.nat(100_000), (a, b, total) => {
        const [startsOn, endsOn] = a < b ? [a, b] : [b, a];
        const planned = curveOf({ total, startsOn, endsOn, targets: {} }, new Map(), now).map((point) => point.planned);
        expect(planned).toEqual([...planned].sort((x, y) => x - y));
        expect(planned.at(-1)).toBe(total);
      }),
      { numRuns: 30 },
    );
  });
});

it('working days are counted with both ends', () => {
  expect(workingDaysBetween('2026-11-23', '2026-11-29', PLAIN)).toBe(5);
  expect(workingDaysBetween('2026-11-23', '2026-11-29', SWAPPED)).toBe(5);
  expect(workingDaysBetween('2026-11-28', '2026-11-29', PLAIN)).toBe(0);
  expect(workingDaysBetween('2026-11-29', '2026-11-23', PLAIN)).toBe(0);
});
