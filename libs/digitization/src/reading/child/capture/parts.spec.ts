import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';

import type { Grey, Raster } from '../raster';
import { asDelivered } from './as-delivered';
import { doubleFeedOf } from './double-feed';
import { cutEdgesOf } from './edges';
import { inksOf } from './inks';
import { findMarks } from './marks';
import { layOf, upsideDownOf } from './orientation';
import { resolutionOf } from './overview';
import { strokesOf } from './sharpness';
import { scaleOf } from './size';

const PER_MM = 6;
const [WIDTH, HEIGHT] = [600, 840];
const A_PAGE = { width: WIDTH, height: HEIGHT, perMm: PER_MM };

type Paint = (x: number, y: number) => number;
const grey = (paint: Paint, width = WIDTH, height = HEIGHT): Grey => {
  const data = Buffer.allocUnsafe(width * height);
  for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++) data[at++] = paint(x, y);
  return { width, height, data };
};
const colour = (paint: (x: number, y: number) => [number, number, number], size = 120): Raster => ({
  width: size,
  height: size,
  channels: 3,
  dpi: 200,
  data: Buffer.from(Array.from({ length: size * size }, (_, i) => paint(i % size, Math.floor(i / size))).flat()),
});

/** Lines of letters, 12 pixels high and 8 wide, each third one with a mark above it; turned clockwise by degrees. */
const text = ({ degrees = 0, left = 60, right = 540, top = 60, bottom = 780 } = {}): Paint => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  return (x, y) => {
    const row = y - (x - WIDTH / 2) * slope;
    if (x < left || x >= right || row < top || row >= bottom) return 255;
    const [down, along] = [Math.floor(row - top) % 36, (x - left) % 12];
    const letter = Math.floor((x - left) / 12);
    if (letter % 6 === 5) return 255;
    if (down >= 12 && down < 24 && along < 8) return along < 3 || along > 5 || down < 14 ? 20 : 255;
    return letter % 3 === 0 && down >= 5 && down < 9 && along >= 1 && along < 6 ? 20 : 255;
  };
};
const upsideDown =
  (paint: Paint): Paint =>
  (x, y) =>
    paint(WIDTH - 1 - x, HEIGHT - 1 - y);
const marksOf = (page: Grey) => findMarks(page, 150, PER_MM);
const cutsOf = (page: Grey) => cutEdgesOf(marksOf(page).list, { ...page, perMm: PER_MM, wholeSheet: true });

describe('ink that hangs together', () => {
  it('is one mark, around corners too, and is called by its form', () => {
    const page = grey((x, y) => {
      if (y >= 300 && y < 303 && x >= 60 && x < 500) return 0;
      if ((x - 300) ** 2 + (y - 500) ** 2 < 225) return 0;
      if (x === y && x < 110 && x >= 100) return 0;
      return x >= 200 && x < 206 && y >= 100 && y < 112 ? 40 : 255;
    });
    const kinds = marksOf(page).list.map(({ kind, area }) => [kind, area]);
    expect(kinds).toContainEqual(['letter', 72]);
    expect(kinds).toContainEqual(['letter', 10]);
    expect(kinds).toContainEqual(['rule', 1_320]);
    expect(kinds.map(([kind]) => kind)).toContain('blob');
    expect(kinds).toHaveLength(4);
  });
});

describe('the colours of a picture', () => {
  it('one red seal makes it a colour picture', () => {
    expect(inksOf(colour((x, y) => (x > 20 && x < 40 && y > 20 && y < 40 ? [200, 20, 30] : [240, 240, 240])))).toEqual({
      inks: 'colour',
      channels: 3,
    });
  });

  it('yellowed paper with black print is one too, however faint its tint', () => {
    expect(inksOf(colour((x) => (x % 9 === 0 ? [30, 30, 30] : [244, 243, 239]))).inks).toBe('colour');
  });

  it('black and white is told from grey by what lies between', () => {
    expect(inksOf(colour((x) => (x % 9 < 2 ? [0, 0, 0] : [255, 255, 255]))).inks).toBe('bitonal');
    const soft = inksOf(colour((x) => (x % 9 === 0 ? [20, 20, 20] : x % 9 === 1 ? [128, 128, 128] : [255, 255, 255])));
    expect(soft).toEqual({ inks: 'grey', channels: 1 });
  });
});

describe('a picture as it lies in its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vanthu-delivered-'));
  const path = join(folder, 'page.png');
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its pixels, is turned as the source asks, and grey stays grey', async () => {
    await sharp({ create: { width: 40, height: 60, channels: 3, background: '#777' } })
      .greyscale()
      .toFile(path);
    const raster = await asDelivered({ path, dpi: 200, turned: 90 }, 1);
    expect(raster).toMatchObject({ width: 60, height: 40, channels: 3, dpi: 200 });
    expect([...raster.data.subarray(0, 3)]).toEqual([0x77, 0x77, 0x77]);
  });

  it('of more pixels than allowed is not decoded', async () => {
    await sharp({ create: { width: 1_200, height: 1_200, channels: 3, background: '#fff' } }).toFile(path);
    await expect(asDelivered({ path, dpi: null, turned: 0 }, 1)).rejects.toThrow(/pixel limit/);
  });
});

