import sharp from 'sharp';

import type { Separator } from '../../separator';
import type { Grey, Raster } from '../raster';
import { findOurCode } from './codes';
import { hasPatchT } from './patch-code';

/** A4 at 150 dpi: the bars of our codes are three dots wide and more. */
const A4 = { width: 1_240, height: 1_754 } as const;
const A4_ACROSS = { width: A4.height, height: A4.width } as const;
/** Nothing that small holds a sheet. */
const LEAST_SIDE = 100;

/**
 * Says whether a page is a separator sheet (tờ phân cách), whichever way it lies. A code of ours says what begins
 * behind it; the bars of patch T alone say "a new document". Stamps in red are looked through.
 */
export const findSeparator = async (raster: Raster): Promise<Separator | null> => {
  if (Math.min(raster.width, raster.height) < LEAST_SIDE) return null;
  const grey = smaller(raster);
  const shapes = await Promise.all(likelyShapes(grey).map((shape) => stretched(grey, shape)));
  const code = await firstCode(shapes, 'quick');
  if (code) return code;
  if (!shapes.some(hasPatchT)) return null;
  // The bars say that it is a sheet: now it pays to look longer for what the sheet says.
  const more = await Promise.all([null, A4, A4_ACROSS].map((shape) => stretched(grey, shape)));
  const late = await firstCode(more, 'thorough');
  return late ?? { kind: 'patch-t', text: 'PATCH-T', sheet: { what: 'document', docType: null, duplex: false } };
};

const firstCode = async (shapes: readonly Grey[], look: 'quick' | 'thorough'): Promise<Separator | null> => {
  for (const shape of shapes) {
    const found = await findOurCode(shape, look);
    if (found) return found;
  }
  return null;
};

/**
 * Grey without red ink, at some 150 dpi: each dot is the mean of the diagonal of the dots that it stands for, which tells
 * as much as all of them and takes a part of the time.
 */
const smaller = ({ data, width, height, channels }: Raster): Grey => {
  const step = Math.max(1, Math.round(Math.max(width, height) / A4.height));
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)];
  const sums = new Uint32Array(columns);
  const grey = Buffer.allocUnsafe(columns * rows);
  for (let y = 0; y < rows; y++) {
    sums.fill(0);
    for (let d = 0; d < step; d++) {
      let at = ((y * step + d) * width + d) * channels;
      for (let x = 0; x < columns; x++, at += step * channels) {
        const red = data[at] ?? 255;
        const luma = (77 * red + 150 * (data[at + 1] ?? 255) + 29 * (data[at + 2] ?? 255)) >> 8;
        sums[x] = (sums[x] ?? 0) + (luma > red ? luma : red);
      }
    }
    for (let x = 0; x < columns; x++) grey[y * columns + x] = (sums[x] ?? 0) / step;
  }
  return { data: grey, width: columns, height: rows };
};

type Shape = { readonly width: number; readonly height: number };

/** A fax of 204 × 98 dots to the inch squeezes a page to half its height: an upright one is as wide as one that lies. */
const likelyShapes = ({ width, height }: Grey): (Shape | null)[] => {
  const aspect = width / height;
  if (aspect > 1.3 && aspect < 1.75) return [null, A4];
  return aspect > 2.4 && aspect < 3.4 ? [A4_ACROSS] : [null];
};

const stretched = async (grey: Grey, shape: Shape | null): Promise<Grey> => {
  if (!shape) return grey;
  const { data, width, height } = grey;
  const image = sharp(data, { raw: { width, height, channels: 1 } }).resize({ ...shape, fit: 'fill' });
  return { data: await image.extractChannel(0).raw().toBuffer(), ...shape };
};
