import { periodOf } from './periods';

describe('the periods of statistics', () => {
  it.each([
    ['month', '2026-11-24', '2026-11-01', '2026-11-30'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-24', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['year', '2026-11-24', '2026-01-01', '2026-12-31'],
    // a reporting month closes on the 14th
    ['report', '2026-11-14', '2026-10-15', '2026-11-14'],
    ['report', '2026-11-15', '2026-11-15', '2026-12-14'],
    ['report', '2026-12-20', '2026-12-15', '2027-01-14'],
    ['report', '2026-01-05', '2025-12-15', '2026-01-14'],
  ] as const)('%s of %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });
});
