import { paperSize } from './paper-size.rules';

describe('the size of the paper', () => {
  it('is A4 for scans of that shape, at any resolution, standing or lying', () => {
    for (const [widthPx, heightPx] of [
      [1654, 2339],
      [2480, 3508],
      [2479, 3500],
    ] as const) {
      expect(paperSize({ widthPx, heightPx, source: 'ocr' })).toEqual({ width: 210, height: 297 });
      expect(paperSize({ widthPx: heightPx, heightPx: widthPx, source: 'ocr' })).toEqual({ width: 297, height: 210 });
    }
  });

  it('is as long as a form is that was scanned in the width of A4', () => {
    const { width, height } = paperSize({ widthPx: 1654, heightPx: 1181, source: 'ocr' });
    expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
    const slip = paperSize({ widthPx: 1654, heightPx: 3000, source: 'ocr' });
    expect([slip.width, Math.round(slip.height)]).toEqual([210, 381]);
  });

  it('is told by a page that has a text layer', () => {
    const { width, height } = paperSize({ widthPx: 3508, heightPx: 4961, source: 'text-layer' });
    expect([Math.round(width), Math.round(height)]).toEqual([297, 420]);
  });
});
