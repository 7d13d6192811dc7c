import type { Grey } from './raster';
import { isTrustworthy, type TextLayer } from './text-layer';

const SIZE = { width: 400, height: 560 };
const TEXT = 'Ủy ban nhân dân xã thông báo lịch tiếp công dân quý bốn';

/** A layer with one line of print across the page, and the picture of the page that shows it. */
const layerOf = (text: string, more: Partial<TextLayer> = {}): TextLayer => ({
  text,
  lines: [[{ text, x0: 40, x1: 360, y0: 100, y1: 120, confidence: 1 }]],
  characters: text.replace(/\s/g, '').length,
  hidden: 0,
  unmapped: 0,
  ...more,
});
const pageWithInk = (...bands: (readonly [top: number, bottom: number])[]): Grey => {
  const data = Buffer.alloc(SIZE.width * SIZE.height, 255);
  for (const [top, bottom] of bands) {
    for (let y = top; y < bottom; y++) data.fill(0, y * SIZE.width + 50, y * SIZE.width + 350);
  }
  return { data, ...SIZE };
};
const trusted = (layer: TextLayer, page = pageWithInk([102, 118])): boolean => isTrustworthy(layer, page, SIZE);

describe('a text layer may stand for its page', () => {
  it('when it is shown, reads like a language and covers the ink', () => {
    expect(trusted(layerOf(TEXT))).toBe(true);
    expect(trusted(layerOf('The committee shall report to the council within thirty days'))).toBe(true);
  });

  it('not when there is none, or hardly any', () => {
    expect(trusted(layerOf('', { characters: 0, lines: [] }))).toBe(false);
    expect(trusted(layerOf('Trang 2'))).toBe(false);
  });

  it('not when it is hidden: that is the OCR of somebody unknown', () => {
    expect(trusted(layerOf(TEXT, { hidden: 45 }))).toBe(false);
  });

  it('not when its letters are not what they look like', () => {
    expect(trusted(layerOf(TEXT, { unmapped: 10 }))).toBe(false);
    expect(trusted(layerOf('ñyû ban nh©n d©n x· th«ng b¸o lÞch tiÕp c«ng d©n \ufffd\ufffd\ufffd'))).toBe(false);
  });

  it('not when most of the ink stands elsewhere: a line printed over a scan is no text of it', () => {
    expect(trusted(layerOf(TEXT), pageWithInk([102, 118], [200, 210], [300, 330]))).toBe(false);
    expect(trusted(layerOf(TEXT), pageWithInk([102, 118], [540, 544]))).toBe(true);
  });
});
