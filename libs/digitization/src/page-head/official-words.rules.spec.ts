import { isOfficialWord, withOfficialWords } from './official-words.rules';

describe('words of names and posts get their marks back', () => {
  it.each([
    ['ỦY BAN NHÂN ĐÂN TINH BIỂN BẠC', 'ỦY BAN NHÂN DÂN TỈNH BIỂN BẠC'],
    ['KT. GIAM ĐÔC', 'KT. GIÁM ĐỐC'],
    ['THU TRƯƠNG', 'THỨ TRƯỞNG'],
    ['TRUNG TAM Y TẾ', 'TRUNG TÂM Y TẾ'],
  ])('"%s" is "%s"', (read, official) => {
    expect(withOfficialWords(read)).toBe(official);
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
