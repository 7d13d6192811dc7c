import { PDFName, PDFRawStream, type PDFDocument, type PDFRef } from 'pdf-lib';
import sharp from 'sharp';

import { asGroup4 } from './g4';

/** A picture that stands in the file already. */
export type Embedded = { ref: PDFRef; width: number; height: number };

/** Letters stay sharp, and a page of text has half the size of quality 95. */
const QUALITY = 85;
/** A3 at 300 dots to the inch. */
const LONG_SIDE = 4_961;
/** A dot whose parts differ by more is coloured; less is the camera's doing. */
const COLOURED = 28;

/** Embeds a JPEG byte for byte; `undefined` where it is of a kind that PDF/A does not take (inks of a press). */
export const embedJpeg = async (pdf: PDFDocument, bytes: Uint8Array): Promise<Embedded | undefined> => {
  try {
    const { channels } = await sharp(bytes).metadata();
    if (channels !== 1 && channels !== 3) return undefined;
    const { ref, width, height } = await pdf.embedJpg(bytes);
    return { ref, width, height };
  } catch {
    return undefined;
  }
};

/** Pixels row by row, one byte for each colour. */
export type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

/** Embeds pixels: without loss when there are but two colours, ink and paper; else as a JPEG, grey where nothing is coloured. */
export const embedPixels = async (pdf: PDFDocument, pixels: Pixels): Promise<Embedded> => {
  const look = lookOf(pixels);
  if (look === 'bitonal') return embedGroup4(pdf, pixels);
  const { data, width, height, channels } = pixels;
  const image = sharp(data, { raw: { width, height, channels } })
    .removeAlpha()
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true });
  const jpeg = await (look === 'grey' ? image.greyscale() : image.toColourspace('srgb'))
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const { ref, ...size } = await pdf.embedJpg(jpeg);
  return { ref, width: size.width, height: size.height };
};

const lookOf = ({ data, channels }: Pixels): 'bitonal' | 'grey' | 'coloured' => {
  let bitonal = true;
  for (let i = 0; i < data.length; i += channels) {
    const first = data[i] ?? 0;
    if (bitonal && first !== 0 && first !== 255) bitonal = false;
    if (channels < 3) continue;
    const [green, blue] = [data[i + 1] ?? 0, data[i + 2] ?? 0];
    const difference = Math.max(first, green, blue) - Math.min(first, green, blue);
    if (difference > COLOURED) return 'coloured';
    if (difference !== 0) bitonal = false;
  }
  return bitonal ? 'bitonal' : 'grey';
};

const embedGroup4 = (pdf: PDFDocument, { data, width, height, channels }: Pixels): Embedded => {
  const dots = Buffer.alloc(width * height);
  for (let i = 0; i < dots.length; i++) dots[i] = data[i * channels] ?? 0;
  const { context } = pdf;
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: width, Rows: height },
  });
  dict.set(PDFName.of('Length'), context.obj(0));
  return { ref: context.register(PDFRawStream.of(dict, asGroup4({ data: dots, width, height }))), width, height };
};
