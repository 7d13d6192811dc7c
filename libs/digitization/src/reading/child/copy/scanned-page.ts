import { PDFName, PDFRawStream, type PDFDict, type PDFObject } from 'pdf-lib';

import { operationsOf, written } from './content-stream';
import { isFitImage, isForm, isImage } from './images';
import { dictOf, drawingOf, named, nameOf, numberOf, numbersOf } from './pdf-objects';

/** The drawing of a page that is made of pictures, and the pictures by the names it calls them. */
export type ScannedPage = { drawing: string; images: Map<string, PDFRawStream> };

const DRAWN = new Set('q Q cm re W W* n m l c v y h f F f* B B* b b* S s w J j M d g G rg RG'.split(' '));
/** Of no weight for what is seen. */
const LEFT_OUT = new Set('i ri BMC EMC MP DP BX EX BT ET Tc Tw Tz TL Tf Ts Td TD Tm T*'.split(' '));
const SHOWN = new Set(['Tj', 'TJ', "'", '"']);
const INVISIBLE = 3;
const DEEPEST = 4;
const OPTIONAL = PDFName.of('OC');

/**
 * Takes the pictures of a scanned page and how they are placed, and leaves the rest: somebody else's invisible text,
 * marks for programs, forms around the pictures.
 *
 * @returns `undefined` when more than pictures and lines can be seen, or a picture may not stand in a PDF/A as it is.
 */
export const scannedPage = (
  resources: PDFDict | undefined,
  contents: PDFObject | undefined,
): ScannedPage | undefined => {
  const images = new Map<string, PDFRawStream>();
  if (!contents) return { drawing: '', images };
  const context = resources?.context;
  const content = context ? drawingOf(context, contents) : undefined;
  const drawing = content === undefined ? undefined : redrawn(content, resources, images, 0);
  return drawing === undefined ? undefined : { drawing, images };
};

const redrawn = (
  content: string,
  resources: PDFDict | undefined,
  images: Map<string, PDFRawStream>,
  depth: number,
): string | undefined => {
  const operations = operationsOf(content);
  if (!operations || depth > DEEPEST) return undefined;
  const parts: string[] = [];
  const modes = [0];
  for (const operation of operations) {
    const { operator, operands } = operation;
    const [first = ''] = operands;
    const mode = modes.at(-1) ?? 0;
    if (operator === 'q') modes.push(mode);
    if (operator === 'Q' && (modes.length < 2 || modes.pop() === undefined)) return undefined;
    if (operator === 'Tr') modes[modes.length - 1] = Number(first);
    else if (DRAWN.has(operator)) parts.push(written(operation));
    else if (SHOWN.has(operator) && mode === INVISIBLE) continue;
    else if (operator === 'gs' && isHarmless(resources && dictOf(resources, 'ExtGState'), first.slice(1))) continue;
    else if (operator === 'BDC' && first !== '/OC') continue;
    else if (operator === 'Do') {
      const drawn = placed(first.slice(1), resources, images, depth);
      if (drawn === undefined) return undefined;
      parts.push(drawn);
    } else if (!LEFT_OUT.has(operator)) return undefined;
  }
  return [...parts, ...modes.slice(1).map(() => 'Q')].join('\n');
};

const placed = (
  name: string,
  resources: PDFDict | undefined,
  images: Map<string, PDFRawStream>,
  depth: number,
): string | undefined => {
  const objects = resources && dictOf(resources, 'XObject');
  const object = objects && named(objects, name);
  if (!(object instanceof PDFRawStream) || object.dict.has(OPTIONAL)) return undefined;
  if (isImage(object)) {
    if (!isFitImage(object)) return undefined;
    const known = [...images].find(([, image]) => image === object)?.[0] ?? `I${images.size}`;
    images.set(known, object);
    return `/${known} Do`;
  }
  if (!isForm(object)) return undefined;
  const content = drawingOf(object.dict.context, object);
  const inner =
    content === undefined
      ? undefined
      : redrawn(content, dictOf(object.dict, 'Resources') ?? resources, images, depth + 1);
  const [x0, y0, x1, y1] = numbersOf(object.dict, 'BBox');
  if (inner === undefined || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined)
    return undefined;
  const matrix = numbersOf(object.dict, 'Matrix');
  const turned = matrix.length === 6 ? `${matrix.join(' ')} cm\n` : '';
  return `q\n${turned}${x0} ${y0} ${x1 - x0} ${y1 - y0} re W n\n${inner}\nQ`;
};

/** A state of the pen that blends nothing and masks nothing. */
const isHarmless = (states: PDFDict | undefined, name: string): boolean => {
  const state = states && dictOf(states, name);
  if (!state) return false;
  const mask = nameOf(state, 'SMask');
  return (
    [numberOf(state, 'ca'), numberOf(state, 'CA')].every((opacity) => opacity === undefined || opacity === 1) &&
    (nameOf(state, 'BM') ?? 'Normal') === 'Normal' &&
    !(named(state, 'SMask') !== undefined && mask !== 'None')
  );
};
