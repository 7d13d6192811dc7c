import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { CountRow, DirectiveReport } from './directives.schemas';

const COLUMNS = [
  ['Đơn vị chủ trì', 'name', 40],
  ['Tổng số', 'total', 10],
  ['Hoàn thành đúng hạn', 'completedInTime', 14],
  ['Hoàn thành quá hạn', 'completedLate', 14],
  ['Đang thực hiện trong hạn', 'inProgress', 14],
  ['Đang thực hiện quá hạn', 'inProgressLate', 14],
  ['Chưa thực hiện', 'notStarted', 12],
  ['Xin gia hạn', 'extensionRequested', 12],
  ['Dừng, điều chỉnh', 'stopped', 12],
] as const;
const FONT = { fontFamily: 'Times New Roman', fontSize: 11 } as const;
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;
const said = (iso: string) => iso.split('-').reverse().join('/');

/** The periodic report as a spreadsheet: numbers are numbers, and no text is ever a formula. */
export async function reportSheet(agency: string, { from, to, rows, total }: DirectiveReport): Promise<Buffer> {
  const across = (value: string, look: Partial<CellObject>): Row => [
    { value, type: String, columnSpan: COLUMNS.length, align: 'center', ...FONT, ...look },
    ...COLUMNS.slice(1).map(() => null),
  ];
  const line = (row: CountRow, look: Partial<CellObject> = {}): Row =>
    COLUMNS.map(([, key]) =>
      key === 'name'
        ? { value: row.name, type: String, wrap: true, ...FONT, ...BORDER, ...look }
        : { value: row[key], type: Number, align: 'center' as const, ...FONT, ...BORDER, ...look },
    );
  return writeXlsxFile(
    [
      across(agency, {}),
      across('BÁO CÁO TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO', { fontWeight: 'bold', fontSize: 14 }),
      across(`Kỳ báo cáo từ ngày ${said(from)} đến ngày ${said(to)}`, { fontStyle: 'italic' }),
      COLUMNS.map(([label]) => ({
        value: label,
        type: String,
        fontWeight: 'bold' as const,
        wrap: true,
        align: 'center' as const,
        ...FONT,
        ...BORDER,
      })),
      ...rows.map((row) => line(row)),
      line({ ...total, name: 'Tổng cộng' }, { fontWeight: 'bold' }),
    ],
    {
      sheet: 'Nhiệm vụ được giao',
      orientation: 'landscape',
      stickyRowsCount: 4,
      columns: COLUMNS.map(([, , width]) => ({ width })),
    },
  ).toBuffer();
}
