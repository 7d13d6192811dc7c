import type { ReadPage, ReadWord } from '@vanthu/digitization';

/** A line of a page as one describes it: its text, where it begins and ends (shares of the page), how high it stands. */
export type Described = readonly [text: string, x0: number, x1: number, y: number];

const HEIGHT = 0.014;

/** Words spread over the width of their line as their letters are. */
export const wordsOf = ([text, x0, x1, y]: Described, line: number, confidence = 0.97): ReadWord[] => {
  const width = (x1 - x0) / text.length;
  let at = x0;
  return text.split(' ').map((word) => {
    const box: ReadWord['box'] = [at, y, at + word.length * width, y + HEIGHT];
    at += (word.length + 1) * width;
    return { text: word, box, confidence, line };
  });
};

/** A page that was read, with these lines in their order. */
export const pageOf = (
  lines: readonly Described[],
  { page = 1, confidence = 0.97 }: { page?: number; confidence?: number } = {},
): Pick<ReadPage, 'page' | 'blank' | 'words'> => ({
  page,
  blank: lines.length === 0,
  words: lines.flatMap((line, i) => wordsOf(line, i, confidence)),
});
