import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import fontkit from '@pdf-lib/fontkit';

import { Chance } from './typeset-chance';
import type { Invented } from './typeset-content';

/** An A4 page in points, as SVG; `svg` is what stands on it. */
export type Sheet = { svg: string };
/** The stamp of whoever received the document (dấu ĐẾN). */
export type Stamp = { owner: string; number: string; date: string };

const [WIDTH, HEIGHT] = [595.28, 841.89];
const [LEFT, RIGHT, BOTTOM] = [85, 545, 780];
const [LEFT_MIDDLE, RIGHT_MIDDLE] = [172, 412];
const font = fontkit.create(
  readFileSync(join(__dirname, '../../libs/digitization/assets/LiberationSerif-Regular.ttf')),
);

type Style = { size?: number; bold?: true; italic?: true; at?: 'start' | 'middle'; fill?: string };

const widthOf = (text: string, { size = 13, bold }: Style): number =>
  (font.layout(text).advanceWidth / font.unitsPerEm) * size * (bold ? 1.07 : 1);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** One line of print. `x` is its middle unless it starts there. */
export const print = (text: string, x: number, y: number, style: Style = {}): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${(style.size ?? 13).toString()}" text-anchor="${style.at ?? 'middle'}"` +
  `${style.bold ? ' font-weight="bold"' : ''}${style.italic ? ' font-style="italic"' : ''}` +
  `${style.fill === undefined ? '' : ` fill="${style.fill}"`}>${escaped(text)}</text>`;

const rule = (x: number, y: number, width: number): string =>
  `<rect x="${(x - width / 2).toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="0.7"/>`;

/** Breaks a text into lines that are no wider than they may be. */
export const broken = (text: string, width: number, style: Style): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, style) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Sets lines under each other and says where the next one would stand. */
class Column {
  readonly parts: string[] = [];
  constructor(public y: number) {}

  lines(texts: readonly string[], x: number, style: Style, leading = 1.22): this {
    for (const text of texts) {
      this.parts.push(print(text, x, this.y, style));
      this.y += (style.size ?? 13) * leading;
    }
    return this;
  }

  gap(points: number): this {
    this.y += points;
    return this;
  }

  draw(part: string): this {
    this.parts.push(part);
    return this;
  }
}

/** A mark in its frame (dấu chỉ mức độ khẩn, độ mật), red as it is stamped, or black as it is printed. */
const mark = (text: string, x: number, y: number, red: boolean): string => {
  const width = widthOf(text, { size: 13, bold: true }) + 16;
  const colour = red ? '#c4122a' : '#151515';
  return (
    `<rect x="${(x - width / 2).toFixed(1)}" y="${(y - 15).toFixed(1)}" width="${width.toFixed(1)}" height="21" fill="none" stroke="${colour}" stroke-width="1.1"/>` +
    print(text, x, y, { bold: true, fill: colour })
  );
};

const stampAt = (stamp: Stamp, x: number, y: number, turn: number): string => {
  const ink = '#2a3a9c';
  const sans = (text: string, dx: number, dy: number, size: number, more = '') =>
    `<text x="${dx.toString()}" y="${dy.toString()}" font-size="${size.toString()}" font-family="Liberation Sans, sans-serif" fill="${ink}" ${more}>${escaped(text)}</text>`;
  return (
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(2)})" opacity="0.85">` +
    `<path d="M0 0h112v42h-112z M0 11h112 M40 11v20 M0 31h112" fill="none" stroke="${ink}" stroke-width="1"/>` +
    sans(stamp.owner, 56, 8.5, 6.5, 'text-anchor="middle" font-weight="bold"') +
    sans('ĐẾN', 20, 26, 13, 'text-anchor="middle" font-weight="bold"') +
    sans(`Số: ${stamp.number}`, 44, 19, 7.5) +
    sans(`Ngày: ${stamp.date}`, 44, 28.5, 7.5) +
    sans('Chuyển:', 4, 39, 7) +
    '</g>'
  );
};

