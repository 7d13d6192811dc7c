import { splitNumberSymbol } from './number-symbol.rules';

describe('a number and symbol as printed', () => {
  it.each([
    ['15/QĐ-SNV', '15', 'QĐ-SNV'],
    ['Số: 1234/UBND-KSTT', '1234', 'UBND-KSTT'],
    ['30/2020/NĐ-CP', '30', '2020/NĐ-CP'],
    ['05/BC-UBND', '05', 'BC-UBND'],
    ['7816/VPCP-TTĐT', '7816', 'VPCP-TTĐT'],
  ])('%s is number %s, symbol %s', (printed, number, symbol) => {
    expect(splitNumberSymbol(printed)).toEqual({ number, symbol });
  });

  it('keeps what has no number whole in the symbol, and a bare number as a number', () => {
    expect(splitNumberSymbol('(không đọc được)')).toEqual({ number: '', symbol: '(không đọc được)' });
    expect(splitNumberSymbol('')).toEqual({ number: '', symbol: '' });
    expect(splitNumberSymbol(' 128 ')).toMatchObject({ number: '128' });
  });
});