describe('the size of the paper', () => {
  it.each([
    [210, 297, 'A4', 1],
    [297, 210, 'A4', 1],
    [189, 267, 'A4', 0.9],
    [420, 297, 'A3', 1],
    [216, 279, 'Letter', 1],
  ])('%s x %s mm is %s at %s', (width, height, sheet, scale) => {
    const found = scaleOf(width, height);
    expect(found.sheet).toBe(sheet);
    expect(found.scale).toBeCloseTo(scale, 1);
  });

  it('a cutting is no sheet at all', () => {
    expect(scaleOf(120, 297)).toEqual({ sheet: null, scale: null });
  });

  it('the file says how many dots there are to the inch; where it does not, a sheet of A4 is meant', () => {
    const page: Raster = { data: Buffer.alloc(0), width: 1_654, height: 2_339, channels: 3, dpi: 300 };
    const silent = resolutionOf(page, { dpi: null, widthMm: null, heightMm: null });
    expect(silent.stated).toBe(false);
    expect(silent.dpi).toBeCloseTo(200, 0);
    const telling = resolutionOf(page, { dpi: null, widthMm: 420, heightMm: 594 });
    expect(telling).toMatchObject({ stated: true });
    expect(telling.dpi).toBeCloseTo(100, 0);
  });
});

describe('how a page lies', () => {
  it.each([-7, -2.4, 0, 1.5, 9])('%s degrees askew is measured', (degrees) => {
    const lay = layOf(marksOf(grey(text({ degrees }))), A_PAGE);
    expect(lay.axis).toBe('level');
    expect(Math.abs((lay.skew ?? 99) + degrees)).toBeLessThan(0.35);
  });

  it('on its side is seen', () => {
    const page = grey((x, y) => text()(y, HEIGHT - 1 - x), HEIGHT, WIDTH);
    expect(layOf(marksOf(page), { width: HEIGHT, height: WIDTH, perMm: PER_MM }).axis).toBe('upright');
  });

  it('too little is written to say', () => {
    expect(
      layOf(marksOf(grey((x, y) => (x > 100 && x < 106 && y > 100 && y < 112 ? 0 : 255))), A_PAGE).skew,
    ).toBeNull();
  });

  it('on its head is seen by what stands out of the lines', () => {
    for (const [paint, is] of [
      [text(), false],
      [upsideDown(text()), true],
    ] as const) {
      const marks = marksOf(grey(paint));
      const found = upsideDownOf(marks, layOf(marks, A_PAGE), A_PAGE);
      expect(found.is).toBe(is);
      expect(found.certainty).toBeGreaterThan(0.5);
    }
  });
});

describe('cut edges', () => {
  it('a whole page has none', () => {
    expect(cutsOf(grey(text()))).toEqual([]);
  });

  it.each([
    ['left', text({ left: -5 })],
    ['right', text({ right: WIDTH })],
    ['top', text({ top: -17 })],
    ['bottom', text({ top: 58, bottom: HEIGHT })],
  ] as const)('print runs into the border: %s', (side, paint) => {
    expect(cutsOf(grey(paint))).toEqual([side]);
  });

  it('a black edge of the glass is none, nor is a fold across the sheet', () => {
    const torn = grey((x, y) => (x < 6 + (y % 7) || y === 400 ? 0 : text()(x, y)));
    expect(cutsOf(torn)).toEqual([]);
  });
});

describe('strokes', () => {
  const step = (soft: number) => (x: number) =>
    240 - 200 / (1 + Math.exp(-((x % 40) - 12) / soft)) + 200 / (1 + Math.exp(-((x % 40) - 28) / soft));
  const strokesAt = (soft: number) => {
    const paint = (x: number, y: number): [number, number, number] => {
      const level = Math.round(255 - (255 - step(soft)(x)) * Math.min(1, (255 - step(soft)(y)) / 215));
      return [level, level, level];
    };
    const page = colour(paint, 400);
    const letters = Array.from({ length: 9 }, (_, i) => ({ x0: 40 * i + 12, x1: 40 * i + 28, y0: 92, y1: 108 })).map(
      (box) => ({ ...box, area: 256, level: 20, kind: 'letter' as const }),
    );
    return strokesOf(page, letters, 1, 8);
  };

  it('have wider edges the softer they are, whatever their darkness', () => {
    const [sharp, soft] = [strokesAt(0.3), strokesAt(2)];
    expect(sharp!.edgePx).toBeLessThan(3);
    expect(soft!.edgePx).toBeGreaterThan(sharp!.edgePx * 2);
  });

  it('without letters nothing is said', () => {
    expect(
      strokesOf(
        colour(() => [255, 255, 255]),
        [],
        1,
        8,
      ),
    ).toBeNull();
  });
});

describe('two sheets in one picture', () => {
  const found = (page: Grey) => doubleFeedOf(page, 3, true);
  const onPaper = (paint: Paint) => grey((x, y) => Math.min(240, paint(x, y)), 630, 891);

  it('the shadow of a sheet lies across the page', async () => {
    const shadow: Paint = (x, y) => {
      const under = y - 500 - x * 0.02;
      return under >= 0 && under < 10 ? 150 + under * 9 : text()(x, y);
    };
    expect(await found(onPaper(shadow))).toBe('edge-within');
  });

  it('a fold, a frame and the shaded head of a table are no second sheet', async () => {
    expect(await found(onPaper((x, y) => (y > 500 && y < 503 ? 130 : text()(x, y))))).toBeNull();
    expect(await found(onPaper((x, y) => (x > 40 && x < 590 && y > 200 && y < 260 ? 190 : text()(x, y))))).toBeNull();
    const frame: Paint = (x, y) => (Math.abs(x - 315) > 270 && Math.abs(x - 315) < 273 && y > 30 && y < 860 ? 30 : 255);
    expect(await found(onPaper(frame))).toBeNull();
  });

  it('a picture as long as two sheets has two', async () => {
    expect(await found(grey(() => 240, 630, 1_500))).toBe('long');
  });
});
