import { inReadingOrder } from './reading-order';
import type { TokenLine } from './recognizer';

const WIDTH = 1_000;
const HEIGHT = 24;

/** A run of words from `x` on, each letter ten wide; the engine's line. */
const run = (text: string, x: number, y: number): TokenLine => {
  let at = x;
  return text.split(' ').map((word) => {
    const token = { text: word, x0: at, x1: at + word.length * 10, y0: y, y1: y + HEIGHT, confidence: 0.95 };
    at += (word.length + 1) * 10;
    return token;
  });
};
const read = (...lines: TokenLine[]): string[] =>
  inReadingOrder(lines, WIDTH).map((tokens) => tokens.map(({ text }) => text).join(' '));

/** The two columns of the head, which the engine takes for lines across the page. */
const HEAD = [
  [...run('UBND HUYỆN SUỐI ĐÁ', 120, 100), ...run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 500, 100)],
  [...run('PHÒNG NÔNG NGHIỆP', 130, 130), ...run('Độc lập - Tự do - Hạnh phúc', 540, 132)],
  [...run('Số: 88/PNN-TL', 150, 180), ...run('Suối Đá, ngày 07 tháng 4 năm 2024', 520, 181)],
];

describe('the head of an official page', () => {
  it('is read column by column: agency, nation, number, date', () => {
    expect(read(...HEAD, run('Kính gửi: Ủy ban nhân dân các xã', 250, 260))).toEqual([
      'UBND HUYỆN SUỐI ĐÁ',
      'PHÒNG NÔNG NGHIỆP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 88/PNN-TL',
      'Suối Đá, ngày 07 tháng 4 năm 2024',
      'Kính gửi: Ủy ban nhân dân các xã',
    ]);
  });

  it('has the subject of a letter between number and date', () => {
    const lines = read(
      ...HEAD,
      run('V/v nạo vét kênh mương', 110, 210),
      run('trước mùa mưa lũ', 140, 236),
      run('Kính gửi: Ủy ban nhân dân các xã', 250, 320),
    );
    expect(lines.slice(4, 8)).toEqual([
      'Số: 88/PNN-TL',
      'V/v nạo vét kênh mương',
      'trước mùa mưa lũ',
      'Suối Đá, ngày 07 tháng 4 năm 2024',
    ]);
  });

  it('is not there on a page that goes on', () => {
    expect(read(run('2', 495, 60), run('Các xã báo cáo kết quả trước ngày 30', 100, 120))).toEqual([
      '2',
      'Các xã báo cáo kết quả trước ngày 30',
    ]);
  });
});

describe('the body', () => {
  it('is read across, row by row, tables too', () => {
    expect(
      read(
        run('Tên kênh', 100, 400),
        run('Chiều dài', 450, 401),
        run('Ghi chú', 750, 399),
        run('Kênh số Một', 100, 440),
        run('450 m', 450, 441),
        run('nạo vét', 750, 440),
      ),
    ).toEqual(['Tên kênh Chiều dài Ghi chú', 'Kênh số Một 450 m nạo vét']);
  });

  it('comes in the order of the page, whatever order the engine found it in', () => {
    expect(read(run('Dòng sau cùng', 100, 500), run('Dòng đầu tiên', 100, 400), run('Dòng ở giữa', 100, 450))).toEqual([
      'Dòng đầu tiên',
      'Dòng ở giữa',
      'Dòng sau cùng',
    ]);
  });
});

describe('the end', () => {
  it('has the recipients before the signature', () => {
    expect(
      read(
        run('Đề nghị các xã thực hiện nghiêm túc', 100, 900),
        [...run('Nơi nhận:', 100, 960), ...run('TRƯỞNG PHÒNG', 650, 962)],
        run('- Như trên;', 100, 990),
        run('- Lưu: VT', 100, 1_015),
        run('Vũ Thị Thanh Tâm', 640, 1_100),
      ),
    ).toEqual([
      'Đề nghị các xã thực hiện nghiêm túc',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT',
      'TRƯỞNG PHÒNG',
      'Vũ Thị Thanh Tâm',
    ]);
  });

  it('takes the signature along that begins a little higher', () => {
    const lines = read(
      run('Trân trọng cảm ơn', 100, 900),
      run('KT. GIÁM ĐỐC', 640, 950),
      [...run('Nơi nhận:', 100, 975), ...run('PHÓ GIÁM ĐỐC', 640, 976)],
      run('- Như trên;', 100, 1_000),
    );
    expect(lines).toEqual(['Trân trọng cảm ơn', 'Nơi nhận:', '- Như trên;', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  });
});
