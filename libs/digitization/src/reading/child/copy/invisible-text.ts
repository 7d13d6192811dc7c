import {
  beginText,
  endText,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';

import type { PageText } from '../../messages';

const FONT_NAME = 'VanthuText';

/** Writes each word where it stands on the page, stretched to its width, line by line. */
export const writeInvisibly = (page: PDFPage, font: PDFFont, { words, skew }: PageText): void => {
  const key = page.node.newFontDictionary(FONT_NAME, font.ref);
  const place = placing(page, skew);
  const operators = words.flatMap(({ text: said, box: [x0, y0, x1, y1] }) => {
    const text = inFont(font, said);
    const size = Math.max(1, (y1 - y0) * place.height * 0.8);
    const natural = font.widthOfTextAtSize(text, size);
    if (natural === 0) return [];
    const stretch = ((x1 - x0) * place.width * 100) / natural;
    const { a, b, c, d, x, y } = place.at(x0, y1 - (y1 - y0) * 0.2);
    return [
      setFontAndSize(key, size),
      setCharacterSqueeze(Math.max(1, Math.min(1_000, stretch))),
      setTextMatrix(a, b, c, d, x, y),
      // The blank makes readers see two words, also where the boxes touch.
      showText(font.encodeText(`${text} `)),
    ];
  });
  page.pushOperators(
    pushGraphicsState(),
    beginText(),
    setTextRenderingMode(TextRenderingMode.Invisible),
    ...operators,
    endText(),
    popGraphicsState(),
  );
};

/** What the font has no letter for becomes a box: a missing glyph is forbidden in PDF/A (ISO 19005-2, 6.2.11.8). */
const inFont = (font: PDFFont, text: string): string => {
  let known = KNOWN.get(font);
  if (!known) KNOWN.set(font, (known = new Set(font.getCharacterSet())));
  return Array.from(text, (letter) => (known.has(letter.codePointAt(0) ?? 0) ? letter : '□')).join('');
};
const KNOWN = new WeakMap<PDFFont, Set<number>>();

type Placed = { a: number; b: number; c: number; d: number; x: number; y: number };

/** Turns fractions of the upright, straightened picture into places on the page as the PDF counts them. */
const placing = (
  page: PDFPage,
  skew: number,
): { width: number; height: number; at: (fx: number, fy: number) => Placed } => {
  const crop = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const sideways = turned === 90 || turned === 270;
  const [width, height] = sideways ? [crop.height, crop.width] : [crop.width, crop.height];
  const tilt = (skew * Math.PI) / 180;
  const direction = (turned * Math.PI) / 180 + tilt;
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  return {
    width,
    height,
    at: (fx, fy) => {
      const [dx, dy] = [(fx - 0.5) * width, (fy - 0.5) * height];
      const right = width / 2 + dx * Math.cos(tilt) + dy * Math.sin(tilt);
      const down = height / 2 - dx * Math.sin(tilt) + dy * Math.cos(tilt);
      const [x, y] = toPage(turned, right, down, crop);
      return { a: cos, b: sin, c: -sin, d: cos, x, y };
    },
  };
};

const toPage = (
  turned: number,
  right: number,
  down: number,
  crop: { x: number; y: number; width: number; height: number },
): [number, number] => {
  if (turned === 90) return [crop.x + down, crop.y + right];
  if (turned === 180) return [crop.x + crop.width - right, crop.y + down];
  if (turned === 270) return [crop.x + crop.width - down, crop.y + crop.height - right];
  return [crop.x + right, crop.y + crop.height - down];
};
