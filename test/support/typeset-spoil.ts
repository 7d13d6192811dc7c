import sharp from 'sharp';

import type { Chance } from './typeset-chance';

export const SEVERITIES = ['light', 'medium', 'heavy'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a scanner, an old copier and a drawer did to a page. */
export type Spoiling = {
  skew_deg_cw: number;
  blur_sigma_px: number;
  noise_sigma: number;
  effects: string[];
  jpeg_quality: number | null;
};

const RANGES: Record<
  Severity,
  { skew: number; blur: [number, number]; noise: [number, number]; jpeg: [number, number]; fade: [number, number] }
> = {
  light: { skew: 0.8, blur: [0.3, 0.45], noise: [1.5, 3], jpeg: [70, 85], fade: [0, 30] },
  medium: { skew: 1.6, blur: [0.4, 0.95], noise: [2.8, 4.6], jpeg: [43, 62], fade: [10, 60] },
  heavy: { skew: 2.2, blur: [0.7, 1], noise: [4.5, 7], jpeg: [35, 48], fade: [30, 90] },
};

export const aSpoiling = (severity: Severity, chance: Chance): Spoiling => {
  const range = RANGES[severity];
  const bilevel = severity === 'heavy' && chance.happens(0.3);
  const effects = bilevel ? ['bilevel_threshold', 'speckle', ...(chance.happens(0.5) ? ['line_dropout'] : [])] : [];
  const may: [string, number][] =
    severity === 'light'
      ? [['punch_holes', 0.2]]
      : severity === 'medium'
        ? [
            ['punch_holes', 0.3],
            ['staple', 0.4],
            ['bleed_through', 0.35],
            ['fold_line', 0.3],
          ]
        : [
            ['punch_holes', 0.2],
            ['bleed_through', 0.5],
            ['fold_line', 0.6],
            ['gutter_shadow', 0.5],
          ];
  for (const [effect, share] of may) if (!bilevel && chance.happens(share)) effects.push(effect);
  return {
    skew_deg_cw: Math.round(chance.between(-range.skew, range.skew) * 100) / 100,
    blur_sigma_px: Math.round(chance.between(...range.blur) * 100) / 100,
    noise_sigma: Math.round(chance.between(...range.noise) * 10) / 10,
    effects,
    jpeg_quality: bilevel ? null : Math.round(chance.between(...range.jpeg)),
  };
};

/** Puts a clean page through it. Same seed, same page, to the byte on one machine. */
export const spoil = async (
  svg: Buffer,
  severity: Severity,
  how: Spoiling,
  grey: boolean,
  chance: Chance,
): Promise<Buffer> => {
  const clean = sharp(svg, { unlimited: true }).flatten({ background: '#fff' }).removeAlpha();
  const { data, info } = await clean.raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const raw = { raw: { width, height, channels: 3 as const } };
  const overlays: { input: Buffer; blend: 'multiply' }[] = [];
  if (how.effects.includes('bleed_through')) {
    const back = await sharp(data, raw).flop().blur(2.2).linear(0.14, 218).png().toBuffer();
    overlays.push({ input: back, blend: 'multiply' });
  }
  overlays.push({ input: Buffer.from(wearOf(how.effects, width, height, severity, chance)), blend: 'multiply' });
  const faded = chance.between(...RANGES[severity].fade);
  // sharp works its own steps in its own order: each stage ends in pixels.
  const worn = await sharp(
    await sharp(data, raw)
      .linear((255 - faded) / 255, faded)
      .raw()
      .toBuffer(),
    raw,
  )
    .composite(overlays)
    .removeAlpha()
    .raw()
    .toBuffer();
  const turned = await sharp(worn, raw)
    .rotate(how.skew_deg_cw, { background: severity === 'light' ? '#f6f4f0' : '#8a8a88' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const straight = await sharp(turned.data)
    .extract({
      left: (turned.info.width - width) >> 1,
      top: (turned.info.height - height) >> 1,
      width,
      height,
    })
    .blur(Math.max(0.3, how.blur_sigma_px))
    .toColourspace(grey ? 'b-w' : 'srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = straight.info;
  const noisy = withNoise(straight.data, how.noise_sigma, chance);
  const picture = sharp(noisy, { raw: { width, height, channels } });
  if (how.jpeg_quality !== null) return picture.jpeg({ quality: how.jpeg_quality }).toBuffer();
  const bits = await picture
    .greyscale()
    .threshold(Math.round(chance.between(135, 165)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  speckle(bits.data, width, height, bits.info.channels, how.effects.includes('line_dropout'), chance);
  return sharp(bits.data, { raw: { width, height, channels: bits.info.channels } })
    .greyscale()
    .png({ palette: true, colours: 2 })
    .toBuffer();
};

/** The paper's tone, uneven light, shadows, folds, holes and the staple, as a sheet to multiply with. */
const wearOf = (effects: string[], width: number, height: number, severity: Severity, chance: Chance): string => {
  const tone = severity === 'light' ? chance.between(246, 253) : chance.between(222, 246);
  const paper = `rgb(${[tone, tone - chance.between(0, 4), tone - chance.between(0, 12)].map((part) => Math.round(part).toString()).join(',')})`;
  const parts = [`<rect width="100%" height="100%" fill="${paper}"/>`];
  const dark = severity === 'light' ? 0.03 : severity === 'medium' ? 0.1 : 0.2;
  parts.push(
    `<defs><linearGradient id="l" x1="${chance.next().toFixed(2)}" y1="0" x2="${chance.next().toFixed(2)}" y2="1"><stop offset="0" stop-opacity="0"/><stop offset="1" stop-opacity="${dark.toString()}"/></linearGradient>` +
      `<linearGradient id="g"><stop offset="0" stop-opacity="0.75"/><stop offset="1" stop-opacity="0"/></linearGradient></defs>` +
      '<rect width="100%" height="100%" fill="url(#l)"/>',
  );
  if (effects.includes('gutter_shadow'))
    parts.push(`<rect width="${(width * 0.08).toFixed(0)}" height="100%" fill="url(#g)"/>`);
  if (effects.includes('fold_line')) {
    const y = height * chance.between(0.35, 0.65);
    parts.push(
      `<path d="M0 ${y.toFixed(0)}L${width.toString()} ${(y + chance.between(-12, 12)).toFixed(0)}" stroke="#777" stroke-opacity="0.55" stroke-width="${(width / 900).toFixed(1)}"/>`,
    );
  }
  if (effects.includes('punch_holes')) {
    for (const y of [0.36, 0.64])
      parts.push(
        `<circle cx="${(width * 0.045).toFixed(0)}" cy="${(height * y).toFixed(0)}" r="${(width * 0.013).toFixed(0)}" fill="#555"/>`,
      );
  }
  if (effects.includes('staple')) {
    parts.push(
      `<path d="M${(width * 0.06).toFixed(0)} ${(height * 0.02).toFixed(0)}l${(width * 0.05).toFixed(0)} ${(height * 0.008).toFixed(0)}" stroke="#666" stroke-width="${(width / 330).toFixed(1)}"/>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width.toString()}" height="${height.toString()}">${parts.join('')}</svg>`;
};

/** Gaussian noise out of a table that is read from ever other places. */
const withNoise = (data: Buffer, sigma: number, chance: Chance): Buffer => {
  const table = Float32Array.from({ length: 65_521 }, () => {
    const u = Math.max(1e-9, chance.next());
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance.next()) * sigma;
  });
  let at = 0;
  for (let i = 0; i < data.length; i++) {
    if (i % 4_099 === 0) at = chance.whole(0, table.length - 1);
    at = at + 1 < table.length ? at + 1 : 0;
    const value = data[i]! + table[at]!;
    data[i] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return data;
};

/** Dust of one to three pixels, and rows the fax machine lost. */
const speckle = (
  data: Buffer,
  width: number,
  height: number,
  channels: number,
  dropout: boolean,
  chance: Chance,
): void => {
  const put = (x: number, y: number, value: number) => {
    if (x < width && y < height) data.fill(value, (y * width + x) * channels, (y * width + x + 1) * channels);
  };
  for (let i = 0; i < (width * height) / 7_000; i++) {
    const [x, y, size] = [chance.whole(0, width - 1), chance.whole(0, height - 1), chance.whole(1, 3)];
    for (let dx = 0; dx < size; dx++) for (let dy = 0; dy < size; dy++) put(x + dx, y + dy, 0);
  }
  for (let i = 0; dropout && i < 2; i++) {
    const y = chance.whole(0, height - 1);
    for (let x = 0; x < width; x++) if (x % 5 !== 0) put(x, y, 255);
  }
};
