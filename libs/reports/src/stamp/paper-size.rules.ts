import type { PageSize } from './stamp-place.rules';

const A4_LONG = 297;
const MM_PER_INCH = 25.4;
/** What the reader paints a page with that has a text layer. */
const TEXT_LAYER_DPI = 300;
const A_SERIES = Math.SQRT2;

/**
 * How large the paper of a page was, in millimetres. A page of text tells it by its dots; a scan is taken for A4 where it
 * has the shape of A4, and otherwise for a sheet of A4's width (or, lying, of A4's height): forms and old paper differ in
 * length first.
 */
export function paperSize(page: { widthPx: number; heightPx: number; source: 'ocr' | 'text-layer' }): PageSize {
  const { widthPx, heightPx } = page;
  if (page.source === 'text-layer') {
    const mm = (px: number) => (px * MM_PER_INCH) / TEXT_LAYER_DPI;
    return { width: mm(widthPx), height: mm(heightPx) };
  }
  const lying = widthPx > heightPx;
  const ratio = lying ? widthPx / heightPx : heightPx / widthPx;
  const short = 210;
  const long = Math.abs(ratio - A_SERIES) < 0.06 ? A4_LONG : short * ratio;
  return lying ? { width: long, height: short } : { width: short, height: long };
}
