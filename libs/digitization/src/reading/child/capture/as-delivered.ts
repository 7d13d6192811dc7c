import sharp from 'sharp';

import { UnreadableFile } from '../../unreadable-file';
import type { Raster } from '../raster';

type Delivered = { path: string; dpi: number | null; turned: 0 | 90 | 180 | 270 };

/** Where the file does not say it, the resolution is found from the size of a sheet: see `resolutionOf`. */
const UNSAID_DPI = 300;

/** The pixels of a captured picture for `measureCapture`: turned as the source asks, neither enlarged nor made smaller. */
export const asDelivered = async ({ path, dpi, turned }: Delivered, megapixels: number): Promise<Raster> => {
  const { data, info } = await sharp(path, { limitInputPixels: megapixels * 1e6, failOn: 'truncated' })
    .rotate(turned)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new UnreadableFile('unsupported', `${info.channels.toString()} channels`);
  return { data, width: info.width, height: info.height, channels: 3, dpi: dpi ?? UNSAID_DPI };
};
