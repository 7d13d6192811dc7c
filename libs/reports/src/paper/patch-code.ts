import type { Canvas } from './canvas';

const MM_PER_INCH = 25.4;
/** Bars of patch code T from the edge of the sheet inwards: where each begins and how wide it is, in inches. */
const BARS = [
  [0, 0.08],
  [0.16, 0.2],
  [0.44, 0.08],
  [0.6, 0.2],
] as const;
/** From the edge of the sheet; printers leave some 5 mm empty, scanners want 0.25 inch. */
const MARGIN = 10;
/** The specification asks for 2 inches at least; stamps and holes may take the rest. */
const LENGTH = 90;

/**
 * Draws the patch code of type T along all four edges (Kodak, "Patch Code Information", A-61599): whichever edge goes
 * into the scanner first, it is read inwards as narrow, wide, narrow, wide.
 */
export function drawPatchT(canvas: Canvas): void {
  const { width, height } = canvas;
  const [x, y] = [(width - LENGTH) / 2, (height - LENGTH) / 2];
  canvas.blocks(
    BARS.flatMap(([from, wide]) => {
      const [start, thick] = [MARGIN + from * MM_PER_INCH, wide * MM_PER_INCH];
      return [
        [x, start, LENGTH, thick],
        [x, height - start - thick, LENGTH, thick],
        [start, y, thick, LENGTH],
        [width - start - thick, y, thick, LENGTH],
      ] as const;
    }),
  );
}
