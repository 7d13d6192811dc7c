import { isWorkingDay, workingDaysAfter, type Calendar } from '@vanthu/registers';
import * as fc from 'fast-check';
import {
  ESCALATED,
  NEAR,
  nextOverdue,
  PASSED,
  remindersOf,
  USUAL_RULE,
  workingDaysBefore,
  workingDaysLate,
  type ReminderRule,
} from './reminder.rules';

/** A year as it was announced around one Tết: a week off from Monday the 16th, the Saturday after it worked in exchange. */
const TET: Calendar = new Map([
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) => [day, 'holiday'] as const),
  ['2026-02-28', 'workday'] as const,
]);
const NEVER = '2000-01-01 00:00';
const days = (dueOn: string, setAt = NEVER, rule: ReminderRule = USUAL_RULE) =>
  remindersOf(dueOn, setAt, rule, TET).map(({ kind, day, level }) => [kind, day, ...(level ? [level] : [])]);

describe('reminders of a deadline', () => {
  it('come two working days before and on the day, then when it is late, and up the line', () => {
    expect(days('2026-03-11')).toEqual([
      [NEAR, '2026-03-09'],
      [NEAR, '2026-03-11'],
      [PASSED, '2026-03-12'],
      [ESCALATED, '2026-03-13', 'unit'],
      [ESCALATED, '2026-03-18', 'office'],
      [ESCALATED, '2026-03-25', 'leader'],
    ]);
  });

  it('step over Tết: who is due on the Monday after it is told in the week before it', () => {
    expect(days('2026-02-23').slice(0, 3)).toEqual([
      [NEAR, '2026-02-12'],
      [NEAR, '2026-02-23'],
      [PASSED, '2026-02-24'],
    ]);
  });

  it('come while the office is open for a deadline on a holiday, which stays where it is; late is the day after Tết', () => {
    expect(days('2026-02-18').slice(0, 3)).toEqual([
      [NEAR, '2026-02-12'],
      [NEAR, '2026-02-13'],
      [PASSED, '2026-02-23'],
    ]);
  });

  it('count a Saturday that is worked in exchange', () => {
    expect(days('2026-02-27').slice(1, 4)).toEqual([
      [NEAR, '2026-02-27'],
      [PASSED, '2026-02-28'],
      [ESCALATED, '2026-03-02', 'unit'],
    ]);
    expect(days('2026-03-02')[0]).toEqual([NEAR, '2026-02-27']);
  });

  it('are left out where they were past when the deadline was set: the new work itself said so', () => {
    expect(days('2026-03-11', '2026-03-10 09:00')[0]).toEqual([NEAR, '2026-03-11']);
    expect(days('2026-03-11', '2026-03-11 09:00')[0]).toEqual([PASSED, '2026-03-12']);
    expect(days('2026-03-11', '2026-03-16 09:00')[0]).toEqual([PASSED, '2026-03-17']);
  });

  it('are as the agency wants them, one a day', () => {
    const rule = { ...USUAL_RULE, before: [5, 1, 0, 0], toUnit: null, toOffice: null, toLeader: 3 };
    expect(days('2026-02-18', NEVER, rule)).toEqual([
      [NEAR, '2026-02-09'],
      [NEAR, '2026-02-13'],
      [PASSED, '2026-02-23'],
      [ESCALATED, '2026-02-25', 'leader'],
    ]);
  });
});

describe('reminders of what is late', () => {
  it('repeat each three working days, and those that an outage swallowed are one', () => {
    expect(nextOverdue('2026-03-11', '2026-03-12 07:30', USUAL_RULE, TET).day).toBe('2026-03-17');
    expect(nextOverdue('2026-03-11', '2026-03-17 07:31', USUAL_RULE, TET).day).toBe('2026-03-20');
    expect(nextOverdue('2026-03-11', '2026-06-01 12:00', USUAL_RULE, TET).day > '2026-06-01').toBe(true);
  });

  it('say how many working days it is late', () => {
    expect(workingDaysLate('2026-02-13', '2026-02-23', TET)).toBe(1);
    expect(workingDaysLate('2026-02-13', '2026-02-22', TET)).toBe(0);
    expect(workingDaysLate('2026-02-13', '2026-02-10', TET)).toBe(0);
  });
});

describe('working days before a day', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
  const calendar = fc
    .array(fc.tuple(day, fc.constantFrom('holiday' as const, 'workday' as const)), { maxLength: 60 })
    .map((stated): Calendar => new Map(stated));

  it('are working days, and as many lie between as were asked for', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), calendar, (due, n, announced) => {
        const found = workingDaysBefore(due, n, announced);
        expect(isWorkingDay(found, announced)).toBe(true);
        expect(found <= due).toBe(true);
        if (n > 0 && isWorkingDay(due, announced)) expect(workingDaysAfter(found, n, announced)).toBe(due);
      }),
      { numRuns: 300 },
    );
  });

  it('never let a reminder of a deadline come twice on a day by the same name, nor on a day off', () => {
    fc.assert(
      fc.property(day, day, calendar, (due, set, announced) => {
        const reminders = remindersOf(due, `${set} 12:00`, USUAL_RULE, announced);
        expect(new Set(reminders.map(({ name }) => name)).size).toBe(reminders.length);
        expect(reminders.every((one) => isWorkingDay(one.day, announced))).toBe(true);
        expect(reminders.every((one) => `${one.day} ${USUAL_RULE.at}` > `${set} 12:00`)).toBe(true);
        expect(reminders.filter(({ kind }) => kind === PASSED)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
