import sharp from 'sharp';

import {
  aBlankPage,
  decoded,
  statedOf,
  type CapturedPage,
  type Inks,
  type Picture,
  type Stated,
} from './capture-pages';
import type { Chance } from './typeset-chance';
import { asSvg } from './typeset-page';

/** What a hurried operator, a dirty glass or a wrong setting does to a page. */
export const SPOILINGS = [
  'low-resolution',
  'wrong-colour',
  'wrong-scale',
  'blank',
  'cut-edge',
  'skewed',
  'sideways',
  'upside-down',
  'blurred',
  'too-dark',
  'too-light',
  'double-feed',
] as const;
export type SpoiledAs = (typeof SPOILINGS)[number];

/** A page as it was captured, and what was asked for. */
export type Captured = { picture: Picture; dpi: number; stated: Stated; asked: { dpi: 200; inks: Inks }; note: string };

const toSharp = ({ data, width, height, channels }: Picture): sharp.Sharp =>
  sharp(data, { raw: { width, height, channels } });

/** Pixels as they are in the file: JPEG leaves its own marks in them. */
const compressed = async (picture: Picture, chance: Chance): Promise<Picture> =>
  decoded(
    sharp(
      await toSharp(picture)
        .jpeg({ quality: chance.whole(55, 85) })
        .toBuffer(),
    ),
  );

export const asClean = (page: CapturedPage): Captured => ({
  picture: page.picture,
  dpi: page.dpi,
  stated: page.stated,
  asked: { dpi: 200, inks: page.inks },
  note: `${page.kind} ${page.severity} ${page.inks}`,
});

/** Spoils a page in one way; `other` is the page that lay beside it in the drawer. */
export const captureBadly = async (
  how: SpoiledAs,
  page: CapturedPage,
  other: CapturedPage,
  seed: number,
  at: number,
  chance: Chance,
): Promise<Captured> => {
  const clean = asClean(page);
  const note = (more: string) => `${clean.note} ${more}`;
  const { picture, dpi } = page;
  const as = (changed: Picture, more: string, at = dpi): Captured => ({
    ...clean,
    picture: changed,
    dpi: at,
    stated: statedOf(changed, at),
    note: note(more),
  });
  switch (how) {
    case 'low-resolution': {
      const low = Math.round(chance.between(72, 180));
      const small = await decoded(toSharp(picture).resize({ width: Math.round((picture.width * low) / dpi) }));
      const found = as(small, `${low.toString()} dpi`, low);
      return chance.happens(0.3) ? { ...found, stated: { dpi: null, widthMm: null, heightMm: null } } : found;
    }
    case 'wrong-colour':
      return withoutColour(page, chance, clean);
    case 'wrong-scale': {
      const scale = chance.of([0.6, 0.65, 0.75, 0.78, 0.8, 0.88, 0.9, 0.92, 0.94, 1.07, 1.1, 1.12, 1.25, 1.3, 1.33]);
      const scaled = await decoded(toSharp(picture).resize({ width: Math.round(picture.width * scale) }));
      return as(scaled, `${(scale * 100).toFixed(0)} %`);
    }
    case 'blank':
      return { ...asClean(await aBlankPage(seed, at)) };
    case 'cut-edge':
      return cut(page, clean, chance);
    case 'skewed': {
      const degrees = chance.between(3.8, 10) * (chance.happens(0.5) ? 1 : -1);
      const background = chance.of(['#ffffff', '#f4f3ef', '#9a9a98', '#202020']);
      const turned = await decoded(toSharp(picture).rotate(degrees, { background }));
      const fits = chance.happens(0.5)
        ? turned
        : await decoded(
            toSharp(turned).extract({
              left: (turned.width - picture.width) >> 1,
              top: (turned.height - picture.height) >> 1,
              width: picture.width,
              height: picture.height,
            }),
          );
      return as(await compressed(fits, chance), `${degrees.toFixed(1)}° ${background}`);
    }
    case 'sideways': {
      const degrees = chance.of([90, 270]);
      return as(await decoded(toSharp(picture).rotate(degrees)), degrees.toString());
    }
    case 'upside-down':
      return as(await decoded(toSharp(picture).rotate(180)), '');
    case 'blurred':
      return blurred(page, clean, chance);
    case 'too-dark':
      return tooDark(page, clean, chance);
    case 'too-light': {
      const least = page.inks === 'bitonal' ? 0.12 : { light: 0.12, medium: 0.16, heavy: 0.24 }[page.severity];
      const left = chance.between(least, least + 0.1);
      const pale = await decoded(toSharp(picture).linear(left, 255 * (1 - left)));
      return { ...as(await compressed(pale, chance), `${left.toFixed(2)} left`), asked: { dpi: 200, inks: 'grey' } };
    }
    case 'double-feed':
      return twoSheets(page, other, clean, chance);
  }
};

