import { Problem } from '@vanthu/platform';
import fc from 'fast-check';
import {
  CAMPAIGN_STATES,
  nextCampaignStates,
  priorityOf,
  requireCampaignStep,
  type Ranked,
  type Weights,
} from './campaign.rules';

const grade = fc.integer({ min: 1, max: 3 });
const box: fc.Arbitrary<Ranked> = fc.record({
  yearFrom: fc.integer({ min: 1850, max: 2026 }),
  importance: grade,
  risk: grade,
});
const weight = fc.integer({ min: 0, max: 10 });
const weights: fc.Arbitrary<Weights> = fc
  .record({ age: weight, importance: weight, risk: weight })
  .filter(({ age, importance, risk }) => age + importance + risk > 0);
const YEAR = 2026;

describe('the order of work', () => {
  it('lies between 0 and 1000 for every box and every rule', () => {
    fc.assert(
      fc.property(box, weights, (ranked, rule) => {
        const priority = priorityOf(ranked, rule, YEAR);
        expect(Number.isInteger(priority)).toBe(true);
        expect(priority).toBeGreaterThanOrEqual(0);
        expect(priority).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it('never puts a box later for being older, more important or in more danger', () => {
    fc.assert(
      fc.property(box, weights, fc.integer({ min: 0, max: 60 }), (ranked, rule, years) => {
        const before = priorityOf(ranked, rule, YEAR);
        expect(priorityOf({ ...ranked, yearFrom: ranked.yearFrom - years }, rule, YEAR)).toBeGreaterThanOrEqual(before);
        expect(priorityOf({ ...ranked, importance: 3 }, rule, YEAR)).toBeGreaterThanOrEqual(before);
        expect(priorityOf({ ...ranked, risk: 3 }, rule, YEAR)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('depends on how the weights stand to each other, not on how large they are', () => {
    fc.assert(
      fc.property(box, weights, fc.integer({ min: 2, max: 9 }), (ranked, rule, times) => {
        const larger = { age: rule.age * times, importance: rule.importance * times, risk: rule.risk * times };
        expect(priorityOf(ranked, larger, YEAR)).toBe(priorityOf(ranked, rule, YEAR));
      }),
    );
  });

  it('looks at nothing that weighs nothing', () => {
    fc.assert(
      fc.property(box, box, (one, other) => {
        const byRisk = { age: 0, importance: 0, risk: 4 };
        expect(priorityOf({ ...one, risk: 2 }, byRisk, YEAR)).toBe(priorityOf({ ...other, risk: 2 }, byRisk, YEAR));
      }),
    );
  });

  it.each([
    [{ yearFrom: 1976, importance: 3, risk: 3 }, 1000],
    [{ yearFrom: 2026, importance: 1, risk: 1 }, 0],
    [{ yearFrom: 2001, importance: 2, risk: 2 }, 500],
    [{ yearFrom: 1901, importance: 1, risk: 1 }, 333],
  ])('of %j is %i when all three count the same', (ranked, expected) => {
    expect(priorityOf(ranked, { age: 1, importance: 1, risk: 1 }, YEAR)).toBe(expected);
  });
});

describe('a campaign', () => {
  it('is planned, runs, may pause, and never comes back from its end', () => {
    expect(CAMPAIGN_STATES.map((state) => [state, nextCampaignStates(state)])).toEqual([
      ['planned', ['running', 'ended']],
      ['running', ['paused', 'ended']],
      ['paused', ['running', 'ended']],
      ['ended', []],
    ]);
    expect(() => {
      requireCampaignStep('ended', 'running');
    }).toThrow(Problem);
    expect(() => {
      requireCampaignStep('planned', 'running');
    }).not.toThrow();
  });
});
