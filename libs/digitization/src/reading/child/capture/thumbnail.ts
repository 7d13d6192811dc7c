import sharp from 'sharp';

const LONG_SIDE = 480;

/** A small picture of a page for the filmstrip, JPEG on white, turned as it is to be shown. */
export const thumbnailOf = async (path: string, turned: 0 | 90 | 180 | 270, megapixels: number): Promise<Buffer> => {
  const small = await sharp(path, { limitInputPixels: megapixels * 1e6 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
  return sharp(small).rotate(turned).jpeg({ quality: 72 }).toBuffer();
};
