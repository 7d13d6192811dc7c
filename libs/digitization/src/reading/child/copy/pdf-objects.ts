import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';

/** Reading the objects of a foreign PDF: each may be missing, or something else than it should be. */

export const named = (dict: PDFDict, key: string): PDFObject | undefined =>
  dict.context.lookup(dict.get(PDFName.of(key)));

export const dictOf = (dict: PDFDict, key: string): PDFDict | undefined => {
  const found = named(dict, key);
  return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
};

export const nameOf = (dict: PDFDict, key: string): string | undefined => {
  const found = named(dict, key);
  return found instanceof PDFName ? found.decodeText() : undefined;
};

export const numberOf = (dict: PDFDict, key: string): number | undefined => {
  const found = named(dict, key);
  return found instanceof PDFNumber ? found.asNumber() : undefined;
};

export const numbersOf = (dict: PDFDict, key: string): number[] => {
  const found = named(dict, key);
  if (!(found instanceof PDFArray)) return [];
  return found.asArray().flatMap((one) => {
    const number = dict.context.lookup(one);
    return number instanceof PDFNumber ? [number.asNumber()] : [];
  });
};

export const streamOf = (dict: PDFDict, key: string): PDFRawStream | undefined => {
  const found = named(dict, key);
  return found instanceof PDFRawStream ? found : undefined;
};

/** The filters of a stream, outermost first. */
export const filtersOf = (stream: PDFStream): string[] => {
  const filter = named(stream.dict, 'Filter');
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().map((one) => {
    const name = stream.dict.context.lookup(one);
    return name instanceof PDFName ? name.decodeText() : '';
  });
};

/** A small file may unpack to any size: drawings and fonts have no need of more. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What a stream holds; `undefined` when it cannot be unpacked. */
export const bytesOf = (stream: PDFRawStream): Uint8Array | undefined => {
  try {
    const decoded = decodePDFRawStream(stream);
    const bytes = 'getBytes' in decoded ? decoded.getBytes(MOST_BYTES) : undefined;
    return bytes === undefined || bytes.length >= MOST_BYTES ? undefined : Uint8Array.from(bytes);
  } catch {
    return undefined;
  }
};

/** The drawing of a page: one stream or several, which are read as one. */
export const drawingOf = (context: PDFContext, contents: PDFObject | undefined): string | undefined => {
  const found = context.lookup(contents);
  const parts = found instanceof PDFArray ? found.asArray().map((one) => context.lookup(one)) : found ? [found] : [];
  const texts: string[] = [];
  for (const part of parts) {
    const bytes = part instanceof PDFRawStream ? bytesOf(part) : undefined;
    if (!bytes) return undefined;
    texts.push(Buffer.from(bytes).toString('latin1'));
  }
  return texts.join('\n');
};
