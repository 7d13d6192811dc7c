import type { PDFFont } from 'pdf-lib';

type Glyph = { readonly hex: string; /** In thousandths of the size. */ readonly width: number };

/**
 * A font of a paper. Letters are looked up one by one and remembered: shaping each text anew takes most of the time of a
 * long register book, and ligatures would spoil the text for who copies it.
 */
export class Typeface {
  private readonly glyphs = new Map<string, Glyph>();
  private readonly known: ReadonlySet<number>;

  constructor(
    readonly key: string,
    readonly font: PDFFont,
  ) {
    this.known = new Set(font.getCharacterSet());
  }

  /** Hexadecimal codes of a text, for `Tj`. */
  encode(text: string): string {
    return Array.from(printable(text), (letter) => this.glyph(letter).hex).join('');
  }

  /** In millimetres, for a size in points. */
  width(text: string, size: number): number {
    let thousandths = 0;
    for (const letter of printable(text)) thousandths += this.glyph(letter).width;
    return (thousandths * size * MM_PER_POINT) / 1_000;
  }

  /** The size, at most `size`, at which a text is no wider than so many millimetres. */
  sizeFor(text: string, size: number, width: number): number {
    return Math.min(size, (size * width) / Math.max(0.1, this.width(text, size)));
  }

  /** What the font has no letter for becomes a box: a missing glyph is forbidden in PDF/A (ISO 19005-2, 6.2.11.8). */
  private glyph(letter: string): Glyph {
    const found = this.glyphs.get(letter);
    if (found) return found;
    const shown = this.known.has(letter.codePointAt(0) ?? 0) ? letter : '□';
    const glyph = { hex: this.font.encodeText(shown).asString(), width: this.font.widthOfTextAtSize(shown, 1_000) };
    this.glyphs.set(letter, glyph);
    return glyph;
  }
}

export const MM_PER_POINT = 25.4 / 72;

/** One spelling for each letter, blanks for controls, nothing for what has no shape. */
const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\p{Cc}\p{Z}]/gu, ' ');
