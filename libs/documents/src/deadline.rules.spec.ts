import type { Calendar } from '@vanthu/registers';
import { lastDay } from './deadline.rules';
import { URGENCIES } from './incoming-fields';

const tet: Calendar = new Map(
  ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) => [day, 'holiday'] as const),
);

describe('by when a document is registered and presented', () => {
  it.each([
    ['2026-11-18', '2026-11-19', 'the next day'],
    ['2026-11-20', '2026-11-23', 'after the week-end'],
    ['2026-02-13', '2026-02-23', 'after Tết'],
  ])('what came on %s: by %s, %s', (day, by) => {
    expect(lastDay('normal', day, tet)).toBe(by);
  });

  it('is at once for every degree of urgency', () => {
    expect(URGENCIES.filter((urgency) => lastDay(urgency, '2026-11-18', tet) === null)).toEqual(
      URGENCIES.filter((urgency) => urgency !== 'normal'),
    );
  });
});