const withoutColour = async (page: CapturedPage, chance: Chance, clean: Captured): Promise<Captured> => {
  const black = chance.happens(0.4);
  const grey = toSharp(page.picture).greyscale();
  const done = black ? grey.threshold(chance.whole(120, 165)) : grey;
  const bytes = black || chance.happens(0.3) ? done.png() : done.jpeg({ quality: chance.whole(40, 85) });
  return {
    ...clean,
    picture: await decoded(sharp(await bytes.toBuffer())),
    asked: { dpi: 200, inks: black && chance.happens(0.5) ? 'grey' : 'colour' },
    note: `${clean.note} ${black ? 'bitonal' : 'grey'}`,
  };
};

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** For each side how many inches one may take off so that the cut goes through print as it was drawn. */
const placesToCut = async (page: CapturedPage): Promise<Record<(typeof SIDES)[number], number[]>> => {
  const { data, info } = await sharp(asSvg(page.sheet, 36))
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const [columns, rows] = [Array<number>(width).fill(0), Array<number>(height).fill(0)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * channels]! > 190) continue;
      columns[x]!++;
      rows[y]!++;
    }
  }
  const from = (sums: number[]) => {
    const inked = sums.flatMap((sum, at) => (sum >= 4 ? [at] : []));
    return inked.filter((at) => at - inked[0]! >= 3 && at - inked[0]! <= 32).map((at) => (at + 0.5) / 36);
  };
  return {
    left: from(columns),
    right: from(columns.toReversed()),
    top: from(rows),
    bottom: from(rows.toReversed()),
  };
};

/** The sheet lay too far to one side of the glass: print is lost there. What the other side shows is the lid. */
const cut = async (page: CapturedPage, clean: Captured, chance: Chance): Promise<Captured> => {
  const { picture, dpi } = page;
  const places = await placesToCut(page);
  const side = chance.of(SIDES.filter((one) => places[one].length > 0));
  const lost = Math.round(dpi * chance.of(places[side]));
  const across = side === 'left' || side === 'right';
  const kept = await decoded(
    toSharp(picture).extract({
      left: side === 'left' ? lost : 0,
      top: side === 'top' ? lost : 0,
      width: picture.width - (across ? lost : 0),
      height: picture.height - (across ? 0 : lost),
    }),
  );
  const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' }[side];
  const shown = chance.happens(0.5)
    ? kept
    : await decoded(
        toSharp(kept).extend({ [opposite]: lost, background: chance.of(['#ffffff', '#f0f0ee', '#8a8a88', '#181818']) }),
      );
  return {
    ...clean,
    picture: shown,
    stated: statedOf(shown, dpi),
    note: `${clean.note} ${side} ${shown === kept ? 'cropped' : 'shifted'}`,
  };
};

/** Out of focus, moved while it was taken, or made large from a small picture. */
const blurred = async (page: CapturedPage, clean: Captured, chance: Chance): Promise<Captured> => {
  const { picture, dpi } = page;
  const way = chance.of(['focus', 'focus', 'moved', 'enlarged']);
  const mm = dpi / 25.4;
  let spoiled: Picture;
  if (way === 'focus') spoiled = await decoded(toSharp(picture).blur(chance.between(0.28, 0.6) * mm));
  else if (way === 'enlarged') {
    const small = await decoded(
      toSharp(picture).resize({ width: Math.round((picture.width * chance.between(45, 65)) / dpi) }),
    );
    spoiled = await decoded(toSharp(small).resize({ width: picture.width, height: picture.height, kernel: 'cubic' }));
  } else {
    const length = Math.round(chance.between(0.9, 1.6) * mm) | 1;
    const along = chance.happens(0.5);
    const kernel = { width: along ? length : 3, height: along ? 3 : length };
    const moved = Array.from({ length: kernel.width * kernel.height }, (_, i) =>
      (along ? Math.floor(i / length) : i % 3) === 1 ? 1 : 0,
    );
    spoiled = await decoded(toSharp(picture).convolve({ ...kernel, kernel: moved }));
  }
  const asked = { dpi: 200 as const, inks: page.inks === 'bitonal' ? ('grey' as const) : page.inks };
  return { ...clean, picture: await compressed(spoiled, chance), asked, note: `${clean.note} ${way}` };
};

const tooDark = async (page: CapturedPage, clean: Captured, chance: Chance): Promise<Captured> => {
  const way = page.inks === 'bitonal' ? 'light' : chance.of(['light', 'curve']);
  const dark =
    way === 'light'
      ? await decoded(toSharp(page.picture).linear(chance.between(0.3, 0.54), 0))
      : await decoded(
          curved(page.picture, chance.between(1.1, 2) / -Math.log2(page.severity === 'light' ? 0.95 : 0.88)),
        );
  const asked = { dpi: 200 as const, inks: page.inks === 'bitonal' ? ('grey' as const) : page.inks };
  return { ...clean, picture: await compressed(dark, chance), asked, note: `${clean.note} ${way}` };
};

