import type { Paper } from '../paper/paper';
import { MM_PER_POINT } from '../paper/typeface';
import { inkOf } from './ink';
import { paperSize } from './paper-size.rules';
import { drawStamp, type StampWords } from './stamp-drawing';
import { placeStamp, type PageSize, type Rectangle } from './stamp-place.rules';

/** Left, top, right, bottom in fractions of the upright page. */
type Box = readonly [number, number, number, number];

/** A page as it was read: its picture, and its words with their boxes. */
export type ReadSheet = {
  readonly page: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly source: 'ocr' | 'text-layer';
  readonly blank: boolean;
  readonly words: readonly { readonly text: string; readonly box: Box }[];
};

/** Fields of the page head, by the page and the boxes they were read from. */
export type HeadBoxes = Readonly<Record<string, { readonly page: number; readonly boxes: readonly Box[] } | null>>;

/**
 * A page of the rendition: the picture of the page, its words invisibly over it, and the stamp where it belongs. The
 * original is not touched; not even its bytes are looked at.
 */
export async function drawSheet(
  paper: Paper,
  sheet: ReadSheet,
  jpeg: Uint8Array,
  stamp: { readonly words: StampWords; readonly head: HeadBoxes } | null,
): Promise<void> {
  const size = paperSize(sheet);
  const place = stamp
    ? placeStamp(size, anchorOf(stamp.head, sheet.page, size), [
        ...sheet.words.map(({ box }) => inMm(box, size)),
        ...(await inkOf(jpeg, size)),
      ])
    : undefined;
  const strip = place?.strip ?? 0;
  const canvas = paper.canvas({ width: size.width, height: size.height + strip });
  const picture = `P${sheet.page.toString()}`;
  await paper.addJpeg(picture, jpeg);
  canvas.place(picture, 0, strip, size.width, size.height);
  for (const { text, box } of sheet.words) {
    const { left, top, right, bottom } = inMm(box, size);
    const height = bottom - top;
    const letters = Math.max(1, (height * 0.8) / MM_PER_POINT);
    const look = { invisible: true, fit: Math.max(0.1, right - left) } as const;
    canvas.text(paper.fonts.regular, letters, left, strip + bottom - height * 0.2, `${text} `, look);
  }
  if (stamp && place) drawStamp(canvas, paper.fonts, stamp.words, place.left, place.top);
  await paper.addPage(canvas);
}

/** The page that gets the stamp: that with the head, else the first that is not empty. */
export function stampedPage(sheets: readonly Pick<ReadSheet, 'page' | 'blank'>[], head: HeadBoxes): number | undefined {
  const withHead = head.numberSymbol?.page;
  if (sheets.some(({ page }) => page === withHead)) return withHead;
  return (sheets.find(({ blank }) => !blank) ?? sheets[0])?.page;
}

/**
 * Below what the stamp stands: the V/v of a công văn, which is set in the left half below number and symbol; else number
 * and symbol; without any of both the name of the issuer.
 */
export function anchorOf(head: HeadBoxes, page: number, size: PageSize): Rectangle | null {
  const of = (name: string): Rectangle | null => {
    const field = head[name];
    if (field?.page !== page || field.boxes.length === 0) return null;
    const boxes = field.boxes.map((box) => inMm(box, size));
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  };
  const number = of('numberSymbol');
  const subject = of('subject');
  if (subject && subject.right < size.width * 0.55 && subject.top > (number?.top ?? 0)) return subject;
  return number ?? of('issuer');
}

const inMm = ([left, top, right, bottom]: Box, { width, height }: PageSize): Rectangle => ({
  left: left * width,
  top: top * height,
  right: right * width,
  bottom: bottom * height,
});
