import { takeArrivalStamp } from './arrival-stamp';
import type { Token, TokenLine } from './recognizer';

/** A run of words from `x` on, of a height in pixels, each letter half as wide as high. */
const run = (text: string, x: number, y: number, height = 30): TokenLine => {
  let at = x;
  return text.split(' ').map((word) => {
    const wide = (word.length * height) / 2;
    const token: Token = { text: word, x0: at, x1: at + wide, y0: y, y1: y + height, confidence: 0.9 };
    at += wide + height / 2;
    return token;
  });
};
const textOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(' ');

/** Left of the addressees, as clerks set it; the engine makes one line of both. */
const PAGE: TokenLine[] = [
  run('V/v hướng dẫn chi trả', 120, 60),
  run('Kính gửi:', 500, 150),
  [...run('SỞ Y TẾ', 190, 205, 18), ...run('- Các bệnh viện;', 560, 200)],
  [...run('ĐẾN', 120, 240, 32), ...run('Số: 635', 260, 236, 22), ...run('- Các trung tâm y tế;', 560, 240)],
  [...run('Ngày: 14/5/2021', 260, 266, 22), ...run('- Phòng khám.', 560, 272)],
  run('Chuyển: P. NVY', 110, 300, 22),
  run('Thực hiện Công văn số 12/BYT-KCB ngày 03 tháng 5 năm 2021', 160, 380),
];

describe('the arrival stamp', () => {
  it('is taken out of the lines beside it, and read in its own order', () => {
    const { lines, stamp } = takeArrivalStamp(PAGE);
    expect(textOf(stamp)).toBe('SỞ Y TẾ ĐẾN Số: 635 Ngày: 14/5/2021 Chuyển: P. NVY');
    expect(lines.map(textOf)).toEqual([
      'V/v hướng dẫn chi trả',
      'Kính gửi:',
      '- Các bệnh viện;',
      '- Các trung tâm y tế;',
      '- Phòng khám.',
      'Thực hiện Công văn số 12/BYT-KCB ngày 03 tháng 5 năm 2021',
    ]);
  });

  it('is found aslant, misread, without the agency, and with number and label in one word', () => {
    const aslant = PAGE.map((line) =>
      line.map((one) => ({ ...one, y0: one.y0 + one.x0 * 0.06, y1: one.y1 + one.x0 * 0.06 })),
    );
    expect(textOf(takeArrivalStamp(aslant).stamp)).toBe('SỞ Y TẾ ĐẾN Số: 635 Ngày: 14/5/2021 Chuyển: P. NVY');
    const worn = [run('ĐEN', 120, 240, 32), run('số:8417', 260, 236, 22), run('Ngày: 17/9/2021', 260, 266, 22)];
    expect(textOf(takeArrivalStamp(worn).stamp)).toBe('ĐEN số:8417 Ngày: 17/9/2021');
  });

  it('takes the strokes of its frame along, and leaves a word of the document that lies on it', () => {
    const frame = [run('|', 250, 250, 20), run('_', 180, 290, 6), run('Căn', 300, 252, 40)];
    expect(takeArrivalStamp([...PAGE, ...frame]).lines.map(textOf)).toEqual(
      expect.arrayContaining(['Căn']) as string[],
    );
    expect(
      takeArrivalStamp([...PAGE, ...frame])
        .lines.map(textOf)
        .join(' '),
    ).not.toMatch(/[|_]/);
  });

  it('is not what the text says of coming and going', () => {
    const texts = [
      run('VĂN BẢN ĐẾN', 300, 100),
      run('Số: 88/PNN-TL', 150, 180),
      run('kể từ ngày 01 đến ngày 15 tháng 6', 160, 240),
      run('CÔNG VĂN ĐẾN Số: 12', 160, 300),
    ];
    expect(takeArrivalStamp(texts)).toEqual({ lines: texts, stamp: [] });
  });
});
