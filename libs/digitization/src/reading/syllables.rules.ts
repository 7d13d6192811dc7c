/**
 * The spelling of the Vietnamese language as closed rules: a syllable (âm tiết) is an onset, a rhyme and a tone, and only
 * some of each go together. Names and words of other languages lie outside of them.
 */

/** Rhymes (vần) without their tone, by the vowel they begin with. */
const RHYMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay',
    'ăc ăm ăn ăng ăp ăt',
    'âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et',
    'ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
    'y ych yêm yên yêng yêt yêu ynh yt yp',
    'o oc oi om on ong op ot ooc oong',
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
    'ô ôc ôi ôm ôn ông ôp ôt',
    'ơ ơi ơm ơn ơp ơt',
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ',
    'uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyp uyt uyu',
    'ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  ]
    .join(' ')
    .split(' '),
);

/** After `qu` the glide is in the onset. */
const AFTER_QU = new Set(
  (
    'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo ep et ê ên ênh êch êt i ich it ' +
    'y ych ynh yt yp yên yêt ơ ôc'
  ).split(' '),
);

const ONSETS = [
  'ngh',
  'ng',
  'nh',
  'ch',
  'gh',
  'gi',
  'kh',
  'ph',
  'qu',
  'th',
  'tr',
  ...Array.from('bcdđghklmnprstvx'),
  '',
];
/** Before these letters `k`, `gh`, `ngh` are written, before the others `c`, `g`, `ng`. */
const FRONT = /^[eêiy]/;

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const [SHARP, HEAVY] = ['\u0301', '\u0323'];
/** No mark, huyền, sắc, hỏi, ngã, nặng. */
export const TONES = ['', '\u0300', SHARP, '\u0309', '\u0303', HEAVY] as const;

/** A syllable without its tone, and the tone; `undefined` for what bears two tones. */
export const toneApart = (word: string): { plain: string; tone: string } | undefined => {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONE_MARKS) ?? [];
  return tones.length > 1 ? undefined : { plain: apart.replace(TONE_MARKS, '').normalize('NFC'), tone: tones[0] ?? '' };
};

/** Whether the rules of the language know such a syllable, in small letters or capitals, whether a word has it or not. */
export const isPossibleSyllable = (word: string): boolean => {
  const found = toneApart(word);
  return found !== undefined && fitsTone(found.plain, found.tone) && hasRhyme(found.plain);
};

/** Syllables that end with a stop (c, ch, p, t) have the tones sắc or nặng, and no others. */
const fitsTone = (plain: string, tone: string): boolean =>
  !/(?:ch|[cpt])$/.test(plain) || tone === SHARP || tone === HEAVY;

const hasRhyme = (plain: string): boolean =>
  ONSETS.some((onset) => plain.startsWith(onset) && goesWith(onset, plain.slice(onset.length)));

const goesWith = (onset: string, rhyme: string): boolean => {
  switch (onset) {
    case 'qu':
      return AFTER_QU.has(rhyme);
    case 'gi':
      // `gì`, `giếng`: the i of onset and rhyme is written once.
      return RHYMES.has(`i${rhyme}`) || (RHYMES.has(rhyme) && !FRONT.test(rhyme));
    case 'k':
    case 'gh':
    case 'ngh':
      return RHYMES.has(rhyme) && FRONT.test(rhyme) && !/^y./.test(rhyme);
    case 'c':
    case 'g':
    case 'ng':
      return RHYMES.has(rhyme) && !FRONT.test(rhyme);
    case '':
      // `yêu`, `y`: a syllable does not begin with iê.
      return RHYMES.has(rhyme) && !/^(?:iê|y[cnpt])/.test(rhyme);
    default:
      return RHYMES.has(rhyme) && !/^y./.test(rhyme);
  }
};

/** The vowel that bears the tone in a rhyme, as schools teach it today (`hòa`, `thủy`, `quý`, `tiếng`). */
const withTone = (plain: string, tone: string): string => {
  if (tone === '') return plain;
  const onset = /^(?:qu|gi(?=[aăâeêioôơuưy]))/.exec(plain)?.[0].length ?? 0;
  const vowels = /[aăâeêioôơuưy]+/.exec(plain.slice(onset));
  if (!vowels) return plain;
  const [run] = vowels;
  const marked = Math.max(
    ...'êơ'.split('').map((letter) => run.lastIndexOf(letter)),
    ...'ăâôư'.split('').map((letter) => run.indexOf(letter)),
  );
  const closed = onset + vowels.index + run.length < plain.length;
  const nth = marked >= 0 ? marked : run.length === 1 ? 0 : run.length === 3 || (closed && run.length === 2) ? 1 : 0;
  const at = onset + vowels.index + nth;
  return `${plain.slice(0, at)}${`${plain.charAt(at)}${tone}`.normalize('NFC')}${plain.slice(at + 1)}`;
};

