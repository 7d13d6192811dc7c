import { KNOWN_WORDS } from './known-words';
import { isOneWord, knownSyllables, withKnownWords } from './known-words.rules';

describe('marks that no picture holds are known from the word', () => {
  it.each([
    ['chuyến đối số', 'chuyển đổi số'],
    ['về việc tố chức đại hội', 'về việc tổ chức đại hội'],
    ['quy hoạch chỉ tiết', 'quy hoạch chi tiết'],
    ['SỞ GIAO DUC VÀ ĐÀO TAO', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['Bảo hiếm xã hội', 'Bảo hiểm xã hội'],
    ['(Tống hợp), báo cao;', '(Tổng hợp), báo cáo;'],
    // A syllable is part of one word: no `dân quân` between these two.
    ['hướng dân quản lý', 'hướng dẫn quản lý'],
    ['để dân quản lý', 'để dân quản lý'],
    ['BẠN QUẢN LY dự án', 'BAN QUẢN LÝ dự án'],
  ])('"%s" is "%s"', (read, right) => {
    expect(withKnownWords(read)).toBe(right);
  });

  it('only marks change, never a letter, and never across a comma', () => {
    expect(withKnownWords('tô chúc')).toBe('tổ chức');
    expect(withKnownWords('tô chứ')).toBe('tô chứ');
    expect(withKnownWords('cái tố, chức vụ')).toBe('cái tố, chức vụ');
  });

  it('names of places and persons stay as they were read', () => {
    for (const name of ['Đồi Vàng', 'Nông Thị Kiểu', 'Quảng Lầm', 'TỈNH BIỂN BẠC']) {
      expect(withKnownWords(name)).toBe(name);
    }
  });

  it('both ways to place a tone are right', () => {
    expect(withKnownWords('Văn hoá, uỷ ban')).toBe('Văn hoá, uỷ ban');
  });

  it('two words that differ in marks only are left to the engine', () => {
    expect(withKnownWords('Thủ trưởng')).toBe('Thủ trưởng');
    expect(withKnownWords('THỨ TRƯỞNG')).toBe('THỨ TRƯỞNG');
  });

  it('what is right is never changed: every word of the list, in small letters and in capitals', () => {
    for (const word of KNOWN_WORDS) {
      expect(withKnownWords(word)).toBe(word);
      expect(withKnownWords(word.toUpperCase())).toBe(word.toUpperCase());
    }
  });
});

it('a syllable that was taken apart is put together', () => {
  expect(withKnownWords('T RƯỞNG PHÒNG')).toBe('TRƯỞNG PHÒNG');
  expect(withKnownWords('Nhóm B rà soát')).toBe('Nhóm B rà soát');
});

it('a name that breaks between the syllables of a word goes on', () => {
  expect(isOneWord('SỞ TÀI NGUYÊN VÀ MÔI', 'TRƯỜNG')).toBe(true);
  expect(isOneWord('SỞ XÂY DỰNG', 'TRƯỜNG TRUNG CẤP')).toBe(false);
  expect(isOneWord('', '')).toBe(false);
});

it('says which syllables the list answers for', () => {
  expect(knownSyllables('Sở Xây dựng Biển Bạc')).toEqual(new Set(['xay', 'dung']));
});
