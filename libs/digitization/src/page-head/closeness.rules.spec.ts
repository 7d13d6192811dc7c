import { distance, looksLike, repaired } from './closeness.rules';

describe('letters that engines take for one another', () => {
  it.each([
    ['QD', 'QĐ'],
    ['QÐ', 'QĐ'],
    ['C0', 'CO'],
    ['1T', 'TT'],
    ['Ctr', 'CTr'],
  ])('"%s" looks like "%s"', (read, known) => {
    expect(looksLike(read, known)).toBe(true);
  });

  it('other letters are other letters, and a missing one is missing', () => {
    expect(looksLike('BC', 'BB')).toBe(false);
    expect(looksLike('TTr', 'TT')).toBe(false);
  });

  it('a text is put right when one known text fits, and only then', () => {
    expect(repaired('QD', ['QĐ', 'TB'])).toBe('QĐ');
    expect(repaired('TB', ['QĐ', 'TB'])).toBe('TB');
    expect(repaired('XY', ['QĐ', 'TB'])).toBeUndefined();
    // Fewer letters misread are likelier: `QD` is a decision (QĐ) rather than a telegram (CĐ).
    expect(repaired('QD', ['CĐ', 'QĐ'])).toBe('QĐ');
    // `HD` is a guidance, `HĐ` a contract: a misread one cannot be told from the other, a clear one is believed.
    expect(repaired('HD', ['HD', 'HĐ'])).toBe('HD');
    expect(repaired('HÐ', ['HD', 'HĐ'])).toBeUndefined();
  });

  it('distance counts letters to change', () => {
    expect(distance('thong bao', 'thong bao')).toBe(0);
    expect(distance('thong bac', 'thong bao')).toBe(1);
    expect(distance('', 'abc')).toBe(3);
  });
});
