import { readFileSync } from 'node:fs';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Canvas } from './canvas';
import { runs } from './qr-code';

let ready: Promise<unknown> | undefined;

/** The package would fetch its program from the network; ours lies beside it. */
const prepared = (): Promise<unknown> => {
  ready ??= prepareZXingModule({
    overrides: {
      wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'))).buffer,
    },
    fireImmediately: true,
  });
  return ready;
};

/** Thinner bars are lost on ordinary printers and scanners, in millimetres. */
const THINNEST = 0.25;
const THICKEST = 0.6;

/** A Code 128 with its left and right quiet zones, about `x`; nothing where the text is too long for the width. */
export async function drawCode128(
  canvas: Canvas,
  text: string,
  x: number,
  y: number,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await prepared();
  const { symbol } = await writeBarcode(text, { format: 'Code128', scale: 1, addQuietZones: false });
  const dark = Array.from(symbol.data.subarray(0, symbol.width), (level) => level < 128);
  const step = Math.min(THICKEST, width / (dark.length + 20));
  if (dark.length === 0 || step < THINNEST) return;
  const left = x - (dark.length * step) / 2;
  canvas.blocks(runs(dark).map(([from, to]) => [left + from * step, y, (to - from) * step, height] as const));
}
