import { PDFiumModule } from '@hyzyla/pdfium';

import { UnreadableFile } from '../unreadable-file';

/* eslint-disable @typescript-eslint/max-params -- the calls are PDFium's own */
/**
 * The calls of PDFium we use. The package's own wrapper keeps most of them hidden
 * (character boxes, picture sizes), so we speak to the module itself.
 */
type Pdfium = {
  wasmExports: { malloc: (size: number) => number; free: (pointer: number) => void };
  HEAPU8: Uint8Array;
  _FPDF_InitLibraryWithConfig: (config: object) => void;
  _FPDF_LoadMemDocument: (data: number, size: number, password: number) => number;
  _FPDF_GetLastError: () => number;
  _FPDF_GetPageCount: (document: number) => number;
  _FPDF_DocumentHasValidCrossReferenceTable: (document: number) => number;
  _FPDF_GetPageSizeByIndexF: (document: number, index: number, size: number) => number;
  _FPDF_LoadPage: (document: number, index: number) => number;
  _FPDF_ClosePage: (page: number) => void;
  _FPDF_CloseDocument: (document: number) => void;
  _FPDFBitmap_CreateEx: (width: number, height: number, format: number, data: number, stride: number) => number;
  _FPDFBitmap_FillRect: (
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    color: number,
  ) => void;
  _FPDF_RenderPageBitmap: (
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ) => void;
  _FPDFBitmap_GetBuffer: (bitmap: number) => number;
  _FPDFBitmap_Destroy: (bitmap: number) => void;
  _FPDFPage_CountObjects: (page: number) => number;
  _FPDFPage_GetObject: (page: number, index: number) => number;
  _FPDFPageObj_GetType: (object: number) => number;
  _FPDFPageObj_GetBounds: (object: number, left: number, bottom: number, right: number, top: number) => number;
  _FPDFFormObj_CountObjects: (object: number) => number;
  _FPDFFormObj_GetObject: (object: number, index: number) => number;
  _FPDFImageObj_GetImagePixelSize: (object: number, width: number, height: number) => number;
  _FPDFImageObj_GetImageFilterCount: (object: number) => number;
  _FPDFImageObj_GetImageFilter: (object: number, index: number, buffer: number, size: number) => number;
  _FPDFImageObj_GetImageDataRaw: (object: number, buffer: number, size: number) => number;
  _FPDFTextObj_GetTextRenderMode: (object: number) => number;
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_ClosePage: (text: number) => void;
  _FPDFText_CountChars: (text: number) => number;
  _FPDFText_GetUnicode: (text: number, index: number) => number;
  _FPDFText_IsGenerated: (text: number, index: number) => number;
  _FPDFText_HasUnicodeMapError: (text: number, index: number) => number;
  _FPDFText_GetTextObject: (text: number, index: number) => number;
  _FPDFText_GetLooseCharBox: (text: number, index: number, rectangle: number) => number;
  _FPDF_PageToDevice: (
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    pageX: number,
    pageY: number,
    deviceX: number,
    deviceY: number,
  ) => number;
};

/** Raw pixels, RGBA, as PDFium painted them on white. */
export type Painted = { data: Buffer; width: number; height: number };

const hasCalls = (module: object): module is Pdfium =>
  '_FPDF_LoadMemDocument' in module && '_FPDFText_GetLooseCharBox' in module && 'wasmExports' in module;

let loading: Promise<Pdfium> | undefined;

export const loadPdfium = (): Promise<Pdfium> => {
  loading ??= PDFiumModule({}).then((module: object) => {
    if (!hasCalls(module)) throw new Error('this build of PDFium lacks calls we need');
    module._FPDF_InitLibraryWithConfig({ version: 2 });
    return module;
  });
  return loading;
};
export type { Pdfium };

const PASSWORD = 4;
const SECURITY = 5;

/** Opens a document that lies in memory; `close` gives the memory back. */
export const openPdf = async (bytes: Buffer): Promise<PdfDocument> => {
  const pdfium = await loadPdfium();
  const data = pdfium.wasmExports.malloc(bytes.length);
  if (data === 0) throw new UnreadableFile('out-of-memory');
  pdfium.HEAPU8.set(bytes, data);
  const document = pdfium._FPDF_LoadMemDocument(data, bytes.length, 0);
  if (document === 0) {
    pdfium.wasmExports.free(data);
    const error = pdfium._FPDF_GetLastError();
    throw new UnreadableFile(error === PASSWORD || error === SECURITY ? 'encrypted' : 'damaged');
  }
  return new PdfDocument(pdfium, document, data);
};

export class PdfDocument {
  constructor(
    readonly pdfium: Pdfium,
    private readonly document: number,
    private readonly data: number,
  ) {}

  get pageCount(): number {
    return this.pdfium._FPDF_GetPageCount(this.document);
  }

  /** False when PDFium had to guess the table of objects, as it does for a file that was cut off. */
  get hasValidTable(): boolean {
    return this.pdfium._FPDF_DocumentHasValidCrossReferenceTable(this.document) !== 0;
  }

  /** Points (1/72 inch), turned as the page is shown. Read without loading the page. */
  pageSize(index: number): { width: number; height: number } {
    return withScratch(this.pdfium, 8, (at) => {
      if (this.pdfium._FPDF_GetPageSizeByIndexF(this.document, index, at) === 0) {
        throw new UnreadableFile('damaged', `page ${index + 1} has no size`);
      }
      const [width = 0, height = 0] = floats(this.pdfium, at, 2);
      return { width, height };
    });
  }

  withPage<T>(index: number, use: (page: number) => T): T {
    const page = this.pdfium._FPDF_LoadPage(this.document, index);
    if (page === 0) throw new UnreadableFile('damaged', `page ${index + 1} cannot be loaded`);
    try {
      return use(page);
    } finally {
      this.pdfium._FPDF_ClosePage(page);
    }
  }

  close(): void {
    this.pdfium._FPDF_CloseDocument(this.document);
    this.pdfium.wasmExports.free(this.data);
  }
}

const RGBX = 3;
const WITH_ANNOTATIONS = 0x01;
const REVERSE_BYTE_ORDER = 0x10;

/** Paints the page on white, with its annotations (a visible signature is one). */
export const paint = (pdfium: Pdfium, page: number, width: number, height: number): Painted => {
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, RGBX, 0, 0);
  if (bitmap === 0) throw new UnreadableFile('out-of-memory');
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    const flags = WITH_ANNOTATIONS | REVERSE_BYTE_ORDER;
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
    const at = pdfium._FPDFBitmap_GetBuffer(bitmap);
    // One copy out of PDFium's memory, and no second one of it.
    const { buffer } = pdfium.HEAPU8.slice(at, at + width * height * 4);
    return { data: Buffer.from(buffer), width, height };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
};

/** Lends a few bytes of PDFium's memory for results it writes through pointers. */
export const withScratch = <T>(pdfium: Pdfium, size: number, use: (at: number) => T): T => {
  const at = pdfium.wasmExports.malloc(size);
  try {
    return use(at);
  } finally {
    pdfium.wasmExports.free(at);
  }
};

const view = (pdfium: Pdfium): DataView => new DataView(pdfium.HEAPU8.buffer);
export const floats = (pdfium: Pdfium, at: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => view(pdfium).getFloat32(at + 4 * i, true));
export const ints = (pdfium: Pdfium, at: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => view(pdfium).getInt32(at + 4 * i, true));
