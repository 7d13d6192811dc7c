import { folded, isDateLine, isMark, isMotto, startsNumberLine, startsRecipients } from './folded.rules';

describe('words are found although the engine lost their marks', () => {
  it('by folding marks, case and runs of blanks away', () => {
    expect(folded('  Đường   Trần Hưng ĐẠO ')).toBe('duong tran hung dao');
    expect(folded('Ủy ban'.normalize('NFD'))).toBe(folded('ỦY BAN'));
  });

  it.each(['Số: 12/QĐ-SYT', 'Sô: 12/QĐ-SYT', 'So 7-CV/HU', 'SỐ : /TB-UBND', 'Số:      /GM-SXD'])(
    'sees the number line in "%s"',
    (line) => {
      expect(startsNumberLine(line)).toBe(true);
    },
  );

  it.each(['Số lượng hồ sơ tăng 3 %', 'Sở Y tế', 'So với năm trước', 'Sổ đăng ký'])('sees none in "%s"', (line) => {
    expect(startsNumberLine(line)).toBe(false);
  });

  it('tells the line of place and date from a sentence with a date', () => {
    expect(isDateLine('Đồng Xanh, ngày 03 tháng 02 năm 2025')).toBe(true);
    expect(isDateLine('Đồng Xanh, ngay 03 thang 02 nam 2025')).toBe(true);
    expect(isDateLine('Đồng Xanh, ngày 3/2/2025')).toBe(true);
    expect(isDateLine('trong ngày làm việc của năm 2025')).toBe(false);
  });

  it('sees national name and motto, whichever part was read', () => {
    expect(isMotto('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(true);
    expect(isMotto('Độc lâp - Tự do - Hanh phúc')).toBe(true);
    expect(isMotto('ĐẢNG CỘNG SẢN VIỆT NAM')).toBe(true);
    expect(isMotto('nền kinh tế độc lập của huyện')).toBe(false);
  });

  it('sees a mark of urgency or secrecy, which stands alone and in capitals', () => {
    for (const mark of ['HỎA TỐC', 'HOÀ TỐC', 'THƯỢNG KHẨN', 'KHẨN', 'TUYỆT MẬT', 'TỐI MẬT', '| MẬT |']) {
      expect([mark, isMark(mark)]).toEqual([mark, true]);
    }
    for (const other of ['Hỏa tốc', 'KHẨN TRƯƠNG', 'BẢO MẬT', 'MẬT ONG', '']) {
      expect([other, isMark(other)]).toEqual([other, false]);
    }
  });

  it('sees where the recipients begin', () => {
    expect(startsRecipients('Nơi nhận:')).toBe(true);
    expect(startsRecipients('Nơi nhân:')).toBe(true);
    expect(startsRecipients('Nơi nhận hồ sơ là bộ phận một cửa')).toBe(true);
    expect(startsRecipients('Nơi ở hiện nay')).toBe(false);
  });
});
