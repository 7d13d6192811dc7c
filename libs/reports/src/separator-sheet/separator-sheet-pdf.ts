import { formatSeparator, type SeparatorSheet } from '@vanthu/digitization';
import type { Canvas } from '../paper/canvas';
import { drawCode128 } from '../paper/code128';
import { A4, Paper } from '../paper/paper';
import { drawPatchT } from '../paper/patch-code';
import { drawQr } from '../paper/qr-code';

export const WHAT_BEGINS = { document: 'VĂN BẢN MỚI', folder: 'HỒ SƠ MỚI', box: 'HỘP MỚI' } as const;
const PUT_BEFORE = {
  document: 'Đặt tờ này trước trang đầu của mỗi văn bản.',
  folder: 'Đặt tờ này trước văn bản đầu tiên của hồ sơ.',
  box: 'Đặt tờ này trước hồ sơ đầu tiên của hộp.',
} as const;
const MIDDLE = A4.width / 2;
/** Left, top and size: a stamp on the corner of a code is enough to kill it, but not all of them. */
const QR_CODES = [
  [71, 114, 68],
  [10, 44, 42],
  [158, 44, 42],
  [10, 238, 42],
  [158, 238, 42],
] as const;

/**
 * Prints separator sheets (tờ phân cách): the same thing said four times, by bars along the edges (patch code T), QR,
 * Code 128 and words, so that a page that was faxed, stamped or punched still says it.
 */
export async function printSeparatorSheets(
  sheet: SeparatorSheet,
  copies: number,
  { printed, at }: { printed: string; at: Date },
): Promise<Buffer> {
  const paper = await Paper.start({ title: `Tờ phân cách – ${WHAT_BEGINS[sheet.what].toLocaleLowerCase('vi')}`, at });
  const canvas = paper.canvas(A4);
  drawPatchT(canvas);
  drawWords(paper, canvas, sheet, printed);
  const payload = formatSeparator(sheet);
  for (const [x, y, size] of QR_CODES) drawQr(canvas, payload, x, y, size, 'quartile');
  await drawCode128(canvas, payload, MIDDLE, 203, { width: 190, height: 22 });
  for (let i = 0; i < copies; i++) await paper.addPage(canvas);
  return paper.save();
}

function drawWords({ fonts: { regular, bold } }: Paper, canvas: Canvas, sheet: SeparatorSheet, printed: string): void {
  // Between the codes of the corners.
  const room = 98;
  const line = (face: typeof bold, size: number, y: number, text: string, width = room) => {
    canvas.text(face, face.sizeFor(text, size, width), MIDDLE, y, text, { align: 'centre' });
  };
  line(bold, 30, 52, 'TỜ PHÂN CÁCH');
  line(bold, 46, 68, WHAT_BEGINS[sheet.what]);
  if (sheet.what !== 'document') line(bold, 30, 84, sheet.code);
  const sides = sheet.duplex ? 'Quét hai mặt' : 'Quét một mặt';
  line(regular, 18, 100, sheet.docType === null ? sides : `Loại văn bản: ${sheet.docType}  ·  ${sides}`, 140);
  line(regular, 8, 230, formatSeparator(sheet), 150);
  line(regular, 13, 240, PUT_BEFORE[sheet.what]);
  line(regular, 11, 246, 'Tờ này không phải là văn bản;');
  line(regular, 11, 251, 'máy tách tệp tại đây và bỏ tờ này ra.');
  line(regular, 8, 257, printed);
}
