import { flattenPaper, shrink, straighten, turn, withoutRed, withRed, type Grey } from './raster';

const grey = (width: number, height: number, at: (x: number, y: number) => number): Grey => ({
  width,
  height,
  data: Buffer.from(Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)))),
});
const levelAt = ({ data, width }: Grey, x: number, y: number): number => data[y * width + x]!;

describe('red ink is paper, all other ink stays', () => {
  const of = (red: number, green: number, blue: number): number =>
    withoutRed({ data: Buffer.from([red, green, blue]), width: 1, height: 1, channels: 3, dpi: 300 }).data[0]!;

  it('a seal goes, a black letter under it stays', () => {
    expect(of(215, 30, 40)).toBeGreaterThan(200);
    expect(of(25, 12, 14)).toBeLessThan(60);
  });

  it('unless red is asked for: marks of urgency are stamped in it', () => {
    const seal = { data: Buffer.from([215, 30, 40]), width: 1, height: 1, channels: 3 as const, dpi: 300 };
    expect(withRed(seal).data[0]).toBeLessThan(110);
  });

  it('a blue signature stays, white stays white', () => {
    expect(of(40, 50, 160)).toBeLessThan(100);
    expect(of(255, 255, 255)).toBe(255);
  });

  it('a picture with four channels is read the same way', () => {
    const data = Buffer.from([215, 30, 40, 255, 20, 20, 20, 255]);
    const found = withoutRed({ data, width: 2, height: 1, channels: 4, dpi: 300 });
    expect([...found.data].map((level) => level > 128)).toEqual([true, false]);
  });
});

describe('uneven paper becomes white', () => {
  it('in the shadow of a fold as in the light, and ink stays ink', () => {
    const page = grey(320, 320, (x, y) => {
      const paper = 240 - x / 4;
      return x % 40 < 3 && y % 10 < 6 ? paper * 0.2 : paper;
    });
    const flat = flattenPaper(page);
    for (const x of [20, 140, 300]) {
      expect(levelAt(flat, x, 9)).toBeGreaterThan(225);
    }
    for (const x of [1, 161, 281]) {
      expect(levelAt(flat, x, 3)).toBeLessThan(90);
    }
  });

  it('but a black edge does not become a page of noise', () => {
    const flat = flattenPaper(grey(256, 64, (x) => (x < 128 ? 20 : 245)));
    expect(levelAt(flat, 20, 30)).toBeLessThan(80);
  });
});

describe('turning', () => {
  const corner = grey(6, 4, (x, y) => (x === 0 && y === 0 ? 0 : 255));

  it('by quarters moves the corner clockwise and swaps the sides', async () => {
    const right = await turn(corner, 90);
    expect([right.width, right.height, levelAt(right, 3, 0)]).toEqual([4, 6, 0]);
    const round = await turn(corner, 180);
    expect([round.width, round.height, levelAt(round, 5, 3)]).toEqual([6, 4, 0]);
    expect(await turn(corner, 0)).toBe(corner);
  });

  it('by a little keeps the size and fills with paper', async () => {
    const dark = grey(101, 101, () => 0);
    const turned = await straighten(dark, 3);
    expect([turned.width, turned.height]).toEqual([101, 101]);
    expect(levelAt(turned, 50, 50)).toBe(0);
    expect(levelAt(turned, 0, 0)).toBeGreaterThan(100);
  });

  it('and shrinking never makes larger', async () => {
    expect(await shrink(corner, 100)).toBe(corner);
    expect(
      await shrink(
        grey(200, 100, () => 255),
        50,
      ),
    ).toMatchObject({ width: 50, height: 25 });
  });
});
