import { asPageWords, meanConfidence } from './page-text';
import type { Token } from './recognizer';

const SIZE = { width: 1_000, height: 2_000 };
const LIMITS = { textLength: 1_000, words: 100 };
const token = (text: string, more: Partial<Token> = {}): Token => ({
  text,
  x0: 100,
  x1: 200,
  y0: 100,
  y1: 140,
  confidence: 0.9,
  ...more,
});

describe('the text of a page', () => {
  it('has a line for a line, and each word knows its line', () => {
    const { text, words } = asPageWords([[token('Kính'), token('gửi:')], [token('Ban')]], SIZE, LIMITS);
    expect(text).toBe('Kính gửi:\nBan');
    expect(words.map(({ line }) => line)).toEqual([0, 0, 1]);
    expect(words[0]!.box).toEqual([0.1, 0.05, 0.2, 0.07]);
  });

  it('is composed, without controls, without lines of nothing', () => {
    const lines = [[token('ca\u0301c\u0000 ')], [token('\u200b\u0007')], [token('12\u204434')]];
    const { text, words } = asPageWords(lines, SIZE, LIMITS);
    expect(text).toBe('các\n12/34');
    expect(words.map(({ line }) => line)).toEqual([0, 1]);
  });

  it('ends where the page may have no more words or letters', () => {
    const many = Array.from({ length: 50 }, () => token('mười'));
    expect(asPageWords([many], SIZE, { textLength: 1_000, words: 7 }).words).toHaveLength(7);
    expect(asPageWords([many], SIZE, { textLength: 23, words: 100 }).text).toBe('mười mười mười mười');
  });

  it('has the words of the arrival stamp beside it, in no line', () => {
    const { text, words } = asPageWords([[token('Kính')]], SIZE, LIMITS, [token('ĐẾN'), token('Số:')]);
    expect(text).toBe('Kính');
    expect(words.map(({ text: word, line }) => [word, line])).toEqual([
      ['Kính', 0],
      ['ĐẾN', -1],
      ['Số:', -1],
    ]);
  });

  it('keeps boxes on the page whatever the engine says', () => {
    const { words } = asPageWords([[token('rìa', { x0: -40, x1: 1_700, confidence: 1.3 })]], SIZE, LIMITS);
    expect(words[0]).toMatchObject({ box: [0, 0.05, 1, 0.07], confidence: 1 });
  });

  it('is believed as its longer words are', () => {
    expect(meanConfidence([])).toBe(0);
    expect(meanConfidence([token('nghiêng', { confidence: 1 }), token('a', { confidence: 0 })])).toBe(0.875);
  });
});
