import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { aPictureBomb } from './bad-files';

/** A small sheet with a few large words on it, as a scanner makes it: quick to read, and nothing to get wrong. */
export const aScannedPage = (
  words: string,
  { turned = 0, density = 100 }: { turned?: number; density?: number } = {},
): Promise<Buffer> => {
  const lines = words.split('\n').map((line, i) => `<text x="60" y="${(120 + i * 60).toString()}">${line}</text>`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="850" font-family="Liberation Serif, Times New Roman, serif" ` +
    `font-size="40" fill="#151515"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`;
  return sharp(Buffer.from(svg)).rotate(turned).jpeg({ quality: 88 }).withMetadata({ density }).toBuffer();
};

/** What stands on the `nth` sheet of a stack. */
export const wordsOfSheet = (nth: number): string => `Trang số ${nth.toString()}\nlưu trữ của tỉnh\nnăm 1987`;

/**
 * A stack as a scanner sends it: a PDF with one picture a page. The `broken` pages, counted from 1, have a picture of 900
 * million dots instead: nobody opens it.
 */
export const aStack = async (pages: readonly Buffer[], broken: readonly number[] = []): Promise<Buffer> => {
  const pdf = await PDFDocument.create();
  const bomb = await PDFDocument.load(readFileSync(aPictureBomb().path));
  for (const [i, page] of pages.entries()) {
    if (broken.includes(i + 1)) {
      const [copy] = await pdf.copyPages(bomb, [0]);
      pdf.addPage(copy);
      continue;
    }
    const picture = await pdf.embedJpg(page);
    pdf.addPage([432, 612]).drawImage(picture, { x: 0, y: 0, width: 432, height: 612 });
  }
  return Buffer.from(await pdf.save());
};
