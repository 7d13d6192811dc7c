import { periodOf } from './period';

describe('the periods of which books are printed', () => {
  it('end with the last day of their month, in leap years too', () => {
    expect(periodOf('month', '2026-11-23')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(periodOf('month', '2028-02-01')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(periodOf('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('have the last month of the year before in January', () => {
    expect(periodOf('lastMonth', '2026-01-05')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(periodOf('lastMonth', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('take a quarter from its first month', () => {
    expect(periodOf('quarter', '2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf('quarter', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(periodOf('quarter', '2026-06-30')).toEqual({ from: '2026-04-01', to: '2026-06-30' });
  });

  it('are a day or a year where they are called so', () => {
    expect(periodOf('today', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-23' });
    expect(periodOf('year', '2026-11-23')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });
});
