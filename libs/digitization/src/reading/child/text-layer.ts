import { plausibility } from '../vietnamese.rules';
import { floats, ints, withScratch, type Pdfium } from './pdfium';
import type { Grey } from './raster';
import type { Token, TokenLine } from './recognizer';

const INVISIBLE = 3;
const FEWEST_LETTERS = 20;

/** The words of the text layer, in pixels of the page painted at `size`; lines as the file has them. */
export type TextLayer = { lines: TokenLine[]; text: string; hidden: number; unmapped: number; characters: number };

/** Reads the text layer of a page, with at most `most` characters. */
export const readTextLayer = (
  pdfium: Pdfium,
  page: number,
  size: { width: number; height: number },
  most: number,
): TextLayer => {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return { lines: [], text: '', hidden: 0, unmapped: 0, characters: 0 };
  try {
    return withScratch(pdfium, 24, (scratch) => collect(pdfium, page, text, size, most, scratch));
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
};

const collect = (
  pdfium: Pdfium,
  page: number,
  text: number,
  size: { width: number; height: number },
  most: number,
  scratch: number,
): TextLayer => {
  const count = Math.min(pdfium._FPDFText_CountChars(text), most);
  const layer: TextLayer = { lines: [], text: '', hidden: 0, unmapped: 0, characters: 0 };
  let line: TokenLine = [];
  let word: Token | undefined;
  const endWord = () => {
    if (word) line.push(word);
    word = undefined;
  };
  const endLine = () => {
    endWord();
    if (line.length > 0) layer.lines.push(line);
    line = [];
  };
  for (let i = 0; i < count; i++) {
    const code = pdfium._FPDFText_GetUnicode(text, i);
    const character = code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
    layer.text += character;
    if (character === '\n' || character === '\r') endLine();
    if (character.trim() === '' || code === 0) {
      endWord();
      continue;
    }
    if (pdfium._FPDFText_IsGenerated(text, i) === 1) continue;
    layer.characters++;
    if (pdfium._FPDFText_HasUnicodeMapError(text, i) === 1) layer.unmapped++;
    const object = pdfium._FPDFText_GetTextObject(text, i);
    if (object !== 0 && pdfium._FPDFTextObj_GetTextRenderMode(object) === INVISIBLE) layer.hidden++;
    const box = boxOf(pdfium, page, text, i, size, scratch);
    word = word
      ? {
          ...word,
          text: word.text + character,
          x0: Math.min(word.x0, box.x0),
          y0: Math.min(word.y0, box.y0),
          x1: Math.max(word.x1, box.x1),
          y1: Math.max(word.y1, box.y1),
        }
      : { text: character, ...box, confidence: 1 };
  }
  endLine();
  return layer;
};

type Box = { x0: number; y0: number; x1: number; y1: number };

const boxOf = (
  pdfium: Pdfium,
  page: number,
  text: number,
  index: number,
  { width, height }: { width: number; height: number },
  scratch: number,
): Box => {
  pdfium._FPDFText_GetLooseCharBox(text, index, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = floats(pdfium, scratch, 4);
  const corners = [
    [left, top],
    [right, bottom],
  ].map(([x = 0, y = 0]) => {
    pdfium._FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, scratch + 16, scratch + 20);
    return ints(pdfium, scratch + 16, 2);
  });
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
};

/**
 * Decides whether a text layer may stand for the page. It may when it is there, is shown (a hidden layer is somebody
 * else's OCR, of unknown quality), is mapped to real characters, reads like a language, and accounts for the ink:
 * a scan with a line of text printed over it, as signing programs do, is still a scan.
 */
export const isTrustworthy = (layer: TextLayer, small: Grey, size: { width: number; height: number }): boolean => {
  if (layer.characters === 0) return false;
  const { expected, syllables, letters } = plausibility(layer.text);
  if (letters < FEWEST_LETTERS || expected < 0.97) return false;
  if (layer.hidden > layer.characters * 0.1 || layer.unmapped > layer.characters * 0.02) return false;
  // Another language is welcome as long as its letters are plain; rubbish of a legacy font is neither.
  if (syllables < 0.5 && /[^\t-\u024f\u1e00-\u1eff\u2000-\u22ff]/u.test(layer.text)) return false;
  return uncoveredInk(layer, small, size) < 0.4;
};

/** Share of the page's ink that stands outside every word of the layer. */
const uncoveredInk = (layer: TextLayer, small: Grey, size: { width: number; height: number }): number => {
  const scale = small.width / size.width;
  const covered = new Uint8Array(small.width * small.height);
  for (const { x0, y0, x1, y1 } of layer.lines.flat()) {
    const right = Math.min(small.width - 1, Math.ceil(x1 * scale) + 2);
    const bottom = Math.min(small.height - 1, Math.ceil(y1 * scale) + 2);
    for (let y = Math.max(0, Math.floor(y0 * scale) - 2); y <= bottom; y++) {
      covered.fill(1, y * small.width + Math.max(0, Math.floor(x0 * scale) - 2), y * small.width + right + 1);
    }
  }
  let [ink, outside] = [0, 0];
  for (let i = 0; i < covered.length; i++) {
    if ((small.data[i] ?? 255) >= 128) continue;
    ink++;
    if (covered[i] === 0) outside++;
  }
  return ink === 0 ? 0 : outside / ink;
};
