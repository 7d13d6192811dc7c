import fc from 'fast-check';
import { fromTcvn3, fromVni, MARKED } from './legacy-letters';
import { chooseReading, readingsOf } from './legacy-text.rules';

const SMALL = [...new Set([...MARKED, 'đ', ...Array.from('bcdghklmnpqrstvx')])];
const LETTERS = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];

/** Writers of the old encodings, made here from the letters apart from the tables that read them. */
const TONE_SIGN = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï', '': '' } as const;
const CIRCUMFLEX = { '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä', '': 'â' } as const;
const BREVE = { '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë', '': 'ê' } as const;
const OTHERS: Readonly<Record<string, string>> = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' };

function toVni(letter: string): string {
  const small = letter.toLowerCase();
  const parts = Array.from(small.normalize('NFD'));
  const tone = (parts.find((part) => part in TONE_SIGN) ?? '') as keyof typeof TONE_SIGN;
  const base = parts[0] ?? '';
  const written =
    OTHERS[small] ??
    (parts.includes('\u0302')
      ? base + CIRCUMFLEX[tone]
      : parts.includes('\u0306')
        ? base + BREVE[tone]
        : parts.includes('\u031b')
          ? (base === 'o' ? 'ô' : 'ö') + TONE_SIGN[tone]
          : base + TONE_SIGN[tone]);
  return letter === small ? written : written.toUpperCase();
}
/** The bytes of TCVN 5712:1993 in the order of the letters below, as the standard prints them. */
const TCVN_SMALL =
  'b5b6b7b8b9 bbbcbdbec6 c7c8c9cacb cccecfd0d1 d2d3d4d5d6 d7d8dcddde dfe1e2e3e4 e5e6e7e8e9 eaebecedee eff1f2f3f4 f5f6f7f8f9 fafbfcfdfe';
const TCVN_CAPITAL =
  '8081828384 afbabfc085 c1c2c3c486 8788898a8b c5cdd9da8c 8d8e8f9091 9293949596 dbe0f0ff97 98999a9b9c 9d9e9f0102 0405061112 1314151617';
const tcvn = new Map<string, string>(
  Array.from('ĂÂÊÔƠƯĐăâêôơưđ').map((letter, i) => [letter, String.fromCharCode(0xa1 + i)]),
);
for (const [bytes, capital] of [
  [TCVN_SMALL, false],
  [TCVN_CAPITAL, true],
] as const) {
  const toned = MARKED.filter((_, i) => i % 6 > 0);
  (bytes.replaceAll(' ', '').match(/../g) ?? []).forEach((byte, i) => {
    const letter = toned[i] ?? '';
    tcvn.set(capital ? letter.toUpperCase() : letter, String.fromCharCode(Number.parseInt(byte, 16)));
  });
}
const toTcvn3 = (text: string) =>
  Array.from(text)
    .map((letter) => tcvn.get(letter) ?? letter)
    .join('');
const vni = (text: string) => Array.from(text).map(toVni).join('');

const ROWS = [
  'Quyết định về việc phê duyệt kế hoạch sử dụng đất năm 2009 của huyện An Lạc',
  'V/v hướng dẫn tổ chức Đại hội Đảng bộ các cấp; Ủy ban nhân dân xã Đường Lâm',
  'Tờ trình xin bổ sung kinh phí sửa chữa trụ sở, mua sắm trang thiết bị',
  'ĐẶNG THỊ MƯỜI, NGUYỄN VĂN ƯỚC, LỮ THỊ ỔN, Ỷ LAN',
];

describe('letters from before Unicode', () => {
  it('are all there: every letter goes into TCVN3 and VNI and comes back, small and capital', () => {
    expect(new Set(LETTERS.map(toTcvn3)).size).toBe(LETTERS.length);
    expect(LETTERS.map((letter) => fromTcvn3(toTcvn3(letter)))).toEqual(LETTERS);
    expect(LETTERS.map((letter) => fromVni(vni(letter)))).toEqual(LETTERS);
  });

  it('come back in any syllable, whatever stands beside them', () => {
    const syllable = fc
      .tuple(
        fc.constantFrom('', 'b', 'ngh', 'đ', 'Đ', 'tr', 'qu', 'gi'),
        fc.constantFrom(...MARKED),
        fc.constantFrom('', 'n', 'ng', 'i', 't'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        expect(fromTcvn3(toTcvn3(text))).toBe(text);
        expect(fromVni(vni(text))).toBe(text);
      }),
    );
  });

  it('are known as programs show them, where bytes of Windows-1252 became letters of it', () => {
    expect(fromTcvn3('QuyÕt ®Þnh vÒ viÖc phª duyÖt')).toBe('Quyết định về việc phê duyệt');
    expect(fromVni('Quyeát ñònh veà vieäc pheâ duyeät')).toBe('Quyết định về việc phê duyệt');
    expect(fromTcvn3('\u20acN \u2030')).toBe('ÀN Ẽ');
  });
});

describe('the encoding of an old table', () => {
  it.each(ROWS)('is told by its words: %s', (row) => {
    expect(chooseReading(readingsOf([row]))).toMatchObject({ encoding: 'unicode', sure: true });
    expect(chooseReading(readingsOf([toTcvn3(row)]))).toMatchObject({ encoding: 'tcvn3', sure: true });
    expect(chooseReading(readingsOf([vni(row)]))).toMatchObject({ encoding: 'vni', sure: true });
  });

  it('is Unicode where nothing stands but ASCII', () => {
    expect(chooseReading(readingsOf(['12/BC-UBND', '05/03/2019', 'Bao cao']))).toMatchObject({
      encoding: 'unicode',
      sure: true,
    });
  });

  it('is not claimed where the text does not say: a word or two that many encodings could have written', () => {
    expect(chooseReading(readingsOf(['ñaø'])).sure).toBe(false);
    expect(chooseReading(readingsOf(['Ĳ ǅ ǈ œuvre façade'])).sure).toBe(false);
  });

  it('leaves French and German names of a Vietnamese table alone', () => {
    const texts = [...ROWS, 'Công ty Société Générale', 'Müller GmbH'];
    expect(chooseReading(readingsOf(texts))).toMatchObject({ encoding: 'unicode', sure: true });
  });
});