/** A seal that says it is none, and a scribble for a signature. */
export const sealAndHand = (x: number, y: number, chance: Chance): string => {
  const ring = Array.from('BẢN THỬ ★ KHÔNG CÓ GIÁ TRỊ ★ ');
  const letters = ring.map((letter, i) => {
    const turn = (i * 360) / ring.length;
    return `<text transform="rotate(${turn.toFixed(1)}) translate(0 -32)" font-size="7" text-anchor="middle" font-weight="bold">${letter}</text>`;
  });
  const points = Array.from({ length: 9 }, (_, i) => `${(i * 11).toString()} ${chance.between(-16, 16).toFixed(1)}`);
  return (
    `<g transform="translate(${(x - 38).toFixed(1)} ${y.toFixed(1)}) rotate(${chance.between(-20, 20).toFixed(1)})" fill="#cc1f2f" opacity="0.75">` +
    `<circle r="38" fill="none" stroke="#cc1f2f" stroke-width="1.6"/><circle r="28" fill="none" stroke="#cc1f2f" stroke-width="0.8"/>` +
    `<path d="M0 -14L4 -4L14 -4L6 3L9 13L0 7L-9 13L-6 3L-14 -4L-4 -4Z"/>${letters.join('')}</g>` +
    `<path d="M${(x - 40).toFixed(1)} ${y.toFixed(1)}" fill="none"/>` +
    `<g transform="translate(${(x - 36).toFixed(1)} ${y.toFixed(1)})"><path d="M0 0 L${points.join(' Q8 -9 ').replace(/ Q8 -9 /g, ' L')}" fill="none" stroke="#1d2f8f" stroke-width="1.3"/></g>`
  );
};

/** Sets the document; the second page is there when the first has no room for the end. */
export const typeset = (doc: Invented, chance: Chance, stamp: Stamp | null): Sheet[] => {
  const caps = chance.of([12, 12.5, 13]);
  const [text, top] = [chance.of([13, 13.5, 14]), chance.between(60, 80)];
  const left = new Column(top);
  const right = new Column(top);
  const room = chance.between(165, 185);
  const superior = doc.superiorLines.flatMap((line) => broken(line, room, { size: caps }));
  const issuer = doc.issuerLines.flatMap((line) => broken(line, room, { size: caps, bold: true }));
  left.lines(superior, LEFT_MIDDLE, { size: caps }).lines(issuer, LEFT_MIDDLE, { size: caps, bold: true });
  if (doc.party) {
    left.lines(['*'], LEFT_MIDDLE, { size: 13 });
    right
      .lines(['ĐẢNG CỘNG SẢN VIỆT NAM'], RIGHT_MIDDLE, { size: 15, bold: true })
      .draw(rule(RIGHT_MIDDLE, right.y - 13, 180));
  } else {
    left.draw(rule(LEFT_MIDDLE, left.y - caps * 0.8, chance.between(55, 85)));
    right.lines(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], RIGHT_MIDDLE, { size: caps, bold: true });
    right.lines(['Độc lập - Tự do - Hạnh phúc'], RIGHT_MIDDLE, { size: caps + 1, bold: true });
    right.draw(rule(RIGHT_MIDDLE, right.y - caps * 0.8, 160));
  }
  left.gap(chance.between(4, 9));
  const row = left.y;
  if (doc.numberSymbol !== null) left.lines([`Số${doc.party ? '' : ':'} ${doc.numberSymbol}`], LEFT_MIDDLE, {});
  right.y = Math.max(right.y + 5, chance.happens(0.7) ? row : 0);
  right.lines([doc.dateLine], RIGHT_MIDDLE, { size: chance.of([13, 13.5]), italic: true });
  if (doc.docType === 'Công văn')
    left.lines(broken(`V/v ${doc.subject ?? ''}`, room, { size: 12 }), LEFT_MIDDLE, { size: 12 });
  for (const framed of [doc.secrecy, doc.urgency]) {
    if (framed !== null)
      left
        .gap(8)
        .draw(mark(framed, LEFT_MIDDLE, left.y + 4, chance.happens(0.6)))
        .gap(16);
  }
  const page = new Column(Math.max(left.y, right.y));
  if (stamp)
    left.draw(
      stampAt(
        stamp,
        chance.between(60, 84),
        left.y - 2 + ((doc.urgency ?? doc.secrecy) ? 5 : 0),
        chance.between(-4, 4),
      ),
    );
  page.y = Math.max(page.y + chance.between(14, 26), stamp ? left.y + (doc.docType === 'Công văn' ? 54 : 36) : 0);
  const centre = (LEFT + RIGHT) / 2;
  if (doc.docType !== 'Công văn') {
    page.lines([doc.docType.toUpperCase()], centre, { size: text + 0.5, bold: true });
    if (stamp) page.gap(6);
    if (doc.subject !== null) {
      page.lines(broken(doc.subject, chance.between(330, 420), { size: text, bold: true }), centre, {
        size: text,
        bold: true,
      });
      page.draw(rule(centre, page.y - text * 0.82, chance.between(60, 130)));
    }
    page.gap(10);
  }
  setAddressees(page, doc, text, chance);
  for (const paragraph of doc.body) {
    const lines = broken(`\u2003\u2003${paragraph}`, RIGHT - LEFT, { size: text });
    page.lines(lines, LEFT, { size: text, at: 'start' }, 1.3).gap(5);
  }
  const high = 40 + Math.max(doc.recipients.length * 14, doc.capacity.length * 16 + 110);
  const sheets = [[...left.parts, ...right.parts, ...page.parts]];
  const end = page.y + high > BOTTOM || chance.happens(0.06) ? new Column(90) : page;
  if (end !== page) sheets.push([print('2', WIDTH / 2, 50), ...setEnd(end, doc, chance)]);
  else sheets[0]!.push(...setEnd(new Column(page.y), doc, chance));
  return sheets.map((parts) => ({ svg: parts.join('\n') }));
};

