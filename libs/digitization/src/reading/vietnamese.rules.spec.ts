import { isSyllable, plausibility } from './vietnamese.rules';

describe('a Vietnamese syllable', () => {
  it.each(['nghiêng', 'Thuở', 'quyết', 'ĐƯỢC', 'giếng', 'khuỷu', 'ý', 'xoong', 'gìn'])('is "%s"', (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  });

  it.each(['stamp', 'wfl', 'document', 'zalo', 'ngg', 'bcd', '', '12'])('is not "%s"', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('text is judged before it may stand for a page', () => {
  it('a sentence of an office is plausible', () => {
    const { expected, syllables, letters } = plausibility('Kính mời ông, bà dự buổi họp lúc 8 giờ tại hội trường.');
    expect(expected).toBe(1);
    expect(syllables).toBe(1);
    expect(letters).toBe(39);
  });

  it('the same sentence in a legacy font (TCVN3) is not', () => {
    const { expected, syllables } = plausibility('KÝnh mêi «ng, bµ dù buæi häp t¹i héi tr­êng');
    expect(expected).toBeLessThan(0.97);
    expect(syllables).toBeLessThan(0.7);
  });

  it('English has few syllables, nothing has none', () => {
    expect(plausibility('The committee shall report within thirty days').syllables).toBeLessThan(0.5);
    expect(plausibility('')).toEqual({ expected: 0, syllables: 0, letters: 0 });
  });
});
