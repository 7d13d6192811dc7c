import { pageOf } from '../../../../test/support/pages';
import { headLines } from './head-line';
import { readPlaceAndDate } from './place-and-date';

const read = (text: string, x0 = 0.55) => {
  const { place, issuedOn } = readPlaceAndDate(headLines(pageOf([[text, x0, x0 + 0.35, 0.1]])), 'UBND XÃ ĐỒI VÀNG');
  return [place?.value ?? null, issuedOn?.value ?? null];
};

describe('place and date', () => {
  it.each([
    ['Đồi Vàng, ngày 05 tháng 01 năm 2026', 'Đồi Vàng', '2026-01-05'],
    ['Đồi Vàng, ngày 5 tháng 11 năm 1998', 'Đồi Vàng', '1998-11-05'],
    ['Đồi Vàng, ngay 29 thang 02 nam 2024', 'Đồi Vàng', '2024-02-29'],
    ['Đồi Vàng, ngày O7 tháng l2 năm 2O25', 'Đồi Vàng', '2025-12-07'],
    ['Đồi Vàng, ngày 14 thúng 9 năm 2020', 'Đồi Vàng', '2020-09-14'],
    ['. Đồi Vàng ngày 17 tháng 6 năm 2031', 'Đồi Vàng', '2031-06-17'],
  ])('"%s"', (text, place, date) => {
    expect(read(text)).toEqual([place, date]);
  });

  it.each(['ngày 30 tháng 02 năm 2025', 'ngày 12 tháng 13 năm 2025', 'ngày 12 tháng 10 năm 1025'])(
    'no date is proposed that cannot be: %s',
    (date) => {
      expect(read(`Đồi Vàng, ${date}`)[1]).toBeNull();
    },
  );

  it('no date is made of one left open for the pen', () => {
    expect(read('Đồi Vàng, ngày     tháng 3 năm 2026')[1]).toBeNull();
  });

  it('a place that has other marks in the name of the agency is doubtful', () => {
    const sureOf = (agency: string) =>
      readPlaceAndDate(headLines(pageOf([['Đồi Vàng, ngày 05 tháng 01 năm 2026', 0.55, 0.9, 0.1]])), agency).place!
        .confidence;
    expect(sureOf('UBND XÃ ĐỒI VÀNG')).toBeGreaterThan(sureOf('UBND XÃ LŨNG XÁ'));
    expect(sureOf('UBND XÃ ĐỔI VÀNG')).toBeLessThan(0.85);
  });

  it('none stands at the left: that is a stamp', () => {
    expect(read('Đồi Vàng, ngày 05 tháng 01 năm 2026', 0.1)).toEqual([null, null]);
  });
});
