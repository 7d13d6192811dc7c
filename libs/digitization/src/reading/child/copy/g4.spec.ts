import sharp from 'sharp';

import { asGroup4 } from './g4';

type Dots = { data: Uint8Array; width: number; height: number };

/** A TIFF file around the packed rows, so that another program (libtiff) can unpack them. */
const asTiff = ({ data, width, height }: Dots): Buffer => {
  const strip = asGroup4({ data, width, height });
  const tags: [tag: number, type: 3 | 4, value: number][] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, 4],
    [262, 3, 0],
    [273, 4, 0],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, strip.length],
  ];
  const head = Buffer.alloc(8 + 2 + tags.length * 12 + 4);
  head.write('II*\0', 0, 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(tags.length, 8);
  for (const [i, [tag, type, value]] of tags.entries()) {
    const at = 10 + i * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE(tag === 273 ? head.length : value, at + 8);
  }
  return Buffer.concat([head, strip]);
};

const unpacked = async (dots: Dots): Promise<Buffer> =>
  sharp(asTiff(dots)).toColourspace('b-w').extractChannel(0).raw().toBuffer();

/** Numbers that look like chance and are the same each time. */
const chanceOf = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

const asSeen = ({ data }: Dots): Buffer => Buffer.from(data.map((dot) => (dot === 0 ? 0 : 255)));

describe('two colours, packed for a fax', () => {
  it('come back dot for dot, with runs of every length in both colours', async () => {
    const width = 2_700;
    const rows = Array.from({ length: 2_690 }, (_, length) => {
      const row = new Uint8Array(width).fill(length % 2 === 0 ? 255 : 0);
      row.fill(length % 2 === 0 ? 0 : 255, 3, 3 + length);
      return row;
    });
    const dots = { data: Buffer.concat(rows), width, height: rows.length };
    expect((await unpacked(dots)).equals(asSeen(dots))).toBe(true);
  });

  it.each([1, 2, 3, 7, 8, 9, 63, 64, 65, 200])(
    'come back dot for dot, %d dots wide, whatever they show',
    async (width) => {
      const chance = chanceOf(width + 11);
      const height = 60;
      const data = new Uint8Array(width * height);
      let ink = false;
      for (let i = 0; i < data.length; i++) {
        if (chance() < 0.2) ink = !ink;
        // Lines that are much like the line above, as in print.
        data[i] = i >= width && chance() < 0.7 ? (data[i - width] ?? 0) : ink ? 0 : 255;
      }
      const dots = { data, width, height };
      expect((await unpacked(dots)).equals(asSeen(dots))).toBe(true);
    },
  );

  it('take little room where there is little to tell', () => {
    const blank = { data: new Uint8Array(1_654 * 2_339).fill(255), width: 1_654, height: 2_339 };
    expect(asGroup4(blank).length).toBe(Math.ceil((2_339 + 24) / 8));
  });
});
