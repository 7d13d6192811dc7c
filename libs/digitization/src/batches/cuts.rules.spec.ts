import fc from 'fast-check';
import type { HeadField, PageHead } from '../page-head';
import { cutsOf, documentsOf, firstPageCertainty, type BatchPage, type CutOptions } from './cuts.rules';
import type { SeparatorSheet } from './separator-sheet.rules';

const NOTHING: PageHead = {
  numberSymbol: null,
  number: null,
  symbol: null,
  issuedOn: null,
  issuer: null,
  superior: null,
  docType: null,
  subject: null,
  place: null,
  signer: null,
  signerCapacity: null,
  urgency: null,
  secrecy: null,
  addressees: null,
  recipients: null,
  stampOwner: null,
  stampNumber: null,
  stampedOn: null,
  stampForwardedTo: null,
};
const read = (value: string, y = 0.1, confidence = 0.95): HeadField => ({
  value,
  confidence,
  page: 1,
  boxes: [[0.1, y, 0.4, y + 0.01]],
});
const page = (more: Partial<BatchPage> = {}): BatchPage => ({
  separator: null,
  blank: false,
  confidence: 0.9,
  orientation: 0,
  ...more,
});
const text = page();
const blank = page({ blank: true, confidence: 1 });
const sheet = (said: SeparatorSheet): BatchPage => page({ separator: { kind: 'qr', text: 'VT1:SEP:…', sheet: said } });
const DOCUMENT: SeparatorSheet = { what: 'document', docType: null, duplex: false };
const FOLDER: SeparatorSheet = { what: 'folder', code: 'HS.01', docType: null, duplex: false };
const first = page({
  head: {
    ...NOTHING,
    numberSymbol: read('12/QĐ-UBND'),
    issuer: read('UBND xã Tân Lập', 0.06),
    issuedOn: read('2026-03-09', 0.12),
    docType: read('Quyết định', 0.2),
  },
  signs: { heading: true, pageNumber: null },
});
const second = page({ head: NOTHING, signs: { heading: false, pageNumber: 2 } });

const ALL: CutOptions = { duplex: false, byBlank: true, byFirstPage: true };
const SHEETS_ONLY: CutOptions = { duplex: false, byBlank: false, byFirstPage: false };
const documents = (pages: readonly BatchPage[], options: CutOptions) => documentsOf(cutsOf(pages, options));
const droppedOf = (pages: readonly BatchPage[], options: CutOptions) =>
  cutsOf(pages, options).map(({ dropped }) => dropped);

describe('a batch cut by separator sheets', () => {
  const batch = [sheet(DOCUMENT), text, text, sheet(DOCUMENT), text];

  it('gives the documents between them, and the sheets belong to none', () => {
    expect(documents(batch, SHEETS_ONLY)).toEqual([[1, 2], [4]]);
    expect(droppedOf(batch, SHEETS_ONLY)).toEqual(['separator', null, null, 'separator', null]);
    expect(cutsOf(batch, SHEETS_ONLY)[4]).toMatchObject({ cut: 'cut', reason: 'separator', certainty: 1 });
  });

  it('begins with a document also where the first sheet was forgotten', () => {
    const verdicts = cutsOf([text, text, sheet(DOCUMENT), text], SHEETS_ONLY);
    expect(documentsOf(verdicts)).toEqual([[0, 1], [3]]);
    expect(verdicts[0]).toMatchObject({ cut: 'cut', reason: 'start', begins: [] });
  });

  it('says all that begins where a folder sheet and a document sheet lie on each other', () => {
    const verdicts = cutsOf([sheet(FOLDER), sheet(DOCUMENT), text], SHEETS_ONLY);
    expect(verdicts[2]!.begins).toEqual([FOLDER, DOCUMENT]);
    expect(documentsOf(verdicts)).toEqual([[2]]);
  });

  it('has nothing behind a sheet that lies last, and nothing at all without pages', () => {
    expect(documents([text, sheet(DOCUMENT)], SHEETS_ONLY)).toEqual([[0]]);
    expect(documents([sheet(DOCUMENT), sheet(FOLDER)], SHEETS_ONLY)).toEqual([]);
    expect(cutsOf([], ALL)).toEqual([]);
  });
});

describe('paper with two sides', () => {
  const both: CutOptions = { ...ALL, duplex: true, byFirstPage: false };

  it('drops the empty back of a separator sheet and keeps the empty backs of documents', () => {
    const batch = [sheet(DOCUMENT), blank, text, blank, text, text, sheet(DOCUMENT), blank, text, blank];
    expect(documents(batch, both)).toEqual([
      [2, 3, 4, 5],
      [8, 9],
    ]);
    expect(droppedOf(batch, both).filter(Boolean)).toEqual([
      'separator',
      'separator-back',
      'separator',
      'separator-back',
    ]);
  });

  it('is cut by an empty sheet, of which both sides are empty', () => {
    const batch = [text, blank, text, text, blank, blank, text, blank];
    expect(documents(batch, both)).toEqual([
      [0, 1, 2, 3],
      [6, 7],
    ]);
  });

  it('goes on with a front behind a sheet whose empty back the scanner left out', () => {
    const batch = [sheet(DOCUMENT), text, blank, text, blank];
    expect(documents(batch, both)).toEqual([[1, 2, 3, 4]]);
  });

  it('is two-sided behind a sheet that says so, and one-sided again behind the next', () => {
    const one: CutOptions = { ...both, duplex: false };
    const batch = [
      sheet({ ...DOCUMENT, duplex: true }),
      blank,
      text,
      blank,
      text,
      text,
      sheet(DOCUMENT),
      text,
      blank,
      text,
    ];
    expect(documents(batch, one)).toEqual([[2, 3, 4, 5], [7], [9]]);
  });
});

