/** How wide a text is, in the unit of the width it is set into. */
export type Measure = (text: string) => number;

/**
 * Sets a text into lines of a width: breaks at blanks, and within a word only where the word alone is wider than a line.
 * Line breaks of the text stay. No line is wider than `width`, unless a single letter is.
 */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const blank = measure(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/\s+/).flatMap((long) => pieces(long, width, measure))) {
    const wide = measure(word);
    if (line !== '' && used + blank + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += (line === '' ? 0 : blank) + wide;
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word as it is, or cut into pieces that fit: symbols such as 15/2026/QĐ-UBND and what people paste have no blanks. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of word) {
    const wide = measure(letter);
    if (piece !== '' && used + wide > width) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += wide;
  }
  return [...found, piece];
}
