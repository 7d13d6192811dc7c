import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  inCaseOf,
  isPossibleSyllable,
  isSameSpelling,
  markedOtherwise,
  repairsOf,
  toneApart,
  TONES,
} from './syllables.rules';

const CONSONANTS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const possible = (words: string) => words.split(' ').filter((word) => !isPossibleSyllable(word));
const impossible = (words: string) => words.split(' ').filter(isPossibleSyllable);

describe('the spelling of Vietnamese', () => {
  it('knows every kind of rhyme, with and without an onset', () => {
    expect(
      possible(
        'a ạc ách ải ăn ẵm ấm ầm âu ấy e ép êm ềnh ếch í ỉa ích in ít ý yêu yếm yên ổ ốc ông ở ới u ùa úp ưa ức ươm ướp ' +
          'hoa hoác hoạch hoài hoàn hoảng hoạnh hoạt xoáy hoặc hoẵng loắt khỏe ngoèo xoèn xoong huân huấn xuất khuây tuế huênh thuở ' +
          'luộc chuối nhuộm muốn muông tuốt suy khuya huých khuyên tuyệt khuynh quýt khuỷu hươu người được ương mướp mượt mướn',
      ),
    ).toEqual([]);
  });

  it('writes c, g, ng before some vowels and k, gh, ngh before the others', () => {
    expect(
      possible('cá kẻ kê kim ký kiện gà ghe ghế ghi ghiền nga nghe nghề nghỉ nghiêng gù gỡ ngủ ngừ cô cũ cơ'),
    ).toEqual([]);
    expect(impossible('ka ko ku ce cê ci ciên ge gê gha gho nge ngê ngi ngiêng ngha ngho nghư')).toEqual([]);
  });

  it('writes qu with the glide, and the i of gi once', () => {
    expect(
      possible('qua quả quốc quyết quỳnh quý quên quýt quắc quận giá gì gìn giếng giết giữ giờ giỏi giục giao'),
    ).toEqual([]);
    expect(impossible('quưa quom qun qo giiêng giyêt gien')).toEqual([]);
  });

  it('gives syllables that end with a stop the tones sắc and nặng, and the others all six', () => {
    for (const [rhyme, tones] of [
      ['at', 2],
      ['ac', 2],
      ['ach', 2],
      ['ap', 2],
      ['an', 6],
      ['ang', 6],
      ['anh', 6],
      ['ao', 6],
    ] as const) {
      const spelt = TONES.map((tone) => `t${rhyme.replace('a', `a${tone}`)}`.normalize('NFC'));
      expect(spelt.filter(isPossibleSyllable)).toHaveLength(tones);
    }
  });

  it.each([
    'stamp',
    'wfl',
    'document',
    'online',
    'zalo',
    'ngg',
    'bcd',
    'QĐ',
    'UBND',
    'TTr',
    '',
    '12',
    'fax',
    'hàá',
    'Đắk',
    'gyn',
    'iêu',
  ])('has no "%s"', (word) => {
    expect(isPossibleSyllable(word)).toBe(false);
  });

  it('does not mind capitals, nor how marks are composed, nor where hoà bears its mark', () => {
    for (const word of ['nghiêng', 'thuở', 'quyết', 'hoà', 'hòa', 'thuỷ', 'thủy']) {
      expect([word.toUpperCase(), word.normalize('NFD'), word].every(isPossibleSyllable)).toBe(true);
    }
    expect(isSameSpelling('hoà', 'HÒA')).toBe(true);
    expect(isSameSpelling('hoa', 'hòa')).toBe(false);
  });

  it('is that of real papers: words with marks are possible, but for names of highland places and misprints', () => {
    const text = readFileSync(join(__dirname, '../../../../test/fixtures/citation-passages.csv'), 'utf8');
    const words = (text.normalize('NFC').match(/\p{L}+/gu) ?? []).filter(
      (word) => /[\u0300-\u036f]/.test(word.normalize('NFD')) && word !== word.toUpperCase(),
    );
    expect(words.length).toBeGreaterThan(5_000);
    expect(words.filter((word) => !isPossibleSyllable(word)).length).toBeLessThan(words.length * 0.003);
  });
});

describe('every syllable the rules allow', () => {
  const all = CONSONANTS.flatMap((onset) =>
    markedOtherwise(`${onset}o`)
      .concat(
        markedOtherwise(`${onset}a`),
        markedOtherwise(`${onset}ong`),
        markedOtherwise(`${onset}uyen`),
        markedOtherwise(`${onset}uoi`),
      )
      .map((word) => word),
  );

  it('comes back the same when it is taken apart and marked again', () => {
    expect(all.length).toBeGreaterThan(1_000);
    for (const word of all) {
      expect(isPossibleSyllable(word)).toBe(true);
      expect(toneApart(word)?.plain).toMatch(/^[a-zđăâêôơư]+$/);
      expect(markedOtherwise(word).some((other) => isSameSpelling(other, word))).toBe(false);
    }
  });

  it.each([
    ['kiem', ['kiểm', 'kiếm', 'kiềm', 'kiệm', 'kiêm', 'kiễm']],
    ['cac', ['các', 'cạc', 'cắc', 'cặc', 'cấc', 'cậc']],
    ['gin', ['gìn', 'gín', 'gỉn', 'gĩn', 'gịn']],
  ])('has other marks on the letters of "%s"', (letters, marked) => {
    expect(markedOtherwise(letters).toSorted()).toEqual(marked.map((word) => word.normalize('NFC')).toSorted());
  });

  it.each([
    'hòa',
    'hoàn',
    'thủy',
    'quý',
    'quyết',
    'giếng',
    'giá',
    'gì',
    'thuở',
    'người',
    'mùa',
    'rượu',
    'ngoài',
    'khuỷu',
    'yếu',
    'tiền',
    'huế',
    'xoèn',
  ])('bears its mark where schools put it: %s', (word) => {
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
    expect(markedOtherwise(bare)).toContain(word);
  });
});

describe('what is no syllable', () => {
  it.each([
    ['hưởug', ['hưởng']],
    ['quyếi', ['quyết']],
    ['nguời', ['người']],
    ['thựcc', []],
    ['rnức', ['mức']],
  ])('"%s" may have been %j', (read, meant) => {
    expect(repairsOf(read)).toEqual(expect.arrayContaining(meant));
    expect(repairsOf(read).length === 0).toBe(meant.length === 0);
  });

  it('is left alone where it is one', () => {
    for (const word of ['chỉ', 'kiếm', 'tính', 'bán']) expect(repairsOf(word)).toEqual([]);
  });

  it.each([
    ['TỈNH', 'tính', 'TÍNH'],
    ['Chỉ', 'chi', 'Chi'],
    ['đổi', 'đối', 'đối'],
    ['Ý', 'y', 'Y'],
  ])('is written as "%s" was', (model, syllable, written) => {
    expect(inCaseOf(model, syllable)).toBe(written);
  });
});
