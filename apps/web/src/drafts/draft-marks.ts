import type { Decision, PageMark } from '../shared/api-types';

export const PLACES = ['all', 'top', 'middle', 'bottom'] as const;
export type Place = (typeof PLACES)[number];

type Rectangle = Pick<PageMark, 'x' | 'y' | 'width' | 'height'>;
/** Where a mark lies that was not drawn. */
export const RECTANGLES: Readonly<Record<Place, Rectangle>> = {
  all: { x: 0, y: 0, width: 1, height: 1 },
  top: { x: 0.05, y: 0.03, width: 0.9, height: 0.31 },
  middle: { x: 0.05, y: 0.35, width: 0.9, height: 0.31 },
  bottom: { x: 0.05, y: 0.67, width: 0.9, height: 0.31 },
};

/** A rectangle out of two corners in parts of the page, whichever was first; null for a click that drew nothing. */
export function drawn(from: readonly [number, number], to: readonly [number, number]): Rectangle | null {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [x0, x1] = [within(Math.min(from[0], to[0])), within(Math.max(from[0], to[0]))];
  const [y0, y1] = [within(Math.min(from[1], to[1])), within(Math.max(from[1], to[1]))];
  return x1 - x0 < 0.005 || y1 - y0 < 0.003 ? null : { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

export const boxOf = ({ x, y, width, height }: Rectangle): readonly number[] => [x, y, x + width, y + height];

const isMark = (value: unknown): value is PageMark =>
  typeof value === 'object' && value !== null && 'page' in value && 'text' in value && 'x' in value;

/** The marks that an act made. */
export const marksOf = ({ body }: Pick<Decision, 'body'>): PageMark[] => {
  const marks: unknown = body.marks;
  return Array.isArray(marks) ? marks.filter(isMark) : [];
};

/** A field of what an act said, when it is words. */
export const wordsOf = ({ body }: Pick<Decision, 'body'>, field: string): string => {
  const said = body[field];
  return typeof said === 'string' ? said : '';
};
