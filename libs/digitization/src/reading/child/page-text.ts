import { STAMP_LINE, type ReadWord } from '../read-page';
import type { Token } from './recognizer';

export type PageWords = { text: string; words: ReadWord[]; confidence: number };

/**
 * Makes text and words of lines in reading order: composed characters (NFC), no control characters,
 * no more than the page may have. The words of the stamp come last and are in no line.
 */
export const asPageWords = (
  lines: Token[][],
  size: { width: number; height: number },
  limits: { textLength: number; words: number },
  stamp: Token[] = [],
): PageWords => {
  const words: ReadWord[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const line of lines) {
    const kept: string[] = [];
    for (const token of line) {
      const text = clean(token.text);
      if (text === '' || words.length >= limits.words || length + text.length + 1 > limits.textLength) continue;
      length += text.length + 1;
      kept.push(text);
      const was = token.was === undefined ? {} : { was: clean(token.was) };
      words.push({ text, ...was, box: boxOf(token, size), confidence: clamp(token.confidence), line: texts.length });
    }
    if (kept.length > 0) texts.push(kept.join(' '));
  }
  const confidence = meanConfidence(words);
  for (const token of stamp.slice(0, Math.max(0, limits.words - words.length))) {
    const text = clean(token.text);
    if (text === '') continue;
    words.push({ text, box: boxOf(token, size), confidence: clamp(token.confidence), line: STAMP_LINE });
  }
  return { text: texts.join('\n'), words, confidence };
};

/** Mean of the words, weighted by length: a page of good text is not spoiled by a scribble of six dots. */
export const meanConfidence = (words: { text: string; confidence: number }[]): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) return 0;
  return clamp(words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters);
};

/** NFC without controls, format characters and lone surrogates, at most 500 characters. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    // The engine writes the slash of fractions for the slash of numbers and symbols.
    .replaceAll('\u2044', '/')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 500);

const clamp = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1_000) / 1_000;

const boxOf = ({ x0, y0, x1, y1 }: Token, { width, height }: { width: number; height: number }): ReadWord['box'] => {
  const of = (part: number, whole: number): number => Math.round(Math.min(1, Math.max(0, part / whole)) * 1e5) / 1e5;
  return [of(x0, width), of(y0, height), of(x1, width), of(y1, height)];
};
