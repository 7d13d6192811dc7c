import type { HeadField, PageHead, PageSigns } from '../page-head';
import type { Separator } from '../reading/separator';
import type { SeparatorSheet } from './separator-sheet.rules';

/** A page of a batch (lô số hóa), as far as cutting goes; `head` and `signs` are those of this page alone. */
export type BatchPage = {
  separator: Separator | null;
  blank: boolean;
  head?: PageHead | null;
  signs?: PageSigns | null;
  /** How well the page was read, 0 to 1. */
  confidence: number;
  /** Degrees the page was turned to stand upright. */
  orientation: 0 | 90 | 180 | 270;
};

export type CutOptions = {
  /** Both sides of the paper were scanned: an empty back is a back and no cut. Sheets may say so for what follows. */
  duplex: boolean;
  /** Empty sheets lie between the documents. */
  byBlank: boolean;
  /** Documents are recognised by the heads of their first pages. */
  byFirstPage: boolean;
};

export type PageVerdict = {
  /** Whether a document begins here; `maybe` is shown to a person, and is no cut until decided. */
  cut: 'cut' | 'maybe' | 'none';
  reason: 'start' | 'separator' | 'blank' | 'first-page' | null;
  /** 0 to 1, that a document begins here. */
  certainty: number;
  /** Why the page belongs to no document; null if it does. */
  dropped: 'separator' | 'separator-back' | 'blank' | null;
  /** What the sheets before this page said begins here, in their order. */
  begins: SeparatorSheet[];
};

/** From here on it is cut, from there on a person is asked. */
const [CUT, MAYBE] = [0.85, 0.5];

/** Says for each page of a batch, in order, whether a document begins there, or why the page is dropped. */
export const cutsOf = (pages: readonly BatchPage[], options: CutOptions): PageVerdict[] => {
  const verdicts: PageVerdict[] = [];
  let [begins, afterBlank, started]: [SeparatorSheet[], boolean, boolean] = [[], false, false];
  let duplex = options.duplex;
  /** Where a front lay last: sheets have two sides from there on. */
  let front = 0;
  for (const [i, page] of pages.entries()) {
    if (page.separator) {
      begins.push(page.separator.sheet);
      duplex = options.duplex || page.separator.sheet.duplex;
      front = i;
      verdicts.push(dropped('separator'));
      continue;
    }
    const before = verdicts.at(-1)?.dropped ?? null;
    if (page.blank && duplex && before === 'separator') {
      verdicts.push(dropped('separator-back'));
      continue;
    }
    // A scanner that leaves out empty backs goes on with a front.
    if (before === 'separator') front = i;
    if (page.blank && options.byBlank && isEmptySheet(pages, i, duplex, front)) {
      afterBlank = true;
      verdicts.push(dropped('blank'));
      continue;
    }
    const found = decide(page, { begins, afterBlank, started }, options);
    verdicts.push(found);
    [begins, afterBlank, started] = [[], false, true];
  }
  return verdicts;
};

/** The pages of each document by their places in the batch; only sure cuts cut. */
export const documentsOf = (verdicts: readonly PageVerdict[]): number[][] => {
  const documents: number[][] = [];
  for (const [i, { cut, dropped: why }] of verdicts.entries()) {
    if (why !== null) continue;
    const last = documents.at(-1);
    if (cut === 'cut' || !last) documents.push([i]);
    else last.push(i);
  }
  return documents;
};

const dropped = (why: NonNullable<PageVerdict['dropped']>): PageVerdict => ({
  cut: 'none',
  reason: null,
  certainty: 0,
  dropped: why,
  begins: [],
});

/** Of paper with two sides a sheet is empty when both of them are; a page that is last stands for its sheet. */
const isEmptySheet = (pages: readonly BatchPage[], i: number, duplex: boolean, front: number): boolean => {
  if (!duplex) return true;
  const other = pages[(i - front) % 2 === 0 ? i + 1 : i - 1];
  return other === undefined || (other.blank && !other.separator);
};

type Before = { begins: SeparatorSheet[]; afterBlank: boolean; started: boolean };

const decide = (page: BatchPage, { begins, afterBlank, started }: Before, options: CutOptions): PageVerdict => {
  const verdict = (reason: PageVerdict['reason'], certainty: number): PageVerdict => {
    const cut = certainty >= CUT ? 'cut' : certainty >= MAYBE ? 'maybe' : 'none';
    const rounded = Math.round(certainty * 1_000) / 1_000;
    return { cut, reason: cut === 'none' ? null : reason, certainty: rounded, dropped: null, begins };
  };
  if (begins.length > 0) return verdict('separator', 1);
  if (!started) return verdict('start', 1);
  const first = options.byFirstPage ? firstPageCertainty(page) : 0;
  if (!afterBlank) return verdict('first-page', first);
  // An empty sheet may have slipped in by mistake: a page that says it is the second is a case for a person.
  return verdict('blank', isLaterPage(page) ? Math.max(0.6, first) : Math.max(0.9, first));
};

const isLaterPage = ({ signs }: BatchPage): boolean => (signs?.pageNumber ?? 1) > 1;

/** How much each sign of a first page says when it was read for sure: together they are nearly certain. */
const WEIGHTS = { heading: 0.6, number: 0.6, issuer: 0.45, date: 0.5, type: 0.2 } as const;
/** What speaks against it: a page number, and a page that lies across (tables at the end do, first pages hardly ever). */
const [LATER_PAGE, ACROSS] = [0.15, 0.7];
/** The head ends here, in shares of the page. */
const HEAD_ENDS = 0.38;

/** How certain it is that this page is the first of a document (Decree 30/2020/NĐ-CP, annex I), 0 to 1. */
export const firstPageCertainty = (page: BatchPage): number => {
  if (page.blank) return 0;
  const { head, signs } = page;
  const believed = [
    WEIGHTS.heading * (signs?.heading === true ? page.confidence : 0),
    WEIGHTS.number * atTop(head?.numberSymbol),
    WEIGHTS.issuer * atTop(head?.issuer),
    WEIGHTS.date * Math.max(atTop(head?.issuedOn), atTop(head?.place)),
    WEIGHTS.type * atTop(head?.docType),
  ];
  const certainty = 1 - believed.reduce((doubt, sign) => doubt * (1 - sign), 1);
  const across = page.orientation === 90 || page.orientation === 270;
  return certainty * (isLaterPage(page) ? LATER_PAGE : 1) * (across ? ACROSS : 1);
};

/** The same words further down are a quotation or the end of a page. */
const atTop = (field: HeadField | null | undefined): number => {
  const top = field?.boxes[0]?.[1];
  return field && top !== undefined && top < HEAD_ENDS ? field.confidence : 0;
};
