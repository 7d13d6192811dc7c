import sharp from 'sharp';

import { Chance } from './typeset-chance';
import { inventDocument, type Invented } from './typeset-content';
import { asSvg, broken, print, sealAndHand, typeset, type Sheet } from './typeset-page';
import { aSpoiling, SEVERITIES, spoil, type Severity } from './typeset-spoil';
import { OBJECTS, SENTENCES } from './typeset-words';

/** A picture as a scanner delivers it. */
export type Picture = { data: Buffer; width: number; height: number; channels: 3 };
/** What the file says of itself. */
export type Stated = { dpi: number | null; widthMm: number | null; heightMm: number | null };
export type Inks = 'colour' | 'grey' | 'bitonal';

/** An ordinary page out of a drawer, rightly captured. */
export type CapturedPage = {
  kind: string;
  severity: Severity;
  sheet: Sheet;
  picture: Picture;
  dpi: number;
  inks: Inks;
  stated: Stated;
};

const [WIDTH, HEIGHT] = [595.28, 841.89];
/** Askew by more is no clean page any more; the drawer's own range reaches a little further. */
const LEVEL_DEG = 1.6;

export const decoded = async (image: sharp.Sharp): Promise<Picture> => {
  const { data, info } = await image
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`${info.channels.toString()} channels`);
  return { data, width: info.width, height: info.height, channels: 3 };
};

export const statedOf = ({ width, height }: Picture, dpi: number): Stated => ({
  dpi,
  widthMm: (width / dpi) * 25.4,
  heightMm: (height / dpi) * 25.4,
});

/** The `at`th clean page of a seed: what is drawn on it, and how it aged, follow from these two alone. */
export const aCleanPage = async (seed: number, at: number): Promise<CapturedPage> => {
  const chance = new Chance(seed * 977 + at * 15_485_863);
  const severity = SEVERITIES[at % SEVERITIES.length] ?? 'light';
  const { kind, sheet } = aSheet(inventDocument(seed, at), chance);
  const how = aSpoiling(severity, chance);
  how.skew_deg_cw = Math.max(-LEVEL_DEG, Math.min(LEVEL_DEG, how.skew_deg_cw));
  const grey = chance.happens(0.3);
  const dpi = chance.happens(0.06) ? 300 : 200;
  const handled = { svg: `${sheet.svg}${handledBy(chance)}` };
  const picture = await decoded(sharp(await spoil(asSvg(handled, dpi), severity, how, grey, chance)));
  const inks = how.jpeg_quality === null ? 'bitonal' : grey ? 'grey' : 'colour';
  return { kind, severity, sheet, picture, dpi, inks, stated: statedOf(picture, dpi) };
};

/** A sheet nobody wrote on, as old as the others; what stands on its back may shine through. */
export const aBlankPage = async (seed: number, at: number): Promise<CapturedPage> => {
  const chance = new Chance(seed * 1_013 + at * 15_485_863);
  const severity = chance.of(SEVERITIES);
  const how = aSpoiling(severity, chance);
  how.skew_deg_cw = Math.max(-LEVEL_DEG, Math.min(LEVEL_DEG, how.skew_deg_cw));
  const shines = chance.happens(0.4) && how.jpeg_quality !== null;
  how.effects = how.effects.filter((effect) => effect !== 'bleed_through');
  const back = aSheet(inventDocument(seed, at), chance).sheet.svg;
  const svg = shines
    ? `<g transform="translate(${WIDTH.toString()} 0) scale(-1 1)" opacity="${chance.between(0.05, 0.1).toFixed(3)}" filter="url(#b)">${back}</g>` +
      '<filter id="b"><feGaussianBlur stdDeviation="0.8"/></filter>'
    : '';
  const grey = chance.happens(0.3);
  const picture = await decoded(sharp(await spoil(asSvg({ svg }, 200), severity, how, grey, chance)));
  const inks = how.jpeg_quality === null ? 'bitonal' : grey ? 'grey' : 'colour';
  return { kind: 'blank', severity, sheet: { svg }, picture, dpi: 200, inks, stated: statedOf(picture, 200) };
};

const aSheet = (doc: Invented, chance: Chance): { kind: string; sheet: Sheet } => {
  const kind = chance.of([
    ...Array<string>(9).fill('letter'),
    ...Array<string>(4).fill('text'),
    ...Array<string>(4).fill('table'),
    ...Array<string>(2).fill('title'),
    ...Array<string>(2).fill('signature'),
  ]);
  if (kind === 'letter') return { kind, sheet: chance.of(typeset(doc, chance, null)) };
  const draw = { text: aTextPage, table: aTablePage, title: aTitlePage, signature: aSignaturePage }[kind];
  return { kind, sheet: { svg: draw!(doc, chance).join('\n') } };
};

const aTextPage = (doc: Invented, chance: Chance): string[] => {
  const size = chance.of([12, 13, 14]);
  const parts = [print(chance.whole(2, 30).toString(), WIDTH / 2, 45)];
  let y = chance.between(70, 95);
  const end = chance.between(420, 790);
  while (y < end) {
    for (const line of broken(`\u2003\u2003${chance.of(SENTENCES)}`, 460, { size })) {
      parts.push(print(line, 85, y, { size, at: 'start' }));
      y += size * chance.of([1.3, 1.3, 1.4]);
    }
    y += 6;
  }
  return parts;
};

