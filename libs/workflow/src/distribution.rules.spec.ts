import fc from 'fast-check';
import { requireOpenDeadline, unitsOf } from './distribution.rules';

const [CCHC, TCCB, VP] = ['cchc', 'tccb', 'vp'];
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('who handles a document', () => {
  it('names the lead first, then co-handlers and those informed', () => {
    expect(unitsOf({ leadUnitId: CCHC, cooperatingUnitIds: [TCCB], informedUnitIds: [VP] })).toEqual([
      ['/leadUnitId', CCHC],
      ['/cooperatingUnitIds/0', TCCB],
      ['/informedUnitIds/0', VP],
    ]);
  });

  it.each([
    ['the lead co-handles, too', [CCHC], []],
    ['the lead is informed, too', [], [CCHC]],
    ['a unit co-handles twice', [TCCB, TCCB], []],
    ['a co-handler is informed, too', [TCCB], [TCCB]],
  ])('refuses when %s', (_, cooperatingUnitIds, informedUnitIds) => {
    expect(() => unitsOf({ leadUnitId: CCHC, cooperatingUnitIds, informedUnitIds })).toThrow(
      expect.objectContaining({ code: 'workflow/unit-twice', status: 422 }),
    );
  });

  it('takes a deadline of today or later, and none at all', () => {
    fc.assert(
      fc.property(day, day, (dueOn, today) => {
        const attempt = () => {
          requireOpenDeadline(dueOn, today);
        };
        if (new Date(dueOn) < new Date(today)) expect(attempt).toThrow(expect.objectContaining({ status: 422 }));
        else expect(attempt).not.toThrow();
      }),
    );
    expect(() => {
      requireOpenDeadline(null, '2026-11-23');
    }).not.toThrow();
  });
});
