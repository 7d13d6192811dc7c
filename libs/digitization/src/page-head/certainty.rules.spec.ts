import type { ReadWord } from '../reading/read-page';
import { chanceOf, chanceOfAll } from './certainty.rules';

const words = (...believed: number[]): ReadWord[] =>
  believed.map((confidence) => ({ text: 'từ', confidence, line: 0, box: [0, 0, 0.1, 0.1] }));

describe('how sure a proposal is', () => {
  it('rises with what the engine believes, from nearly never to always', () => {
    const steps = Array.from({ length: 101 }, (_, i) => chanceOf(i / 100));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(chanceOf(0)).toBeLessThan(0.2);
    expect(chanceOf(1)).toBe(1);
  });

  it('a word believed by four fifths is right less often than that', () => {
    expect(chanceOf(0.8)).toBeLessThan(0.7);
    expect(chanceOf(0.97)).toBeGreaterThan(0.99);
  });

  it('one doubtful word makes a long name doubtful', () => {
    expect(chanceOfAll(words(0.97, 0.97, 0.97, 0.97, 0.97, 0.97, 0.97))).toBeGreaterThan(0.95);
    expect(chanceOfAll(words(0.97, 0.97, 0.97, 0.7, 0.97, 0.97, 0.97))).toBeLessThan(0.6);
  });

  it('a second witness takes doubt away', () => {
    const alone = chanceOfAll(words(0.8));
    expect(chanceOfAll(words(0.8), 0.5)).toBeCloseTo(alone + (1 - alone) / 2);
    expect(chanceOfAll(words(0.8), 1)).toBe(1);
    expect(chanceOfAll(words(0.8), (text) => (text === 'từ' ? 1 : 0))).toBe(1);
  });

  it('dashes count for nothing, and the text of a born-digital file is certain', () => {
    const dash: ReadWord = { text: '-', confidence: 0.1, line: 0, box: [0, 0, 0.1, 0.1] };
    expect(chanceOfAll([dash, ...words(1, 1)])).toBe(1);
    expect(chanceOfAll([])).toBe(1);
  });
});
