import fc from 'fast-check';
import { isWorkingDay, workingDaysAfter, type Calendar } from './calendar.rules';
import holidays from './seed/holidays.json';

const calendar: Calendar = new Map(
  holidays.map(({ day, kind }) => [day, kind === 'workday' ? ('workday' as const) : ('holiday' as const)]),
);
const plain: Calendar = new Map();

describe('the days on which offices work', () => {
  it.each([
    ['2026-02-13', true, 'the Friday before Tết'],
    ['2026-02-16', false, 'Tết'],
    ['2026-02-20', false, 'the last day of Tết'],
    ['2026-02-23', true, 'the Monday after Tết'],
    ['2026-01-02', false, 'a day swapped off'],
    ['2026-01-10', true, 'the Saturday that is worked for it'],
    ['2026-08-22', true, 'a Saturday worked for the day before National Day'],
    ['2026-08-29', false, 'an ordinary Saturday'],
    ['2026-04-27', false, 'a day off in lieu'],
    ['2026-11-22', false, 'a Sunday'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(day, calendar)).toBe(works);
  });
});

describe('so many working days after a day', () => {
  it.each([
    ['2026-11-19', 1, '2026-11-20', 'Thursday to Friday'],
    ['2026-11-20', 1, '2026-11-23', 'over a week-end'],
    ['2026-02-13', 1, '2026-02-23', 'over Tết'],
    ['2026-02-14', 1, '2026-02-23', 'from the Saturday before Tết'],
    ['2026-01-09', 1, '2026-01-10', 'to a Saturday that is worked'],
    ['2026-01-09', 2, '2026-01-12', 'beyond it'],
    ['2026-08-28', 1, '2026-09-03', 'over National Day and its swapped Monday'],
    ['2024-04-26', 2, '2024-05-03', 'over a swapped Monday and two holidays'],
    ['2026-11-21', 0, '2026-11-23', 'none, from a Saturday: the next day of work'],
    ['2026-11-20', 0, '2026-11-20', 'none, from a day of work: itself'],
    ['2024-02-28', 1, '2024-02-29', 'in a leap year'],
    ['2026-12-31', 1, '2027-01-04', 'into a new year'],
  ])('%s + %i is %s: %s', (day, n, expected) => {
    expect(workingDaysAfter(day, n, calendar)).toBe(expected);
  });

  it('counts plain weeks where nothing was announced', () => {
    expect(workingDaysAfter('2040-06-01', 5, calendar)).toBe('2040-06-08');
  });

  it('refuses what is no day and what is no number of days', () => {
    expect(() => workingDaysAfter('hôm nay', 1, plain)).toThrow(RangeError);
    expect(() => workingDaysAfter('2026-11-20', -1, plain)).toThrow(RangeError);
    expect(() => workingDaysAfter('2026-11-20', 1.5, plain)).toThrow(RangeError);
  });

  const someDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const someCalendar = fc
    .array(fc.tuple(someDay, fc.constantFrom('holiday' as const, 'workday' as const)), { maxLength: 40 })
    .map((days): Calendar => new Map(days));

  it('is always a day of work, and with so many days of work between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), someCalendar, (day, n, days) => {
        const end = workingDaysAfter(day, n, days);
        let worked = 0;
        for (let at = Date.parse(day) + 86_400_000; at <= Date.parse(end); at += 86_400_000)
          if (isWorkingDay(new Date(at).toISOString().slice(0, 10), days)) worked += 1;
        expect(isWorkingDay(end, days)).toBe(true);
        expect(worked).toBe(n);
      }),
    );
  });

  it('is the same in one step and in two', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        someCalendar,
        (day, a, b, days) => {
          expect(workingDaysAfter(workingDaysAfter(day, a, days), b, days)).toBe(workingDaysAfter(day, a + b, days));
        },
      ),
    );
  });
});
