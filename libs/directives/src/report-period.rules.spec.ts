import { spanOf } from './report-period.rules';

describe('a reporting period', () => {
  it.each([
    ['month', 11, '2026-10-15', '2026-11-14'],
    ['month', 1, '2025-12-15', '2026-01-14'],
    ['quarter', 1, '2025-12-15', '2026-03-14'],
    ['quarter', 3, '2026-06-15', '2026-09-14'],
    ['half', 1, '2025-12-15', '2026-06-14'],
    ['nine_months', 1, '2025-12-15', '2026-09-14'],
    ['year', 1, '2025-12-15', '2026-12-14'],
  ] as const)('by the decree: %s %i runs from %s to %s', (kind, ordinal, from, to) => {
    expect(spanOf('decree', kind, 2026, ordinal)).toEqual({ from, to });
  });
  it('by the calendar ends with the month', () => {
    expect(spanOf('calendar', 'month', 2028, 2)).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(spanOf('calendar', 'quarter', 2026, 4)).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(spanOf('calendar', 'year', 2026, 1)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
  it('of twelve months by the decree leaves no day out and has none twice', () => {
    for (let month = 2; month <= 12; month++) {
      const before = Date.parse(spanOf('decree', 'month', 2026, month - 1).to);
      expect(Date.parse(spanOf('decree', 'month', 2026, month).from) - before).toBe(86_400_000);
    }
  });
});
