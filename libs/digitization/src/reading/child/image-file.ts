import sharp from 'sharp';

import { UnreadableFile } from '../unreadable-file';
import { readPicture } from './page-reader';
import type { PagedFile } from './pdf-file';
import type { Raster } from './raster';

/** Enough for A3 at 300 dpi; a photograph of a page is larger than it needs to be. */
const LONG_SIDE = 4_961;
const BEST_DPI = 300;
/** A4 at 150 dpi: below it letters are too small for the engine, and doubling them helps. */
const SMALL_SIDE = 1_754;

/** Opens a picture file; a TIFF may hold many pages. Nothing is decoded before its size is known. */
export const openImageFile = async (path: string, megapixels: number): Promise<PagedFile> => {
  const head = await sharp(path, { limitInputPixels: false }).metadata();
  const pages = head.pages ?? 1;
  if (head.width * (head.pageHeight ?? head.height) > megapixels * 1e6) throw new UnreadableFile('too-large-image');
  return {
    pages,
    read: async (page, recognizer, limits) =>
      readPicture(await decode(path, page, limits.megapixels), page, recognizer(), limits),
    close: () => undefined,
  };
};

const decode = async (path: string, page: number, megapixels: number): Promise<Raster> => {
  const { width: w, height: h, density } = await sharp(path, { page: page - 1, limitInputPixels: false }).metadata();
  if (w * h > megapixels * 1e6) throw new UnreadableFile('too-large-image', `page ${page}`);
  const dpi = density !== undefined && density >= 100 && density <= 2_400 ? density : undefined;
  const longSide = Math.max(w, h);
  const wanted = dpi !== undefined && dpi > BEST_DPI ? (longSide * BEST_DPI) / dpi : longSide;
  const target = Math.round(Math.min(LONG_SIDE, wanted < SMALL_SIDE ? wanted * 2 : wanted));
  const { data, info } = await sharp(path, {
    page: page - 1,
    limitInputPixels: megapixels * 1e6,
    failOn: 'truncated',
  })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ width: target, height: target, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raster = {
    data,
    width: info.width,
    height: info.height,
    dpi: dpi === undefined ? BEST_DPI : (dpi * target) / longSide,
  };
  if (info.channels !== 3) throw new UnreadableFile('unsupported', `${info.channels} channels`);
  return { ...raster, channels: 3 };
};
