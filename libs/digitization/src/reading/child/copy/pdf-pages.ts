import {
  degrees,
  PDFArray,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFPage,
  type PDFPageLeaf,
  type PDFRawStream,
  type PDFRef,
} from 'pdf-lib';

import type { PageText } from '../../messages';
import { UnreadableFile } from '../../unreadable-file';
import { openPdf, paint, type PdfDocument } from '../pdfium';
import { drawAnnotations } from './annotations';
import { faultsOfPage, tidy } from './conformity';
import { imageCopier } from './images';
import { dictOf, nameOf } from './pdf-objects';
import { drawOnly, picturePage } from './picture-pages';
import { embedPixels } from './pictures';
import { scannedPage, type ScannedPage } from './scanned-page';
import type { CopiedPage, Source } from './source';

/**
 * The pages of a PDF. A scanned page becomes its pictures, packed as they are; a page with words of its own is copied
 * with all that it draws; what is neither, or lies in a file that is locked or broken, is painted.
 */
export const pdfPages = async (pdf: PDFDocument, bytes: Buffer): Promise<Source> => {
  // PDFs locked against copying, and broken ones PDFium can mend, are beyond pdf-lib.
  const source = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  const painter = paintedPages(pdf, bytes);
  if (!source || hidesLayers(source)) return painter;
  const leaves = source.getPages().map(({ node }) => node);
  const copier = PDFObjectCopier.for(source.context, pdf.context);
  const copyImage = imageCopier(copier, pdf.context);
  return {
    close: painter.close,
    copy: (text) => {
      const leaf = leaves[text.page - 1];
      if (!leaf) return Promise.reject(new UnreadableFile('damaged', `no page ${text.page}`));
      drawAnnotations(leaf);
      if (text.source === 'text-layer') return Promise.resolve(copiedPage(pdf, leaf, copier, text));
      const scanned = scannedPage(leaf.Resources(), leaf.get(CONTENTS));
      if (!scanned) return painter.copy(text);
      return Promise.resolve(rebuiltPage(pdf, leaf, scanned, { copier, copyImage }, text));
    },
  };
};

const CONTENTS = PDFName.of('Contents');
const BOXES = ['MediaBox', 'CropBox', 'UserUnit'];
/** All that a page needs to look as it does. */
const LOOKS = [...BOXES, 'Resources', 'Contents', 'Group'];

/** A new page with these properties of the old one, turned so that it is read upright. */
const pageLike = (pdf: PDFDocument, leaf: PDFPageLeaf, keys: readonly string[], copier: PDFObjectCopier): PDFPage => {
  const page = pdf.addPage();
  for (const key of keys) {
    const value = leaf.getInheritableAttribute(PDFName.of(key));
    if (value) page.node.set(PDFName.of(key), copier.copy(value));
  }
  return page;
};

const turn = (page: PDFPage, leaf: PDFPageLeaf, { rotation }: PageText): void => {
  const turned = leaf.context.lookup(leaf.getInheritableAttribute(PDFName.of('Rotate')));
  const own = turned instanceof PDFNumber ? Math.round(turned.asNumber() / 90) * 90 : 0;
  page.setRotation(degrees((((own + rotation) % 360) + 360) % 360));
};

const copiedPage = (pdf: PDFDocument, leaf: PDFPageLeaf, copier: PDFObjectCopier, text: PageText): CopiedPage => {
  tidy(leaf.Resources());
  const faults = faultsOfPage(leaf);
  const page = pageLike(pdf, leaf, LOOKS, copier);
  turn(page, leaf, text);
  return { page, hasText: true, faults };
};

const rebuiltPage = (
  pdf: PDFDocument,
  leaf: PDFPageLeaf,
  { drawing, images }: ScannedPage,
  { copier, copyImage }: { copier: PDFObjectCopier; copyImage: (image: PDFRawStream) => PDFRef },
  text: PageText,
): CopiedPage => {
  const page = pageLike(pdf, leaf, BOXES, copier);
  const named = Object.fromEntries([...images].map(([name, image]) => [name, copyImage(image)] as const));
  drawOnly(page, `q\n${drawing}\nQ`, named);
  turn(page, leaf, text);
  return { page, hasText: false, faults: [] };
};

/** Layers that are switched off would be seen in a copy that knows no layers. */
const hidesLayers = (source: PDFDocument): boolean => {
  const layers = dictOf(source.catalog, 'OCProperties');
  const shown = layers && dictOf(layers, 'D');
  if (!shown) return layers !== undefined;
  const off = shown.context.lookup(shown.get(PDFName.of('OFF')));
  return (off instanceof PDFArray && off.size() > 0) || (nameOf(shown, 'BaseState') ?? 'ON') !== 'ON';
};

const PAINTED_DPI = 200;
const LARGEST_PAINTED_SIDE = 5_000;

/** Pages as PDFium shows them, as pictures. */
const paintedPages = (pdf: PDFDocument, bytes: Buffer): Source => {
  let opened: Promise<PdfDocument> | undefined;
  return {
    close: () => {
      void opened?.then((document) => {
        document.close();
      });
    },
    copy: async ({ page: number, rotation }) => {
      opened ??= openPdf(bytes);
      const document = await opened;
      const points = document.pageSize(number - 1);
      const scale = Math.min(PAINTED_DPI / 72, LARGEST_PAINTED_SIDE / Math.max(points.width, points.height));
      const [width = 1, height = 1] = [points.width, points.height].map((side) =>
        Math.max(1, Math.round(side * scale)),
      );
      const painted = document.withPage(number - 1, (page) => paint(document.pdfium, page, width, height));
      const picture = await embedPixels(pdf, { ...painted, channels: 4 });
      return picturePage(pdf, picture, Math.max(points.width, points.height), rotation);
    },
  };
};
