import sharp from 'sharp';

/** Colour pixels of one page, three or four channels, row by row. */
export type Raster = { data: Buffer; width: number; height: number; channels: 3 | 4; dpi: number };

/** Grey pixels of one page: 0 ink, 255 paper. */
export type Grey = { data: Buffer; width: number; height: number };

/**
 * Takes the grey picture in which red ink is paper: seals and incoming stamps are red and lie over the text.
 * A black letter under a seal stays black, since it has no red in it; blue signatures stay too.
 */
export const withoutRed = ({ data, width, height, channels }: Raster): Grey => {
  const grey = Buffer.allocUnsafe(width * height);
  for (let i = 0, j = 0; i < grey.length; i++, j += channels) {
    const red = data[j] ?? 255;
    const luma = (77 * red + 150 * (data[j + 1] ?? 255) + 29 * (data[j + 2] ?? 255)) >> 8;
    grey[i] = luma > red ? luma : red;
  }
  return { data: grey, width, height };
};

/** Takes the grey picture with all its ink, red too. */
export const withRed = ({ data, width, height, channels }: Raster): Grey => {
  const grey = Buffer.allocUnsafe(width * height);
  for (let i = 0, j = 0; i < grey.length; i++, j += channels) {
    grey[i] = (77 * (data[j] ?? 255) + 150 * (data[j + 1] ?? 255) + 29 * (data[j + 2] ?? 255)) >> 8;
  }
  return { data: grey, width, height };
};

const BLOCK = 32;

/**
 * Makes the paper white everywhere: uneven light, folds and gutter shadows would otherwise
 * cross the engine's single threshold. The paper of each block is its 85th percentile.
 */
export const flattenPaper = ({ data, width, height }: Grey): Grey => {
  const columns = Math.max(1, Math.ceil(width / BLOCK));
  const rows = Math.max(1, Math.ceil(height / BLOCK));
  const paper = smooth(blockPaper({ data, width, height }, columns, rows), columns, rows);
  const flat = Buffer.allocUnsafe(data.length);
  for (let y = 0; y < height; y++) {
    const fy = Math.min(rows - 1, Math.max(0, (y + 0.5) / BLOCK - 0.5));
    const top = Math.floor(fy) * columns;
    const bottom = Math.min(rows - 1, Math.floor(fy) + 1) * columns;
    const wy = fy - Math.floor(fy);
    for (let x = 0; x < width; x++) {
      const fx = Math.min(columns - 1, Math.max(0, (x + 0.5) / BLOCK - 0.5));
      const left = Math.floor(fx);
      const right = Math.min(columns - 1, left + 1);
      const wx = fx - left;
      const upper = (paper[top + left] ?? 255) * (1 - wx) + (paper[top + right] ?? 255) * wx;
      const lower = (paper[bottom + left] ?? 255) * (1 - wx) + (paper[bottom + right] ?? 255) * wx;
      const level = ((data[y * width + x] ?? 255) * 255) / (upper * (1 - wy) + lower * wy);
      flat[y * width + x] = level > 255 ? 255 : level;
    }
  }
  return { data: flat, width, height };
};

const blockPaper = ({ data, width, height }: Grey, columns: number, rows: number): Float32Array => {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      counts.fill(0);
      const bottom = Math.min(height, (r + 1) * BLOCK);
      const right = Math.min(width, (c + 1) * BLOCK);
      let total = 0;
      for (let y = r * BLOCK; y < bottom; y += 2) {
        for (let x = c * BLOCK; x < right; x += 2) {
          const level = data[y * width + x] ?? 255;
          counts[level] = (counts[level] ?? 0) + 1;
          total++;
        }
      }
      let above = total * 0.15;
      let level = 255;
      while (level > 0 && above > (counts[level] ?? 0)) above -= counts[level--] ?? 0;
      // The black edge of a scanner glass has no paper at all; lifting it to white would make noise of it.
      paper[r * columns + c] = Math.max(level, 110);
    }
  }
  return paper;
};

/** The brightest of the neighbours (a block may be all ink), then their mean. */
const smooth = (paper: Float32Array, columns: number, rows: number): Float32Array => {
  const around = (source: Float32Array, of: (levels: number[]) => number): Float32Array =>
    source.map((_, i) => {
      const [r, c] = [Math.floor(i / columns), i % columns];
      const levels: number[] = [];
      for (let y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++) {
        for (let x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x++)
          levels.push(source[y * columns + x] ?? 255);
      }
      return of(levels);
    });
  const brightest = around(paper, (levels) => Math.max(...levels));
  return around(brightest, (levels) => levels.reduce((sum, level) => sum + level, 0) / levels.length);
};

/** Turns by a quarter, clockwise. */
export const turn = async (grey: Grey, rotation: 0 | 90 | 180 | 270): Promise<Grey> => {
  if (rotation === 0) return grey;
  return fromSharp(toSharp(grey).rotate(rotation));
};

/** Turns by a small angle, clockwise, about the middle; the size stays, the corners become paper. */
export const straighten = async (grey: Grey, degrees: number): Promise<Grey> => {
  if (degrees === 0) return grey;
  const turned = await toSharp(grey)
    .rotate(degrees, { background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = turned.info;
  return fromSharp(
    sharp(turned.data, { raw: { width, height, channels } }).extract({
      left: Math.floor((width - grey.width) / 2),
      top: Math.floor((height - grey.height) / 2),
      width: Math.min(width, grey.width),
      height: Math.min(height, grey.height),
    }),
  );
};

const toSharp = ({ data, width, height }: Grey): sharp.Sharp => sharp(data, { raw: { width, height, channels: 1 } });

const fromSharp = async (image: sharp.Sharp): Promise<Grey> => {
  const { data, info } = await image.toColourspace('b-w').extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

/** Makes a smaller copy whose long side has at most so many pixels. */
export const shrink = async (grey: Grey, longSide: number): Promise<Grey> => {
  if (Math.max(grey.width, grey.height) <= longSide) return grey;
  return fromSharp(toSharp(grey).resize({ width: longSide, height: longSide, fit: 'inside' }));
};

const PREVIEW_LONG_SIDE = 2_000;

/** The picture of the page for people: upright, in its own colours. */
export const previewOf = async (raster: Raster, rotation: number, skew: number): Promise<Buffer> => {
  const { data, width, height, channels } = raster;
  const first = await sharp(data, { raw: { width, height, channels } })
    .removeAlpha()
    .rotate(rotation)
    .toBuffer({ resolveWithObject: true });
  const upright = { width: first.info.width, height: first.info.height };
  const raw = { ...upright, channels: 3 as const };
  let image = sharp(first.data, { raw });
  if (skew !== 0) {
    const turned = await image.rotate(skew, { background: '#ffffff' }).raw().toBuffer({ resolveWithObject: true });
    image = sharp(turned.data, {
      raw: { width: turned.info.width, height: turned.info.height, channels: 3 },
    }).extract({
      left: Math.floor((turned.info.width - upright.width) / 2),
      top: Math.floor((turned.info.height - upright.height) / 2),
      ...upright,
    });
  }
  return image
    .resize({ width: PREVIEW_LONG_SIDE, height: PREVIEW_LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer();
};
