import { dayOf } from '../book/book-columns.rules';
import type { Canvas } from '../paper/canvas';
import { A4, type Paper } from '../paper/paper';
import { wrapLines } from '../paper/text-lines.rules';

/** Somebody's words or mark, as they stand on the slip. */
export type SlipVoice = {
  readonly who: string;
  /** Post, and for whom, where it was in somebody's stead. */
  readonly post: string;
  readonly at: string;
  readonly version: string;
  readonly says: string;
};
export type DraftSlip = {
  readonly parentName: string;
  readonly agencyName: string;
  readonly to: string;
  readonly fields: readonly (readonly [label: string, value: string])[];
  readonly proposal: string;
  readonly opinions: readonly SlipVoice[];
  readonly waiting: readonly string[];
  readonly initials: readonly (readonly [label: string, voice: SlipVoice | null])[];
  readonly decision: SlipVoice | null;
  readonly version: number;
  readonly sha256: string;
};

const LEFT = 25;
const RIGHT = 195;
const BOTTOM = 275;
const LEADING = 6;
const SIZE = 12;

/**
 * The submission slip (phiếu trình): the matter, what is proposed, the opinions of units and persons, both initials and
 * the decision, each with name, post and time; what is not there yet is dotted. The hash of the version that it is about
 * stands on every page, so that a slip is never taken for that of other bytes.
 */
export async function drawDraftSlip(paper: Paper, slip: DraftSlip, printed: string): Promise<void> {
  const page = new SlipPages(paper, slip, printed);
  page.head();
  for (const [label, value] of slip.fields) if (value !== '') await page.words(`${label}: ${value}`);
  await page.title('1. Nội dung trình');
  await page.words(slip.proposal, 2);
  await page.title('2. Ý kiến của đơn vị, cá nhân');
  for (const voice of slip.opinions) await page.voice(voice);
  for (const name of slip.waiting) await page.words(`${name}: (chưa trả lời)`);
  if (slip.opinions.length === 0 && slip.waiting.length === 0) await page.words('', 1);
  await page.title('3. Ký nháy');
  for (const [label, voice] of slip.initials) {
    await page.words(
      `${label}:${voice === null ? '' : ` ${voice.who}, ${voice.post}, ${voice.at} (${voice.version})`}`,
    );
    if (voice === null) await page.words('', 1);
  }
  await page.title('4. Ý kiến của người có thẩm quyền');
  if (slip.decision) await page.voice(slip.decision);
  else await page.words('', 3);
  await page.finish();
}

class SlipPages {
  private canvas: Canvas;
  private y = 0;

  constructor(
    private readonly paper: Paper,
    private readonly slip: DraftSlip,
    private readonly printed: string,
  ) {
    this.canvas = this.fresh();
  }

  head(): void {
    const { regular, bold, italic } = this.paper.fonts;
    const { canvas, slip } = this;
    const centred = (face: typeof regular, y: number, text: string) => {
      canvas.text(face, face.sizeFor(text, 12, 80), 65, y, text, { align: 'centre' });
    };
    centred(regular, 24, slip.parentName.toLocaleUpperCase('vi'));
    centred(bold, 30, slip.agencyName.toLocaleUpperCase('vi'));
    canvas.line(52, 32, 78, 32);
    canvas.text(bold, 14, (LEFT + RIGHT) / 2, 46, 'PHIẾU TRÌNH', { align: 'centre' });
    canvas.text(italic, SIZE, (LEFT + RIGHT) / 2, 53, `Kính gửi: ${slip.to}`, { align: 'centre' });
    this.y = 64;
  }

  async title(text: string): Promise<void> {
    await this.room(4 * LEADING);
    this.y += 2;
    this.canvas.text(this.paper.fonts.bold, SIZE, LEFT, this.y, text);
    this.y += LEADING;
  }

  async voice({ who, post, at, version, says }: SlipVoice): Promise<void> {
    const { italic } = this.paper.fonts;
    await this.room(2 * LEADING);
    for (const line of wrapLines(`${who}, ${post}, ${at} (${version})`, RIGHT - LEFT, (t) => italic.width(t, SIZE))) {
      await this.room(LEADING);
      this.canvas.text(italic, SIZE, LEFT, this.y, line);
      this.y += LEADING;
    }
    await this.words(says);
    this.y += 1;
  }

  /** Without words as many dotted lines, to be written by hand. */
  async words(text: string, blank = 0): Promise<void> {
    const { regular } = this.paper.fonts;
    for (const paragraph of text.split('\n')) {
      for (const line of wrapLines(paragraph, RIGHT - LEFT, (t) => regular.width(t, SIZE))) {
        await this.room(LEADING);
        this.canvas.text(regular, SIZE, LEFT, this.y, line);
        this.y += LEADING;
      }
    }
    if (text.trim() !== '') return;
    for (let i = 0; i < blank; i++) {
      await this.room(LEADING);
      this.canvas.dots(LEFT, RIGHT, this.y);
      this.y += LEADING;
    }
  }

  async finish(): Promise<void> {
    await this.paper.addPage(this.canvas);
  }

  private async room(height: number): Promise<void> {
    if (this.y + height <= BOTTOM) return;
    await this.paper.addPage(this.canvas);
    this.canvas = this.fresh();
    this.y = 25;
  }

  private fresh(): Canvas {
    const { italic } = this.paper.fonts;
    const canvas = this.paper.canvas(A4);
    canvas.text(italic, 8, LEFT, BOTTOM + 9, this.printed);
    const { version, sha256 } = this.slip;
    canvas.text(italic, 8, LEFT, BOTTOM + 13, `Dự thảo bản ${version.toString()}, SHA-256: ${sha256}`);
    return canvas;
  }
}

export const dueLine = (dueOn: string | null): string => (dueOn === null ? '' : dayOf(dueOn));
