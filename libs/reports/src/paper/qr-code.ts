import encodeQR, { type ErrorCorrection } from 'qr';
import type { Canvas } from './canvas';

/** Draws a QR code with its quiet zone; `size` millimetres wide and high. Rows of dark squares become one block each. */
export function drawQr(
  canvas: Canvas,
  text: string,
  x: number,
  y: number,
  size: number,
  ecc: ErrorCorrection = 'medium',
): void {
  const rows = encodeQR(text, 'raw', { ecc, border: 2 });
  const step = size / rows.length;
  canvas.blocks(
    rows.flatMap((row, j) =>
      runs(row).map(([from, to]) => [x + from * step, y + j * step, (to - from) * step, step] as const),
    ),
  );
}

/** Where a row is dark, from one place up to another. */
export function runs(row: readonly boolean[]): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  let from = -1;
  for (const [i, dark] of [...row, false].entries()) {
    if (dark && from < 0) from = i;
    if (!dark && from >= 0) {
      found.push([from, i]);
      from = -1;
    }
  }
  return found;
}
