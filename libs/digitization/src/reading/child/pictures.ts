import { floats, ints, withScratch, type Pdfium } from './pdfium';

const POINTS_PER_INCH = 72;
const UNKNOWN_DPI = 300;

export type Picture = {
  /** PDFium's handle. */
  object: number;
  pixels: number;
  points: number;
  dpi: number;
};

const IMAGE = 3;
const FORM = 5;
const MOST_OBJECTS = 20_000;

/** The pictures on a page: how many pixels they have before they are decoded, and how much of the page they cover. */
export const picturesOf = (pdfium: Pdfium, page: number): Picture[] => {
  const objects = Array.from({ length: Math.min(MOST_OBJECTS, pdfium._FPDFPage_CountObjects(page)) }, (_, i) =>
    pdfium._FPDFPage_GetObject(page, i),
  );
  // Some scanners wrap the picture in a form.
  const inner = objects
    .filter((object) => pdfium._FPDFPageObj_GetType(object) === FORM)
    .flatMap((form) =>
      Array.from({ length: Math.min(100, Math.max(0, pdfium._FPDFFormObj_CountObjects(form))) }, (_, i) =>
        pdfium._FPDFFormObj_GetObject(form, i),
      ),
    );
  return withScratch(pdfium, 16, (at) =>
    [...objects, ...inner]
      .filter((object) => pdfium._FPDFPageObj_GetType(object) === IMAGE)
      .map((object) => {
        pdfium._FPDFImageObj_GetImagePixelSize(object, at, at + 4);
        const [width = 0, height = 0] = ints(pdfium, at, 2);
        pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
        const [left = 0, bottom = 0, right = 0, top = 0] = floats(pdfium, at, 4);
        const points = Math.abs((right - left) * (top - bottom));
        const pixels = width * height;
        return { object, pixels, points, dpi: points > 0 ? POINTS_PER_INCH * Math.sqrt(pixels / points) : UNKNOWN_DPI };
      }),
  );
};
