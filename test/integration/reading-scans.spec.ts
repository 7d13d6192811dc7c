import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { closeReaders, readPageHead, type PageHead, type ReadPage } from '@vanthu/digitization';
import sharp from 'sharp';

import { CEILINGS, scoreReading, together, type Score } from '../support/ocr-score';
import { readAll, scanCalled, SCANS, type Scan, type TrueDocument } from '../support/scans';

jest.setTimeout(120_000);
afterAll(closeReaders);

const read = new Map<string, Promise<ReadPage[]>>();
const pagesOf = (scan: Scan): Promise<ReadPage[]> => {
  const pages = read.get(scan.name) ?? readAll(scan.scan);
  read.set(scan.name, pages);
  return pages;
};
const textOf = (pages: ReadPage[]): string => pages.map(({ text }) => text).join('\f');
const percent = ({ rate }: Score): string => `${(rate * 100).toFixed(2)} %`;

describe('a scan comes back as text', () => {
  const scores: Score[] = [];

  it.each(SCANS.map((scan) => [scan.name, scan] as const))('%s', async (name, scan) => {
    const score = scoreReading(scan.text, textOf(await pagesOf(scan)));
    scores.push(score);
    console.info(`${name}: ${percent(score)} character errors (${score.errors} of ${score.letters})`);
    expect(score.rate * 100).toBeLessThan(CEILINGS[name.slice(0, 2)]!);
  });

  it('with fewer than three letters of a hundred wrong over all of them', () => {
    expect(scores).toHaveLength(SCANS.length);
    console.info(`together: ${percent(together(scores))}`);
    expect(together(scores).rate).toBeLessThan(0.03);
  });

  it('turns pages that were put in upside down or sideways', async () => {
    const turned = SCANS.flatMap((scan) => scan.turnedPages.map((at) => ({ scan, ...at })));
    expect(turned.length).toBeGreaterThanOrEqual(2);
    for (const { scan, page, degrees } of turned) {
      expect((await pagesOf(scan))[page - 1]!.rotation).toBe((360 - degrees) % 360);
    }
  });

  it('knows a blank page although the print of the other side shines through', async () => {
    for (const scan of SCANS) {
      const blank = (await pagesOf(scan)).filter((page) => page.blank).map(({ page }) => page);
      expect({ scan: scan.name, blank }).toEqual({ scan: scan.name, blank: scan.blankPages });
    }
  });

  it('says of each word where it stands on the upright page, and on which line', async () => {
    const [page] = await pagesOf(scanCalled('08'));
    const lines = page!.text.split('\n');
    for (const { text, box, line, confidence } of page!.words) {
      expect(lines[line]).toContain(text);
      expect(box[0]).toBeLessThan(box[2]);
      expect(box[1]).toBeLessThan(box[3]);
      expect(Math.min(...box, confidence)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...box, confidence)).toBeLessThanOrEqual(1);
    }
    expect(page!.preview.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(page!.text).toBe(page!.text.normalize('NFC'));
  });

  it('names the engine and the model, so that what a bad model read can be found', async () => {
    const [page] = await pagesOf(scanCalled('08'));
    expect(page!.engine).toMatch(/^tesseract\.js 7\.\d+\.\d+, vie 4\.0\.0_best_int$/);
  });

  it('reads on after a crash without reading again what it has', async () => {
    const pages = await readAll(scanCalled('01').born, { skipPages: new Set([1, 2]) });
    expect(pages.map(({ page }) => page)).toEqual([3]);
  });
});

describe('a mark of urgency', () => {
  it('is read in its frame, though it is red as the seals that are left out', async () => {
    const line = (text: string, x: number, y: number, more = '') =>
      `<text x="${x}" y="${y}" font-size="38" text-anchor="middle" font-family="Liberation Serif, serif" ${more}>${text}</text>`;
    const sheet = `<svg width="1654" height="1100"><rect width="1654" height="1100" fill="white"/>
      ${line('UBND XÃ ĐỒI VÀNG', 430, 180)} ${line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1150, 180)}
      ${line('Độc lập - Tự do - Hạnh phúc', 1150, 235)} ${line('Số: 31/UBND-KT', 430, 290)}
      ${line('Đồi Vàng, ngày 19 tháng 9 năm 2025', 1150, 290)}
      <rect x="330" y="325" width="200" height="66" fill="none" stroke="#d01020" stroke-width="4"/>
      ${line('KHẨN', 430, 372, 'fill="#d01020" font-weight="bold"')}
      ${line('Kính gửi: Trưởng các thôn', 827, 480)}
      ${line('Ủy ban nhân dân xã đề nghị các thôn chuẩn bị phòng, chống lũ.', 827, 580)}</svg>`;
    const path = join(mkdtempSync(join(tmpdir(), 'vanthu-mark-')), 'khan.png');
    await sharp(Buffer.from(sheet))
      .flatten({ background: '#ffffff' })
      .withMetadata({ density: 200 })
      .png()
      .toFile(path);
    const head = readPageHead(await readAll({ path, contentType: 'image/png' }));
    expect([head.numberSymbol?.value, head.urgency?.value]).toEqual(['31/UBND-KT', 'KHẨN']);
  });
});