/** Marks of vowels and of `đ` that print loses or that the engine takes for each other. */
const SHAPES = ['aăâ', 'eê', 'oôơ', 'uư', 'dđ'];
const shapesOf = (letter: string): string => SHAPES.find((shapes) => shapes.includes(letter)) ?? letter;

/** Letters that look alike, and what they may have been. A pair is costlier than a mark. */
const LOOKALIKES: readonly (readonly [read: string, meant: string])[] = [
  ['rn', 'm'],
  ['ii', 'n'],
  ['li', 'h'],
  ['l', 'i'],
  ['i', 'l'],
  ['l', 't'],
  ['i', 't'],
  ['f', 't'],
  ['c', 'e'],
  ['e', 'c'],
  ['b', 'h'],
  ['h', 'b'],
  ['n', 'u'],
  ['u', 'n'],
  ['ri', 'n'],
  ['cl', 'd'],
  ['q', 'g'],
  ['v', 'y'],
  ['y', 'v'],
];

/** Other syllables with the same letters: other tones and other marks of vowels. */
export const markedOtherwise = (word: string): string[] => {
  const found = toneApart(word);
  if (!found || found.plain.length > LONGEST) return [];
  const shapes = Array.from(found.plain).reduce<string[]>(
    (begun, letter) => begun.flatMap((start) => Array.from(shapesOf(bareOf(letter)), (shape) => start + shape)),
    [''],
  );
  const all = shapes
    .filter((plain) => hasRhyme(plain))
    .flatMap((plain) => TONES.filter((tone) => fitsTone(plain, tone)).map((tone) => withTone(plain, tone)));
  return [...new Set(all)].filter((one) => !isSameSpelling(one, word));
};
/** The longest syllable is nghiêng. */
const LONGEST = 7;
const bareOf = (letter: string): string =>
  letter === 'đ' ? 'd' : (SHAPES.find((shapes) => shapes.includes(letter))?.[0] ?? letter);

/** `hoà` and `hòa` are one syllable. */
export const isSameSpelling = (a: string, b: string): boolean => {
  const [one, other] = [toneApart(a), toneApart(b)];
  return one !== undefined && one.plain === other?.plain && one.tone === other.tone;
};

/**
 * The syllables that an impossible one most likely was: one mark away, else one lookalike letter away. Several of equal
 * cost are several answers; the engine's own letters are never changed for a syllable that is possible.
 */
export const repairsOf = (word: string): string[] => {
  const found = toneApart(word);
  if (!found || found.plain.length > LONGEST || isPossibleSyllable(word)) return [];
  const { plain, tone } = found;
  const marks = [
    ...TONES.map((other) => ({ plain, tone: other })),
    ...Array.from(plain).flatMap((letter, i) =>
      Array.from(shapesOf(letter), (shape) => ({ plain: plain.slice(0, i) + shape + plain.slice(i + 1), tone })),
    ),
  ];
  const nearest = possible(marks);
  if (nearest.length > 0) return nearest;
  return possible(
    LOOKALIKES.flatMap(([read, meant]) =>
      Array.from(plain.matchAll(new RegExp(read, 'g')), ({ index }) => ({
        plain: plain.slice(0, index) + meant + plain.slice(index + read.length),
        tone,
      })),
    ),
  );
};

const possible = (candidates: { plain: string; tone: string }[]): string[] => [
  ...new Set(
    candidates
      .filter(({ plain, tone }) => hasRhyme(plain) && fitsTone(plain, tone))
      .map(({ plain, tone }) => withTone(plain, tone)),
  ),
];

/** Writes a syllable as another was written: small, with a capital, all in capitals. */
export const inCaseOf = (model: string, syllable: string): string => {
  if (model === model.toUpperCase() && model !== model.toLowerCase()) {
    return Array.from(model).length > 1 || Array.from(syllable).length === 1
      ? syllable.toUpperCase()
      : syllable.charAt(0).toUpperCase() + syllable.slice(1);
  }
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : syllable;
};
