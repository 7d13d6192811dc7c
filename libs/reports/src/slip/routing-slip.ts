import type { IncomingRow } from '@vanthu/documents';
import { dayOf } from '../book/book-columns.rules';
import type { Canvas } from '../paper/canvas';
import { A4, type Paper } from '../paper/paper';
import type { Typeface } from '../paper/typeface';
import { wrapLines } from '../paper/text-lines.rules';
import type { SlipFacts, SlipPart, SlipTurn } from './slip.queries';

export type SlipDocument = Pick<
  IncomingRow,
  'numberSymbol' | 'issuedOn' | 'issuer' | 'docType' | 'subject' | 'arrivalNumber' | 'arrivedOn' | 'urgency' | 'dueOn'
>;

const LEFT = 25;
const RIGHT = 195;
const BOTTOM = 277;
const LEADING = 6;
const SIZE = 12;
const URGENCIES: Readonly<Record<string, string>> = {
  urgent: 'KHẨN',
  very_urgent: 'THƯỢNG KHẨN',
  flash: 'HỎA TỐC',
  flash_timed: 'HỎA TỐC HẸN GIỜ',
};

/**
 * The routing slip (phiếu giải quyết văn bản đến; Decree 30/2020/NĐ-CP, annex IV): the opinions of the leadership, of the
 * unit's leadership and the proposal of the person who handles it. What was decided is printed; what was not is dotted, to
 * be written by hand. Opinions that need more room go on overleaf.
 */
export async function drawRoutingSlip(
  paper: Paper,
  doc: SlipDocument,
  facts: SlipFacts,
  printed: string,
): Promise<void> {
  const slip = new Slip(paper, printed);
  slip.head(doc, facts);
  await slip.part('1. Ý kiến của lãnh đạo cơ quan, tổ chức', facts.instruction, [
    ['Giao đơn vị, cá nhân chủ trì', turnsOf(facts.instruction?.turns, 'assign')],
    ['Giao đơn vị, cá nhân phối hợp (nếu có)', turnsOf(facts.instruction?.turns, 'cooperate')],
    ['Để biết', turnsOf(facts.instruction?.turns, 'inform'), 'optional'],
  ]);
  await slip.part('2. Ý kiến của lãnh đạo đơn vị', facts.assignment, [
    ['Giao cho cá nhân', turnsOf(facts.assignment?.turns, 'handle')],
  ]);
  await slip.part('3. Ý kiến đề xuất của người giải quyết', facts.proposal, []);
  await slip.finish();
}

/** Each with its own deadline, as the form asks. */
const turnsOf = (turns: readonly SlipTurn[] | undefined, kind: string): string =>
  (turns ?? [])
    .filter((turn) => turn.kind === kind)
    .map(({ name, dueOn }) => (dueOn === null ? name : `${name} (thời hạn: ${dayOf(dueOn)})`))
    .join('; ');

type Row = readonly [label: string, value: string, when?: 'optional'];

class Slip {
  private canvas: Canvas;
  private y = 0;

  constructor(
    private readonly paper: Paper,
    private readonly printed: string,
  ) {
    this.canvas = paper.canvas(A4);
  }

  head(doc: SlipDocument, facts: SlipFacts): void {
    const { regular, bold, italic } = this.paper.fonts;
    const { canvas } = this;
    const centred = (face: Typeface, size: number, x: number, y: number, text: string, width: number) => {
      canvas.text(face, face.sizeFor(text, size, width), x, y, text, { align: 'centre' });
    };
    centred(regular, 12, 65, 24, facts.parentName.toLocaleUpperCase('vi'), 80);
    centred(bold, 12, 65, 30, facts.agencyName.toLocaleUpperCase('vi'), 80);
    canvas.line(52, 32, 78, 32);
    const urgency = URGENCIES[doc.urgency];
    if (urgency !== undefined) {
      const width = bold.width(urgency, 13) + 6;
      canvas.frame(165 - width / 2, 20, width, 9, 0.5);
      canvas.text(bold, 13, 165, 26.3, urgency, { align: 'centre' });
    }
    canvas.text(bold, 14, (LEFT + RIGHT) / 2, 46, 'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN', { align: 'centre' });
    this.y = 56;
    const about = [
      doc.docType,
      doc.numberSymbol && `số ${doc.numberSymbol}`,
      doc.issuedOn && `ngày ${dayOf(doc.issuedOn)}`,
    ];
    this.field(
      'Văn bản',
      [about.filter(Boolean).join(' '), doc.issuer && `của ${doc.issuer}`].filter(Boolean).join(' '),
    );
    this.field('Trích yếu', doc.subject);
    const arrival = `${String(doc.arrivalNumber ?? '')}${doc.arrivedOn === null ? '' : `, ngày đến: ${dayOf(doc.arrivedOn)}`}`;
    this.field('Số đến', `${arrival}${facts.registerName === '' ? '' : ` (${facts.registerName})`}`);
    this.field('Thời hạn giải quyết', doc.dueOn === null ? '' : dayOf(doc.dueOn));
    canvas.text(italic, 8, LEFT, BOTTOM + 9, this.printed);
    this.y += 2;
  }

