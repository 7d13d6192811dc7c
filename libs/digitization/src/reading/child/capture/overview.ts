import sharp from 'sharp';

import type { StatedSize } from '../../capture';
import { flattenPaper, withRed, type Grey, type Raster } from '../raster';

/** Enough to tell an accent from dust; every measure but sharpness and colour is taken from so small a picture. */
const LOOK_DPI = 150;
const MM_PER_INCH = 25.4;
/** A sheet of A4, for pictures that do not say how large their paper was. */
const [SHORT_MM, LONG_MM] = [210, 297];

/** The page at a resolution at which all of it is quickly looked over. */
export type Overview = {
  colour: Raster;
  grey: Grey;
  /** Paper made white. */
  flat: Grey;
  /** Pixels to the millimetre of these small pictures. */
  perMm: number;
};

/** Pixels of the raster to the millimetre of the paper, and the resolution of the file. */
export type Resolution = { perMm: number; dpi: number; stated: boolean };

export const resolutionOf = (raster: Raster, stated: StatedSize): Resolution => {
  const { width, height } = raster;
  if (stated.widthMm !== null && stated.widthMm > 0) {
    const perMm = width / stated.widthMm;
    return { perMm, dpi: stated.dpi ?? perMm * MM_PER_INCH, stated: true };
  }
  if (stated.dpi !== null) return { perMm: raster.dpi / MM_PER_INCH, dpi: stated.dpi, stated: true };
  const perMm = Math.min(Math.max(width, height) / LONG_MM, Math.min(width, height) / SHORT_MM);
  return { perMm, dpi: perMm * MM_PER_INCH, stated: false };
};

export const lookOver = async (raster: Raster, perMm: number): Promise<Overview> => {
  const share = Math.min(1, LOOK_DPI / MM_PER_INCH / perMm);
  const { data, width, height, channels } = raster;
  const image = sharp(data, { raw: { width, height, channels } }).removeAlpha();
  const small = share === 1 ? image : image.resize({ width: Math.max(1, Math.round(width * share)) });
  const { data: pixels, info } = await small.raw().toBuffer({ resolveWithObject: true });
  const colour: Raster = {
    data: pixels,
    width: info.width,
    height: info.height,
    channels: 3,
    dpi: raster.dpi * share,
  };
  const grey = withRed(colour);
  return { colour, grey, flat: flattenPaper(grey), perMm: (perMm * info.width) / width };
};