/** Every level to the power of so much: paper falls to a half or a quarter of its light. */
const curved = ({ data, width, height, channels }: Picture, power: number): sharp.Sharp => {
  const table = Uint8Array.from({ length: 256 }, (_, level) => Math.round(255 * (Math.min(level, 250) / 255) ** power));
  return sharp(
    data.map((level) => table[level]!),
    { raw: { width, height, channels } },
  );
};

/** Two sheets went through together: one longer picture, or one sheet that sticks out from under the other. */
const twoSheets = async (
  page: CapturedPage,
  other: CapturedPage,
  clean: Captured,
  chance: Chance,
): Promise<Captured> => {
  const { picture, dpi } = page;
  const { width, height } = picture;
  const under = await decoded(toSharp(other.picture).resize({ width, height, fit: 'fill' }));
  const shade = (across: boolean, size: number, reverse: boolean) => {
    const depth = chance.between(0.25, 0.6).toFixed(2);
    const [from, to] = reverse ? ['0', depth] : [depth, '0'];
    return Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${(across ? size : width).toString()}" height="${(across ? height : size).toString()}">` +
        `<linearGradient id="s" ${across ? '' : 'x2="0" y2="1"'}><stop offset="0" stop-opacity="${from}"/><stop offset="1" stop-opacity="${to}"/></linearGradient>` +
        '<rect width="100%" height="100%" fill="url(#s)"/></svg>',
    );
  };
  const soft = Math.round((chance.between(0.8, 3.5) * dpi) / 25.4);
  const way = chance.of(['long', 'under', 'beside']);
  if (way === 'long') {
    const more = Math.round((chance.between(100, 280) * dpi) / 25.4);
    const tall = { width, height: height + more, channels: 3 as const, background: '#fff' };
    const bytes = await sharp({ create: tall })
      .composite([
        { input: under.data, raw: { width, height, channels: 3 }, left: 0, top: more },
        { input: shade(false, soft, false), left: 0, top: height },
        { input: picture.data, raw: { width, height, channels: 3 }, left: 0, top: 0 },
      ])
      .jpeg({ quality: 75 })
      .toBuffer();
    const long = await decoded(sharp(bytes));
    return {
      ...clean,
      picture: long,
      stated: statedOf(long, dpi),
      asked: { dpi: 200, inks: 'grey' },
      note: `${clean.note} ${way}`,
    };
  }
  const out = Math.round((chance.between(25, way === 'under' ? 140 : 90) * dpi) / 25.4);
  const turned = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .ensureAlpha()
    .rotate(chance.between(-2, 2), { background: '#00000000' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const shadow = await sharp(turned.data)
    .ensureAlpha()
    .linear([0, 0, 0, chance.between(0.25, 0.6)], [0, 0, 0, 0])
    .blur(Math.max(0.5, soft / 2.5))
    .png({ compressionLevel: 1 })
    .toBuffer();
  const [left, top] = way === 'under' ? [0, -out] : [-out, 0];
  const place = {
    left: left - ((turned.info.width - width) >> 1),
    top: top - ((turned.info.height - height) >> 1),
  };
  const lying = await inside(turned.data, place, width, height);
  const shaded = await inside(shadow, place, width, height);
  const bytes = await toSharp(under)
    .composite([{ input: shaded }, { input: lying }])
    .removeAlpha()
    .jpeg({ quality: 75 })
    .toBuffer();
  const both = await decoded(sharp(bytes));
  return {
    ...clean,
    picture: both,
    stated: statedOf(both, dpi),
    asked: { dpi: 200, inks: 'grey' },
    note: `${clean.note} ${way} ${out.toString()}`,
  };
};

/** The part of a sheet that falls on the glass, on a clear ground of the size of the glass. */
const inside = async (
  png: Buffer,
  at: { left: number; top: number },
  width: number,
  height: number,
): Promise<Buffer> => {
  const { width: w, height: h } = await sharp(png).metadata();
  const [x, y] = [Math.max(0, -at.left), Math.max(0, -at.top)];
  const part = await sharp(png)
    .extract({
      left: x,
      top: y,
      width: Math.min(w - x, width - Math.max(0, at.left)),
      height: Math.min(h - y, height - Math.max(0, at.top)),
    })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const clear = { width, height, channels: 4 as const, background: '#00000000' };
  return sharp({ create: clear })
    .composite([{ input: part, left: Math.max(0, at.left), top: Math.max(0, at.top) }])
    .png({ compressionLevel: 1 })
    .toBuffer();
};
