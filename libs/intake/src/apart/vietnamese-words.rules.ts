const TONES: Readonly<Record<string, string>> = {
  '\u0300': 'huyền',
  '\u0309': 'hỏi',
  '\u0303': 'ngã',
  '\u0301': 'sắc',
  '\u0323': 'nặng',
};

/** How syllables begin, and what may follow; qu and gi are consonants of two letters. */
const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?/u;
const RIME = new RegExp(
  `^(?:${[
    '[aăâeêioôơuưy](?:ch|ng|nh|[cmnpt])?',
    '(?:iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uơ|uy|uyê)(?:ch|ng|nh|[cmnpt])?',
    'ai|ao|au|ay|âu|ây|eo|êu|ia|iêu|iu|oai|oao|oay|oeo|oi|ôi|ơi|ua|uây|ui|uôi|uya|uyu|uao|ưa|ưi|ươi|ươu|ưu|yêu',
  ].join('|')})$`,
  'u',
);

/** Is it a syllable as Vietnamese spells them, with one tone at most, and before a stop only sắc or nặng? */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = Array.from(parts).filter((part) => part in TONES);
  if (tones.length > 1) return false;
  const toneless = Array.from(parts)
    .filter((part) => !(part in TONES))
    .join('')
    .normalize('NFC');
  const stops = /(?:ch|[cpt])$/u.test(toneless);
  if (stops && tones.length === 1 && !'\u0301\u0323'.includes(tones[0] ?? '')) return false;
  const onset = ONSET.exec(toneless)?.[0] ?? '';
  const rimes = [toneless.slice(onset.length), ...(/^(?:gi|qu)/u.test(onset) ? [toneless.slice(1)] : [])];
  return rimes.some((rime) => RIME.test(rime));
}

/** Signs of print that stand beside words in any script. */
const PRINT = '\\s\\u00a0–—‘’“”…•№§°«»·';
const WORD = new RegExp(
  `(?:(?![${PRINT}])(?:[\\p{L}\\p{M}]|[^\\u0000-\\u007f]|[\\u0001-\\u0006\\u0011-\\u0017]))+`,
  'gu',
);
const ENOUGH = 4_000;

/** How many words with a letter beyond ASCII a text has, and how many of them are syllables of Vietnamese. */
export function countSyllables(texts: Iterable<string>): { marked: number; syllables: number } {
  let marked = 0;
  let syllables = 0;
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) {
      if (/^[a-z]+$/i.test(word)) continue;
      marked += 1;
      if (isSyllable(word)) syllables += 1;
    }
    if (marked >= ENOUGH) break;
  }
  return { marked, syllables };
}
