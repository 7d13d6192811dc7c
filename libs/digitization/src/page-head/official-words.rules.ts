import { folded } from '../reading/folded.rules';

/** Phrases of agency names and of posts whose marks engines lose in capitals; the text between them is left as read. */
const PHRASES = [
  'ỦY BAN NHÂN DÂN',
  'HỘI ĐỒNG NHÂN DÂN',
  'NHÂN DÂN',
  'THÀNH PHỐ',
  'THỊ XÃ',
  'THỊ TRẤN',
  'VĂN PHÒNG',
  'TRUNG TÂM',
  'PHÓ CHỦ TỊCH',
  'CHỦ TỊCH',
  'PHÓ CHỦ NHIỆM',
  'CHỦ NHIỆM',
  'BỘ TRƯỞNG',
  'THỨ TRƯỞNG',
  'PHÓ GIÁM ĐỐC',
  'TỔNG GIÁM ĐỐC',
  'GIÁM ĐỐC',
  'CHÁNH VĂN PHÒNG',
  'CHÁNH THANH TRA',
  'PHÓ TỔNG THANH TRA',
  'TỔNG THANH TRA',
  'TỔNG CỤC TRƯỞNG',
  'TỔNG BIÊN TẬP',
  'TỔNG HỢP',
  'ĐẢNG ỦY',
  'TỈNH ỦY',
  'THÀNH ỦY',
  'HUYỆN ỦY',
  'BAN THƯỜNG VỤ',
  'BAN CHẤP HÀNH',
  'CHI CỤC TRƯỞNG',
  'KẾ TOÁN TRƯỞNG',
  'PHÓ TRƯỞNG PHÒNG',
  'PHÓ TRƯỞNG BAN',
  'PHÓ BÍ THƯ',
  'ĐỘI TRƯỞNG',
  'TRẠM TRƯỞNG',
  'TỔ TRƯỞNG',
  'CHỈ HUY TRƯỞNG',
  'CHÁNH ÁN',
  'VIỆN TRƯỞNG',
  'CỤC TRƯỞNG',
  'VỤ TRƯỞNG',
  'TRƯỞNG PHÒNG',
  'TRƯỞNG BAN',
  'HIỆU TRƯỞNG',
  'THỦ TƯỚNG',
  'BÍ THƯ',
].map((phrase) => ({ words: phrase.split(' '), plain: folded(phrase) }));

const LEVELS = new Map(
  ['TỈNH', 'HUYỆN', 'QUẬN', 'XÃ', 'PHƯỜNG', 'THÀNH'].map((level) => [folded(level), level] as const),
);

const BEFORE_LEVEL = /(?:^| )(?:dan|ubnd|hdnd|tra|dang bo|cong an|quan su|tinh doan)$/;

/** How the names of agencies begin, where the word without its marks can be but one. */
const BEGINNINGS = new Map(
  ['BỘ', 'SỞ', 'PHÒNG', 'CỤC', 'VỤ', 'VIỆN', 'TRƯỜNG', 'HỘI', 'ĐOÀN', 'TRẠM'].map(
    (word) => [folded(word), word] as const,
  ),
);

/** The same of the first word of a name of several words. */
export const withOfficialBeginning = (name: string): string => {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? name : [asOfficial(first, BEGINNINGS.get(folded(first)) ?? first), ...rest].join(' ');
};

/**
 * Puts right words of agency names and posts that differ from the official word in their marks only
 * (`ỦY BAN NHÂN ĐÂN`, `THƯ TRƯƠNG`). Both ways of placing a tone (`UỶ`, `ỦY`) are right and stay.
 */
export const withOfficialWords = (text: string): string => {
  const words = text.split(' ');
  const plain = words.map(folded);
  for (const phrase of PHRASES) {
    const length = phrase.words.length;
    for (let i = 0; i + length <= words.length; i++) {
      if (
        plain
          .slice(i, i + length)
          .join(' ')
          .replace(/[.,]$/, '') !== phrase.plain
      )
        continue;
      for (const [j, official] of phrase.words.entries()) words[i + j] = asOfficial(words[i + j] ?? '', official);
    }
  }
  // The level of the place follows the council, the committee or the inspectorate: nothing else is possible there.
  return words
    .map((word, i) =>
      BEFORE_LEVEL.test(plain.slice(Math.max(0, i - 2), i).join(' '))
        ? asOfficial(word, LEVELS.get(plain[i] ?? '') ?? word)
        : word,
    )
    .join(' ');
};

/** Words that a name or a post may be made of, as far as the marks allow to tell. */
const OFFICIAL = new Set([...PHRASES.flatMap(({ plain }) => plain.split(' ')), ...LEVELS.keys()]);

/** True for a word that only the catalogue of names and posts explains: its marks were put right from there. */
export const isOfficialWord = (text: string): boolean => OFFICIAL.has(folded(text).replace(/[.,;:]$/, ''));

const asOfficial = (read: string, official: string): string =>
  sorted(read) === sorted(official) ? read : official + (/[.,]$/.exec(read)?.[0] ?? '');

/** The letters and marks of a word without the order in which they stand: `UỶ` and `ỦY` have the same. */
const sorted = (word: string): string => Array.from(word.normalize('NFD').replace(/[.,]/g, '')).sort().join('');
