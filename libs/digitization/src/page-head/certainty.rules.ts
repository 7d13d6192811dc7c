import type { ReadWord } from '../reading/read-page';

/**
 * From this confidence on a proposal stands in the form without a highlight; below it the clerk has to look. The form
 * of the web has the same figure.
 */
export const SURE = 0.85;

/**
 * How often a word is right of which the engine believes so much. The engine's figure runs high: what it believes to
 * 0.85 is right two times of three, what it believes to 0.96 nearly always. Measured over 7,700 words of ordinary and
 * bad scans; it says something about the engine, nothing about documents.
 */
const RIGHT: readonly (readonly [believed: number, right: number])[] = [
  [0, 0.1],
  [0.5, 0.35],
  [0.75, 0.5],
  [0.88, 0.8],
  [0.93, 0.95],
  [0.96, 0.996],
  [1, 1],
];

/** The chance that a word is right to the letter. */
export const chanceOf = (believed: number): number => {
  const above = RIGHT.findIndex(([from]) => from >= believed);
  const [x1, y1] = RIGHT[above] ?? [1, 1];
  const [x0, y0] = RIGHT[above - 1] ?? [x1, y1];
  return x1 === x0 ? y1 : y0 + ((believed - x0) / (x1 - x0)) * (y1 - y0);
};

/**
 * How much of the doubt about a word other evidence takes away, 0 to 1: a catalogue that has it, another part of the
 * document that says the same.
 */
export type Agreement = number | ((text: string) => number);

/**
 * The chance that all of these words are right: one doubtful word makes a long list doubtful. Dashes and dots count for
 * nothing; the engine never believes in them.
 */
export const chanceOfAll = (words: readonly ReadWord[], agreement: Agreement = 0): number =>
  words.reduce((chance, { text, confidence }) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return chance;
    const agreed = typeof agreement === 'number' ? agreement : agreement(text);
    return chance * (1 - (1 - chanceOf(confidence)) * (1 - agreed));
  }, 1);
