import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { brokenRules, locked, syntaxFaults, wordsOfPdf, withoutVeraPdf } from '../../../../../test/support/ocr-judges';
import { describeWith } from '../../../../../test/support/needs';
import { body, printed } from '../../../../../test/support/printed';
import { scanCalled } from '../../../../../test/support/scans';
import { closeReaders, makeSearchablePdf, type ReadableFile, type ReadPage } from '..';
import { STAMP_LINE } from '../read-page';

jest.setTimeout(120_000);
afterAll(closeReaders);

type Asked = Parameters<typeof makeSearchablePdf>[1][number];

const SENTENCE = 'Ủy ban nhân dân tỉnh đề nghị các sở “khẩn trương” thực hiện ☃ Quyết định số 15/2026/QĐ-UBND'.split(
  ' ',
);

/** A page that says the sentence on one line, and an arrival stamp that was read before it. */
const saying = (page: number, more: Partial<Asked> = {}): Asked => {
  const word = (text: string, i: number, line: number): ReadPage['words'][number] => ({
    text,
    box: [0.05 + i * 0.04, 0.2 + line * 0.1, 0.08 + i * 0.04, 0.22 + line * 0.1],
    confidence: 0.9,
    line,
  });
  const stamp = ['ĐẾN', 'Số:', '4711'].map((text, i) => word(text, i, STAMP_LINE));
  return {
    page,
    rotation: 0,
    skew: 0,
    source: 'ocr',
    words: [...stamp, ...SENTENCE.map((text, i) => word(text, i, 0))],
    ...more,
  };
};
const HEARD = [...SENTENCE.map((text) => (text === '☃' ? '□' : text)), 'ĐẾN', 'Số:', '4711'];

const folder = () => mkdtempSync(join(tmpdir(), 'vanthu-judged-'));
const aFile = (bytes: Uint8Array, contentType: ReadableFile['contentType'] = 'application/pdf'): ReadableFile => {
  const path = join(folder(), 'original');
  writeFileSync(path, bytes);
  return { path, contentType };
};
const MADE: { path: string; conforms: boolean }[] = [];
const AT = new Date('2026-11-24T03:00:00.750Z');

const copyOf = async (file: ReadableFile, pages: Asked[]) => {
  const path = join(folder(), 'copy.pdf');
  const { conformance, faults } = await makeSearchablePdf(file, pages, path, {
    title: 'Quyết định <số 15> & phụ lục',
    at: AT,
  });
  MADE.push({ path, conforms: conformance !== null });
  return { path, conformance, faults, pdf: await PDFDocument.load(readFileSync(path), { updateMetadata: false }) };
};

/** Everything that stands in a PDF, streams by their dictionaries. */
const objectsOf = (pdf: PDFDocument): string =>
  pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .join('\n');

const picture = sharp({ create: { width: 827, height: 1169, channels: 3, background: '#ffffff' } }).composite([
  { input: { create: { width: 300, height: 60, channels: 3, background: '#202020' } }, left: 100, top: 200 },
  { input: { create: { width: 80, height: 80, channels: 3, background: '#c01020' } }, left: 500, top: 900 },
]);
let drawn: Buffer;
beforeAll(async () => {
  drawn = await picture.removeAlpha().png().toBuffer();
});
const plain = () => sharp(drawn);
/** A fax knows ink and paper only. */
const twoColours = async () => {
  const { data, info } = await plain().greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const dots = Buffer.from(data.map((level) => (level < 140 ? 0 : 255)));
  const png = await sharp(dots, { raw: { width, height, channels } }).png().toBuffer();
  return sharp(png).toColourspace('b-w');
};

