import { printed, type Line } from '../../../../../test/support/printed';
import { findLoneNumbers } from './lone-numbers';
import { openPdf, paint } from './pdfium';
import { withRed, type Grey } from './raster';
import { startTesseractJs, type TokenLine } from './recognizer';
import type { Table } from './tables';

jest.setTimeout(60_000);

const DPI = 200;
const recognizer = startTesseractJs();
afterAll(() => recognizer.close());

const pageWith = async (lines: Line[]): Promise<Grey> => {
  const document = await openPdf(await printed([lines]));
  try {
    const [width, height] = [Math.round((595 * DPI) / 72), Math.round((842 * DPI) / 72)];
    const painted = document.withPage(0, (page) => paint(document.pdfium, page, width, height));
    return withRed({ ...painted, channels: 4, dpi: DPI });
  } finally {
    document.close();
  }
};

/** Two columns, a narrow one and a wide one, and so many rows below each other. */
const tableOf = ({ width, height }: Grey, rows: number): Table => {
  const [x0, x1, x2] = [0.1 * width, 0.16 * width, 0.9 * width];
  const row = (nth: number) => ({
    y0: (0.3 + nth * 0.03) * height,
    y1: (0.33 + nth * 0.03) * height,
    cells: [
      { x0, x1 },
      { x0: x1, x1: x2 },
    ],
  });
  return {
    x0,
    x1: x2,
    y0: 0.3 * height,
    y1: (0.3 + rows * 0.03) * height,
    rows: Array.from({ length: rows }, (_, i) => row(i)),
  };
};

const find = (grey: Grey, tables: Table[] = [], lines: TokenLine[] = []) =>
  findLoneNumbers(lines, grey, DPI, { tables, recognizer });

describe('a number that stands alone', () => {
  it('in the upper margin is the number of the page, where it stands', async () => {
    const grey = await pageWith([
      { text: '7', at: 0.5, y: 0.04 },
      { text: 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.', at: 0.12, y: 0.1, left: true },
    ]);
    const [[found] = [], ...more] = await find(grey);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ text: '7' });
    expect((found!.x0 + found!.x1) / 2 / grey.width).toBeCloseTo(0.5, 2);
    expect(found!.y1 / grey.height).toBeCloseTo(0.04, 2);
  });

  it('in a table is the number of a row', async () => {
    const cells = ['1', '2', '13', '450', 'A', ''].flatMap((text, i): Line[] => [
      { text, at: 0.13, y: 0.32 + i * 0.03 },
      { text: `Nội dung chi thứ ${i}`, at: 0.2, y: 0.32 + i * 0.03, left: true },
    ]);
    const grey = await pageWith(cells.filter(({ text }) => text !== ''));
    const found = await find(grey, [tableOf(grey, 6)]);
    expect(found.map((line) => line.map(({ text }) => text).join(' '))).toEqual(['1', '2', '13', '450']);
  });

  it('is not looked for where something was read, nor seen in a speck or a word', async () => {
    const grey = await pageWith([
      { text: '8', at: 0.5, y: 0.05 },
      { text: 'Mật', at: 0.5, y: 0.97 },
      { text: '.', at: 0.13, y: 0.32 },
    ]);
    const read = [
      [
        {
          text: '8',
          x0: 0.49 * grey.width,
          x1: 0.51 * grey.width,
          y0: 0.035 * grey.height,
          y1: 0.05 * grey.height,
          confidence: 0.9,
        },
      ],
    ];
    expect(await find(grey, [tableOf(grey, 2)], read)).toEqual([]);
  });
});
