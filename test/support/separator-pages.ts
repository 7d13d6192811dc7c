import encodeQR from 'qr';
import sharp from 'sharp';

import { formatSeparator } from '@vanthu/digitization';

import { Chance } from './typeset-chance';
import { inventDocument } from './typeset-content';
import { asSvg, typeset, type Sheet } from './typeset-page';

/** A colour picture of a page at 200 dots to the inch, as scanners give it. */
export type Picture = { data: Buffer; width: number; height: number };

/** Dots to the inch, and in a millimetre of the lures below, which are drawn in points. */
const DPI = 200;
const [WIDTH, HEIGHT] = [595, 842];
const MM = 72 / 25.4;

/**
 * The `at`th ordinary page of a seed: an official document that nobody wrote, of which two in three carry something
 * that looks like a separator sheet to a hasty eye.
 */
export const anOrdinaryPage = async (seed: number, at: number): Promise<Picture & { lures: string[] }> => {
  const chance = new Chance(seed * 7 + at * 15_485_863);
  const sheets = typeset(inventDocument(seed, at), chance, null);
  const sheet = sheets[chance.whole(0, sheets.length - 1)]!;
  const lures = chance.happens(0.66) ? chance.some(Object.keys(LURES), chance.whole(1, 2)) : [];
  const drawn = lures.map((name) => LURES[name]!(chance)).join('');
  return { ...(await rendered({ svg: sheet.svg + drawn })), lures };
};

const rendered = async (sheet: Sheet): Promise<Picture> => {
  const image = sharp(asSvg(sheet, DPI), { unlimited: true }).flatten({ background: '#fff' }).removeAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
};

const block = (x: number, y: number, width: number, height: number, fill = '#151515') =>
  `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}" fill="${fill}"/>`;

/** Widths in narrow bars, ink and paper in turn. */
const bars = (widths: readonly number[], step: number): { from: number; wide: number }[] => {
  let at = 0;
  return widths.flatMap((width, i) => {
    const from = at;
    at += width * step;
    return i % 2 === 0 ? [{ from, wide: width * step }] : [];
  });
};

/** Texts that others print, and texts that only pretend to be ours. */
const foreignText = (chance: Chance): string => {
  const ours = formatSeparator({ what: 'document', docType: null, duplex: false });
  return chance.of([
    'https://dichvucong.example.vn/tra-cuu?ma=000.00.00.H29-251124-0001',
    '{"mst":"0312345678","kyhieu":"1C25TAA","so":123456,"tien":98765432}',
    '001085012345|001085012345|Nguyễn Văn An|01011985|Nam|Số 1, đường Trần Phú|01012021',
    ours.toLowerCase(),
    `${ours} `,
    ours.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ours.replace('VT1', 'VT2'),
    'VT1:SEP:DOC://1*000000',
    'VT1:SEP:FOLDER:%00%FF/%/2*ABCDEF',
    `VT1:SEP:${'A'.repeat(900)}`,
    `\u0000\u001b[2J'; DROP TABLE batch; --${'Ế'.repeat(200)}`,
    'PATCHT',
  ]);
};

const qrOf = (text: string, x: number, y: number, size: number): string => {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 2 });
  const step = size / rows.length;
  const dots = rows.flatMap((row, j) =>
    row.flatMap((dark, i) => (dark ? [`M${(x + i * step).toFixed(2)} ${(y + j * step).toFixed(2)}`] : [])),
  );
  const one = step.toFixed(3);
  return `${block(x, y, size, size, '#fff')}<path d="${dots.map((dot) => `${dot}h${one}v${one}h-${one}z`).join('')}"/>`;
};

/** Patch codes that are not T, as Kodak's A-61599 has them, from the edge inwards. */
const OTHER_PATCHES = [
  [2.5, 1, 2.5, 1, 1, 1, 1],
  [2.5, 1, 1, 1, 1, 1, 2.5],
  [1, 1, 2.5, 1, 2.5, 1, 1],
  [1, 1, 1, 1, 2.5, 1, 2.5],
];

const LURES: Record<string, (chance: Chance) => string> = {
  qr: (chance) => {
    const size = chance.between(18, 45) * MM;
    return qrOf(
      foreignText(chance),
      chance.between(30, WIDTH - 30 - size),
      chance.between(30, HEIGHT - 30 - size),
      size,
    );
  },
  barcode: (chance) => {
    // Two of five, its wide elements 2.5 times the narrow ones; some as thick as a patch code.
    const widths = Array.from({ length: chance.whole(24, 90) }, () => (chance.happens(0.4) ? 2.5 : 1));
    const step = chance.of([0.25, 0.5, 1, 2]) * MM;
    const [x, y] = [chance.between(25, 200), chance.between(25, 600)];
    const upright = chance.happens(0.3);
    const drawn = bars(widths, step).filter(({ from, wide }) => from + wide < (upright ? HEIGHT - y : WIDTH - x) - 20);
    return drawn
      .map(({ from, wide }) => (upright ? block(x, y + from, 60, wide) : block(x + from, y, wide, 60)))
      .join('');
  },
  patch: (chance) => {
    const across = chance.happens(0.5);
    return bars(chance.of(OTHER_PATCHES), 2.032 * MM)
      .map(({ from, wide }) => (across ? block(170, 30 + from, 250, wide) : block(30 + from, 300, wide, 250)))
      .join('');
  },
  table: (chance) => {
    const [rows, row, top] = [chance.whole(6, 24), chance.between(9, 26), chance.between(90, 300)];
    const fill = chance.of(['#fff', '#ddd', '#777', '#222']);
    return Array.from({ length: rows }, (_, i) => {
      const y = top + i * row;
      const line = block(60, y, 480, 0.8) + [60, 150, 330, 540].map((x) => block(x, y, 0.8, row)).join('');
      return (i % 2 === 0 ? block(60, y, 480, row, fill) : block(60, y, 480, row, '#fff')) + line;
    }).join('');
  },
  form: (chance) =>
    Array.from({ length: chance.whole(4, 14) }, (_, i) => {
      const y = 120 + i * chance.between(30, 44);
      return (
        block(80, y, 430, 1) +
        Array.from(
          { length: 12 },
          (__, k) => block(100 + k * 24, y - 20, 18, 1) + block(100 + k * 24, y - 20, 1, 18),
        ).join('')
      );
    }).join(''),
  letterhead: (chance) => {
    // Thick and thin bars over the whole width, as printed forms have them.
    let y = chance.between(15, 60);
    return Array.from({ length: chance.whole(2, 6) }, () => {
      const wide = chance.between(1, 18);
      const drawn = block(chance.between(10, 60), y, chance.between(300, 520), wide, chance.of(['#151515', '#1b3a8a']));
      y += wide + chance.between(2, 16);
      return drawn;
    }).join('');
  },
  hatched: (chance) => {
    const [x, y, step, wide] = [
      chance.between(60, 330),
      chance.between(60, 640),
      chance.between(3, 14),
      chance.between(0.3, 0.7),
    ];
    const lines = Array.from({ length: 14 }, (_, i) => block(0, i * step, 170, step * wide, '#27338f')).join('');
    return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${chance.between(-25, 25).toFixed(1)})">${lines}</g>`;
  },
  blackened: (chance) =>
    Array.from({ length: chance.whole(3, 12) }, () =>
      block(
        85 + chance.between(0, 150),
        200 + 24 * chance.whole(0, 20),
        chance.between(60, 300),
        chance.between(8, 22),
      ),
    ).join(''),
};
