import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import fontkit from '@pdf-lib/fontkit';
import {
  beginText,
  degrees,
  endText,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';
import sharp from 'sharp';

import type { PageText } from '../messages';
import { UnreadableFile } from '../unreadable-file';
import { openPdf, paint } from './pdfium';

/** Liberation Serif has every Vietnamese letter and the widths of Times New Roman. */
const FONT = join(__dirname, '../../../assets/LiberationSerif-Regular.ttf');
const FONT_NAME = 'VanthuText';
const A4_LONG_SIDE = 842;

/** The PDF that grows: give it the text of its pages one by one, then save it. */
export type Searchable = { add: (text: PageText) => Promise<void>; save: (outPath: string) => Promise<void> };

/**
 * Starts the searchable copy of a file: the pages as they are, upright, with invisible text over them.
 * The original is only read.
 */
export const startSearchable = async (path: string, contentType: string, megapixels: number): Promise<Searchable> => {
  const source = contentType === 'application/pdf' ? await fromPdf(path) : await fromPicture(path, megapixels);
  const { pdf } = source;
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await readFile(FONT), { subset: true });
  return {
    add: async (text) => {
      const page = await source.page(text);
      if (text.source === 'text-layer' && !source.repainted) return;
      writeInvisibly(page, font, text);
    },
    save: async (outPath) => {
      source.close();
      await writeFile(outPath, await pdf.save({ objectsPerTick: 200 }));
    },
  };
};

type Source = {
  pdf: PDFDocument;
  /** True when the pages are pictures, so that born-digital pages need text too. */
  repainted: boolean;
  page: (text: PageText) => Promise<PDFPage>;
  close: () => void;
};

const fromPdf = async (path: string): Promise<Source> => {
  const bytes = await readFile(path);
  // PDFs locked against copying, and broken ones PDFium can mend, are beyond pdf-lib: their pages are painted anew.
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  if (!pdf) return fromPainting(bytes);
  return {
    pdf,
    repainted: false,
    close: () => undefined,
    page: (text) => {
      const page = pdf.getPages()[text.page - 1];
      if (!page) return Promise.reject(new UnreadableFile('damaged', `no page ${text.page}`));
      if (text.rotation !== 0) page.setRotation(degrees((page.getRotation().angle + text.rotation) % 360));
      return Promise.resolve(page);
    },
  };
};

const PAINTED_DPI = 200;
const LARGEST_PAINTED_SIDE = 5_000;

const fromPainting = async (bytes: Buffer): Promise<Source> => {
  const document = await openPdf(bytes);
  const pdf = await PDFDocument.create();
  return {
    pdf,
    repainted: true,
    close: () => {
      document.close();
    },
    page: async (text) => {
      const points = document.pageSize(text.page - 1);
      const scale = Math.min(PAINTED_DPI / 72, LARGEST_PAINTED_SIDE / Math.max(points.width, points.height));
      const size = [points.width, points.height].map((side) => Math.max(1, Math.round(side * scale)));
      const { data, width, height } = document.withPage(text.page - 1, (page) =>
        paint(document.pdfium, page, size[0] ?? 1, size[1] ?? 1),
      );
      const jpeg = sharp(data, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .rotate(text.rotation);
      return addPicture(pdf, await jpeg.jpeg({ quality: 85 }).toBuffer(), Math.max(points.width, points.height));
    },
  };
};

const fromPicture = async (path: string, megapixels: number): Promise<Source> => {
  const pdf = await PDFDocument.create();
  return {
    pdf,
    repainted: true,
    close: () => undefined,
    page: async (text) => {
      const options = { page: text.page - 1, limitInputPixels: megapixels * 1e6 };
      const { density, width, height } = await sharp(path, options).metadata();
      const upright = await sharp(path, options).autoOrient().flatten({ background: '#ffffff' }).toBuffer();
      const jpeg = await sharp(upright, options).rotate(text.rotation).jpeg({ quality: 90 }).toBuffer();
      const longSide = Math.max(width, height);
      const known = density !== undefined && density >= 100 && density <= 2_400;
      return addPicture(pdf, jpeg, known ? (longSide * 72) / density : A4_LONG_SIDE);
    },
  };
};

const addPicture = async (pdf: PDFDocument, jpeg: Buffer, longSide: number): Promise<PDFPage> => {
  const picture = await pdf.embedJpg(jpeg);
  const scale = longSide / Math.max(picture.width, picture.height);
  const page = pdf.addPage([picture.width * scale, picture.height * scale]);
  page.drawImage(picture, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  return page;
};

/** Writes each word where it stands on the page, stretched to its width, line by line. */
const writeInvisibly = (page: PDFPage, font: PDFFont, { words, skew }: PageText): void => {
  const key = page.node.newFontDictionary(FONT_NAME, font.ref);
  const place = placing(page, skew);
  const operators = words.flatMap(({ text, box: [x0, y0, x1, y1] }) => {
    const size = Math.max(1, (y1 - y0) * place.height * 0.8);
    const natural = font.widthOfTextAtSize(text, size);
    if (natural === 0) return [];
    const stretch = ((x1 - x0) * place.width * 100) / natural;
    const { a, b, c, d, x, y } = place.at(x0, y1 - (y1 - y0) * 0.2);
    return [
      setFontAndSize(key, size),
      setCharacterSqueeze(Math.max(1, Math.min(1_000, stretch))),
      setTextMatrix(a, b, c, d, x, y),
      // The blank makes readers see two words, also where the boxes touch.
      showText(font.encodeText(`${text} `)),
    ];
  });
  page.pushOperators(
    pushGraphicsState(),
    beginText(),
    setTextRenderingMode(TextRenderingMode.Invisible),
    ...operators,
    endText(),
    popGraphicsState(),
  );
};

type Placed = { a: number; b: number; c: number; d: number; x: number; y: number };

/** Turns fractions of the upright, straightened picture into places on the page as the PDF counts them. */
const placing = (
  page: PDFPage,
  skew: number,
): { width: number; height: number; at: (fx: number, fy: number) => Placed } => {
  const crop = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const sideways = turned === 90 || turned === 270;
  const [width, height] = sideways ? [crop.height, crop.width] : [crop.width, crop.height];
  const tilt = (skew * Math.PI) / 180;
  const direction = (turned * Math.PI) / 180 + tilt;
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  return {
    width,
    height,
    at: (fx, fy) => {
      const [dx, dy] = [(fx - 0.5) * width, (fy - 0.5) * height];
      const right = width / 2 + dx * Math.cos(tilt) + dy * Math.sin(tilt);
      const down = height / 2 - dx * Math.sin(tilt) + dy * Math.cos(tilt);
      const [x, y] = toPage(turned, right, down, crop);
      return { a: cos, b: sin, c: -sin, d: cos, x, y };
    },
  };
};

const toPage = (
  turned: number,
  right: number,
  down: number,
  crop: { x: number; y: number; width: number; height: number },
): [number, number] => {
  if (turned === 90) return [crop.x + down, crop.y + right];
  if (turned === 180) return [crop.x + crop.width - right, crop.y + down];
  if (turned === 270) return [crop.x + crop.width - down, crop.y + crop.height - right];
  return [crop.x + right, crop.y + crop.height - down];
};
