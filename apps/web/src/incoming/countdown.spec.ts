import { secondsUntil } from './countdown';

describe('how long an act can be undone', () => {
  it('counts whole seconds down to none', () => {
    const end = '2026-11-23T08:01:00.000Z';
    const at = (second: number) => Date.parse('2026-11-23T08:00:00.000Z') + second * 1_000;
    expect([0, 0.5, 59, 60, 75].map((second) => secondsUntil(end, at(second)))).toEqual([60, 60, 1, 0, 0]);
    expect(secondsUntil(null, at(0))).toBe(0);
  });
});
