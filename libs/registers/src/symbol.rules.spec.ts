import fc from 'fast-check';
import documentTypes from './seed/document-types.json';
import { nextSuffix, printedNumber } from './entry-number.rules';
import type { DocumentTypeView } from './registers.schemas';
import { composeSymbol } from './symbol.rules';

const typeOf = (code: string) => {
  const found = documentTypes.find((type) => type.code === code);
  if (!found) throw new Error(`no type ${code}`);
  return found as Pick<DocumentTypeView, 'code' | 'abbreviation' | 'class'>;
};
const symbolOf = (code: string, more: object = {}) =>
  composeSymbol({ docType: typeOf(code), agencyAbbreviation: 'SNV', on: '2026-11-23', ...more });

describe('the symbol of what an agency issues', () => {
  it.each([
    ['a decision names type and agency', 'quyet-dinh', {}, 'QĐ-SNV'],
    ['a regulation keeps its lower-case y, to be no decision', 'quy-dinh', {}, 'QyĐ-SNV'],
    ['a guidance is no contract', 'huong-dan', {}, 'HD-SNV'],
    ['a contract is no guidance', 'hop-dong', {}, 'HĐ-SNV'],
    ['a programme', 'chuong-trinh', {}, 'CTr-SNV'],
    ['a công văn names agency and drafting unit', 'cong-van', { unitAbbreviation: 'VP' }, 'SNV-VP'],
    ['a công văn of no unit names the agency', 'cong-van', { unitAbbreviation: null }, 'SNV'],
    ['a titled document does not name the unit', 'bao-cao', { unitAbbreviation: 'VP' }, 'BC-SNV'],
    ['a steering board stands for the agency', 'quyet-dinh', { organAbbreviation: 'BCĐ' }, 'QĐ-BCĐ'],
    ['a true copy', 'sao-y', {}, 'SY-SNV'],
    ['an extract', 'trich-sao', {}, 'TrS-SNV'],
    ['a copy of a copy', 'sao-luc', {}, 'SL-SNV'],
    ['a normative circular shows its year', 'thong-tu', { agencyAbbreviation: 'BNV' }, '2026/TT-BNV'],
    ['a resolution of a Party committee', 'nghi-quyet', { agencyAbbreviation: 'TU', pattern: 'party' }, 'NQ/TU'],
    ['a công văn of the Party has CV', 'cong-van', { agencyAbbreviation: 'VPTW', pattern: 'party' }, 'CV/VPTW'],
    ['a conclusion is the Party’s type', 'ket-luan', { agencyAbbreviation: 'TW' }, 'KL/TW'],
    ['an abbreviation may hold & and dots', 'quy-che', { agencyAbbreviation: 'TT.HĐND&UBND' }, 'QC-TT.HĐND&UBND'],
    ['a letter of courtesy carries no number', 'thu-cong', {}, null],
  ])('%s', (_, code, more, expected) => {
    expect(symbolOf(code, more)).toBe(expected);
  });

  it('never has spaces, and gives no two administrative types the same symbol', () => {
    const symbols = documentTypes.filter((type) => type.class === 'administrative').map(({ code }) => symbolOf(code));
    const numbered = symbols.filter((symbol) => symbol !== null);
    expect(new Set(numbered).size).toBe(numbered.length);
    expect(numbered.filter((symbol) => /\s/.test(symbol))).toEqual([]);
  });
});

describe('a number and symbol as printed', () => {
  it.each([
    [{ number: 5, suffix: '', symbol: 'QĐ-SNV' }, '05/QĐ-SNV'],
    [{ number: 9, suffix: '', symbol: 'QĐ-SNV' }, '09/QĐ-SNV'],
    [{ number: 10, suffix: '', symbol: 'QĐ-SNV' }, '10/QĐ-SNV'],
    [{ number: 3997, suffix: '', symbol: 'TCT-CS' }, '3997/TCT-CS'],
    [{ number: 4, suffix: 'a', symbol: 'QĐ-SNV' }, '04a/QĐ-SNV'],
    [{ number: 5, suffix: '', symbol: '2026/TT-BNV' }, '05/2026/TT-BNV'],
    [{ number: 8, suffix: '', symbol: 'NQ/TU' }, '08-NQ/TU'],
    [{ number: 202, suffix: '', symbol: 'KL/BCS' }, '202-KL/BCS'],
    [{ number: 7, suffix: '', symbol: '' }, '7'],
  ])('%j is %s', (entry, printed) => {
    expect(printedNumber(entry)).toBe(printed);
  });

  it('differs whenever number, suffix or symbol differ', () => {
    const entry = fc.record({
      number: fc.integer({ min: 1, max: 120 }),
      suffix: fc.constantFrom('', 'a', 'b', 'aa'),
      symbol: fc.constantFrom('QĐ-SNV', 'QyĐ-SNV', 'SNV-VP', 'NQ/TU', '2026/TT-BNV', '2025/TT-BNV'),
    });
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(printedNumber(one) === printedNumber(other)).toBe(same);
      }),
    );
  });
});

describe('the letter of an inserted number', () => {
  it('is the first that is free', () => {
    expect(nextSuffix([''])).toBe('a');
    expect(nextSuffix(['', 'a', 'b'])).toBe('c');
    expect(nextSuffix(['', 'b'])).toBe('a');
  });

  it('goes on with two letters after z, and never repeats', () => {
    const taken: string[] = [];
    for (let i = 0; i < 60; i++) taken.push(nextSuffix(taken));
    expect(taken.slice(24, 29)).toEqual(['y', 'z', 'aa', 'ab', 'ac']);
    expect(new Set(taken).size).toBe(60);
  });
});
