import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { areOfOneTemplate } from './template.rules';

const scans = join(__dirname, '../../../test/fixtures/scans');
const papers = readdirSync(scans)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(scans, name), 'utf8'));
const SIGNS = Array.from('abcdeghiklmnopqrstuvxy0123456789ăâđêôơư ');

/** A generator of numbers below 1 that says the same for a seed. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
/** As OCR reads it that misreads so many signs in a hundred: another sign, none, or two. */
const misread = (text: string, percent: number, seed: number) => {
  const next = seeded(seed);
  return Array.from(text, (sign) => {
    if (next() * 100 >= percent) return sign;
    const other = SIGNS[Math.floor(next() * SIGNS.length)] ?? '';
    const kind = next();
    return kind < 0.7 ? other : kind < 0.85 ? '' : sign + other;
  }).join('');
};
/** The same template, filled in again: another number and date, and one in five of the other numbers. */
const filledInAgain = (text: string, seed: number) => {
  const next = seeded(seed);
  let nth = 0;
  return text.replace(/\d+/g, (number) => {
    nth += 1;
    return nth <= 3 || next() < 0.2 ? Math.floor(1 + next() * 10 ** number.length).toString() : number;
  });
};
const cases = papers.flatMap((paper, i) => [1, 2, 3].map((round) => ({ paper, seed: 101 * round + i })));
const share = (percent: number, other: (paper: string, seed: number) => string) =>
  cases.filter(({ paper, seed }) =>
    areOfOneTemplate(misread(paper, percent, seed), misread(other(paper, seed), percent, seed + 50)),
  ).length / cases.length;

describe('two near-equal texts', () => {
  it.each([0, 0.3, 1, 3])(
    'are one paper scanned twice, where %s signs in a hundred were misread each time',
    (percent) => {
      expect(share(percent, (paper) => paper)).toBeLessThanOrEqual(0.06);
    },
  );

  it.each([0, 0.3, 1])(
    'are two papers of one template, where numbers differ and %s in a hundred were misread',
    (percent) => {
      expect(share(percent, filledInAgain)).toBeGreaterThanOrEqual(0.97);
    },
  );

  it('are two papers of one template when nothing but their own number differs', () => {
    const invitation = (number: string) =>
      `UBND TỈNH LÂM GIANG\nSố: ${number}/GM-UBND\nngày 05 tháng 3 năm 2026\nGIẤY MỜI\nKính mời đại biểu dự họp lúc 8 giờ 00.`;
    expect(areOfOneTemplate(invitation('12'), invitation('847'))).toBe(true);
    expect(areOfOneTemplate(invitation('12'), invitation('12'))).toBe(false);
    expect(areOfOneTemplate(invitation('09'), invitation('9'))).toBe(false);
  });

  it('are one paper when they have no numbers, or the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        expect(areOfOneTemplate(text, text)).toBe(false);
        expect(areOfOneTemplate(text.replace(/\p{N}/gu, ''), text)).toBe(false);
      }),
    );
  });
});
