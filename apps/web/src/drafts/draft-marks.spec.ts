import { boxOf, drawn, marksOf, RECTANGLES } from './draft-marks';

describe('a mark on a page', () => {
  it('is the same whichever corner was drawn first, and stays on the page', () => {
    const mark = { x: 0.25, y: 0.25, width: 0.5, height: 0.25 };
    expect(drawn([0.25, 0.25], [0.75, 0.5])).toEqual(mark);
    expect(drawn([0.75, 0.5], [0.25, 0.25])).toEqual(mark);
    expect(drawn([-1, -1], [2, 2])).toEqual(RECTANGLES.all);
  });

  it('is none for a click', () => {
    expect(drawn([0.5, 0.5], [0.5, 0.5])).toBeNull();
  });

  it('lights as corners, and places lie on the page', () => {
    expect(boxOf({ x: 0.5, y: 0.25, width: 0.25, height: 0.5 })).toEqual([0.5, 0.25, 0.75, 0.75]);
    for (const place of Object.values(RECTANGLES)) for (const part of boxOf(place)) expect(part).toBeLessThanOrEqual(1);
  });

  it('is read out of an act only where there is one', () => {
    const mark = { page: 1, x: 0, y: 0, width: 1, height: 1, text: 'Sai' };
    expect(marksOf({ body: { marks: [mark, 'lạ', null] } })).toEqual([mark]);
    expect(marksOf({ body: { text: 'x' } })).toEqual([]);
  });
});
