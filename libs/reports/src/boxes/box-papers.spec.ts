import { PDFDocument } from 'pdf-lib';
import { printBoxLabels } from './box-labels';
import { printBoxSheet } from './box-sheet';

const AT = new Date('2026-11-24T01:00:00Z');
const label = (number: string) => ({
  ...{ agency: 'Sở Nội vụ tỉnh Lam Giang', fonds: 'Phông P01 – Sở Nội vụ', number, years: '1976–1980' },
  ...{ code: '123456789012', printed: '1234 5678 9012' },
});
const pagesOf = async (pdf: Buffer) => (await PDFDocument.load(pdf)).getPageCount();

it.each([
  [1, 1],
  [24, 1],
  [25, 2],
])('%i labels take %i sheets', async (labels, sheets) => {
  const all = Array.from({ length: labels }, (_, i) => label((i + 1).toString()));
  expect(await pagesOf(await printBoxLabels(all, AT))).toBe(sheets);
});

it('the sheet of a full box goes on overleaf', async () => {
  const { printed: printedCode, ...head } = label('7');
  const sheet = (folders: number) =>
    printBoxSheet(
      {
        ...head,
        printedCode,
        condition: 'giấy giòn, phai mực',
        printed: 'In từ hệ thống Vanthu',
        total: '900',
        folders: Array.from({ length: folders }, (_, i) => {
          const title = 'Hồ sơ về việc thành lập, sáp nhập các đơn vị trực thuộc giai đoạn sau thống nhất đất nước';
          return [i.toString(), `P01.007.${i.toString()}`, title, '1976–1978', 'Vĩnh viễn', '30'] as const;
        }),
      },
      AT,
    );
  expect(await pagesOf(await sheet(3))).toBe(1);
  expect(await pagesOf(await sheet(60))).toBeGreaterThan(1);
});
