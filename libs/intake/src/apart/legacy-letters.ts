/**
 * Letters of Vietnamese fonts from before Unicode (bảng mã cũ), in which one byte of Latin-1 stands for another letter:
 * TCVN3 (ABC, TCVN 5712:1993; fonts .VnTime) has a byte for each letter, VNI (fonts VNI-Times) writes the vowel and behind it
 * a byte for its tone. In a spreadsheet such text stands as letters of Latin-1 or of Windows-1252: `QuyÕt ®Þnh`.
 */

/** Of TCVN 5712:1993 table 1: the byte of each letter. Fonts for capitals show these small letters as capitals. */
const TCVN3: Readonly<Record<string, string>> = {
  '01': 'ÚỤ',
  '04': 'ỪỬỮ',
  '11': 'ỨỰỲỶỸÝỴ',
  '80': 'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ',
  a1: 'ĂÂÊÔƠƯĐăâêôơưđẰ',
  b0: '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ',
};

const tcvn3Bytes: ReadonlyMap<string, string> = new Map(
  Object.entries(TCVN3).flatMap(([first, letters]) =>
    Array.from(letters).map((letter, i) => [String.fromCharCode(Number.parseInt(first, 16) + i), letter] as const),
  ),
);

/** VNI-Win: what stands behind a vowel, small and capital, and the marks that it puts on it. */
const VNI_MARKS: readonly (readonly [string, string])[] = [
  ['ùÙ', '\u0301'],
  ['øØ', '\u0300'],
  ['ûÛ', '\u0309'],
  ['õÕ', '\u0303'],
  ['ïÏ', '\u0323'],
  ['âÂ', '\u0302'],
  ['áÁ', '\u0302\u0301'],
  ['àÀ', '\u0302\u0300'],
  ['åÅ', '\u0302\u0309'],
  ['ãÃ', '\u0302\u0303'],
  ['äÄ', '\u0323\u0302'],
  ['êÊ', '\u0306'],
  ['éÉ', '\u0306\u0301'],
  ['èÈ', '\u0306\u0300'],
  ['úÚ', '\u0306\u0309'],
  ['üÜ', '\u0306\u0303'],
  ['ëË', '\u0323\u0306'],
];
const vniMarks: ReadonlyMap<string, string> = new Map(
  VNI_MARKS.flatMap(([signs, marks]) => Array.from(signs).map((sign) => [sign, marks] as const)),
);
/** VNI-Win: letters of one byte. Some of these bytes are tones too, but only behind a vowel. */
const VNI_SINGLE: ReadonlyMap<string, string> = new Map(
  Array.from('ôÔöÖñÑíÍìÌæÆóÓòÒîÎ').map((sign, i) => [sign, Array.from('ơƠưƯđĐíÍìÌỉỈĩĨịỊỵỴ')[i] ?? sign] as const),
);

/** Windows-1252 has letters where Latin-1 has controls; both are what becomes of a byte from 80 to 9f. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const asByte = (sign: string): string => {
  const at = CP1252.indexOf(sign);
  return at < 0 ? sign : String.fromCharCode(0x80 + at);
};

/** Reads a text of TCVN3. Letters that Unicode alone has stay as they are. */
export const fromTcvn3 = (text: string): string =>
  Array.from(text)
    .map((sign) => tcvn3Bytes.get(asByte(sign)) ?? sign)
    .join('')
    .normalize('NFC');

/** Reads a text of VNI. */
export function fromVni(text: string): string {
  let read = '';
  let isVowel = false;
  for (const sign of text) {
    const marks = isVowel ? vniMarks.get(sign) : undefined;
    const joined = marks === undefined ? '' : withMarks(read.at(-1) ?? '', marks);
    if (joined !== '') {
      read = read.slice(0, -1) + joined;
      isVowel = false;
    } else {
      const letter = VNI_SINGLE.get(sign) ?? sign;
      read += letter;
      isVowel = /[aeouyơư]/iu.test(letter);
    }
  }
  return read;
}

/** The vowel with the marks, when there is such a letter in Vietnamese; '' when not. */
function withMarks(vowel: string, marks: string): string {
  const joined = (vowel + marks).normalize('NFC');
  return LETTERS.has(joined.toLowerCase()) ? joined : '';
}

/** The letters with marks: every vowel of Vietnamese with every tone. */
export const MARKED: readonly string[] = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const LETTERS: ReadonlySet<string> = new Set([...MARKED, 'đ']);
