import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

const FONT = join(__dirname, '../../libs/digitization/assets/LiberationSerif-Regular.ttf');
const [WIDTH, HEIGHT] = [595, 842];

/** A line of print: where its middle (or, with `left`, its beginning) stands, in shares of an A4 page. */
export type Line = { text: string; at: number; y: number; left?: true; size?: number };

/** A born-digital PDF as a word processor writes it: one list of lines a page. */
export async function printed(pages: readonly (readonly Line[])[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await readFile(FONT), { subset: true });
  for (const lines of pages) {
    const page = pdf.addPage([WIDTH, HEIGHT]);
    for (const { text, at, y, left, size = 13 } of lines) {
      const x = at * WIDTH - (left ? 0 : font.widthOfTextAtSize(text, size) / 2);
      page.drawText(text, { x, y: (1 - y) * HEIGHT, size, font });
    }
  }
  return Buffer.from(await pdf.save());
}

/** A line of the body. */
export const body = (y: number, text: string): Line => ({ text, at: 0.12, y, left: true });

/** An official document that nobody wrote, of two pages, with everything a page head has and two citations. */
export const aDirective = (): Promise<Buffer> =>
  printed([
    [
      { text: 'ỦY BAN NHÂN DÂN', at: 0.27, y: 0.07 },
      { text: 'TỈNH HẢI SƠN', at: 0.27, y: 0.09 },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', at: 0.7, y: 0.07, size: 12 },
      { text: 'Độc lập - Tự do - Hạnh phúc', at: 0.7, y: 0.09 },
      { text: 'Số: 27/CT-UBND', at: 0.27, y: 0.125 },
      { text: 'Hải Sơn, ngày 09 tháng 3 năm 2026', at: 0.7, y: 0.125 },
      { text: 'CHỈ THỊ', at: 0.5, y: 0.19, size: 14 },
      { text: 'Về việc bảo vệ rừng trong mùa khô', at: 0.5, y: 0.215, size: 14 },
      body(0.29, 'Thực hiện Nghị định số 156/2018/NĐ-CP ngày 16 tháng 11 năm 2018 của Chính phủ,'),
      body(0.32, 'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và các xã, phường:'),
      body(0.35, '1. Kiểm tra các trạm gác, bố trí người trực đêm ngày trong suốt mùa khô.'),
    ],
    [
      { text: '2', at: 0.5, y: 0.04 },
      body(0.1, '2. Tuyên truyền theo Luật Lâm nghiệp số 16/2017/QH14 đến từng thôn, bản.'),
      body(0.13, 'Giám đốc các sở, Chủ tịch các xã, phường chịu trách nhiệm thi hành Chỉ thị này./.'),
      { text: 'Nơi nhận:', at: 0.12, y: 0.2, left: true, size: 12 },
      { text: '- Như trên;', at: 0.12, y: 0.22, left: true, size: 11 },
      { text: '- Lưu: VT.', at: 0.12, y: 0.24, left: true, size: 11 },
      { text: 'CHỦ TỊCH', at: 0.7, y: 0.2 },
      { text: 'Lê Thị Bích Hà', at: 0.7, y: 0.32 },
    ],
  ]);

/** A long document without anything to recognise on its pages but plain text. */
export const aLongDocument = (pages: number): Promise<Buffer> =>
  printed(
    Array.from({ length: pages }, (_, page) =>
      Array.from({ length: 25 }, (__, line) =>
        body(0.08 + line * 0.03, `Trang ${(page + 1).toString()}, dòng ${line.toString()}: công tác văn thư của xã.`),
      ),
    ),
  );
