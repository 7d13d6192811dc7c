import sharp from 'sharp';

import type { Raster } from '@vanthu/digitization';

import type { Picture } from './separator-pages';
import type { Chance } from './typeset-chance';

const MODES = ['colour', 'grey', 'fax', 'one-bit', 'jpeg-40'] as const;

/** What a page went through on its way. */
export type Ordeal = {
  mode: (typeof MODES)[number];
  /** Degrees clockwise: how the page lies, and how far it slipped in the feeder. */
  turned: number;
  skew: number;
  blur: number;
  noise: number;
  paper: number;
  ink: number;
  stamps: number;
  holes: number;
};

export const anOrdeal = (chance: Chance): Ordeal => {
  const mode = chance.of(MODES);
  const dark = chance.happens(0.25);
  return {
    mode,
    turned: chance.happens(0.5) ? 0 : chance.of([90, 180, 270]),
    skew: chance.happens(0.8) ? Math.round(chance.between(-5, 5) * 10) / 10 : 0,
    blur: chance.happens(0.5) ? chance.between(0.4, 1.6) : 0,
    noise: chance.happens(0.5) ? chance.between(3, 28) : 0,
    paper: dark ? chance.between(130, 190) : chance.between(225, 255),
    ink: dark ? chance.between(10, 40) : chance.between(0, 110),
    stamps: chance.happens(0.35) ? chance.whole(1, 3) : 0,
    holes: chance.happens(0.3) ? chance.of([2, 4]) : 0,
  };
};

/** Puts a page through it. Same chance, same page. */
export const spoilPage = async (page: Picture, ordeal: Ordeal, chance: Chance): Promise<Raster> => {
  const { mode, ink, paper } = ordeal;
  const worn = await wear(page, ordeal, chance);
  const inColour = mode === 'colour' || mode === 'jpeg-40';
  const lain = await lay(inColour ? worn : await inGrey(worn), ordeal);
  let image = asSharp(lain).linear((paper - ink) / 255, ink);
  if (ordeal.blur > 0) image = image.blur(ordeal.blur);
  if (mode === 'fax') image = image.resize({ ...faxed(lain), fit: 'fill' });
  const noisy = noised(await pixelsOf(image, inColour), ordeal.noise, chance);
  if (inColour) return asRaster(mode === 'colour' ? noisy : await asJpeg(noisy));
  const limit = ink + (paper - ink) * chance.between(0.4, 0.65);
  return asRaster({ ...noisy, data: tripled(noisy.data, mode === 'grey' ? null : limit) });
};

const hasColour = ({ data, width, height }: Picture): boolean => data.length === width * height * 3;
const asSharp = (page: Picture) =>
  sharp(page.data, { raw: { width: page.width, height: page.height, channels: hasColour(page) ? 3 : 1 } });
const asRaster = (page: Picture): Raster => ({ ...page, channels: 3, dpi: 200 });

/** Without being told, sharp makes colour of grey. */
const pixelsOf = async (image: sharp.Sharp, inColour: boolean): Promise<Picture> => {
  const plain = inColour ? image.removeAlpha() : image.toColourspace('b-w').extractChannel(0);
  const { data, info } = await plain.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

const inGrey = (page: Picture): Promise<Picture> => pixelsOf(asSharp(page).greyscale(), false);

/** 204 dots across and 98 down, of 200 (ITU-T T.4, standard resolution). */
const faxed = ({ width, height }: Picture) => ({
  width: Math.round((width * 204) / 200),
  height: Math.round((height * 98) / 200),
});

/** Stamps over the page, and holes for the binder. */
const wear = async (page: Picture, { stamps, holes }: Ordeal, chance: Chance): Promise<Picture> => {
  if (stamps + holes === 0) return page;
  const { width, height } = page;
  const parts = Array.from({ length: stamps }, () => {
    const ink = chance.of(['#cc1f2f', '#27338f', '#222']);
    const [x, y] = [chance.between(0.1, 0.75) * width, chance.between(0.05, 0.9) * height];
    const frame = chance.happens(0.5)
      ? `<circle r="140" fill="none" stroke-width="9"/><circle r="105" fill="none" stroke-width="4"/><path d="M-60 0h120M-40 30h80M-50 -30h100" stroke-width="12"/>`
      : `<path d="M0 0h390v190h-390zM0 60h390M130 60v130M20 30h300M160 100h180M160 150h120" fill="none" stroke-width="7"/>`;
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${chance.between(-30, 30).toFixed(0)})" stroke="${ink}" opacity="0.85">${frame}</g>`;
  });
  const fill = chance.of(['#000', '#fff', '#666']);
  for (let i = 0; i < holes; i++) {
    const y = (height * (i + 1)) / (holes + 1);
    parts.push(`<circle cx="${(width * 0.055).toFixed(0)}" cy="${y.toFixed(0)}" r="24" fill="${fill}"/>`);
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width.toString()}" height="${height.toString()}">${parts.join('')}</svg>`;
  const data = await asSharp(page)
    .composite([{ input: Buffer.from(svg) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { data, width, height };
};

const lay = async (page: Picture, { turned, skew }: Ordeal): Promise<Picture> => {
  const quarter = turned === 90 || turned === 270;
  const [width, height] = quarter ? [page.height, page.width] : [page.width, page.height];
  if (turned + skew === 0) return page;
  const whole = await pixelsOf(asSharp(page).rotate(turned + skew, { background: '#fff' }), hasColour(page));
  const [left, top] = [(whole.width - width) >> 1, (whole.height - height) >> 1];
  return left <= 0 && top <= 0
    ? whole
    : pixelsOf(asSharp(whole).extract({ left, top, width, height }), hasColour(page));
};

/** Gaussian noise out of a table that is read from ever other places. */
const noised = (page: Picture, sigma: number, chance: Chance): Picture => {
  if (sigma === 0) return page;
  const table = Float32Array.from({ length: 65_536 }, () => {
    const u = Math.max(1e-9, chance.next());
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance.next()) * sigma;
  });
  const data = Buffer.allocUnsafe(page.data.length);
  for (let from = 0; from < data.length; from += 4_099) {
    const start = chance.whole(0, 65_535);
    for (let i = from; i < Math.min(from + 4_099, data.length); i++) {
      const level = page.data[i]! + table[(start + i) & 65_535]!;
      data[i] = level < 0 ? 0 : level > 255 ? 255 : level;
    }
  }
  return { ...page, data };
};

const asJpeg = async (page: Picture): Promise<Picture> => {
  const jpeg = await asSharp(page).jpeg({ quality: 40 }).toBuffer();
  return { ...page, data: await sharp(jpeg).raw().toBuffer() };
};

/** As colour; with a limit each dot is ink or paper, as on a fax. */
const tripled = (grey: Buffer, limit: number | null): Buffer => {
  const data = Buffer.allocUnsafe(grey.length * 3);
  for (let i = 0, j = 0; i < grey.length; i++, j += 3) {
    const level = limit === null ? grey[i]! : grey[i]! < limit ? 0 : 255;
    data[j] = data[j + 1] = data[j + 2] = level;
  }
  return data;
};
