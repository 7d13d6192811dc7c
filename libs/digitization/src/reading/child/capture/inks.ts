import type { CaptureMeasures } from '../../capture';
import type { Raster } from '../raster';

/** Grey that went through JPEG stays grey to the last level; a colour scanner has noise in its colours everywhere. */
const TINTED = 1;
const TINTED_SHARE = 0.001;
const STRONG = 24;
const STRONG_SHARE = 0.00002;
/** Of a black-and-white scan hardly a pixel lies between; of print in grey about half the pixels of each stroke do. */
const [BLACK, WHITE] = [48, 208];
const BETWEEN_SHARE = 0.12;

/** Looks at every third pixel of every third row, as delivered: a smaller picture would have made greys of its own. */
export const inksOf = ({ data, width, height, channels }: Raster): Pick<CaptureMeasures, 'inks' | 'channels'> => {
  let [seen, tinted, strong, dark, between] = [0, 0, 0, 0, 0];
  for (let y = 1; y < height; y += 3) {
    for (let x = 1; x < width; x += 3) {
      const at = (y * width + x) * channels;
      const [r, g, b] = [data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255];
      const chroma = Math.max(r, g, b) - Math.min(r, g, b);
      seen++;
      if (chroma >= TINTED) tinted++;
      if (chroma >= STRONG) strong++;
      if (g < BLACK) dark++;
      else if (g < WHITE) between++;
    }
  }
  if (tinted > seen * TINTED_SHARE || strong > seen * STRONG_SHARE) return { inks: 'colour', channels: 3 };
  const white = seen - dark - between;
  const bitonal = between <= Math.max(1, (dark + between) * BETWEEN_SHARE) && white + dark > 0;
  return { inks: bitonal && isOfTwoLevels(data, channels) ? 'bitonal' : 'grey', channels: 1 };
};

/** Paper of a grey scan has many levels; of a black-and-white one nearly every pixel is at one of the two ends. */
const isOfTwoLevels = (data: Buffer, channels: number): boolean => {
  let [ends, seen] = [0, 0];
  for (let at = 0; at < data.length; at += channels * 7) {
    const level = data[at] ?? 255;
    seen++;
    if (level <= 8 || level >= 247) ends++;
  }
  return ends > seen * 0.97;
};