const setAddressees = (page: Column, doc: Invented, size: number, chance: Chance): void => {
  const [first, ...more] = doc.addressees;
  if (first === undefined) return;
  const wire = doc.docType === 'Công điện' && chance.happens(0.5);
  const head = wire ? `${doc.issuerLines.join(' ')} ĐIỆN:` : 'Kính gửi:';
  page.gap(4);
  if (more.length === 0 && !wire) {
    const [line = '', ...rest] = broken(`Kính gửi: ${first}.`, 380, { size });
    page.lines([line, ...rest], (LEFT + RIGHT) / 2, { size }).gap(8);
    return;
  }
  page.lines([head], wire ? (LEFT + RIGHT) / 2 : 190, wire ? { size, bold: true } : { size, at: 'start' });
  for (const [i, name] of doc.addressees.entries()) {
    const end = i === doc.addressees.length - 1 ? '.' : ';';
    page.lines(broken(`- ${name}${end}`, RIGHT - 225, { size }), 222, { size, at: 'start' });
  }
  page.gap(8);
};

const setEnd = (end: Column, doc: Invented, chance: Chance): string[] => {
  end.gap(12);
  const left = new Column(end.y);
  const right = new Column(end.y);
  left.lines(['Nơi nhận:'], LEFT, { size: 12, bold: true, italic: true, at: 'start' });
  for (const recipient of doc.recipients) {
    left.lines(broken(recipient, 200, { size: 11 }), LEFT, { size: 11, at: 'start' });
  }
  const middle = chance.between(415, 440);
  right.lines(
    doc.capacity.flatMap((line) => broken(line, 230, { bold: true })),
    middle,
    { bold: true },
  );
  right.draw(sealAndHand(middle, right.y + 28, chance)).gap(chance.between(82, 95));
  right.lines([doc.signer], middle, { size: 13.5, bold: true });
  return [...left.parts, ...right.parts];
};

/** The sheet as a picture file, in pixels of a resolution. */
export const asSvg = ({ svg }: Sheet, dpi: number): Buffer => {
  const [width, height] = [Math.round((WIDTH * dpi) / 72), Math.round((HEIGHT * dpi) / 72)];
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width.toString()}" height="${height.toString()}" viewBox="0 0 ${WIDTH.toString()} ${HEIGHT.toString()}" ` +
      `font-family="Liberation Serif, Times New Roman, serif" fill="#151515"><rect width="100%" height="100%" fill="#fff"/>${svg}</svg>`,
  );
};
