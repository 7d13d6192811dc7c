import { PDFiumLibrary } from '@hyzyla/pdfium';

import type { SeparatorSheet } from '@vanthu/digitization';
import { printSeparatorSheets } from '@vanthu/reports';

import type { Picture } from './separator-pages';

/** One of each kind of sheet, with what offices write into them. */
export const SHEETS: SeparatorSheet[] = [
  { what: 'document', docType: null, duplex: false },
  { what: 'document', docType: 'QĐ', duplex: true },
  { what: 'folder', code: 'HS.2019.0147', docType: null, duplex: false },
  { what: 'folder', code: '12/UBND-Đất đai', docType: 'CV', duplex: true },
  { what: 'box', code: 'HOP-0031', docType: null, duplex: false },
];

/** The sheets as the program prints them, in dots. */
export const printedSheets = async (sheets: readonly SeparatorSheet[], dpi: number): Promise<Picture[]> => {
  const library = await PDFiumLibrary.init();
  const pictures: Picture[] = [];
  for (const sheet of sheets) {
    const document = await library.loadDocument(await asPdf(sheet));
    const { data, width, height } = await document.getPage(0).render({ scale: dpi / 72, render: 'bitmap' });
    document.destroy();
    pictures.push({ data: withoutAlpha(Buffer.from(data)), width, height });
  }
  library.destroy();
  return pictures;
};

const asPdf = (sheet: SeparatorSheet): Promise<Buffer> =>
  printSeparatorSheets(sheet, 1, {
    printed: 'In từ hệ thống Vanthu lúc 09:00 ngày 24/11/2026, người in: Nguyễn Văn An',
    at: new Date('2026-11-24T02:00:00Z'),
  });

const withoutAlpha = (bgra: Buffer): Buffer => {
  const data = Buffer.allocUnsafe((bgra.length / 4) * 3);
  for (let i = 0, j = 0; i < bgra.length; i += 4, j += 3) data.set(bgra.subarray(i, i + 3), j);
  return data;
};
