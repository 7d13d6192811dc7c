import { abbreviationsOf, agencyNames, areJoint, asInitials, isTwoNames, isWholeName } from './agencies.rules';

describe('the block above the number names the superior and the issuer', () => {
  const names = (...lines: string[]): string[] =>
    agencyNames(lines).map((indexes) => indexes.map((i) => lines[i]).join(' '));

  it('one name a line', () => {
    expect(names('BỘ GIAO THÔNG', 'CỤC ĐƯỜNG SẮT')).toEqual(['BỘ GIAO THÔNG', 'CỤC ĐƯỜNG SẮT']);
  });

  it('a name over several lines', () => {
    expect(names('ỦY BAN NHÂN DÂN', 'HUYỆN SUỐI ĐÁ')).toEqual(['ỦY BAN NHÂN DÂN HUYỆN SUỐI ĐÁ']);
    expect(names('UBND TỈNH BIỂN BẠC', 'SỞ VĂN HÓA, THỂ THAO VÀ', 'DU LỊCH')).toEqual([
      'UBND TỈNH BIỂN BẠC',
      'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH',
    ]);
  });

  it('a line that only says what kind of agency it is goes on in the next', () => {
    expect(names('SỞ Y TẾ', 'TRUNG TÂM', 'VĂN HÓA SUỐI ĐÁ')).toEqual(['SỞ Y TẾ', 'TRUNG TÂM VĂN HÓA SUỐI ĐÁ']);
  });

  it('a word that runs over the end of a line does not begin a name, though it looks like one', () => {
    expect(names('SỞ TÀI NGUYÊN VÀ MÔI', 'TRƯỜNG')).toEqual(['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG']);
    expect(names('HUYỆN ỦY ĐỒI VÀNG', 'BAN TỔ CHỨC')).toEqual(['HUYỆN ỦY ĐỒI VÀNG', 'BAN TỔ CHỨC']);
  });

  it('the end of a word does not ask for more, though as a name it would', () => {
    expect(names('SỞ TÀI NGUYÊN VÀ MÔI', 'TRƯỜNG', 'CHI CỤC ĐẤT ĐAI')).toEqual([
      'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG',
      'CHI CỤC ĐẤT ĐAI',
    ]);
  });

  it('a place of two syllables ends in the next line, though an agency could begin so', () => {
    expect(names('UBND HUYỆN ĐÔNG', 'PHONG', 'PHÒNG TƯ PHÁP')).toEqual(['UBND HUYỆN ĐÔNG PHONG', 'PHÒNG TƯ PHÁP']);
    expect(names('UBND HUYỆN ĐÔNG', 'PHÒNG', 'TƯ PHÁP')).toEqual(['UBND HUYỆN ĐÔNG', 'PHÒNG TƯ PHÁP']);
  });

  it('two names with a dash between them are looked at, unless two ministries issue together', () => {
    expect(isTwoNames('HUYỆN ỦY ĐỒI VÀNG - BAN DÂN VẬN')).toBe(true);
    expect(isTwoNames('BỘ XÂY DỰNG - BỘ TÀI CHÍNH')).toBe(false);
    expect(isTwoNames('SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI')).toBe(false);
  });

  it('a name without its head or its tail is none', () => {
    expect(['SỞ XÂY DỰNG', 'HỘI NÔNG DÂN'].every(isWholeName)).toBe(true);
    expect(['ĐỒNG NHÂN DÂN', 'SỞ VĂN HÓA, THỂ THAO VÀ', 'BỘ XÂY DỰNG -', ''].some(isWholeName)).toBe(false);
  });

  it('two ministries issue together, a ministry and its department do not', () => {
    expect(areJoint(['BỘ XÂY DỰNG', 'BỘ CÔNG AN'])).toBe(true);
    expect(areJoint(['BỘ XÂY DỰNG', 'CỤC ĐƯỜNG SẮT'])).toBe(false);
  });

  it('nothing names nobody', () => {
    expect(names()).toEqual([]);
  });
});

describe('the initials that an issuer has in its symbols', () => {
  it('are those of its words, Đ as Đ, with and without the small words', () => {
    expect(abbreviationsOf('SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG')).toEqual(expect.arrayContaining(['STNVMT', 'STNMT']));
    expect(abbreviationsOf('PHÒNG ĐO ĐẠC')).toContain('PĐĐ');
  });

  it('leave the place out', () => {
    expect(abbreviationsOf('UBND XÃ TAM KỲ')).toContain('UBND');
    expect(abbreviationsOf('HỘI ĐỒNG NHÂN DÂN TỈNH BIỂN BẠC')).toContain('HĐND');
  });

  it('are never one letter', () => {
    expect(abbreviationsOf('TRẠM')).toEqual([]);
  });
});

describe('a part of a symbol is held against the name it is short for', () => {
  it.each([
    ['SGD&ĐT', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['SNgV', 'SỞ NGOẠI VỤ'],
    ['VTLTNN', 'CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC'],
    ['UBND', 'UBND XÃ ĐỒI VÀNG'],
    ['BTCHU', 'BAN TỔ CHỨC HUYỆN ỦY ĐỒI VÀNG'],
  ])('%s is of %s', (part, name) => {
    expect(asInitials(part, name)).toBe(part);
  });

  it('a stroke that was lost or added is put right', () => {
    expect(asInitials('SGDDT', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO')).toBe('SGDĐT');
    expect(asInitials('UBNĐ', 'ỦY BAN NHÂN DÂN TỈNH BIỂN BẠC')).toBe('UBND');
  });

  it('letters of another name are not', () => {
    expect(asInitials('SXD', 'SỞ Y TẾ')).toBeUndefined();
    expect(asInitials('TS', 'SỞ TÀI CHÍNH')).toBeUndefined();
    expect(asInitials('S', 'SỞ TÀI CHÍNH')).toBeUndefined();
    expect(asInitials('SYT', '')).toBeUndefined();
  });
});
