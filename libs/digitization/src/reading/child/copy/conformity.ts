import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFStream, type PDFContext, type PDFPageLeaf } from 'pdf-lib';

import { operationsOf } from './content-stream';
import { faultOfFont, type FontFault } from './fonts';
import { isFitColour, isFitImage, isForm, isImage } from './images';
import { dictOf, drawingOf, filtersOf, named, nameOf } from './pdf-objects';

/** Why a page may not be said to be PDF/A-2b. */
export type Fault =
  | FontFault
  | 'drawing not understood'
  | 'colour of a press'
  | 'picture of a kind that is not judged'
  | 'object missing';

const OPERATORS = new Set(
  (
    'b B b* B* BDC BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri s S SC sc ' +
    `SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`
  ).split(' '),
);
const INTENTS = new Set(['/RelativeColorimetric', '/AbsoluteColorimetric', '/Perceptual', '/Saturation']);
/** ISO 19005-2, 6.1.13. */
const DEEPEST_STATE = 28;
const DEEPEST_FORM = 12;
const BLENDS = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

/**
 * Looks through all that a page draws, as far as it can be reached, for what PDF/A-2b forbids (ISO 19005-2, 6.2). It is
 * stricter than the standard: what we have no rule for counts as a fault, so that no claim is made lightly.
 */
export const faultsOfPage = (page: PDFPageLeaf): Set<Fault> => {
  const faults = new Set<Fault>();
  const content = drawingOf(page.context, page.get(PDFName.of('Contents')));
  judgeDrawing(content, page.Resources(), { faults, seen: new Set(), depth: 0 });
  return faults;
};

type Judging = { faults: Set<Fault>; seen: Set<PDFDict>; depth: number };

const judgeDrawing = (content: string | undefined, resources: PDFDict | undefined, judging: Judging): void => {
  const { faults, depth } = judging;
  const operations = content === undefined || depth > DEEPEST_FORM ? undefined : operationsOf(content);
  if (!operations) {
    faults.add('drawing not understood');
    return;
  }
  let [state, deepest] = [0, 0];
  for (const { operator, operands } of operations) {
    if (operator === 'q') deepest = Math.max(deepest, ++state);
    if (operator === 'Q') state--;
    if (!OPERATORS.has(operator) || (operator === 'ri' && !INTENTS.has(operands[0] ?? '')))
      faults.add('drawing not understood');
    if (operator === 'k' || operator === 'K') faults.add('colour of a press');
    if ((operator === 'cs' || operator === 'CS') && operands[0] === '/DeviceCMYK') faults.add('colour of a press');
    for (const [by, kind] of USES) {
      if (by === operator && !isThere(resources, kind, operands)) faults.add('object missing');
    }
  }
  if (deepest > DEEPEST_STATE) faults.add('drawing not understood');
  if (resources) judgeResources(resources, judging);
};

/** What an operator calls by name must be there. */
const USES = [
  ['Do', 'XObject'],
  ['Tf', 'Font'],
  ['gs', 'ExtGState'],
  ['sh', 'Shading'],
] as const;

const isThere = (resources: PDFDict | undefined, kind: string, operands: string[]): boolean => {
  const name = operands[0]?.slice(1) ?? '';
  const list = resources && dictOf(resources, kind);
  const found = list && named(list, name);
  return found instanceof PDFDict || found instanceof PDFStream;
};

const judgeResources = (resources: PDFDict, judging: Judging): void => {
  const { faults, seen } = judging;
  if (seen.has(resources)) return;
  seen.add(resources);
  for (const font of listed(resources, 'Font')) {
    const fault = font instanceof PDFDict ? faultOfFont(font) : 'font damaged';
    if (fault) faults.add(fault);
  }
  for (const object of listed(resources, 'XObject')) judgeObject(object, judging);
  for (const pattern of listed(resources, 'Pattern')) judgePattern(pattern, judging);
  for (const shading of listed(resources, 'Shading')) judgeShading(shading, faults);
  for (const state of listed(resources, 'ExtGState')) judgeState(state, judging);
  const spaces = dictOf(resources, 'ColorSpace');
  for (const key of spaces?.keys() ?? []) {
    if (!isFitColour(resources.context, spaces?.get(key))) faults.add('colour of a press');
  }
};

const listed = (resources: PDFDict, kind: string) => {
  const list = dictOf(resources, kind);
  return (list?.values() ?? []).map((one) => resources.context.lookup(one));
};