describeWith('pdfTools', 'a searchable copy, judged by the programs of others', () => {
  it('of a scan keeps the picture byte for byte and says the words in reading order, the stamp last', async () => {
    const { scan } = scanCalled('11');
    const { path, conformance, pdf } = await copyOf(scan, [saying(1)]);
    expect(conformance).toBe('PDF/A-2b');
    expect(wordsOfPdf(path)).toEqual(HEARD);
    const source = await PDFDocument.load(readFileSync(scan.path));
    const pictures = (of: PDFDocument) =>
      of.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          'contents' in object && object.contents instanceof Uint8Array && object.toString().includes('/CCITTFaxDecode')
            ? [Buffer.from(object.contents).toString('base64')]
            : [],
        );
    expect(pictures(source)).toHaveLength(1);
    expect(pictures(pdf)).toEqual(pictures(source));
  });

  it('of a scan that was turned stays within a small font of the size of the original', async () => {
    const { scan } = scanCalled('09');
    const turned = saying(2, { rotation: 270, skew: 1.2 });
    const { path, conformance } = await copyOf(scan, [saying(1), turned]);
    expect(conformance).toBe('PDF/A-2b');
    expect(wordsOfPdf(path, 2)).toEqual(HEARD);
    expect(readFileSync(path).length - readFileSync(scan.path).length).toBeLessThan(25_000);
  });

  it('of a document that was born digital keeps its own words and looks', async () => {
    const { born } = scanCalled('01');
    const pages = [1, 2, 3].map((page) => saying(page, { source: 'text-layer' }));
    const { path, conformance } = await copyOf(born, pages);
    expect(conformance).toBe('PDF/A-2b');
    expect(wordsOfPdf(path)).toEqual(wordsOfPdf(born.path));
  });

  it.each([
    ['a photograph held sideways', 'image/jpeg', () => plain().jpeg().withMetadata({ orientation: 6, density: 200 })],
    ['a JPEG in the inks of a press', 'image/jpeg', () => plain().toColourspace('cmyk').jpeg()],
    ['a coloured PNG', 'image/png', () => plain().png()],
    ['a grey PNG', 'image/png', () => plain().greyscale().png()],
    ['a fax', 'image/tiff', async () => (await twoColours()).tiff({ compression: 'ccittfax4', bitdepth: 1 })],
  ] as const)('of %s is a PDF/A with its words', async (_, contentType, make) => {
    const { path, conformance } = await copyOf(aFile(await (await make()).toBuffer(), contentType), [saying(1)]);
    expect(conformance).toBe('PDF/A-2b');
    expect(wordsOfPdf(path)).toEqual(HEARD);
  });

  it('keeps a JPEG byte for byte, and packs two colours without loss', async () => {
    const jpeg = await plain().jpeg({ quality: 93 }).toBuffer();
    const kept = await copyOf(aFile(jpeg, 'image/jpeg'), [saying(1)]);
    expect(readFileSync(kept.path).includes(jpeg)).toBe(true);
    const fax = await copyOf(aFile(await (await twoColours()).png().toBuffer(), 'image/png'), [saying(1)]);
    expect(objectsOf(fax.pdf).includes('/CCITTFaxDecode')).toBe(true);
    expect(readFileSync(fax.path).length).toBeLessThan(readFileSync(kept.path).length);
  });

  it('leaves scripts, attachments, links and notes without looks behind, and keeps what a signature shows', async () => {
    const pdf = await PDFDocument.load(await printed([[body(0.3, 'Quyết định về việc ban hành quy chế')]]));
    const page = pdf.getPage(0);
    const { context } = pdf;
    const looks = context.register(
      context.stream('0.8 0 0 rg 0 0 40 20 re f', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 40, 20],
        Resources: {},
      }),
    );
    const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
    const notes = [
      { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [300, 100, 380, 140], F: 4, AP: { N: looks } },
      { Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30], Contents: PDFString.of('ghi chú') },
      { Type: 'Annot', Subtype: 'Link', Rect: [10, 50, 90, 70], A: { S: 'URI', URI: PDFString.of('http://x.vn') } },
    ].map((note) => context.register(context.obj(note)));
    page.node.set(PDFName.of('Annots'), context.obj(notes));
    page.node.set(PDFName.of('AA'), context.obj({ O: script }));
    pdf.catalog.set(PDFName.of('OpenAction'), context.obj(script));
    await pdf.attach(Buffer.from('MZ'), 'virus.exe');
    const copy = await copyOf(aFile(await pdf.save()), [saying(1, { source: 'text-layer' })]);
    expect(copy).toMatchObject({ conformance: 'PDF/A-2b', faults: [] });
    expect(objectsOf(copy.pdf)).not.toMatch(/JavaScript|EmbeddedFile|\/Annots|\/AA|URI|OpenAction|ghi chú/);
    expect(objectsOf(copy.pdf)).toContain('/BBox [ 0 0 40 20 ]');
    expect(wordsOfPdf(copy.path).join(' ')).toBe('Quyết định về việc ban hành quy chế');
  });

  it('does not say twice what a scanner has written invisibly', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([595, 842]);
    page.drawImage(await pdf.embedJpg(await plain().jpeg().toBuffer()), { x: 0, y: 0, width: 595, height: 842 });
    const { context } = pdf;
    const font = await pdf.embedFont('Helvetica');
    page.node.setFontDictionary(PDFName.of('H'), font.ref);
    page.node.addContentStream(context.register(context.stream('BT 3 Tr /H 12 Tf 50 700 Td (Uy ban nhan dan) Tj ET')));
    const { path, conformance } = await copyOf(aFile(await pdf.save()), [saying(1)]);
    expect(conformance).toBe('PDF/A-2b');
    expect(wordsOfPdf(path)).toEqual(HEARD);
  });

  it('of a file that is locked against copying is painted, and a PDF/A', async () => {
    const open = aFile(await printed([[body(0.3, 'Quyết định về việc ban hành quy chế')]]));
    const shut = { path: locked(open.path), contentType: 'application/pdf' as const };
    const { path, conformance } = await copyOf(shut, [saying(1, { source: 'text-layer' })]);
    expect(conformance).toBe('PDF/A-2b');
    expect(wordsOfPdf(path)).toEqual(HEARD);
  });

  it('with a font that is not embedded can be searched, and does not say it is a PDF/A', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([595, 842]).drawText('Resolution 12', { x: 50, y: 700, font: await pdf.embedFont('Helvetica') });
    pdf.addPage([595, 842]);
    const copy = await copyOf(aFile(await pdf.save()), [saying(1, { source: 'text-layer' }), saying(2)]);
    expect(copy.conformance).toBeNull();
    expect(copy.faults).toEqual([{ page: 1, why: 'font not embedded' }]);
    expect(wordsOfPdf(copy.path)).toEqual(['Resolution', '12', ...HEARD]);
    expect(readFileSync(copy.path).toString('latin1')).not.toContain('pdfaid:part');
  });

  it('says the same of itself in its metadata and in its Info dictionary', async () => {
    const { pdf, path } = await copyOf(scanCalled('08').scan, [saying(1)]);
    const bytes = readFileSync(path).toString('utf8');
    expect(bytes).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(bytes).toContain('Quyết định &#60;số 15&#62; &#38; phụ lục');
    expect(bytes).toContain('<xmp:CreateDate>2026-11-24T03:00:00Z</xmp:CreateDate>');
    expect([pdf.getTitle(), pdf.getProducer()]).toEqual(['Quyết định <số 15> & phụ lục', 'Vanthu']);
    expect([pdf.getCreationDate(), pdf.getModificationDate()]).toEqual(Array(2).fill(new Date('2026-11-24T03:00:00Z')));
  });

  it('has no fault of syntax by qpdf, whatever it was made of', () => {
    expect(MADE.length).toBeGreaterThan(10);
    expect(MADE.map(({ path }) => syntaxFaults(path)).filter(Boolean)).toEqual([]);
  });

  const lack = withoutVeraPdf();
  if (lack !== undefined) process.stderr.write(`\n!!! SKIPPED: PDF/A by the judgement of veraPDF ${lack}\n`);
  (lack === undefined ? it : it.skip)('is by the judgement of veraPDF what it says of itself', () => {
    const broken = brokenRules(MADE.map(({ path }) => path));
    const judged = MADE.map(({ path, conforms }) => ({ path, conforms, broken: broken.get(path) ?? ['not judged'] }));
    expect(judged.filter(({ conforms, broken: rules }) => conforms && rules.length > 0)).toEqual([]);
    expect(judged.filter(({ conforms }) => !conforms).every(({ broken: rules }) => rules.length > 0)).toBe(true);
  });
});
