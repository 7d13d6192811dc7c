import { inflateSync } from 'node:zlib';
import { printedNumber } from '@vanthu/registers';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { readSheet } from 'read-excel-file/node';
import { Paper } from '../paper/paper';
import { columnsOf } from './book-columns.rules';
import { BookPdf, type BookHead, type BookLine } from './book-pdf';
import { BookXlsx } from './book-xlsx';
import type { BookRow } from './book-row';

const HEAD: BookHead = {
  parentName: 'Ủy ban nhân dân tỉnh Lam Giang',
  agencyName: 'Sở Nội vụ',
  title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN',
  registerName: 'Sổ văn bản đến từ cấp trên',
  period: 'Từ ngày 01/01/2026 đến ngày 31/12/2026',
  checkUrl: 'https://vanthu.example/check/0123456789ABCDEFGHJKMNPQRS',
  code: '0123456789ABCDEFGHJKMNPQRS',
  printed: 'In từ hệ thống Vanthu lúc 10:00 ngày 23/11/2026, người in: Nguyễn Văn An',
};
const COLUMNS = columnsOf({ flow: 'incoming', secret: false }, printedNumber);
const HOSTILE = '<b>&amp;</b> \u0000\u0007 𠀀 👩‍👩‍👧 \u202Eđảo\u202C =1+1 ﬁ ế '.repeat(3);

const aRow = (number: number, subject = `Về việc công tác văn thư số ${number.toString()}`): BookRow => ({
  entryId: '0192d3a0-0000-7000-8000-000000000000',
  year: 2026,
  number,
  suffix: '',
  symbol: '',
  kind: 'ordinary',
  medium: 'paper',
  reason: null,
  enteredOn: '2026-11-23',
  line: { issuer: 'UBND tỉnh Lam Giang', numberSymbol: `${number.toString()}/CT-UBND`, docType: 'Chỉ thị', subject },
  notes: [],
  now: null,
});
const lineOf = (row: BookRow, counts = true): BookLine => ({
  cells: COLUMNS.map(({ cell }) => cell(row)),
  shaded: false,
  counts,
});

async function printed(rows: readonly BookRow[]): Promise<{ pdf: PDFDocument; bytes: Buffer }> {
  const paper = await Paper.start({ title: HEAD.title, at: new Date('2026-11-23T03:00:00.500Z') });
  const book = await BookPdf.start(paper, HEAD, COLUMNS);
  for (const row of rows) await book.add(lineOf(row));
  await book.finish(['Hết.'], [['NGƯỜI GIỮ SỔ', '(Ký)']]);
  const bytes = await paper.save();
  return { bytes, pdf: await PDFDocument.load(bytes, { updateMetadata: false }) };
}

const streamAt = (pdf: PDFDocument, object: PDFObject | undefined): PDFRawStream => {
  const found = pdf.context.lookup(object);
  if (!(found instanceof PDFRawStream)) throw new Error('no stream is there');
  return found;
};