const judgeObject = (object: unknown, judging: Judging): void => {
  const { faults, seen, depth } = judging;
  if (!(object instanceof PDFRawStream)) {
    faults.add('object missing');
    return;
  }
  if (seen.has(object.dict)) return;
  seen.add(object.dict);
  if (isImage(object)) {
    if (!isFitImage(object)) faults.add('picture of a kind that is not judged');
    return;
  }
  if (!isForm(object)) faults.add('drawing not understood');
  const group = dictOf(object.dict, 'Group');
  const space = group?.get(PDFName.of('CS'));
  if (space && !isFitColour(object.dict.context, space)) faults.add('colour of a press');
  judgeDrawing(drawingOf(object.dict.context, object), dictOf(object.dict, 'Resources'), {
    ...judging,
    depth: depth + 1,
  });
};

const judgePattern = (pattern: unknown, judging: Judging): void => {
  const { faults, seen, depth } = judging;
  if (pattern instanceof PDFRawStream) {
    if (seen.has(pattern.dict)) return;
    seen.add(pattern.dict);
    const inner = drawingOf(pattern.dict.context, pattern);
    judgeDrawing(inner, dictOf(pattern.dict, 'Resources'), { ...judging, depth: depth + 1 });
  } else if (pattern instanceof PDFDict) judgeShading(dictOf(pattern, 'Shading'), faults);
  else faults.add('object missing');
};

const judgeShading = (shading: unknown, faults: Set<Fault>): void => {
  const dict = shading instanceof PDFRawStream ? shading.dict : shading;
  if (!(dict instanceof PDFDict) || !isFitColour(dict.context, dict.get(PDFName.of('ColorSpace'))))
    faults.add('colour of a press');
};

const judgeState = (state: unknown, judging: Judging): void => {
  const { faults } = judging;
  if (!(state instanceof PDFDict)) {
    faults.add('object missing');
    return;
  }
  if (['TR', 'TR2', 'HTP', 'HT', 'RI', 'Font'].some((key) => state.has(PDFName.of(key))))
    faults.add('drawing not understood');
  const blend = named(state, 'BM');
  if (blend && !(blend instanceof PDFName && BLENDS.has(blend.decodeText()))) faults.add('drawing not understood');
  const mask = named(state, 'SMask');
  if (mask instanceof PDFDict) judgeObject(named(mask, 'G'), judging);
};

/** Packings that PDF/A forbids anywhere in the file (ISO 19005-2, 6.1.7): LZW, encryption, contents elsewhere. */
export const faultsOfPacking = (context: PDFContext): Set<Fault> => {
  const faults = new Set<Fault>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const filters = filtersOf(object);
    const elsewhere = ['F', 'FFilter', 'FDecodeParms'].some((key) => object.dict.has(PDFName.of(key)));
    if (elsewhere || filters.some((filter) => filter === 'LZWDecode' || filter === 'Crypt'))
      faults.add('drawing not understood');
    if (filters.includes('JPXDecode')) faults.add('picture of a kind that is not judged');
  }
  return faults;
};

const GONE: Record<string, readonly string[]> = {
  Image: ['OC', 'OPI', 'Alternates', 'Metadata', 'Interpolate', 'StructParent', 'Intent', 'AF', 'PieceInfo'],
  Form: [
    'OC',
    'OPI',
    'PS',
    'Subtype2',
    'Ref',
    'Metadata',
    'PieceInfo',
    'LastModified',
    'StructParent',
    'StructParents',
    'AF',
  ],
};

/** Takes out of the drawings of a page what a copy has no use for: what programs left for themselves, and inks. */
export const tidy = (resources: PDFDict | undefined, seen = new Set<PDFDict>()): void => {
  if (!resources || seen.has(resources)) return;
  seen.add(resources);
  for (const object of listed(resources, 'XObject')) {
    if (!(object instanceof PDFRawStream)) continue;
    for (const key of GONE[nameOf(object.dict, 'Subtype') ?? ''] ?? []) object.dict.delete(PDFName.of(key));
    if (isForm(object)) tidy(dictOf(object.dict, 'Resources'), seen);
  }
  for (const state of listed(resources, 'ExtGState')) {
    if (!(state instanceof PDFDict)) continue;
    for (const key of ['TR', 'TR2', 'HT', 'HTP', 'BG', 'BG2', 'UCR', 'UCR2']) state.delete(PDFName.of(key));
  }
  for (const font of listed(resources, 'Font')) {
    if (!(font instanceof PDFDict)) continue;
    const inner = named(font, 'DescendantFonts');
    const first = inner instanceof PDFArray ? inner.lookup(0) : undefined;
    for (const one of [font, ...(first instanceof PDFDict ? [first] : [])]) {
      const descriptor = dictOf(one, 'FontDescriptor');
      // Lists of what a font has are optional, and wrong more often than not.
      for (const key of ['CIDSet', 'CharSet']) descriptor?.delete(PDFName.of(key));
    }
  }
};
