import { daysFrom, dueAfter, workingDaysLeft } from './working-days';

// Monday 23/11/2026.
const days = daysFrom('2026-11-23');

describe('what is left until a deadline', () => {
  it.each([
    ['2026-11-23', 0],
    ['2026-11-24', 1],
    ['2026-11-27', 4],
    ['2026-11-30', 5], // the weekend between is not counted
    ['2026-11-20', -1], // Friday: the weekend makes nobody later
    ['2026-11-18', -3],
  ])('%s is %i working days away', (dueOn, left) => {
    expect(workingDaysLeft(dueOn, days)).toBe(left);
  });

  it('is late by one day on the Saturday after a Friday', () => {
    expect(workingDaysLeft('2026-11-27', daysFrom('2026-11-28'))).toBe(-1);
  });

  it('leaves out holidays, and counts Saturdays that are worked in exchange', () => {
    const differing = new Map([
      ['2026-11-25', 'holiday'],
      ['2026-11-28', 'workday'],
    ] as const);
    expect(workingDaysLeft('2026-11-30', daysFrom('2026-11-23', differing))).toBe(5);
    expect(workingDaysLeft('2026-11-27', daysFrom('2026-11-23', differing))).toBe(3);
  });
});

describe('a deadline by a number of working days', () => {
  it('passes over the weekend', () => {
    expect(dueAfter(2, days)).toBe('2026-11-25');
    expect(dueAfter(5, days)).toBe('2026-11-30');
  });

  it('comes back as the number it was made of', () => {
    for (let count = 1; count < 40; count++) expect(workingDaysLeft(dueAfter(count, days), days)).toBe(count);
  });
});