/** The codes of each font back to letters, by the ToUnicode map that whoever copies text goes by. */
function lettersOf(pdf: PDFDocument, font: PDFDict): Map<string, string> {
  const map = streamAt(pdf, font.get(PDFName.of('ToUnicode')));
  const text = inflateSync(map.getContents()).toString('latin1');
  return new Map(
    [...text.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>/gi)].map(([, code = '', letter = '']) => [
      code.toUpperCase(),
      Buffer.from(letter, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** The texts of each page as they were set, one a string. */
function textsOf(pdf: PDFDocument): string[][] {
  const resources = pdf.getPage(0).node.Resources()!;
  const fonts = resources.lookup(PDFName.of('Font'), PDFDict);
  const letters = new Map(
    fonts.entries().map(([name]) => [name.decodeText(), lettersOf(pdf, fonts.lookup(name, PDFDict))]),
  );
  return pdf.getPages().map((page) => {
    const contents = streamAt(pdf, page.node.get(PDFName.of('Contents')));
    const operators = inflateSync(contents.getContents()).toString('latin1');
    return [...operators.matchAll(/\/(\w) [\d.]+ Tf .*?<([0-9A-F]*)> Tj/gi)].map(([, font = '', codes = '']) =>
      (codes.match(/.{4}/g) ?? []).map((code) => letters.get(font)?.get(code.toUpperCase()) ?? '?').join(''),
    );
  });
}

describe('a register book on paper', () => {
  it('repeats head, column numbers and QR on each page, and carries the count over', async () => {
    const { pdf } = await printed(Array.from({ length: 40 }, (_, i) => aRow(i + 1)));
    const pages = textsOf(pdf);
    expect(pages.length).toBeGreaterThan(1);
    let before = 0;
    for (const [i, texts] of pages.entries()) {
      expect(texts).toEqual(expect.arrayContaining(['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 'Số đến', '(1)', '(10)', HEAD.printed]));
      expect(texts).toContain(`Trang ${(i + 1).toString()} / `);
      if (i > 0) expect(texts).toContain(`Mang sang: ${before.toString()} văn bản`);
      const onPage = texts.filter((text) => /^\d+\/CT-UBND$/.test(text)).length;
      before += onPage;
      expect(texts).toContain(`Cộng trang: ${onPage.toString()} văn bản. Lũy kế: ${before.toString()} văn bản`);
    }
    expect(before).toBe(40);
    expect(pdf.getPages().every((page) => page.getWidth() > page.getHeight())).toBe(true);
  });

  it('keeps an entry together, and lets only what is longer than a page go on overleaf', async () => {
    const long = 'trích yếu rất dài '.repeat(555);
    const { pdf } = await printed([aRow(1), aRow(2, long), aRow(3)]);
    const words = textsOf(pdf)
      .flat()
      .filter((text) => /trích|yếu|rất|dài/.test(text))
      .join(' ');
    expect(words.match(/dài/g)).toHaveLength(555);
    expect(pdf.getPageCount()).toBeGreaterThan(2);
  });

  it('prints hostile text as letters of its own, never as operators or missing glyphs', async () => {
    const { pdf } = await printed([aRow(1, HOSTILE)]);
    const text = textsOf(pdf).flat().join(' ');
    expect(text).toContain('□');
    expect(text).toContain('<b>&amp;</b>');
    expect(text).not.toContain('\u202E');
    // Every code leads back to a letter: none is the missing glyph.
    expect(text).not.toContain('?');
  });

  it('is a book of one page where nothing was entered', async () => {
    const { pdf } = await printed([]);
    expect(textsOf(pdf)[0]).toContain('Cộng trang: 0 văn bản. Lũy kế: 0 văn bản');
  });
});

describe('a paper to be kept (PDF/A-2b, ISO 19005-2)', () => {
  let pdf: PDFDocument;
  let bytes: Buffer;
  let objects: PDFObject[];
  const named = (dict: PDFDict, name: string) => dict.get(PDFName.of(name));

  beforeAll(async () => {
    ({ pdf, bytes } = await printed([aRow(1), aRow(2, HOSTILE)]));
    objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  });

  it('says so in a metadata packet that is not compressed and agrees with the Info dictionary', () => {
    const metadata = streamAt(pdf, named(pdf.catalog, 'Metadata'));
    expect(named(metadata.dict, 'Filter')).toBeUndefined();
    const xmp = Buffer.from(metadata.getContents()).toString('utf8');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(xmp).toContain('<xmp:CreateDate>2026-11-23T03:00:00Z</xmp:CreateDate>');
    expect([pdf.getTitle(), pdf.getCreator(), pdf.getProducer()]).toEqual([HEAD.title, 'Vanthu', 'Vanthu']);
    expect(pdf.getCreationDate()).toEqual(new Date('2026-11-23T03:00:00Z'));
  });

  it('has an output intent with a profile of three colours, an id, and a binary mark behind its version', () => {
    const intents = pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
    const intent = intents.lookup(0, PDFDict);
    expect(intent.lookup(PDFName.of('OutputConditionIdentifier'), PDFString).decodeText()).toContain('sRGB');
    const profile = streamAt(pdf, named(intent, 'DestOutputProfile'));
    const icc = inflateSync(profile.getContents());
    expect(icc.readUInt32BE(0)).toBe(icc.length);
    expect(icc.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(icc.toString('latin1', 36, 40)).toBe('acsp');
    expect(pdf.context.trailerInfo.ID).toBeInstanceOf(PDFArray);
    expect((pdf.context.trailerInfo.ID as PDFArray).get(0)).toBeInstanceOf(PDFHexString);
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect([...bytes.subarray(10, 14)].every((byte) => byte > 127)).toBe(true);
  });

  it('embeds every font that it uses', () => {
    const descriptors = objects.filter(
      (object): object is PDFDict =>
        object instanceof PDFDict && named(object, 'Type') === PDFName.of('FontDescriptor'),
    );
    expect(descriptors).toHaveLength(3);
    expect(descriptors.every((one) => named(one, 'FontFile2') instanceof PDFRef)).toBe(true);
  });

  it('is not encrypted, runs nothing, points nowhere and has nothing transparent', () => {
    expect(pdf.context.trailerInfo.Encrypt).toBeUndefined();
    const dicts = objects.flatMap((object) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    );
    for (const dict of dicts) {
      for (const key of [
        'JS',
        'JavaScript',
        'OpenAction',
        'AA',
        'URI',
        'EmbeddedFiles',
        'SMask',
        'ca',
        'CA',
        'BM',
        'F',
      ]) {
        expect([key, named(dict, key)]).toEqual([key, undefined]);
      }
    }
  });
});

describe('the same book as a spreadsheet', () => {
  it('has the labels of the decree, real days and numbers, and no formula', async () => {
    const book = new BookXlsx(HEAD, COLUMNS);
    book.add(lineOf(aRow(7)));
    book.add(lineOf(aRow(8, '=HYPERLINK("http://x")')));
    book.add(lineOf(aRow(9, HOSTILE)));
    const rows = await readSheet(await book.finish(['Hết.']));
    expect(rows[3]).toEqual(COLUMNS.map(({ label }) => label));
    expect(rows[4]).toEqual(COLUMNS.map((_, i) => `(${(i + 1).toString()})`));
    expect(rows[5]?.slice(0, 4)).toEqual([new Date('2026-11-23T00:00:00Z'), 7, 'UBND tỉnh Lam Giang', '7/CT-UBND']);
    expect(rows[6]?.[5]).toBe('Chỉ thị\n=HYPERLINK("http://x")');
    expect(rows[7]?.[5]).toContain('<b>&amp;</b>');
    expect(rows.flat()).toContain(`Mã kiểm tra: ${HEAD.code} (${HEAD.checkUrl})`);
  });
});
