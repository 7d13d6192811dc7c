import { readFile } from 'node:fs/promises';

import { degrees, PDFName, type PDFDocument, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';

import { embedJpeg, embedPixels, type Embedded } from './pictures';
import type { Source } from './source';

const A4_LONG_SIDE = 842;
/** What a page of a PDF may measure (ISO 19005-2, 6.1.13). */
const [SHORTEST, LONGEST] = [3, 14_400];
/** What a camera says of how it was held (EXIF), as quarter turns; mirrored pictures are none of these. */
const TURNED: Record<number, number> = { 1: 0, 3: 180, 6: 90, 8: 270 };

/**
 * The pages of a picture file: a JPEG byte for byte, other kinds packed anew. `dpi` is known by the caller where the file
 * does not say it.
 */
export const picturePages = (
  pdf: PDFDocument,
  path: string,
  megapixels: number,
  dpi: number | null = null,
): Source => ({
  close: () => undefined,
  copy: async ({ page, rotation }) => {
    const options = { page: page - 1, limitInputPixels: megapixels * 1e6 };
    const { density, width, height, format, orientation = 1 } = await sharp(path, options).metadata();
    const known = density !== undefined && density >= 100 && density <= 2_400 ? density : dpi;
    const longSide = known === null ? A4_LONG_SIDE : (Math.max(width, height) * 72) / known;
    const turned = TURNED[orientation];
    const kept = format === 'jpeg' && turned !== undefined ? await embedJpeg(pdf, await readFile(path)) : undefined;
    if (kept) return picturePage(pdf, kept, longSide, (turned ?? 0) + rotation);
    const { data, info } = await sharp(path, options)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace(format === 'jpeg' ? 'srgb' : await spaceOf(path, options))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const made = await embedPixels(pdf, { data, width: info.width, height: info.height, channels: info.channels });
    return picturePage(pdf, made, longSide, rotation);
  },
});

const spaceOf = async (path: string, options: sharp.SharpOptions): Promise<string> => {
  const { channels } = await sharp(path, options).metadata();
  return channels < 3 ? 'b-w' : 'srgb';
};

/** A page that is all picture, shown turned: the picture itself stays as it is. */
export const picturePage = (pdf: PDFDocument, picture: Embedded, longSide: number, turned: number) => {
  const scale = longSide / Math.max(picture.width, picture.height);
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.min(LONGEST, Math.max(SHORTEST, side * scale)),
  );
  const page = pdf.addPage([width ?? SHORTEST, height ?? SHORTEST]);
  drawOnly(page, `q ${page.getWidth()} 0 0 ${page.getHeight()} 0 0 cm /I0 Do Q`, { I0: picture.ref });
  page.setRotation(degrees(turned % 360));
  return { page, hasText: false, faults: [] };
};

/** Gives a page its drawing and the pictures in it. */
export const drawOnly = (page: PDFPage, drawing: string, images: Record<string, Embedded['ref']>): void => {
  const { context } = page.doc;
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: images }));
  page.node.set(PDFName.of('Contents'), context.obj([context.register(context.flateStream(drawing))]));
};
