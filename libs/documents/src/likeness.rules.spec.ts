import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ALIKE, bandsOf, likeness, shinglesOf } from './likeness.rules';

const [, ...rows] = readFileSync(join(__dirname, '../../../test/fixtures/citation-passages.csv'), 'utf8').split('\n');
const passages = rows.filter((row) => row.length > 60);
const SIGNS = 'abcdeghiklmnopqrstuvxy0123456789ăâđêôơư ';

/** A generator of numbers below 1 that says the same for a seed. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
/** A letter of an office: passages of invented papers, in an order of its own. */
const aPaper = (seed: number, sentences = 12, of = passages) => {
  const next = seeded(seed);
  return Array.from({ length: sentences }, () => of[Math.floor(next() * of.length)] ?? '').join('\n');
};
/** As OCR reads it that misreads so many signs in a hundred: another sign, none, or two. */
const misread = (text: string, percent: number, seed: number) => {
  const next = seeded(seed);
  return Array.from(text)
    .map((sign) => {
      if (next() * 100 >= percent) return sign;
      const other = SIGNS[Math.floor(next() * SIGNS.length)] ?? '';
      const kind = next();
      return kind < 0.7 ? other : kind < 0.85 ? '' : sign + other;
    })
    .join('');
};
const share = (one: string, other: string) => {
  const bands = new Set(bandsOf(shinglesOf(one)));
  return bandsOf(shinglesOf(other)).some((band) => bands.has(band));
};
const alike = (one: string, other: string) => likeness(shinglesOf(one), shinglesOf(other)) >= ALIKE;

describe('near-equal text', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

  it('is found again when one sign in twenty was misread', () => {
    const found = seeds.filter((seed) => {
      const [paper, scan] = [aPaper(seed), misread(aPaper(seed), 5, seed + 7)];
      return share(paper, scan) && alike(paper, scan);
    });
    expect(found).toHaveLength(seeds.length);
  });

  it('is found again nearly always when both were scanned, each with one sign in twenty misread', () => {
    const found = seeds.filter((seed) => {
      const scans = [misread(aPaper(seed), 5, seed + 11), misread(aPaper(seed), 5, seed + 13)] as const;
      return share(...scans) && alike(...scans);
    });
    expect(found.length).toBeGreaterThanOrEqual(36);
  });

  it('is not taken for another paper of the same office', () => {
    const half = Math.floor(passages.length / 2);
    const [some, others] = [passages.slice(0, half), passages.slice(half)];
    const wrong = seeds.filter((seed) => alike(aPaper(seed, 12, some), aPaper(seed, 12, others)));
    expect(wrong).toEqual([]);
  });

  it('does not depend on accents, capitals, signs, blanks and lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const paper = aPaper(seed, 4);
        const bare = paper
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .toUpperCase()
          .replace(/[\s.,;:/-]+/g, '  ');
        expect(bandsOf(shinglesOf(bare))).toEqual(bandsOf(shinglesOf(paper)));
      }),
      { numRuns: 20 },
    );
  });

  it('is the same both ways, whole with itself, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.string({ maxLength: 400 }), (one, other) => {
        const [a, b] = [shinglesOf(one), shinglesOf(other)];
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        if (a.size > 0) expect(likeness(a, a)).toBe(1);
      }),
    );
  });

  it('says nothing of a text that says too little', () => {
    expect(bandsOf(shinglesOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toEqual([]);
    expect(bandsOf(shinglesOf(''))).toEqual([]);
  });

  it('has seventy-five bands of 32 bits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 100, maxLength: 2_000, unit: 'grapheme' }), (text) => {
        const bands = bandsOf(shinglesOf(text));
        expect([0, 75]).toContain(bands.length);
        for (const band of bands) expect(Number.isInteger(band) && Math.abs(band) <= 2 ** 31).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
