import { inReadingOrder } from './reading-order';
import type { Grey } from './raster';
import type { TokenLine } from './recognizer';
import { findTables } from './tables';

const DPI = 200;
const [WIDTH, HEIGHT] = [1_600, 1_000];

const paper = (): Grey => ({ width: WIDTH, height: HEIGHT, data: Buffer.alloc(WIDTH * HEIGHT, 255) });
const ink = ({ data }: Grey, x: number, y: number) => {
  data[Math.round(y) * WIDTH + Math.round(x)] = 40;
};
/** A rule of two pixels; `slant` is by how much it falls on its whole length. */
const along = (grey: Grey, y: number, x0: number, x1: number, slant = 0) => {
  for (let x = x0; x <= x1; x++) for (const thick of [0, 1]) ink(grey, x, y + (slant * (x - x0)) / (x1 - x0) + thick);
};
const across = (grey: Grey, x: number, y0: number, y1: number, slant = 0) => {
  for (let y = y0; y <= y1; y++) for (const thick of [0, 1]) ink(grey, x - (slant * (y - y0)) / (y1 - y0) + thick, y);
};
/** Three columns and three rows of 100 pixels. */
const aTable = (slant = 0): Grey => {
  const grey = paper();
  for (const y of [200, 300, 400, 500]) along(grey, y, 100, 1_500, slant);
  for (const x of [100, 700, 1_200, 1_500]) across(grey, x, 200, 500, (slant * 300) / 1_400);
  return grey;
};
const shapeOf = (grey: Grey) => findTables(grey, DPI).map(({ rows }) => rows.map(({ cells }) => cells.length));

describe('a ruled table', () => {
  it('is found with its rows and cells', () => {
    const [table] = findTables(aTable(), DPI);
    expect(table!.rows.map(({ y0, y1 }) => [Math.round(y0 / 10), Math.round(y1 / 10)])).toEqual([
      [20, 30],
      [30, 40],
      [40, 50],
    ]);
    expect(table!.rows[1]!.cells.map(({ x0, x1 }) => [Math.round(x0 / 10), Math.round(x1 / 10)])).toEqual([
      [10, 70],
      [70, 120],
      [120, 150],
    ]);
  });

  it('is found when it lies a little aslant, and when its rules are broken', () => {
    expect(shapeOf(aTable(5))).toEqual([[3, 3, 3]]);
    const faint = aTable();
    for (let x = 100; x < 1_500; x += 90)
      for (const y of [300, 301]) faint.data.fill(255, y * WIDTH + x, y * WIDTH + x + 3);
    expect(shapeOf(faint)).toEqual([[3, 3, 3]]);
  });

  it('may have cells that span columns, and rules that divide one cell only', () => {
    const grey = paper();
    for (const y of [200, 300, 400]) along(grey, y, 100, 1_500);
    for (const x of [100, 1_500]) across(grey, x, 200, 400);
    across(grey, 700, 300, 400);
    along(grey, 350, 700, 1_500);
    expect(shapeOf(grey)).toEqual([[1, 2]]);
  });

  it('is not a frame, an underlined heading, a page edge or a picture', () => {
    const grey = paper();
    along(grey, 100, 900, 1_200); // under the motto
    for (const y of [200, 260]) along(grey, y, 200, 400); // KHẨN in its frame
    for (const x of [200, 400]) across(grey, x, 200, 260);
    for (let x = 0; x < 30; x++) across(grey, x, 0, HEIGHT - 1); // the glass
    for (let y = 600; y < 900; y++) along(grey, y, 600, 1_000); // a seal's picture
    expect(shapeOf(grey)).toEqual([]);
  });
});

describe('the text of a table', () => {
  const run = (text: string, x: number, y: number): TokenLine => {
    let at = x;
    return text.split(' ').map((word) => {
      const token = { text: word, x0: at, x1: at + word.length * 12, y0: y, y1: y + 24, confidence: 0.95 };
      at += (word.length + 1) * 12;
      return token;
    });
  };
  const read = (lines: TokenLine[]) =>
    inReadingOrder(lines, WIDTH, findTables(aTable(), DPI)).map((tokens) => tokens.map(({ text }) => text).join(' '));

  it('is read row by row, and in a row cell by cell, however the engine cut its lines', () => {
    expect(
      read([
        run('II. NHIỆM VỤ', 100, 120),
        [...run('Nhiệm vụ', 120, 240), ...run('Chủ trì', 720, 240), ...run('Thời hạn', 1_220, 240)],
        [...run('Số hóa sổ hộ tịch', 120, 312), ...run('Trung tâm Phục vụ', 720, 312), ...run('30/6/2026', 1_220, 340)],
        [...run('giai đoạn 1989 - 2005', 120, 356), ...run('hành chính công', 720, 356)],
        [...run('Tập huấn', 120, 440), ...run('Phòng Văn hóa', 720, 440), ...run('31/3/2026', 1_220, 440)],
        run('III. KINH PHÍ', 100, 560),
      ]),
    ).toEqual([
      'II. NHIỆM VỤ',
      'Nhiệm vụ Chủ trì Thời hạn',
      'Số hóa sổ hộ tịch giai đoạn 1989 - 2005 Trung tâm Phục vụ hành chính công 30/6/2026',
      'Tập huấn Phòng Văn hóa 31/3/2026',
      'III. KINH PHÍ',
    ]);
  });

  it('loses no word that stands beside its cells', () => {
    expect(read([run('Ghi chú bên lề', 1_505, 330), run('Nhiệm vụ', 120, 240)]).join(' ')).toContain('Ghi chú bên lề');
  });
});
