import { newCheckCode, readCheckCode } from './check-code';

describe('the code of a print', () => {
  it('cannot be guessed: a thousand are all different, of 26 letters that nobody mistakes', () => {
    const codes = Array.from({ length: 1_000 }, newCheckCode);
    expect(new Set(codes).size).toBe(1_000);
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code))).toBe(true);
  });

  it('is understood as people type it from paper', () => {
    const code = newCheckCode();
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `.replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readCheckCode(typed)).toBe(code);
  });
});
