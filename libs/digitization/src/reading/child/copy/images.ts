import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFObject,
  type PDFObjectCopier,
  type PDFRef,
} from 'pdf-lib';

import { bytesOf, filtersOf, named, nameOf, numberOf } from './pdf-objects';

/** What PDF/A-2 lets a picture be packed with and we trust to be plain. JPEG 2000 has rules of its own. */
const FILTERS = new Set([
  'DCTDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'FlateDecode',
  'RunLengthDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
]);
const KEPT = [
  'Type',
  'Subtype',
  'Width',
  'Height',
  'BitsPerComponent',
  'ColorSpace',
  'Decode',
  'Filter',
  'DecodeParms',
  'ImageMask',
];

/** Whether a picture may stand in a PDF/A-2b as it is packed (ISO 19005-2, 6.2.8). */
export const isFitImage = (image: PDFRawStream): boolean => {
  const { dict } = image;
  if (!filtersOf(image).every((filter) => FILTERS.has(filter)) || dict.has(PDFName.of('F'))) return false;
  const [width = 0, height = 0] = [numberOf(dict, 'Width'), numberOf(dict, 'Height')];
  if (width < 1 || height < 1) return false;
  const isStencil = named(dict, 'ImageMask')?.toString() === 'true';
  if (!isStencil && !isFitColour(dict.context, dict.get(PDFName.of('ColorSpace')))) return false;
  return ['Mask', 'SMask'].every((key) => {
    const mask = named(dict, key);
    return !(mask instanceof PDFRawStream) || isFitImage(mask);
  });
};

/** Grey and RGB, which the output intent explains, and colours with a sound profile. Inks of presses are not. */
export const isFitColour = (context: PDFContext, space: PDFObject | undefined): boolean => {
  const found = context.lookup(space);
  if (found instanceof PDFName) return ['DeviceGray', 'DeviceRGB', 'Pattern'].includes(found.decodeText());
  if (!(found instanceof PDFArray)) return false;
  const family = found.lookup(0);
  if (!(family instanceof PDFName)) return false;
  switch (family.decodeText()) {
    case 'DeviceGray':
    case 'DeviceRGB':
    case 'CalGray':
    case 'CalRGB':
    case 'Lab':
      return true;
    case 'Indexed':
      return isFitColour(context, found.get(1));
    case 'Pattern':
      return found.size() < 2 || isFitColour(context, found.get(1));
    case 'ICCBased': {
      const profile = found.lookup(1);
      return profile instanceof PDFRawStream && isFitProfile(profile);
    }
    default:
      return false;
  }
};

const isFitProfile = (stream: PDFRawStream): boolean => {
  const parts = numberOf(stream.dict, 'N');
  const bytes = bytesOf(stream);
  if (!bytes || bytes.length < 132) return false;
  const head = Buffer.from(bytes.subarray(0, 128));
  const space = head.toString('latin1', 16, 20);
  const fits = (parts === 1 && space === 'GRAY') || (parts === 3 && space === 'RGB ');
  const device = head.toString('latin1', 12, 16);
  return (
    fits &&
    ['scnr', 'mntr', 'prtr', 'spac'].includes(device) &&
    head.readUInt8(8) <= 4 &&
    head.toString('latin1', 36, 40) === 'acsp'
  );
};

/** Copies a picture as it is packed, once for the whole file, and only what makes it a picture. */
export const imageCopier = (copier: PDFObjectCopier, to: PDFContext): ((image: PDFRawStream) => PDFRef) => {
  const done = new Map<PDFRawStream, PDFRef>();
  const copy = (image: PDFRawStream): PDFRef => {
    const known = done.get(image);
    if (known) return known;
    const dict = PDFDict.withContext(to);
    for (const key of KEPT) {
      const value = image.dict.get(PDFName.of(key));
      if (value) dict.set(PDFName.of(key), copier.copy(value));
    }
    for (const key of ['Mask', 'SMask']) {
      const mask = named(image.dict, key);
      if (mask instanceof PDFRawStream) dict.set(PDFName.of(key), copy(mask));
      else if (mask instanceof PDFArray) dict.set(PDFName.of(key), copier.copy(mask));
    }
    const ref = to.register(PDFRawStream.of(dict, image.contents));
    done.set(image, ref);
    return ref;
  };
  return copy;
};

export const isImage = (stream: PDFRawStream): boolean => nameOf(stream.dict, 'Subtype') === 'Image';
export const isForm = (stream: PDFRawStream): boolean => nameOf(stream.dict, 'Subtype') === 'Form';
