import fontkit from '@pdf-lib/fontkit';
import { PDFArray, PDFDict, PDFNumber, PDFRawStream } from 'pdf-lib';

import { bytesOf, dictOf, named, nameOf, numberOf, numbersOf, streamOf } from './pdf-objects';

/** Why a font may not stand in a PDF/A, in words for the log. */
export type FontFault =
  'font not embedded' | 'font of a kind that is not judged' | 'font damaged' | 'font widths differ';

/**
 * Whether a font of a page may stand in a PDF/A-2b (ISO 19005-2, 6.2.11): it is embedded, and its letters are as wide as
 * the page believes. Of the kinds of fonts only those are judged that office programs write; the others are not claimed.
 */
export const faultOfFont = (font: PDFDict): FontFault | undefined => {
  const kind = nameOf(font, 'Subtype');
  if (kind === 'Type0') return faultOfComposite(font);
  if (kind === 'TrueType') return faultOfTrueType(font);
  return isEmbedded(dictOf(font, 'FontDescriptor')) ? 'font of a kind that is not judged' : 'font not embedded';
};

const isEmbedded = (descriptor: PDFDict | undefined): boolean =>
  descriptor !== undefined && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => streamOf(descriptor, key));

const faultOfComposite = (font: PDFDict): FontFault | undefined => {
  const list = named(font, 'DescendantFonts');
  const inner = list instanceof PDFArray ? list.lookup(0) : undefined;
  if (!(inner instanceof PDFDict)) return 'font damaged';
  const descriptor = dictOf(inner, 'FontDescriptor');
  if (!isEmbedded(descriptor)) return 'font not embedded';
  const file = descriptor && streamOf(descriptor, 'FontFile2');
  const plain = nameOf(font, 'Encoding') === 'Identity-H' && nameOf(inner, 'CIDToGIDMap') === 'Identity';
  if (!file || !plain || nameOf(inner, 'Subtype') !== 'CIDFontType2') return 'font of a kind that is not judged';
  const open = opened(file);
  if (!open) return 'font damaged';
  // Widths are given in runs: of letters that the page has no use for, the font or the page says nothing.
  const sound = [...widthsOf(inner)].every(([code, width]) => {
    const own = open.width(code) ?? 0;
    return width === 0 || own === 0 || isNear(width, own);
  });
  return sound ? undefined : 'font widths differ';
};

const SYMBOLIC = 4;

const faultOfTrueType = (font: PDFDict): FontFault | undefined => {
  const descriptor = dictOf(font, 'FontDescriptor');
  if (!isEmbedded(descriptor)) return 'font not embedded';
  const file = descriptor && streamOf(descriptor, 'FontFile2');
  const encoding = nameOf(font, 'Encoding');
  const symbolic = ((descriptor && numberOf(descriptor, 'Flags')) ?? 0) & SYMBOLIC;
  // Other encodings, and those of symbols, hang on tables of the font.
  if (!file || symbolic !== 0 || encoding !== 'WinAnsiEncoding') return 'font of a kind that is not judged';
  const open = opened(file);
  const first = numberOf(font, 'FirstChar');
  const last = numberOf(font, 'LastChar');
  const widths = numbersOf(font, 'Widths');
  if (!open || first === undefined || last === undefined || widths.length !== last - first + 1) return 'font damaged';
  const letters = new TextDecoder('windows-1252');
  const sound = widths.every((width, i) => {
    const glyph = open.glyphOf(letters.decode(Uint8Array.of(first + i)).codePointAt(0) ?? 0);
    // Letters that the page has no use for are not in the font, or have no width.
    return glyph === 0 || width === 0 || isNear(width, open.width(glyph));
  });
  return sound ? undefined : 'font widths differ';
};

const isNear = (a: number, b: number | undefined): boolean => b !== undefined && Math.abs(a - b) <= 1;

const opened = (
  file: PDFRawStream,
): { width: (glyph: number) => number | undefined; glyphOf: (code: number) => number } | undefined => {
  const bytes = bytesOf(file);
  if (!bytes) return undefined;
  try {
    const font = fontkit.create(bytes);
    const { unitsPerEm } = font;
    return {
      width: (glyph) => {
        try {
          return (font.getGlyph(glyph).advanceWidth * 1_000) / unitsPerEm;
        } catch {
          return undefined;
        }
      },
      glyphOf: (code) => font.glyphForCodePoint(code).id,
    };
  } catch {
    return undefined;
  }
};

/** `W` in its two forms: `first [w w …]` and `first last w`. */
const widthsOf = (font: PDFDict): Map<number, number> => {
  const widths = new Map<number, number>();
  const list = named(font, 'W');
  if (!(list instanceof PDFArray)) return widths;
  const parts = list.asArray().map((one) => font.context.lookup(one));
  for (let i = 0; i < parts.length;) {
    const [first, second, third] = [parts[i], parts[i + 1], parts[i + 2]];
    if (!(first instanceof PDFNumber)) return widths;
    if (second instanceof PDFArray) {
      for (const [nth, one] of second.asArray().entries()) {
        const width = font.context.lookup(one);
        if (width instanceof PDFNumber) widths.set(first.asNumber() + nth, width.asNumber());
      }
      i += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      const last = Math.min(second.asNumber(), first.asNumber() + 65_535);
      for (let code = first.asNumber(); code <= last; code++) widths.set(code, third.asNumber());
      i += 3;
    } else return widths;
  }
  return widths;
};