const aTablePage = (doc: Invented, chance: Chance): string[] => {
  const [x0, x1] = [chance.between(45, 80), chance.between(535, 560)];
  const columns = chance.whole(3, 7);
  const walls = Array.from({ length: columns + 1 }, (_, i) => x0 + ((x1 - x0) * i) / columns);
  const [high, rows, top] = [chance.between(20, 34), chance.whole(6, 20), chance.between(110, 180)];
  const floors = Array.from({ length: rows + 1 }, (_, i) => top + high * i);
  const parts = [print('PHỤ LỤC', WIDTH / 2, 70, { bold: true }), print(doc.subject ?? 'Danh mục', WIDTH / 2, 90)];
  if (chance.happens(0.5))
    parts.push(
      `<rect x="${x0.toString()}" y="${top.toString()}" width="${(x1 - x0).toString()}" height="${high.toString()}" fill="#ddd"/>`,
    );
  const bottom = top + high * rows;
  for (const x of walls)
    parts.push(`<path d="M${x.toString()} ${top.toString()}V${bottom.toString()}" stroke="#222" stroke-width="0.8"/>`);
  for (const y of floors)
    parts.push(`<path d="M${x0.toString()} ${y.toString()}H${x1.toString()}" stroke="#222" stroke-width="0.8"/>`);
  for (const [i, y] of floors.slice(0, -1).entries()) {
    for (const [j, x] of walls.slice(0, -1).entries()) {
      const wide = (x1 - x0) / columns - 8;
      const words =
        j === 0 ? (i + 1).toString() : chance.happens(0.4) ? chance.whole(10, 99_999).toString() : chance.of(OBJECTS);
      const [line = ''] = broken(words, wide, { size: 11 });
      parts.push(
        print(line, x + 4, y + high / 2 + 4, { size: 11, at: 'start', ...(i === 0 && { bold: true as const }) }),
      );
    }
  }
  return parts;
};

const aTitlePage = (doc: Invented, chance: Chance): string[] => {
  const middle = chance.between(320, 420);
  const frame = chance.happens(0.6)
    ? ['<rect x="50" y="45" width="495" height="750" fill="none" stroke="#222" stroke-width="2"/>']
    : [];
  const subject = broken(doc.subject ?? 'Hồ sơ công việc', 400, { size: 18, bold: true });
  return [
    ...frame,
    ...doc.issuerLines.map((line, i) => print(line, WIDTH / 2, 90 + i * 18, { bold: true })),
    print(doc.docType.toUpperCase(), WIDTH / 2, middle, { size: chance.of([22, 28, 36]), bold: true }),
    ...subject.map((line, i) => print(line, WIDTH / 2, middle + 40 + i * 24, { size: 18, bold: true })),
    print(doc.dateLine, WIDTH / 2, 770, { size: 13, italic: true }),
  ];
};

/** The last page when the text just fitted on the one before: hardly anything stands on it. */
const aSignaturePage = (doc: Invented, chance: Chance): string[] => {
  const y = chance.between(90, 160);
  return [
    ...(chance.happens(0.6) ? [print('2', WIDTH / 2, 50)] : []),
    ...(chance.happens(0.6) ? doc.capacity.map((line, i) => print(line, 420, y + i * 16, { bold: true })) : []),
    sealAndHand(420, y + 60, chance),
    print(doc.signer, 420, y + 125, { size: 13.5, bold: true }),
  ];
};

/** What hands and a copier leave on paper: a tick of the pen, a black edge, the shade beside a fold. */
const handledBy = (chance: Chance): string => {
  const parts: string[] = [];
  if (chance.happens(0.25)) {
    const points = Array.from({ length: 14 }, (_, i) => `${(i * 6).toString()} ${chance.between(-9, 9).toFixed(1)}`);
    const [x, y] = [chance.between(25, 480), chance.between(30, 780)];
    parts.push(
      `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${chance.between(-30, 30).toFixed(0)})" d="M${points.join('L')}" fill="none" stroke="#20368f" stroke-width="1.2"/>`,
    );
  }
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    if (!chance.happens(0.08)) continue;
    const along = side === 'left' || side === 'right' ? HEIGHT : WIDTH;
    const deep = Array.from({ length: 21 }, (_, i) => [(along * i) / 20, chance.between(1.5, 11)] as const);
    const place = (a: number, d: number) =>
      side === 'left' ? [d, a] : side === 'right' ? [WIDTH - d, a] : side === 'top' ? [a, d] : [a, HEIGHT - d];
    const edge = [...deep.map(([a, d]) => place(a, d)), place(along, -20), place(0, -20)];
    parts.push(
      `<path d="M${edge.map((point) => point.map((part) => part.toFixed(1)).join(' ')).join('L')}Z" fill="#1c1c1c"/>`,
    );
  }
  if (chance.happens(0.12)) {
    const y = chance.between(250, 600);
    const [deep, tall] = [chance.between(0.03, 0.09), chance.between(20, 60)];
    parts.push(
      `<linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-opacity="${deep.toFixed(3)}"/><stop offset="1" stop-opacity="0"/></linearGradient>` +
        `<rect x="0" y="${y.toFixed(0)}" width="${WIDTH.toString()}" height="${tall.toFixed(0)}" fill="url(#f)"/>`,
    );
  }
  return parts.join('');
};
