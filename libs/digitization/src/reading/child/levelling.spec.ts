import { findLie, inkShare } from './levelling';
import type { Grey } from './raster';

/** A page of grey "lines", turned clockwise by so many degrees about its middle. */
const page = (degrees: number, { upright = false } = {}): Grey => {
  const [width, height] = [420, 560];
  const data = Buffer.alloc(width * height, 255);
  const slope = Math.tan((degrees * Math.PI) / 180);
  const [long, wide] = upright ? [height, width] : [width, height];
  for (let line = 56; line < wide - 56; line += 20) {
    for (let along = 40; along < long - 40; along++) {
      // Words: every line is cut by gaps, not all at the same place.
      if ((along + line * 7) % 70 < 12) continue;
      for (let thick = 0; thick < 6; thick++) {
        const across = Math.round(line + thick + (along - long / 2) * (upright ? -slope : slope));
        if (across >= 0 && across < wide) data[upright ? along * width + across : across * width + along] = 20;
      }
    }
  }
  return { data, width, height };
};

describe('how the lines of a page lie', () => {
  it.each([-3, -1.2, 0, 0.8, 2.5])('is found when it went in %s degrees clockwise', (degrees) => {
    const lie = findLie(page(degrees));
    expect(lie.axis).toBe('level');
    expect(Math.abs(lie.skew + degrees)).toBeLessThan(0.25);
  });

  it('is upright when the page went in sideways, however little askew', () => {
    expect(findLie(page(0, { upright: true }))).toEqual({ axis: 'upright', skew: 0 });
    const lie = findLie(page(1.5, { upright: true }));
    expect(lie.axis).toBe('upright');
    expect(Math.abs(Math.abs(lie.skew) - 1.5)).toBeLessThan(0.25);
  });

  it('of a page without ink is level', () => {
    const blank = { data: Buffer.alloc(300 * 400, 250), width: 300, height: 400 };
    expect(findLie(blank)).toEqual({ axis: 'level', skew: 0 });
    expect(inkShare(blank)).toBe(0);
  });

  it('does not hear dust: specks of one pixel are no ink', () => {
    const dusty = { data: Buffer.alloc(300 * 400, 250), width: 300, height: 400 };
    for (let i = 0; i < dusty.data.length; i += 997) dusty.data[i] = 0;
    expect(inkShare(dusty)).toBe(0);
    expect(inkShare(page(0))).toBeGreaterThan(0.1);
  });
});
