/** One written Vietnamese syllable without tone: onset, vowels, coda. Tight enough to refuse most of other languages. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:uyê|iêu|yêu|oai|oay|oeo|uay|uây|uôi|ươi|ươu|uya|uyu|ia|ya|iê|yê|ua|uô|ưa|ươ|ai|ao|au|ay|âu|ây|eo|êu|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|ưi|ưu|uơ|uy|oo|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])?$/;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Latin letters of Vietnamese, digits and the punctuation of office papers. Legacy fonts (TCVN3, VNI) fall outside it. */
const EXPECTED =
  /[\s0-9A-Za-zĂÂĐÊÔƠƯăâđêôơư\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0128\u0129\u0168\u0169\u1ea0-\u1ef9!-/:-@[-`{-~–—‘’“”„…•·−×÷±°²³§©®€™]/u;

export const isSyllable = (word: string): boolean =>
  SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));

/**
 * Judges whether text is what somebody wrote, not the rubbish of a legacy font or a bad converter.
 *
 * @returns share of its characters that office papers use, and share of its words that are Vietnamese syllables;
 * an English text has some 30 % of them, a text in a legacy font under 50 %.
 */
export const plausibility = (text: string): { expected: number; syllables: number; letters: number } => {
  const characters = Array.from(text.normalize('NFC')).filter((character) => character.trim() !== '');
  const words = text.normalize('NFC').match(/\p{L}+/gu) ?? [];
  const expected = characters.filter((character) => EXPECTED.test(character)).length;
  const syllables = words.filter(isSyllable).length;
  return {
    expected: characters.length === 0 ? 0 : expected / characters.length,
    syllables: words.length === 0 ? 0 : syllables / words.length,
    letters: words.reduce((sum, word) => sum + word.length, 0),
  };
};
