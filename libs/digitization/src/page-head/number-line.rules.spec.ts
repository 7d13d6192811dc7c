import { DOCUMENT_TYPES } from './document-types';
import { numberSymbolOf, parseNumberLine } from './number-line.rules';

const parsed = (text: string, issuers: string[] = []) => parseNumberLine(text, DOCUMENT_TYPES, issuers);
const said = (text: string, issuers: string[] = []): string | null => {
  const line = parsed(text, issuers);
  return line && numberSymbolOf(line);
};

describe('the number line is taken apart', () => {
  it.each([
    ['Số: 412/TB-SGTVT', '412/TB-SGTVT'],
    ['Số : 05 / QĐ - THPT', '05/QĐ-THPT'],
    ['Số: 1103/SYT-NVD', '1103/SYT-NVD'],
    ['Số: 33/2019/TT-BXD', '33/2019/TT-BXD'],
    ['Số 61-KH/HU', '61-KH/HU'],
    ['Số: 9/HĐTS', '9/HĐTS'],
    ['Luật số: 21/2031/QH19', '21/2031/QH19'],
    ['Số: 18/BC-ĐGS', '18/BC-ĐGS'],
    ["- Số: 18/BC-ĐGS '", '18/BC-ĐGS'],
    ['Số::18/BC-ĐGS.', '18/BC-ĐGS'],
    ['50:18/BC-ĐGS', '18/BC-ĐGS'],
    ['Số: 18BC-ĐGS', '18/BC-ĐGS'],
    ['Số: 18/:BC-ĐGS', '18/BC-ĐGS'],
    ['Số: 18//BC-ĐGS', '18/BC-ĐGS'],
    ['Số: 18/C.Tr-ĐGS', '18/CTr-ĐGS'],
    ['Số: 04a/TB-SXD', '04a/TB-SXD'],
    ['Số: 31/CĐÐ-UBND', '31/CĐ-UBND'],
  ])('"%s" is %s', (text, numberSymbol) => {
    expect(said(text)).toBe(numberSymbol);
  });

  it.each([
    'Số lượng: 12',
    'Số: 635 SXD',
    'Số 12 Lê Lợi',
    'Sở Xây dựng',
    'Số điện thoại: 0911',
    'ngày 12 tháng 3 năm 2024',
    '',
  ])('"%s" is none', (text) => {
    expect(parsed(text)).toBeNull();
  });

  it('left open to be written by hand, it has a symbol and no number', () => {
    expect(parsed('Số:        /GM-SNN')).toMatchObject({ number: null, symbol: 'GM-SNN', type: 'GM' });
  });
});

describe('the letters of a unit', () => {
  it.each([
    ['Số: 12/SXD-NC', false],
    ['Số: 12/SXD-NG', true],
    ['Số: 12/UBND-NGC', true],
    ['Số: 12/SXD-QLVT', false],
    ['Số: 12/SXD-T', true],
    ['Số: 12/QĐ-UBND', false],
  ])('of "%s" are doubted: %s', (text, doubtful) => {
    expect(parsed(text)?.unitDoubtful).toBe(doubtful);
  });
});

describe('a misread letter is put right from what is known', () => {
  it('figures from the letters they are taken for', () => {
    expect(parsed('Số: l2O/TB-SXD')?.number).toBe('120');
  });

  it('the type from the catalogue', () => {
    expect(parsed('Số: 77/QD-SXD')).toMatchObject({ symbol: 'QĐ-SXD', type: 'QĐ', mended: true });
    expect(parsed('Số: 77/QÐ-SXD')).toMatchObject({ symbol: 'QĐ-SXD', type: 'QĐ' });
  });

  it('the issuer from the name above the number', () => {
    expect(parsed('Số: 77/SLD-VL', ['SLĐ'])).toMatchObject({ symbol: 'SLĐ-VL', mended: true, issuerAgrees: true });
    expect(parsed('Số: 8/KH-UBNO', ['UBND', 'UBNDTLG'])).toMatchObject({ symbol: 'KH-UBNO', issuerAgrees: false });
  });

  it('and nothing is put right that is right', () => {
    expect(parsed('Số: 77/TTr-SXD', ['SXD'])).toMatchObject({ mended: false, confirmed: true, issuerAgrees: true });
    expect(parsed('Số: 77/XYZ-ABC')).toMatchObject({ symbol: 'XYZ-ABC', type: null, confirmed: false });
  });
});

describe('the letters of the issuer', () => {
  const of = (text: string, name: string) => parseNumberLine(text, DOCUMENT_TYPES, [], name);

  it('that are not in the symbol make it doubtful', () => {
    expect(of('Số: 7/QĐ-SXD', 'SỞ XÂY DỰNG')?.issuerDoubtful).toBe(false);
    expect(of('Số: 7/QĐ-SXI', 'SỞ XÂY DỰNG')?.issuerDoubtful).toBe(true);
    expect(of('Số: 7/QĐ-SXI', '')?.issuerDoubtful).toBe(false); // nobody is named
  });

  it('may have gone into the number, where the last figure looks like the first of them', () => {
    expect(of('Số: 125/NNPTNT-TL', 'SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN')?.borderDoubtful).toBe(true);
    expect(of('Số: 124/NNPTNT-TL', 'SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN')?.borderDoubtful).toBe(false);
    expect(of('Số: 125/SNNPTNT-TL', 'SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN')?.borderDoubtful).toBe(false);
    expect(of('Số: 125/QĐ-XD', 'SỞ XÂY DỰNG')?.borderDoubtful).toBe(true);
  });
});
