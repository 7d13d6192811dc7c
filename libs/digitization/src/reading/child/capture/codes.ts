import { readFileSync } from 'node:fs';

import { prepareZXingModule, readBarcodes, type ReaderOptions, type ReadResult } from 'zxing-wasm/reader';

import { LONGEST_PAYLOAD, parseSeparator } from '../../../batches/separator-sheet.rules';
import type { Separator } from '../../separator';
import type { Grey } from '../raster';

let ready: Promise<unknown> | undefined;

/** The package would fetch its program from the network; ours lies beside it. */
const prepared = (): Promise<unknown> => {
  ready ??= prepareZXingModule({
    overrides: { wasmBinary: exactBytes(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))) },
    fireImmediately: true,
  });
  return ready;
};

const exactBytes = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A page of invoices has a few codes, a sheet of labels some dozens. */
const MOST_CODES = 64;

/**
 * Finds the QR code or Code 128 of a separator sheet of ours among whatever codes stand on the page; null if there is
 * none. Codes of others are read and forgotten. A thorough look costs some three quick ones.
 */
export const findOurCode = async (grey: Grey, look: 'quick' | 'thorough'): Promise<Separator | null> => {
  await prepared();
  const image = asImage(grey);
  const quick = { ...OPTIONS, maxNumberOfSymbols: MOST_CODES };
  if (look === 'quick') return oursOf(await readBarcodes(image, quick));
  return (
    oursOf(await readBarcodes(image, { ...quick, tryDenoise: true })) ??
    oursOf(await readBarcodes(image, { ...quick, binarizer: 'GlobalHistogram' }))
  );
};

const OPTIONS = {
  formats: ['QRCode', 'Code128'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  textMode: 'Plain',
} satisfies ReaderOptions;

const oursOf = (found: readonly ReadResult[]): Separator | null => {
  for (const { text, format } of found) {
    const sheet = text.length <= LONGEST_PAYLOAD ? parseSeparator(text) : null;
    if (sheet) return { kind: format === 'Code128' ? 'code128' : 'qr', text, sheet };
  }
  return null;
};

const asImage = ({ data, width, height }: Grey) => {
  const rgba = new Uint8ClampedArray(data.length * 4);
  const pixels = new Uint32Array(rgba.buffer);
  for (let i = 0; i < data.length; i++) pixels[i] = (data[i] ?? 255) * 0x010101 + 0xff000000;
  return { data: rgba, width, height, colorSpace: 'srgb' as const };
};
