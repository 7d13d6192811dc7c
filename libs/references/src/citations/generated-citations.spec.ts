import fc from 'fast-check';
import { findCitations } from './find-citations';

/** Kinds with what stands in their numbers, as decrees 30/2020 and 154/2020 and the Party's guide write them. */
const NUMBERED = [
  ['Nghị định', 'NĐ-CP', true],
  ['Thông tư', 'TT-BNV', true],
  ['Thông tư', 'TT-BTC', true],
  ['Thông tư liên tịch', 'TTLT-BTC-BNV', true],
  ['Quyết định', 'QĐ-TTg', true],
  ['Quyết định', 'QĐ-UBND', false],
  ['Quyết định', 'QĐ-SNV', false],
  ['Chỉ thị', 'CT-TTg', false],
  ['Nghị quyết', 'NQ-HĐND', false],
  ['Công văn', 'UBND-KSTT', false],
  ['Công văn', 'SNV-CCHC', false],
  ['Kế hoạch', 'KH-UBND', false],
  ['Tờ trình', 'TTr-SNV', false],
  ['Báo cáo', 'BC-UBND', false],
  ['Thông báo', 'TB-VPCP', false],
] as const;

const citation = fc
  .record({
    kind: fc.constantFrom(...NUMBERED),
    number: fc.integer({ min: 1, max: 9999 }),
    zero: fc.boolean(),
    year: fc.integer({ min: 1995, max: 2026 }),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.constantFrom('none', 'long', 'numeric', 'comma'),
    mark: fc.constantFrom(' số ', ' số: ', ' '),
  })
  .map(({ kind: [docType, symbol, inNumber], number, zero, year, day, month, date, mark }) => {
    const printed = zero ? String(number).padStart(2, '0') : String(number);
    const [d, m] = [String(day).padStart(2, '0'), String(month).padStart(2, '0')];
    const tail = {
      none: '',
      long: ` ngày ${d} tháng ${String(month)} năm ${String(year)}`,
      numeric: ` ngày ${d}/${m}/${String(year)}`,
      comma: `, ngày ${d}/${String(month)}/${String(year)}`,
    }[date];
    const stated = inNumber || date !== 'none';
    return {
      text: `${docType}${mark}${printed}${inNumber ? `/${String(year)}` : ''}/${symbol}${tail}`,
      truth: {
        docType,
        number: printed,
        year: stated ? String(year) : '',
        symbol,
        issuedOn: date === 'none' ? null : `${String(year)}-${m}-${d}`,
      },
    };
  });

const OPENINGS = ['Căn cứ ', 'Thực hiện ', 'Sở Nội vụ nhận được ', 'khoản 2 Điều 5 ', '(', 'theo '];
const CLOSINGS = ['; ', '. ', ' của cơ quan có thẩm quyền; ', ')\n', ';\n\n'];
const passage = fc.array(fc.tuple(fc.constantFrom(...OPENINGS), citation, fc.constantFrom(...CLOSINGS)), {
  minLength: 1,
  maxLength: 5,
});
const render = (parts: readonly (readonly [string, { text: string }, string])[]) =>
  parts.map(([open, { text }, close]) => open + text + close).join('');
const identities = (text: string) =>
  findCitations(text).map(({ docType, number, year, symbol, issuedOn }) => ({
    docType,
    number,
    year,
    symbol,
    issuedOn,
  }));

describe('citations of every kind, in any order', () => {
  it('are found with number, year, symbol and date', () => {
    fc.assert(
      fc.property(passage, (parts) => {
        expect(identities(render(parts))).toEqual(parts.map(([, { truth }]) => truth));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['hard spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['doubled spaces', (text: string) => text.replaceAll(' ', '  ')],
    ['broken lines', (text: string) => text.replaceAll(' số ', '\nsố ')],
    ['the Icelandic letter for Đ', (text: string) => text.replaceAll('Đ', 'Ð')],
    ['a lost stroke of Đ in the symbol', (text: string) => text.replaceAll('NĐ-', 'ND-').replaceAll('QĐ-', 'QD-')],
    ['long dashes', (text: string) => text.replace(/(?<=[A-ZĐ])-(?=[A-Z])/g, '–')],
    ['room around the dash', (text: string) => text.replace(/(NĐ|QĐ)-(?=[A-Z])/g, '$1 - ')],
  ])('are the same with %s', (_noise, spoil) => {
    fc.assert(
      fc.property(passage, (parts) => {
        expect(identities(spoil(render(parts)))).toEqual(parts.map(([, { truth }]) => truth));
      }),
      { numRuns: 100 },
    );
  });

  it('stand in order, inside the text, and never on one another, whatever the text', () => {
    const words = fc.constantFrom(
      ...'Nghị định|số|30/2020/NĐ-CP|Luật|ngày|12/3/2026|Điều|5|,|;|(|\n|\u0301|QĐ|đ|…|/|-|của|Bộ'.split('|'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let end = 0;
          for (const found of findCitations(text)) {
            expect(found.start).toBeGreaterThanOrEqual(end);
            expect(found.end).toBeGreaterThan(found.start);
            expect(found.end).toBeLessThanOrEqual(text.length);
            expect(found.confidence).toBeGreaterThan(0);
            expect(found.confidence).toBeLessThanOrEqual(1);
            end = found.end;
          }
        },
      ),
      { numRuns: 500, examples: [['Nghị định 12/3/2026 30/2020/NĐ-CP']] },
    );
  });
});
