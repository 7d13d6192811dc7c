import { invalidInput, Problem, storageFull, tooLarge, unavailable } from '@vanthu/platform';
import { isFinal, isPassing, keptReason, saidReason } from './why';

describe('why a thing was not taken in', () => {
  it('is kept as a problem and said in the language of whoever asks', () => {
    const kept = keptReason(tooLarge({ limit: '200 MB' }));
    expect(saidReason(kept, 'vi')).toBe('Quá lớn. Vượt giới hạn 200 MB.');
    expect(saidReason(kept, 'en')).toBe('Too large. This exceeds the limit of 200 MB.');
    expect(saidReason(null, 'vi')).toBeNull();
  });

  it('tells nothing of the inside of the program when something unforeseen happened', () => {
    const kept = keptReason(new Error('password=bí mật at /srv/vanthu'));
    expect(kept).not.toContain('bí mật');
    expect(saidReason(kept, 'en')).toMatch(/^Internal error/);
  });

  it('is final when the thing itself is wrong, and passes when a neighbour is away', () => {
    expect([isFinal(tooLarge({ limit: '1' })), isPassing(tooLarge({ limit: '1' }))]).toEqual([true, false]);
    expect([isFinal(invalidInput({ errors: [] })), isPassing(invalidInput({ errors: [] }))]).toEqual([true, false]);
    for (const away of [unavailable({ retryAfter: 1 }), storageFull({})])
      expect([isFinal(away), isPassing(away)]).toEqual([false, true]);
    for (const bug of [new Error('x'), 'x', new Problem('internal', 500)])
      expect([isFinal(bug), isPassing(bug)]).toEqual([false, false]);
  });
});
