import { numberOf } from './legal-number';

describe('the number of a legal text', () => {
  it('is written as it is cited', () => {
    expect(numberOf({ number: '30', year: 2020, symbol: 'NĐ-CP' })).toBe('30/2020/NĐ-CP');
    expect(numberOf({ number: '58', year: null, symbol: 'CT-TW' })).toBe('58/CT-TW');
    expect(numberOf({ number: '', year: null, symbol: '' })).toBe('');
  });
});
