import type { Token } from './recognizer';

/** A dash that the engine glued to the first word of a line is a bullet (gạch đầu dòng), which stands apart. */
export const withBulletsApart = (lines: readonly Token[][]): Token[][] =>
  lines.map((line) => {
    const [first, ...rest] = line;
    const [, dash, word] = /^([-–])(\p{L}\S*)$/u.exec(first?.text ?? '') ?? [];
    if (!first || dash === undefined || word === undefined) return line;
    const share = (first.x1 - first.x0) / (word.length + 1);
    return [
      { ...first, text: dash, x1: first.x0 + share * 0.7 },
      { ...first, text: word, x0: first.x0 + share * 1.2 },
      ...rest,
    ];
  });
