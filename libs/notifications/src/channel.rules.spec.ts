import type { Calendar } from '@vanthu/registers';
import * as fc from 'fast-check';
import { isPressing, isQuiet, USUAL_SETTINGS, whenOf } from './channel.rules';

const TET: Calendar = new Map(
  ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) => [day, 'holiday'] as const),
);
const at = (day: string, time: string) => ({ day, time, calendar: TET, timeZone: 'Asia/Ho_Chi_Minh' });
const usual = USUAL_SETTINGS;

describe('what is told', () => {
  it('at once goes at once in office hours, and rests in quiet hours until they end', () => {
    expect(whenOf('now', false, at('2026-03-11', '09:00'), usual)).toBe('now');
    expect(whenOf('now', false, at('2026-03-11', '06:59'), usual)).toEqual({ day: '2026-03-11', time: '07:00' });
    expect(whenOf('now', false, at('2026-03-11', '18:00'), usual)).toEqual({ day: '2026-03-12', time: '07:00' });
    expect(whenOf('now', false, at('2026-03-13', '21:00'), usual)).toEqual({ day: '2026-03-16', time: '07:00' });
  });

  it('in a digest waits for the next of the two', () => {
    expect(whenOf('digest', false, at('2026-03-11', '07:30'), usual)).toEqual({ day: '2026-03-11', time: '07:45' });
    expect(whenOf('digest', false, at('2026-03-11', '07:45'), usual)).toEqual({ day: '2026-03-11', time: '13:30' });
    expect(whenOf('digest', false, at('2026-03-11', '16:00'), usual)).toEqual({ day: '2026-03-12', time: '07:45' });
  });

  it('rests over Tết and on Sundays', () => {
    expect(whenOf('digest', false, at('2026-02-13', '16:00'), usual)).toEqual({ day: '2026-02-23', time: '07:45' });
    expect(whenOf('now', false, at('2026-02-18', '10:00'), usual)).toEqual({ day: '2026-02-23', time: '07:00' });
  });

  it('breaks through when it is urgent, at night and on holidays, unless the way is closed', () => {
    expect(whenOf('digest', true, at('2026-02-18', '02:00'), usual)).toBe('now');
    expect(whenOf('off', true, at('2026-03-11', '09:00'), usual)).toBeNull();
    expect(whenOf('off', false, at('2026-03-11', '09:00'), usual)).toBeNull();
  });

  it('is never put off into quiet hours, however they lie', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map(
      (n) =>
        `${Math.floor(n / 60)
          .toString()
          .padStart(2, '0')}:${(n % 60).toString().padStart(2, '0')}`,
    );
    fc.assert(
      fc.property(time, time, time, (now, quietFrom, quietUntil) => {
        const settings = { ...usual, quietFrom, quietUntil };
        const when = whenOf('now', false, at('2026-03-11', now), settings);
        if (when === 'now') expect(isQuiet(now, settings)).toBe(false);
        else expect(isQuiet(when?.time ?? '', settings)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('presses when its day comes before the next working day is over, days off and holidays counted as they are', () => {
    const friday = at('2026-03-13', '16:00');
    expect(['2026-03-13', '2026-03-14', '2026-03-16'].map((day) => isPressing(day, friday))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isPressing('2026-03-17', friday)).toBe(false);
    const beforeTet = at('2026-02-13', '16:00');
    expect(['2026-02-19', '2026-02-23', '2026-02-24'].map((day) => isPressing(day, beforeTet))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('has no quiet hours where they begin and end together', () => {
    expect(isQuiet('03:00', { ...usual, quietFrom: '00:00', quietUntil: '00:00' })).toBe(false);
  });
});
