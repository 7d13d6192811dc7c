import fc from 'fast-check';
import { citationKey, symbolKey } from './citation-key';
import { findCitations } from './find-citations';
import { parseNumberSymbol } from './numbers';

const keyOf = (text: string) => findCitations(text).map(citationKey);

describe('the key of a citation', () => {
  it.each([
    ['Nghị định số 30/2020/NĐ-CP', 'nghi-dinh/30/2020/ndcp'],
    ['Nghị định số 30/2020/ND-CP', 'nghi-dinh/30/2020/ndcp'],
    ['Nghị định số 30/2020/NÐ-CP', 'nghi-dinh/30/2020/ndcp'],
    ['Nghị định số 3O/2O2O/NĐ–CP', 'nghi-dinh/30/2020/ndcp'],
    ['Nghi dinh so 30/2020/ND-CP', 'nghi-dinh/30/2020/ndcp'],
    ['NĐ 30/2020/NĐ-CP', 'nghi-dinh/30/2020/ndcp'],
    ['Thông tư số 01/2011/TT-BNV', 'thong-tu/1/2011/ttbnv'],
    ['Quyết định số 749/QĐ-TTg ngày 03/6/2020', 'quyet-dinh/749/2020/qdttg'],
    ['Quyết định số 749/QĐ-TTg', 'quyet-dinh/749//qdttg'],
    ['Luật Lưu trữ 2024', 'luat/luu-tru/2024'],
    ['Luật Lưu trữ ngày 21 tháng 6 năm 2024', 'luat/luu-tru/2024'],
    ['Luật Lưu trữ số 33/2024/QHl5', 'luat/33/2024/qh15'],
    ['Hiến pháp năm 2013', 'hien-phap//2013/'],
  ])('of %s is %s', (text, key) => {
    expect(keyOf(text)).toEqual([key]);
    expect(keyOf(text.normalize('NFD'))).toEqual([key]);
  });

  it('is the same with and without the word for the kind, the commas and the abbreviations of a name', () => {
    const law = (title: string) => citationKey({ docType: 'Luật', number: '', year: 2014, symbol: '', title });
    expect(law('Luật Bảo hiểm xã hội')).toBe(law('BHXH'));
    expect(law('Luật Cán bộ, công chức')).toBe(law('cán bộ công chức'));
    expect(law('Quản lý thuế')).toBe(law('Quản lí thuế'));
    expect(law('Luật')).not.toBe(law(''));
    expect(law('Luật sư')).toBe(law('Luật Luật sư').replace('luat-su', 'su'));
  });
});

describe('the key of a number typed by hand', () => {
  it.each([
    '30/2020/NĐ-CP',
    '30/2020/ND-CP',
    'Số: 30/2020/NĐ-CP',
    'so 30/2020/nđ-cp',
    '30 2020 nd cp',
    ' 030/2020/NĐ–CP ',
    '30/2020/NÐ-CP',
  ])('is one for every spelling: %s', (spelling) => {
    expect(symbolKey(spelling)).toBe('30/2020/ndcp');
    expect(symbolKey(spelling.normalize('NFD'))).toBe('30/2020/ndcp');
  });

  it.each([
    ['749/QĐ-TTg', '749/qdttg'],
    ['1234', '1234'],
    ['', ''],
    ['kế hoạch', 'kehoach'],
  ])('of %s is %s', (typed, key) => {
    expect(symbolKey(typed)).toBe(key);
  });

  it('tells different numbers apart', () => {
    const numbers = ['30/2020/NĐ-CP', '31/2020/NĐ-CP', '30/2021/NĐ-CP', '30/2020/TT-BNV', '30/NĐ-CP'];
    expect(new Set(numbers.map(symbolKey)).size).toBe(numbers.length);
  });

  it('is made of anything without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(symbolKey(typed)).toMatch(/^[a-z0-9/]*$/);
      }),
    );
  });
});

describe('a number typed by hand', () => {
  it.each([
    ['30/2020/NĐ-CP', { number: '30', year: '2020', symbol: 'NĐ-CP' }],
    ['Số: 08/2022/NĐ-CP', { number: '08', year: '2022', symbol: 'NĐ-CP' }],
    ['1127/QĐ-UBND', { number: '1127', year: '', symbol: 'QĐ-UBND' }],
    ['14-NQ/TU', { number: '14', year: '', symbol: 'NQ/TU' }],
    ['33/2024/QH15', { number: '33', year: '2024', symbol: 'QH15' }],
    ['124/QĐ/TTg', { number: '124', year: '', symbol: 'QĐ-TTg' }],
    ['415/UBND-KSTT', { number: '415', year: '', symbol: 'UBND-KSTT' }],
    ['77', { number: '77', year: '', symbol: '' }],
    ['không số', { number: '', year: '', symbol: '' }],
    ['', { number: '', year: '', symbol: '' }],
  ])('%s is taken apart', (typed, parts) => {
    expect(parseNumberSymbol(typed)).toEqual(parts);
  });
});
