import { daysUntil, inDays, parseDate, showDate, today } from './dates';

describe('a date that somebody types', () => {
  it.each([
    ['2/6/2008', '2008-06-02'],
    ['02/06/2008', '2008-06-02'],
    ['2.6.2008', '2008-06-02'],
    ['02-06-2008', '2008-06-02'],
    ['02 6 2008', '2008-06-02'],
    ['02062008', '2008-06-02'],
    ['2008-06-02', '2008-06-02'],
    ['2/6/79', '1979-06-02'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it('means this century where two digits are not in the future', () => {
    expect(parseDate('2/6/08')).toBe('2008-06-02');
  });

  it.each(['31/2/2008', '29/2/2023', '0/6/2008', '2/13/2008', 'hôm nay', '2/6', '2/6/1899', '1/1/20088'])(
    '%s is no date',
    (typed) => {
      expect(parseDate(typed)).toBeNull();
    },
  );

  it('is nothing when the field is empty', () => {
    expect(parseDate('   ')).toBe('');
  });
});

describe('a date on the screen', () => {
  it('stands as day, month, year', () => {
    expect(showDate('2008-06-02')).toBe('02/06/2008');
    expect(showDate(null)).toBe('');
  });

  it('can be typed again as it stands', () => {
    expect(parseDate(showDate('1999-12-31'))).toBe('1999-12-31');
  });
});

describe('a deadline', () => {
  it('counts whole days over the end of a month and of a year', () => {
    expect(daysUntil('2027-01-02', '2026-12-30')).toBe(3);
    expect(daysUntil('2026-11-20', '2026-11-23')).toBe(-3);
    expect(daysUntil('2026-11-23', '2026-11-23')).toBe(0);
  });

  it('in so many days is so many days away', () => {
    expect(daysUntil(inDays(10))).toBe(10);
    expect(inDays(0)).toBe(today());
  });
});
