import { STAMP_LINE, type ReadWord } from '../reading/read-page';
import { readArrivalStamp } from './arrival-stamp';

const words = (text: string): ReadWord[] =>
  text
    .split(' ')
    .map((word, i) => ({ text: word, box: [i / 50, 0.2, (i + 1) / 50, 0.22], confidence: 0.9, line: STAMP_LINE }));
const read = (text: string) => {
  const stamp = readArrivalStamp([{ page: 1, blank: false, words: words(text) }]);
  return Object.fromEntries(Object.entries(stamp).map(([name, field]) => [name, field?.value ?? null]));
};

describe('the arrival stamp on a paper', () => {
  it('says whose it is, and number, day and to whom it was passed on', () => {
    expect(read('BHAS TỈNH LAM GIANG ĐẾN Số: 635 Ngày: 14/5/2021 Chuyển: P. CĐ')).toEqual({
      stampOwner: 'BHAS TỈNH LAM GIANG',
      stampNumber: '635',
      stampedOn: '2021-05-14',
      stampForwardedTo: 'P. CĐ',
    });
    expect(read('ĐẾN số:8417 Ngày: 17/9/2021')).toEqual({
      stampOwner: null,
      stampNumber: '8417',
      stampedOn: '2021-09-17',
      stampForwardedTo: null,
    });
  });

  it('proposes no day that there is not, and nothing where nobody wrote', () => {
    expect(read('ĐẾN Số: Ngày: 31/2/2021 Chuyển:')).toEqual({
      stampOwner: null,
      stampNumber: null,
      stampedOn: null,
      stampForwardedTo: null,
    });
    expect(readArrivalStamp([{ page: 1, blank: false, words: [] }]).stampNumber).toBeNull();
  });
});
