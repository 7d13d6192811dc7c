import { startsNumberLine } from '../folded.rules';
import { isSyllable } from '../vietnamese.rules';
import type { Token, TokenLine } from './recognizer';

/** Signs that stand alone in office papers; every other lone sign is a rule, a fold or a scribble. */
const LONE_SIGN = /^[-–—+*•.,:;()%"“”…=]{1,4}$/;

/** What the rule of a table, or a speck, becomes. */
const LONE_BAR = /^[|_~^`´‘\\/<>{}[\]«»®©¬]+$/;

/**
 * Leaves out what the engine made of seals, signatures and the rules of tables. A doubtful word stays as long as it
 * looks like one, or stands among words the engine is sure of: a wrong letter is better than a lost name.
 */
export const withoutNoise = (lines: TokenLine[]): TokenLine[] =>
  lines
    .map((line) =>
      isSure(line) ? line.filter(({ text }) => !LONE_BAR.test(text)) : line.filter((token) => !isScribble(token)),
    )
    .filter((line) => line.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    .filter((line) => !isScribbledLine(line));

/** A line of which two words are sure is print; its other words are print too, however badly they read. */
const isSure = (line: TokenLine): boolean =>
  line.filter(({ text, confidence }) => confidence > 0.75 && text.length > 1 && looksWritten(text)).length >= 2;

const isScribble = ({ text, confidence }: Token): boolean => {
  if (!/[\p{L}\p{N}]/u.test(text)) return confidence < 0.6 || !LONE_SIGN.test(text);
  if (confidence >= 0.6) return false;
  if (confidence < 0.3 && text.length <= 2) return true;
  return !looksWritten(text) && confidence < 0.5;
};

/** A syllable, a number, or a code of letters, digits and the joints of codes, with marks around it. */
const looksWritten = (text: string): boolean => {
  const bare = text.replace(/^[("“'[-]+|[)"”'\].,:;-]+$/g, '');
  return isSyllable(bare) || /^\d[\d.,/]*$/.test(bare) || /^[\p{L}\d]+(?:[./_@&-][\p{L}\d]+)+$/u.test(bare);
};

const isScribbledLine = (line: TokenLine): boolean => {
  // The engine hardly ever believes in a number and symbol; it reads them well all the same.
  if (startsNumberLine(line.map(({ text }) => text).join(' ')) && /\d\S*[/-]/.test(line.at(-1)?.text ?? ''))
    return false;
  const letters = line.reduce((sum, { text }) => sum + text.length, 0);
  const mean = line.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
  const words = line.filter(({ text, confidence }) => confidence > 0.5 && text.length > 1 && looksWritten(text));
  return mean < 0.55 && words.length < 2;
};
