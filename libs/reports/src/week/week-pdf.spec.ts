import { PDFDocument } from 'pdf-lib';
import { printWeek, type WeekRow, type WeekSheet } from './week-pdf';

const NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const sheet = (rows: readonly WeekRow[]): WeekSheet => ({
  agency: 'Sở Nội vụ tỉnh Lam Giang',
  title: 'LỊCH CÔNG TÁC TUẦN',
  period: 'Tuần 48',
  printed: 'In từ hệ thống',
  days: NAMES.map((name) => ({ name, rows })),
});
const row = (matter: string): WeekRow => ['08:00', matter, 'Lê Quốc Dũng', '', 'Phòng họp số 2', ''];
const pagesOf = async (rows: readonly WeekRow[]) =>
  (await PDFDocument.load(await printWeek(sheet(rows), new Date('2026-11-23T01:00:00Z')))).getPages();

describe('the week on paper', () => {
  it('stands on one sheet of A4 across, also when nothing is planned', async () => {
    for (const rows of [[], [row('Họp giao ban')]]) {
      const pages = await pagesOf(rows);
      expect(pages).toHaveLength(1);
      expect([Math.round(pages[0]?.getWidth() ?? 0), Math.round(pages[0]?.getHeight() ?? 0)]).toEqual([842, 595]);
    }
  });

  it('goes on overleaf where it is long, and so does one entry that is longer than a sheet', async () => {
    expect((await pagesOf(Array.from({ length: 8 }, () => row('Họp giao ban')))).length).toBeGreaterThan(1);
    const long = await pagesOf([row('Thẩm định kế hoạch biên chế năm sau. '.repeat(120))]);
    expect(long.length).toBeGreaterThanOrEqual(7);
  });
});
