import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflate } from 'node:zlib';
import { promisify } from 'node:util';

import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFDict, type PDFRef } from 'pdf-lib';
import { srgbProfile, xmpOf, type PaperFacts } from '@vanthu/platform';
import { Canvas } from './canvas';
import { MM_PER_POINT, Typeface } from './typeface';

const compress = promisify(deflate);

/** Liberation Serif has every Vietnamese letter and the widths of Times New Roman, which the decree asks for. */
const FONTS = join(__dirname, '../../assets');
const fontFile = (style: string) => readFile(join(FONTS, `LiberationSerif-${style}.ttf`));

export type Fonts = { readonly regular: Typeface; readonly bold: Typeface; readonly italic: Typeface };
export const A4 = { width: 210, height: 297 } as const;
export const A4_LANDSCAPE = { width: 297, height: 210 } as const;

/**
 * A paper to be kept: PDF/A-2b (ISO 19005-2). Fonts are embedded, colours are those of sRGB, nothing is transparent,
 * nothing depends on what lies outside of the file. Each page is compressed and let go once it is drawn, so a book of
 * thousands of pages needs little memory.
 */
export class Paper {
  private pages = 0;

  private constructor(
    private readonly pdf: PDFDocument,
    private readonly facts: PaperFacts,
    readonly fonts: Fonts,
    private readonly drawings: PDFDict,
    private readonly resources: { readonly ofPages: PDFRef; readonly ofForms: PDFRef },
  ) {}

  static async start(facts: PaperFacts): Promise<Paper> {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.registerFontkit(fontkit);
    const face = async (key: string, style: string) =>
      new Typeface(key, await pdf.embedFont(await fontFile(style), { subset: true }));
    const fonts = {
      regular: await face('R', 'Regular'),
      bold: await face('B', 'Bold'),
      italic: await face('I', 'Italic'),
    };
    const { context } = pdf;
    const used = Object.fromEntries(Object.values(fonts).map(({ key, font }) => [key, font.ref] as const));
    const drawings = context.obj({});
    const resources = {
      ofPages: context.register(context.obj({ Font: used, XObject: drawings })),
      ofForms: context.register(context.obj({ Font: used })),
    };
    return new Paper(pdf, { ...facts, at: wholeSeconds(facts.at) }, fonts, drawings, resources);
  }

  get pageCount(): number {
    return this.pages;
  }

  canvas({ width, height }: { width: number; height: number }): Canvas {
    return new Canvas(width, height);
  }

  async addPage(canvas: Canvas): Promise<void> {
    const page = this.pdf.addPage([canvas.width / MM_PER_POINT, canvas.height / MM_PER_POINT]);
    page.node.set(PDFName.of('Contents'), await this.stream(canvas.content(), {}));
    page.node.set(PDFName.of('Resources'), this.resources.ofPages);
    this.pages += 1;
  }

  /** A drawing that every page may place: it is stored once, also when it is made after the pages. */
  async addForm(key: string, canvas: Canvas): Promise<void> {
    const box = [0, 0, canvas.width / MM_PER_POINT, canvas.height / MM_PER_POINT];
    this.name(
      key,
      await this.stream(canvas.content(), {
        Type: PDFName.of('XObject'),
        Subtype: PDFName.of('Form'),
        BBox: box,
        Resources: this.resources.ofForms,
      }),
    );
  }

  /** A JPEG, as it is. */
  async addJpeg(key: string, jpeg: Uint8Array): Promise<void> {
    this.name(key, (await this.pdf.embedJpg(jpeg)).ref);
  }

  async save(): Promise<Buffer> {
    const { context, catalog } = this.pdf;
    const { title, at } = this.facts;
    this.pdf.setTitle(title, { showInWindowTitleBar: true });
    this.pdf.setCreator(CREATOR);
    this.pdf.setProducer(CREATOR);
    this.pdf.setCreationDate(at);
    this.pdf.setModificationDate(at);
    this.pdf.setLanguage('vi-VN');
    const xmp = context.stream(Buffer.from(xmpOf({ title, at, creator: CREATOR }), 'utf8'), {
      Type: 'Metadata',
      Subtype: 'XML',
    });
    catalog.set(PDFName.of('Metadata'), context.register(xmp));
    const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
    const intent = context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    });
    catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
    const id = PDFHexString.of(randomBytes(16).toString('hex'));
    context.trailerInfo.ID = context.obj([id, id]);
    return Buffer.from(await this.pdf.save({ objectsPerTick: 200 }));
  }

  private name(key: string, ref: PDFRef): void {
    this.drawings.set(PDFName.of(key), ref);
  }

  private async stream(
    content: string,
    dictionary: Readonly<Record<string, PDFName | PDFRef | number[]>>,
  ): Promise<PDFRef> {
    const bytes = await compress(Buffer.from(content, 'latin1'));
    const { context } = this.pdf;
    return context.register(context.stream(bytes, { ...dictionary, Filter: PDFName.of('FlateDecode') }));
  }
}

const CREATOR = 'Vanthu';
/** The dates of a PDF have no fractions, and those of its XMP must say the same. */
const wholeSeconds = (at: Date): Date => new Date(Math.floor(at.getTime() / 1_000) * 1_000);
