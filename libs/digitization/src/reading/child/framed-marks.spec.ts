import { withoutFrames } from './framed-marks';
import type { Grey } from './raster';

const DPI = 100;
const blank = (): Grey => ({ data: Buffer.alloc(200 * 100, 255), width: 200, height: 100 });
const draw = ({ data, width }: Grey, x0: number, y0: number, x1: number, y1: number): void => {
  for (let y = y0; y < y1; y++) data.fill(10, y * width + x0, y * width + x1);
};
const ink = ({ data }: Grey): number => data.filter((level) => level < 128).length;

describe('the frame about a mark', () => {
  it('is rubbed out on all four sides', () => {
    const framed = blank();
    draw(framed, 20, 20, 180, 22);
    draw(framed, 20, 70, 180, 72);
    draw(framed, 20, 20, 22, 72);
    draw(framed, 178, 20, 180, 72);
    expect(ink(withoutFrames(framed, DPI))).toBe(0);
  });

  it('also where it is broken by specks', () => {
    const broken = blank();
    draw(broken, 20, 50, 180, 51);
    for (let x = 30; x < 180; x += 15) broken.data[50 * 200 + x] = 255;
    expect(ink(withoutFrames(broken, DPI))).toBe(0);
  });

  it('is not taken for letters, which are shorter than an inch has thirds', () => {
    const letters = blank();
    for (let x = 40; x < 160; x += 20) {
      draw(letters, x, 40, x + 3, 55);
      draw(letters, x, 40, x + 12, 42);
    }
    expect(ink(withoutFrames(letters, DPI))).toBe(ink(letters));
  });
});
