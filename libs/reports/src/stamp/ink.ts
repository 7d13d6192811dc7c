import sharp from 'sharp';
import type { PageSize, Rectangle } from './stamp-place.rules';

/** Dots to a millimetre: enough to see the line of a pen. */
const DOTS = 4;
/** How much darker than the paper around it a dot of ink is, of 255. */
const DARKER = 45;
/** Of the 16 dots of a square millimetre: less is a speck of dust. */
const LEAST_DOTS = 2;

/**
 * Everything on a page that is darker or redder than paper, as runs of square millimetres: seals, signatures, emblems and
 * handwriting are no words, and a stamp must not cover them either.
 */
export async function inkOf(jpeg: Uint8Array, page: PageSize): Promise<Rectangle[]> {
  const [columns, rows] = [Math.floor(page.width), Math.floor(page.height)];
  const { data, info } = await sharp(jpeg, { limitInputPixels: 50_000_000 })
    .removeAlpha()
    .toColourspace('srgb')
    .resize({ width: columns * DOTS, height: rows * DOTS, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The darkest of the three colours: red and blue ink are as dark in it as black.
  const dots = new Uint8Array(info.width * info.height);
  for (let i = 0; i < dots.length; i++) {
    const j = i * info.channels;
    dots[i] = Math.min(data[j] ?? 255, data[j + 1] ?? 255, data[j + 2] ?? 255);
  }
  const paper = paperLevels(dots, info.width, info.height);
  const found: Rectangle[] = [];
  for (let y = 0; y < rows; y++) {
    let from = -1;
    for (let x = 0; x <= columns; x++) {
      const inked = x < columns && isInked(dots, info.width, x, y, paper);
      if (inked && from < 0) from = x;
      if (!inked && from >= 0) {
        found.push({ left: from, top: y, right: x, bottom: y + 1 });
        from = -1;
      }
    }
  }
  return found;
}

const BLOCK = 64;
type Paper = (x: number, y: number) => number;

/** The level of the paper around a dot: the 80th percentile of its block, since paper yellows and scanners shade. */
function paperLevels(dots: Uint8Array, width: number, height: number): Paper {
  const columns = Math.ceil(width / BLOCK);
  const rows = Math.ceil(height / BLOCK);
  const levels = new Uint8Array(columns * rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const some: number[] = [];
      for (let y = r * BLOCK; y < Math.min(height, (r + 1) * BLOCK); y += 2) {
        for (let x = c * BLOCK; x < Math.min(width, (c + 1) * BLOCK); x += 2) some.push(dots[y * width + x] ?? 255);
      }
      some.sort((a, b) => a - b);
      // A block that is all ink has no paper; what is that dark is never taken for it.
      levels[r * columns + c] = Math.max(140, some[Math.floor(some.length * 0.8)] ?? 255);
    }
  }
  return (x, y) => levels[Math.floor(y / BLOCK) * columns + Math.floor(x / BLOCK)] ?? 255;
}

function isInked(dots: Uint8Array, width: number, column: number, row: number, paper: Paper): boolean {
  const level = paper(column * DOTS, row * DOTS) - DARKER;
  let dark = 0;
  for (let y = row * DOTS; y < (row + 1) * DOTS; y++) {
    for (let x = column * DOTS; x < (column + 1) * DOTS; x++) if ((dots[y * width + x] ?? 255) < level) dark += 1;
  }
  return dark >= LEAST_DOTS;
}
