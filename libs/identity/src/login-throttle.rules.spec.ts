import { waitSeconds } from './login-throttle.rules';

const none = { count: 0, since: 0 };

describe('the wait after wrong passwords', () => {
  it('does not bother somebody who mistypes a few times', () => {
    for (let count = 0; count < 5; count++) expect(waitSeconds({ count, since: 0 }, none)).toBe(0);
  });

  it('doubles with each further failure, up to five minutes', () => {
    const waits = Array.from({ length: 14 }, (_, i) => waitSeconds({ count: 5 + i, since: 0 }, none));
    expect(waits.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect(waits.slice(9)).toEqual([300, 300, 300, 300, 300]);
  });

  it('runs from the last failure, and then lets the next try in', () => {
    expect(waitSeconds({ count: 8, since: 3 }, none)).toBe(5);
    expect(waitSeconds({ count: 8, since: 8 }, none)).toBe(0);
    expect(waitSeconds({ count: 8, since: 3_000 }, none)).toBe(0);
  });

  it('is patient with an address that many people share, but not without end', () => {
    expect(waitSeconds(none, { count: 49, since: 0 })).toBe(0);
    expect(waitSeconds(none, { count: 52, since: 0 })).toBe(4);
    expect(waitSeconds(none, { count: 5_000, since: 0 })).toBe(900);
  });

  it('is the longer one of both', () => {
    expect(waitSeconds({ count: 6, since: 0 }, { count: 54, since: 0 })).toBe(16);
    expect(waitSeconds({ count: 11, since: 0 }, { count: 50, since: 0 })).toBe(64);
  });

  it('leaves a guesser at most 30 tries an hour on one name', () => {
    let clock = 0;
    let tries = 0;
    let last = 0;
    while (clock < 3_600) {
      const wait = waitSeconds({ count: tries, since: clock - last }, none);
      clock += wait;
      last = clock;
      tries++;
    }
    expect(tries).toBeLessThanOrEqual(30);
  });
});
