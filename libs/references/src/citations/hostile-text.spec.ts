import fc from 'fast-check';
import { citationKey, symbolKey } from './citation-key';
import { findCitations } from './find-citations';
import { parseNumberSymbol } from './numbers';

/** What patterns of numbers, dates, provisions and names may stumble over when it is repeated. */
const UNITS = [
  ...['1', 'o', ' ', '\n', '\n ', '. ', '.', '_', '-', '/', '(', '"', '1/', 'A-', '1/A-B/', 'A&', 'A.A', '1 2 3 ', '…'],
  ...['số ', 'số ...', 'ngày ', 'ngày ... tháng ... ', 'Luật ', 'Luật a b c d ', 'Luật A, ', 'Luật sửa đổi, bổ sung '],
  ...['Điều 1, ', 'khoản 1 và ', 'Điều 1-2-3-', 'Nghị định số ', 'Nghị quyết aaaa bbbb ', 'của Bộ, ', 'thể thao, '],
  ...['Nghị định số 30/2020/NĐ-CP ', 'Số: 1/QĐ-UB\n', 'Độc lập - Tự do', 'Luật Lưu trữ được Quốc hội ', '1/UB ND'],
  ...['a\u0301', '\u0301', '\u200b', 'ễ', 'sửa đổi , bổ sung ', 'theo đề nghị ', 'TCVN 1-', 'từ các ', '漢', '\ud83d'],
];
const OPENINGS = ['', 'Nghị định số ', 'số 1/', 'Điều 1 ', 'ngày ', 'Luật '];

/** What it costs the processor, best of three: what the machine does beside it does not count. */
function milliseconds(work: () => unknown, times = 3): number {
  let best = Infinity;
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

const repeated = (opening: string, unit: string, length: number) =>
  opening + unit.repeat(Math.ceil(length / unit.length)) + 'x';

describe('text that is made to be slow', () => {
  it.each(OPENINGS)('takes time in proportion to its length behind “%s”', (opening) => {
    const slow: string[] = [];
    for (const unit of UNITS) {
      let suspect: string | null = null;
      for (let look = 0; look < 3; look++) {
        const [once, twice] = [4_000, 8_000].map((n) =>
          milliseconds(() => findCitations(repeated(opening, unit, n)), look === 0 ? 1 : 3),
        );
        // Cubic time would be eight times as long, and seconds; a few milliseconds are noise, and so is what is seen once.
        suspect = twice! > 300 || (twice! > 40 && twice! > once! * 5) ? `${unit}: ${once!} ms, ${twice!} ms` : null;
        if (suspect === null) break;
      }
      if (suspect !== null) slow.push(suspect);
    }
    expect(slow).toEqual([]);
  });

  it('does not get slower by any mixture of the words that patterns look for', () => {
    const words = fc.constantFrom(...UNITS, 'Điều', 'khoản 2 ', ' và ', ' đến ', ',', ' 5', ' năm 2020', ' của ', 'QĐ');
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), (mixture) => {
        const text = repeated('', mixture.join(''), 4_000);
        expect(milliseconds(() => findCitations(text))).toBeLessThan(300);
      }),
      { numRuns: 80 },
    );
  });

  it('is looked at only as far as a number could reach', () => {
    for (const unit of UNITS) {
      const typed = repeated('', unit, 200_000);
      expect(milliseconds(() => [symbolKey(typed), parseNumberSymbol(typed)])).toBeLessThan(50);
      const title = typed.slice(0, 1_000);
      expect(
        milliseconds(() => citationKey({ docType: 'Luật', number: '', year: 2020, symbol: '', title })),
      ).toBeLessThan(50);
    }
  });
});
