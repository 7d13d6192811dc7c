import { dayOf } from '../book/book-columns.rules';
import type { Canvas } from '../paper/canvas';
import { A4, type Paper } from '../paper/paper';
import { drawQr } from '../paper/qr-code';
import { wrapLines } from '../paper/text-lines.rules';
import type { ClosingReport } from './closing.schemas';

type Frame = {
  readonly agencyName: string;
  readonly checkUrl: string;
  readonly code: string;
  readonly printed: string;
};

const LEFT = 25;
const RIGHT = 195;
const BOTTOM = 275;
const LEADING = 6;
const SIZE = 12;
const QR = 20;
const KINDS: Readonly<Record<string, string>> = {
  inserted: 'số chèn',
  reserved: 'số dự trữ',
  backdated: 'lùi ngày',
  void: 'số hủy',
};

/** The report with which a clerk closes the day (báo cáo khóa sổ ngày). */
export async function drawClosing(paper: Paper, report: ClosingReport, frame: Frame): Promise<void> {
  const { regular, bold, italic } = paper.fonts;
  let canvas = paper.canvas(A4);
  let y = 60;
  const foot = (on: Canvas) => {
    on.text(italic, 8, LEFT, BOTTOM + 10, frame.printed);
    on.text(regular, 8, RIGHT, BOTTOM + 10, `Trang ${(paper.pageCount + 1).toString()}`, { align: 'right' });
  };
  const line = async (text: string, face = regular, indent = 0) => {
    for (const part of wrapLines(text, RIGHT - LEFT - indent, (some) => face.width(some, SIZE))) {
      if (y > BOTTOM) {
        await paper.addPage(canvas);
        canvas = paper.canvas(A4);
        foot(canvas);
        y = 25;
      }
      canvas.text(face, SIZE, LEFT + indent, y, part);
      y += LEADING;
    }
  };
  const list = async (title: string, count: number, items: readonly string[]) => {
    await line(`${title}: ${count.toString()}`, bold);
    for (const item of items) await line(`– ${item}`, regular, 5);
    if (items.length < count) await line(`… và ${(count - items.length).toString()} văn bản khác`, italic, 5);
  };

  foot(canvas);
  const name = frame.agencyName.toLocaleUpperCase('vi');
  canvas.text(bold, bold.sizeFor(name, 12, 120), LEFT, 22, name);
  drawQr(canvas, frame.checkUrl, RIGHT - QR, 14, QR);
  canvas.text(regular, 7.5, RIGHT, 14 + QR + 3, `Mã kiểm tra ${frame.code}`, { align: 'right' });
  canvas.text(bold, 14, (LEFT + RIGHT) / 2, 44, `BÁO CÁO KHÓA SỔ NGÀY ${dayOf(report.on)}`, { align: 'centre' });
  canvas.text(regular, 13, (LEFT + RIGHT) / 2, 51, report.register, { align: 'centre' });

  await line(`Số lượt đăng ký: ${report.entries.toString()}, trong đó văn bản: ${report.documents.toString()}`, bold);
  if (report.firstNumber !== '') await line(`Từ số ${report.firstNumber} đến số ${report.lastNumber}`);
  const why = ({ number, reason, by }: ClosingReport['voids'][number]) => `${number}: ${reason} (${by})`;
  await list('Số hủy trong ngày', report.voids.length, report.voids.map(why));
  await list(
    'Số chèn, dự trữ, lùi ngày',
    report.irregular.length,
    report.irregular.map((one) => `${why(one)}, ${KINDS[one.kind] ?? one.kind}`),
  );
  await list('Lượt sửa', report.corrections.length, report.corrections.map(why));
  const waiting = ({ number, numberSymbol, dueOn }: ClosingReport['late'][number]) =>
    [number, numberSymbol !== number && numberSymbol, dueOn !== null && `hạn ${dayOf(dueOn)}`]
      .filter(Boolean)
      .join(', ');
  await list('Văn bản chưa trình', report.notPresentedCount, report.notPresented.map(waiting));
  await list('Văn bản quá hạn', report.lateCount, report.late.map(waiting));
  y += LEADING;
  if (y + 30 > BOTTOM) {
    await paper.addPage(canvas);
    canvas = paper.canvas(A4);
    foot(canvas);
    y = 25;
  }
  canvas.text(bold, SIZE, RIGHT - 35, y, 'NGƯỜI KHÓA SỔ', { align: 'centre' });
  canvas.text(italic, SIZE, RIGHT - 35, y + LEADING, '(Ký, ghi rõ họ tên)', { align: 'centre' });
  await paper.addPage(canvas);
}