describe('empty sheets between documents', () => {
  it('cut and are dropped, several of them once', () => {
    const batch = [text, text, blank, text, blank, blank, text];
    expect(documents(batch, ALL)).toEqual([[0, 1], [3], [6]]);
    expect(cutsOf(batch, ALL)[3]).toMatchObject({ cut: 'cut', reason: 'blank', certainty: 0.9 });
  });

  it('are asked about when the page behind says that it is the second', () => {
    const verdicts = cutsOf([first, blank, second], ALL);
    expect(verdicts[2]).toMatchObject({ cut: 'maybe', reason: 'blank' });
  });

  it('stay in their document when they do not separate', () => {
    const batch = [text, blank, text];
    expect(documents(batch, SHEETS_ONLY)).toEqual([[0, 1, 2]]);
    expect(droppedOf(batch, SHEETS_ONLY)).toEqual([null, null, null]);
  });
});

describe('a first page', () => {
  it('is cut where heading, number, issuer and date were read at its top', () => {
    const verdicts = cutsOf([first, second, text, first, second], ALL);
    expect(documentsOf(verdicts)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(verdicts[3]).toMatchObject({ cut: 'cut', reason: 'first-page' });
  });

  it('is a case for a person where only a part was read, and none where nothing was', () => {
    const faint = page({
      head: { ...NOTHING, issuer: read('UBND xã', 0.06) },
      signs: { heading: true, pageNumber: null },
    });
    expect(cutsOf([text, faint], ALL)[1]).toMatchObject({ cut: 'maybe', reason: 'first-page' });
    expect(cutsOf([text, text], ALL)[1]).toMatchObject({ cut: 'none', reason: null });
  });

  it('is not what carries a page number, however much of a head it quotes', () => {
    const quoting = page({ ...first, signs: { heading: true, pageNumber: 3 } });
    expect(cutsOf([text, quoting], ALL)[1]!.cut).toBe('none');
  });

  it('is not where the same words stand further down the page', () => {
    const low = page({
      head: { ...NOTHING, numberSymbol: read('12/QĐ-UBND', 0.5), issuedOn: read('2026-03-09', 0.6) },
    });
    expect(firstPageCertainty(low)).toBe(0);
  });

  it('is the more certain the more was read, and less on a page that lies across', () => {
    const parts = ['numberSymbol', 'issuer', 'issuedOn', 'docType'] as const;
    const grown = parts.map((_, i) =>
      firstPageCertainty(
        page({
          head: { ...NOTHING, ...Object.fromEntries(parts.slice(0, i + 1).map((name) => [name, first.head![name]])) },
        }),
      ),
    );
    expect(grown).toEqual(grown.toSorted((a, b) => a - b));
    expect(firstPageCertainty({ ...first, orientation: 90 })).toBeLessThan(firstPageCertainty(first));
  });
});

describe('whatever lies in a batch', () => {
  const pages = fc.array(
    fc.constantFrom(text, blank, first, second, sheet(DOCUMENT), sheet(FOLDER), sheet({ ...DOCUMENT, duplex: true })),
    { maxLength: 40 },
  );
  const options = fc.record({ duplex: fc.boolean(), byBlank: fc.boolean(), byFirstPage: fc.boolean() });

  it('each page belongs to one document or says why it was dropped, and the order stays', () => {
    fc.assert(
      fc.property(pages, options, (batch, chosen) => {
        const verdicts = cutsOf(batch, chosen);
        const kept = documentsOf(verdicts).flat();
        expect(verdicts).toHaveLength(batch.length);
        expect(kept).toEqual(verdicts.flatMap(({ dropped }, i) => (dropped === null ? [i] : [])));
        expect(documentsOf(verdicts).every(({ length }) => length > 0)).toBe(true);
      }),
    );
  });

  it('only sheets and empty pages are dropped, and every sheet is', () => {
    fc.assert(
      fc.property(pages, options, (batch, chosen) => {
        for (const [i, { dropped, cut, certainty }] of cutsOf(batch, chosen).entries()) {
          expect(dropped === 'separator').toBe(batch[i]!.separator !== null);
          if (dropped !== null && dropped !== 'separator') expect(batch[i]!.blank).toBe(true);
          if (dropped !== null) expect(cut).toBe('none');
          expect(certainty >= 0 && certainty <= 1).toBe(true);
        }
      }),
    );
  });

  it('what a sheet says begins is said of the next page that is kept, once', () => {
    fc.assert(
      fc.property(pages, options, (batch, chosen) => {
        const verdicts = cutsOf(batch, chosen);
        const lastKept = verdicts.findLastIndex(({ dropped }) => dropped === null);
        const said = batch.slice(0, lastKept + 1).flatMap(({ separator }) => (separator ? [separator.sheet] : []));
        expect(verdicts.flatMap(({ begins }) => begins)).toEqual(said);
      }),
    );
  });
});