  async part(title: string, part: SlipPart | null, rows: readonly Row[]): Promise<void> {
    const { bold, regular, italic } = this.paper.fonts;
    await this.room(LEADING * (rows.length + 5));
    this.canvas.line(LEFT, this.y - 3, RIGHT, this.y - 3, 0.3);
    this.y += 3;
    this.canvas.text(bold, 13, LEFT, this.y, title);
    this.y += LEADING + 1;
    for (const [label, value, when] of rows) {
      if (when === 'optional' && value === '') continue;
      await this.long(`${label}: `, value, part === null ? 1 : 0);
      if (part === null) await this.long('Thời hạn: ', '', 1);
    }
    await this.long('Ý kiến: ', part?.opinion ?? '', part === null ? 3 : 0);
    if (part === null) {
      this.canvas.text(italic, SIZE, RIGHT - 35, this.y, 'Ngày ….. tháng ….. năm 20…..', { align: 'centre' });
      this.y += 4 * LEADING;
      return;
    }
    await this.room(3 * LEADING);
    const [year = '', month = '', day = ''] = part.on.split('-');
    this.canvas.text(italic, SIZE, RIGHT - 35, this.y, `Ngày ${day} tháng ${month} năm ${year}`, { align: 'centre' });
    this.canvas.text(regular, SIZE, RIGHT - 35, this.y + LEADING, part.title, { align: 'centre' });
    this.canvas.text(bold, SIZE, RIGHT - 35, this.y + 2 * LEADING, part.by, { align: 'centre' });
    this.y += 3 * LEADING + 3;
  }

  async finish(): Promise<void> {
    await this.paper.addPage(this.canvas);
  }

  private field(label: string, value: string): void {
    const { regular, bold } = this.paper.fonts;
    this.canvas.text(bold, SIZE, LEFT, this.y, `${label}:`);
    const x = LEFT + 42;
    const lines = wrapLines(value, RIGHT - x, (text) => regular.width(text, SIZE));
    if (lines.length === 0) this.canvas.dots(x, RIGHT, this.y);
    // The head must leave room for what people write; a subject of pages is told by its beginning.
    for (const [i, line] of lines.slice(0, 6).entries()) {
      this.canvas.text(regular, SIZE, x, this.y + i * LEADING, i === 5 && lines.length > 6 ? `${line} …` : line);
    }
    this.y += LEADING * Math.max(1, Math.min(6, lines.length)) + 0.5;
  }

  /** A label with its text; without one as many dotted lines. */
  private async long(label: string, value: string, blank: number): Promise<void> {
    const { regular } = this.paper.fonts;
    const lines = wrapLines(label + value, RIGHT - LEFT, (text) => regular.width(text, SIZE));
    for (const line of lines) {
      await this.room(LEADING);
      this.canvas.text(regular, SIZE, LEFT, this.y, line);
      if (value === '' && blank > 0) this.canvas.dots(LEFT + regular.width(`${label} `, SIZE), RIGHT, this.y);
      this.y += LEADING;
    }
    for (let i = 1; i < blank; i++) {
      this.canvas.dots(LEFT, RIGHT, this.y);
      this.y += LEADING;
    }
  }

  private async room(height: number): Promise<void> {
    if (this.y + height <= BOTTOM) return;
    await this.paper.addPage(this.canvas);
    this.canvas = this.paper.canvas(A4);
    this.canvas.text(this.paper.fonts.italic, 8, LEFT, BOTTOM + 9, this.printed);
    this.y = 25;
  }
}
