import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFPageLeaf } from 'pdf-lib';

import { dictOf, named, nameOf, numberOf, numbersOf } from './pdf-objects';

const [HIDDEN, NO_VIEW] = [2, 32];

/** How a note, a mark or a signature looks, and the operators that put it in its place. */
export type Appearance = { form: PDFRawStream; place: (name: string) => string };

/**
 * What the annotations of a page show: the picture of a digital signature is one. What has no looks, or is hidden, or is
 * shown on demand only, shows nothing; what it does when it is clicked is no part of a copy.
 */
export const appearancesOf = (page: PDFPageLeaf): Appearance[] => {
  const list = named(page, 'Annots');
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((one) => {
    const annotation = page.context.lookup(one);
    if (!(annotation instanceof PDFDict) || nameOf(annotation, 'Subtype') === 'Popup') return [];
    if (((numberOf(annotation, 'F') ?? 0) & (HIDDEN | NO_VIEW)) !== 0) return [];
    const form = looksOf(annotation);
    const place = form && placing(annotation, form);
    return form && place ? [{ form, place }] : [];
  });
};

/** The looks at rest, of the state that is set. */
const looksOf = (annotation: PDFDict): PDFRawStream | undefined => {
  const looks = dictOf(annotation, 'AP');
  const normal = looks && named(looks, 'N');
  if (normal instanceof PDFRawStream) return normal;
  const state = nameOf(annotation, 'AS');
  const chosen = normal instanceof PDFDict && state !== undefined ? named(normal, state) : undefined;
  return chosen instanceof PDFRawStream ? chosen : undefined;
};

/** The box of the looks, turned by their matrix, is fitted into the rectangle (ISO 32000-1, 12.5.5). */
const placing = (annotation: PDFDict, form: PDFRawStream): Appearance['place'] | undefined => {
  const [rx0, ry0, rx1, ry1] = boxOf(numbersOf(annotation, 'Rect'));
  const [bx0, by0, bx1, by1] = boxOf(numbersOf(form.dict, 'BBox'));
  const found = numbersOf(form.dict, 'Matrix');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = found.length === 6 ? found : [];
  const corners = [
    [bx0, by0],
    [bx1, by0],
    [bx0, by1],
    [bx1, by1],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const [x0, x1] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const [y0, y1] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
  const [sx, sy] = [(rx1 - rx0) / (x1 - x0), (ry1 - ry0) / (y1 - y0)];
  if (![sx, sy].every((scale) => Number.isFinite(scale) && scale > 0)) return undefined;
  const matrix = [sx, 0, 0, sy, rx0 - x0 * sx, ry0 - y0 * sy].map((number) => number.toFixed(5)).join(' ');
  return (name) => `q ${matrix} cm /${name} Do Q`;
};

const boxOf = (numbers: number[]): [number, number, number, number] => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers;
  return [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
};

/** Puts what the annotations show onto the page itself. */
export const drawAnnotations = (page: PDFPageLeaf): void => {
  const appearances = appearancesOf(page);
  page.delete(PDFName.of('Annots'));
  if (appearances.length === 0) return;
  const { context } = page;
  const resources = page.Resources() ?? context.obj({});
  page.set(PDFName.of('Resources'), resources);
  const objects = dictOf(resources, 'XObject') ?? context.obj({});
  resources.set(PDFName.of('XObject'), objects);
  const drawings = appearances.map(({ form, place }, i) => {
    const name = `VanthuNote${i}`;
    form.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
    form.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
    objects.set(PDFName.of(name), context.register(form));
    return place(name);
  });
  const contents = page.get(PDFName.of('Contents'));
  const found = context.lookup(contents);
  const old = found instanceof PDFArray ? found.asArray() : contents ? [contents] : [];
  const [before, after] = ['q\n', `\nQ\n${drawings.join('\n')}\n`].map((text) =>
    context.register(context.stream(text)),
  );
  page.set(PDFName.of('Contents'), context.obj([...(before ? [before] : []), ...old, ...(after ? [after] : [])]));
};