describe('a born-digital file', () => {
  it('gives its own text, letter by letter, where it has a good text layer', async () => {
    const scan = scanCalled('09');
    const pages = await readAll(scan.born);
    expect(pages.map(({ source }) => source)).toEqual(['text-layer', 'text-layer']);
    expect(scoreReading(scan.text, textOf(pages)).errors).toBe(0);
  });
});

describe('the page head', () => {
  type Field = keyof PageHead;
  const truths = (document: TrueDocument): Partial<Record<Field, string | null>> => ({
    numberSymbol: document.number_symbol,
    number: String(document.number),
    symbol: document.symbol,
    issuedOn: document.issued_on,
    issuer: document.agency,
    superior: document.agency_superior,
    docType: document.doc_type,
    subject: document.subject,
    place: document.place,
    signer: document.signer,
    signerCapacity: document.signer_capacity,
    urgency: document.urgency,
    addressees: document.addressees.join('\n') || null,
    recipients: document.recipients.join('\n'),
  });
  const results: { field: Field; right: boolean; confidence: number }[] = [];

  const check = (document: TrueDocument, pages: ReadPage[]) => {
    const head = readPageHead(pages.filter(({ page }) => document.scan_pages?.includes(page) ?? true));
    for (const field of Object.keys(truths(document)) as Field[]) {
      const truth = truths(document)[field] ?? null;
      const proposal = head[field];
      results.push({ field, right: (proposal?.value ?? null) === truth, confidence: proposal?.confidence ?? 0 });
    }
  };

  it('is proposed from a scan, to the letter in nine fields of ten', async () => {
    for (const scan of SCANS) for (const document of scan.documents) check(document, await pagesOf(scan));
    const rightOf = (fields: Field[]): number => {
      const of = results.filter(({ field }) => fields.includes(field));
      return of.filter(({ right }) => right).length / of.length;
    };
    for (const field of new Set(results.map((result) => result.field))) {
      console.info(`${field}: ${Math.round(rightOf([field]) * 100)} % exact`);
    }
    console.info(`all fields: ${results.filter(({ right }) => right).length} of ${results.length} exact`);
    expect(results.length).toBe(13 * 14);
    expect(rightOf(['numberSymbol', 'number', 'symbol', 'issuedOn', 'docType'])).toBe(1);
    expect(results.filter(({ right }) => right).length / results.length).toBeGreaterThan(0.9);
  });

  it('says what is doubtful: what it is sure of is right', () => {
    const proposed = results.filter(({ confidence }) => confidence > 0);
    const mean = (list: { confidence: number }[]) =>
      list.reduce((sum, { confidence }) => sum + confidence, 0) / list.length;
    const [right, wrong] = [true, false].map((is) => mean(proposed.filter((result) => result.right === is)));
    const sure = proposed.filter(({ confidence }) => confidence >= 0.85);
    const misled = sure.filter((result) => !result.right).length;
    console.info(`mean confidence when right ${right!.toFixed(2)}, when wrong ${wrong!.toFixed(2)}`);
    console.info(`of ${sure.length} fields above 0.85, ${misled} wrong`);
    expect(right! - wrong!).toBeGreaterThan(0.3);
    expect(misled / sure.length).toBeLessThan(0.03);
    expect(sure.length / proposed.length).toBeGreaterThan(0.6);
  });

  it('of a file with two documents is the head of the first', async () => {
    const head = readPageHead(await pagesOf(scanCalled('12')));
    expect(head.numberSymbol?.value).toBe('73/UBND-ĐCXD');
  });
});
