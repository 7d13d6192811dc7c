import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { formatSeparator, type SeparatorSheet } from '../../../batches/separator-sheet.rules';
import { Separator } from '../../separator';
import type { Raster } from '../raster';
import { findSeparator } from './separators';

/** A4 at 100 dots to the inch; measures are inches. */
const DPI = 100;
const [WIDTH, HEIGHT] = [8.27, 11.69];

const page = async (drawn: string, turned = 0): Promise<Raster> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${(WIDTH * DPI).toFixed(0)}" height="${(HEIGHT * DPI).toFixed(0)}" viewBox="0 0 ${WIDTH.toString()} ${HEIGHT.toString()}"><rect width="100%" height="100%" fill="#fff"/>${drawn}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .rotate(turned, { background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: 3, dpi: DPI };
};

/** Bars and spaces in turn, in inches from the upper edge down. */
const barsOf = (widths: readonly number[], { x = 2.5, y = 0.5, length = 3, ink = '#000' } = {}): string => {
  let at = y;
  return widths
    .map((wide, i) => {
      const drawn = `<rect x="${x.toString()}" y="${at.toFixed(3)}" width="${length.toString()}" height="${wide.toString()}" fill="${ink}"/>`;
      at += wide;
      return i % 2 === 0 ? drawn : '';
    })
    .join('');
};

const [N, W] = [0.08, 0.2];
/** A-61599: zones A to G of each patch end at these inches from the leading edge. */
const ZONES = {
  1: [0.2, 0.28, 0.48, 0.56, 0.64, 0.72, 0.8],
  2: [0.2, 0.28, 0.36, 0.44, 0.52, 0.6, 0.8],
  3: [0.2, 0.28, 0.36, 0.44, 0.64, 0.72, 0.8],
  4: [0.08, 0.16, 0.36, 0.44, 0.64, 0.72, 0.8],
  6: [0.08, 0.16, 0.24, 0.32, 0.52, 0.6, 0.8],
  T: [0.08, 0.16, 0.36, 0.44, 0.52, 0.6, 0.8],
} as const;
const patch = (name: keyof typeof ZONES): number[] => ZONES[name].map((end, i, all) => end - (all[i - 1] ?? 0));
const T = patch('T');

const kindOf = async (raster: Raster) => (await findSeparator(raster))?.kind ?? null;

describe('the bars of patch T', () => {
  it.each([0, 90, 184, -86, 4])('say "a new document" when the page is turned by %s degrees', async (turned) => {
    expect(await findSeparator(await page(barsOf(T), turned))).toEqual({
      kind: 'patch-t',
      text: 'PATCH-T',
      sheet: { what: 'document', docType: null, duplex: false },
    });
  });

  it('are read in faint grey print, up to 3.75 inches from the edge, and with a stamp over them', async () => {
    expect(await kindOf(await page(barsOf(T, { ink: '#999' })))).toBe('patch-t');
    expect(await kindOf(await page(barsOf(T, { y: 2.95 })))).toBe('patch-t');
    const stamp = '<circle cx="4.8" cy="0.9" r="0.6" fill="none" stroke="#222" stroke-width="0.06"/>';
    expect(await kindOf(await page(barsOf(T) + stamp))).toBe('patch-t');
  });

  it('are not the bars of any other patch code', async () => {
    for (const name of [1, 2, 3, 4, 6] as const)
      expect([name, await kindOf(await page(barsOf(patch(name))))]).toEqual([name, null]);
  });

  it.each<[string, string]>([
    ['too short', barsOf(T, { length: 0.7 })],
    ['too thin, as in a barcode', barsOf(T.map((wide) => wide / 3))],
    ['too thick', barsOf(T.map((wide) => wide * 3))],
    ['four times the same', barsOf([N, N, N, N, N, N, N])],
    ['part of a longer row', barsOf([W, N, ...T, N, N, N, W])],
    ['three', barsOf([N, N, W, N, W])],
    [
      'the rows of a table',
      Array.from({ length: 20 }, (_, i) => barsOf([0.01, 0.3, 0.01], { y: 1 + i * 0.31, x: 0.8, length: 6.5 })).join(
        '',
      ),
    ],
  ])('are no bars of ours when they are %s', async (_, drawn) => {
    expect(await kindOf(await page(drawn))).toBeNull();
  });
});

describe('codes on a page', () => {
  const FOLDER: SeparatorSheet = { what: 'folder', code: 'HS.2019.0147', docType: 'CV', duplex: true };
  beforeAll(() =>
    prepareZXingModule({
      overrides: {
        wasmBinary: new Uint8Array(readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'))).buffer,
      },
      fireImmediately: true,
    }),
  );

  /** Two inches of QR, or a bar code of 0.8 inch. */
  const code = async (format: 'QRCode' | 'Code128', text: string, x: number, y: number): Promise<string> => {
    const { image } = await writeBarcode(text, { format, scale: 4 });
    const png = Buffer.from(await image!.arrayBuffer());
    const { width, height } = await sharp(png).metadata();
    const high = format === 'QRCode' ? 2 : 0.8;
    return `<image x="${x.toString()}" y="${y.toString()}" width="${((high * width) / height).toFixed(2)}" height="${high.toString()}" preserveAspectRatio="none" href="data:image/png;base64,${png.toString('base64')}"/>`;
  };

  it.each(['QRCode', 'Code128'] as const)('of ours as %s say what begins behind the sheet', async (format) => {
    const found = await findSeparator(await page(await code(format, formatSeparator(FOLDER), 0.5, 4)));
    expect(found).toEqual({
      kind: format === 'QRCode' ? 'qr' : 'code128',
      text: formatSeparator(FOLDER),
      sheet: FOLDER,
    });
    expect(Separator.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });

  it('of ours are found among those of others', async () => {
    const others = await Promise.all(
      [0.5, 2.8, 5.1].map((x) => code('QRCode', 'https://example.vn/hoa-don?so=1', x, 1)),
    );
    const ours = await code('QRCode', formatSeparator(FOLDER), 2.8, 6);
    expect((await findSeparator(await page(others.join('') + ours)))?.sheet).toEqual(FOLDER);
  });

  it.each([
    ['a link', 'https://dichvucong.example.vn/tra-cuu'],
    ['our words in small letters', formatSeparator(FOLDER).toLowerCase()],
    ['our words and one more', `${formatSeparator(FOLDER)}0`],
    ['our prefix before a long text', `VT1:SEP:${'A'.repeat(900)}`],
    ['an attack', "'; DROP TABLE batch; --\u0000"],
  ])('of others never cut: %s', async (_, text) => {
    expect(await findSeparator(await page(await code('QRCode', text, 1, 1)))).toBeNull();
  });
});

it('a page of hardly any pixels is no sheet', async () => {
  for (const [width, height] of [
    [1, 1],
    [3, 4_000],
    [4_000, 120],
  ] as const) {
    const data = Buffer.alloc(width * height * 3, 255);
    expect(await findSeparator({ data, width, height, channels: 3, dpi: 200 })).toBeNull();
  }
});
