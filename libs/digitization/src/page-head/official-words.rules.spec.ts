import { isOfficialWord, withOfficialBeginning, withOfficialWords } from './official-words.rules';

describe('words of names and posts get their marks back', () => {
  it.each([
    ['ỦY BAN NHÂN ĐÂN TINH BIỂN BẠC', 'ỦY BAN NHÂN DÂN TỈNH BIỂN BẠC'],
    ['KT. GIAM ĐÔC', 'KT. GIÁM ĐỐC'],
    ['THU TRƯƠNG', 'THỨ TRƯỞNG'],
    ['TRUNG TAM Y TẾ', 'TRUNG TÂM Y TẾ'],
    ['ĐẢNG BỘ TĨNH BIỂN BẠC', 'ĐẢNG BỘ TỈNH BIỂN BẠC'],
    ['CÔNG AN TINH BIỂN BẠC', 'CÔNG AN TỈNH BIỂN BẠC'],
    ['BẢO TÀNG HÀ TĨNH', 'BẢO TÀNG HÀ TĨNH'],
  ])('"%s" is "%s"', (read, official) => {
    expect(withOfficialWords(read)).toBe(official);
  });

  it.each([
    ['BỌ Y TẾ', 'BỘ Y TẾ'],
    ['SƠ NỘI VỤ', 'SỞ NỘI VỤ'],
    ['PHONG TƯ PHÁP', 'PHÒNG TƯ PHÁP'],
    ['BẢO HIỂM XÃ HỘI', 'BẢO HIỂM XÃ HỘI'],
    ['BO', 'BO'],
  ])('a name that begins "%s" is "%s"', (read, official) => {
    expect(withOfficialBeginning(read)).toBe(official);
  });

  it('both ways to place a tone are right', () => {
    expect(withOfficialWords('UỶ BAN NHÂN DÂN')).toBe('UỶ BAN NHÂN DÂN');
    expect(withOfficialWords('ỦY BAN NHÂN DÂN')).toBe('ỦY BAN NHÂN DÂN');
  });

  it('other words stay as they were read', () => {
    expect(withOfficialWords('SỞ XÂY DƯNG')).toBe('SỞ XÂY DƯNG');
    expect(withOfficialWords('')).toBe('');
  });

  it('knows which words it can put right', () => {
    expect(isOfficialWord('NHÂN')).toBe(true);
    expect(isOfficialWord('ĐỐC,')).toBe(true);
    expect(isOfficialWord('Thủy')).toBe(false);
  });
});
