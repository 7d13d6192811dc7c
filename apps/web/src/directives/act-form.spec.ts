import { actOf, childActOf, isSaid, NOTHING_SAID, OFFERED } from './act-form';

const whole = { parts: null };
const withOpen = { parts: { parts: 2, completed: 1, overdue: 0, open: 1, latestDueOn: null, isDone: false } };

describe('what is said about a task', () => {
  it('is nothing where it is started or accepted, and otherwise a word', () => {
    expect(OFFERED.filter((act) => isSaid(act, NOTHING_SAID, whole))).toEqual(['start', 'accept']);
    const said = { ...NOTHING_SAID, note: 'Đã xong' };
    expect(OFFERED.filter((act) => !isSaid(act, said, whole))).toEqual(['ask_extension', 'extend']);
    expect(isSaid('stop', { ...NOTHING_SAID, note: '  ' }, whole)).toBe(false);
  });

  it('is a day of the calendar where it is extended, not one that is half typed', () => {
    expect(isSaid('extend', { ...NOTHING_SAID, day: '1/2' }, whole)).toBe(false);
    expect(isSaid('extend', { ...NOTHING_SAID, day: '2099-02-01' }, whole)).toBe(true);
    expect(actOf('extend', { ...NOTHING_SAID, day: '2099-02-01' }, whole)).toEqual({
      act: 'extend',
      dueOn: '2099-02-01',
    });
  });

  it('is why, where parts are open when it is reported', () => {
    const said = { ...NOTHING_SAID, note: 'Đã xong' };
    expect(isSaid('report', said, withOpen)).toBe(false);
    const why = { ...said, openPartsReason: ' chuyển năm sau ' };
    expect(isSaid('report', why, withOpen)).toBe(true);
    expect(actOf('report', why, withOpen)).toEqual({
      act: 'report',
      note: 'Đã xong',
      openPartsReason: 'chuyển năm sau',
    });
    expect(actOf('report', why, whole)).toEqual({ act: 'report', note: 'Đã xong' });
  });

  it('carries the product with the report only, and the day with an extension only', () => {
    const said = { note: '', day: '2099-02-01', productId: 'p', openPartsReason: '' };
    expect(actOf('report', said, whole)).toEqual({ act: 'report', productDocumentId: 'p' });
    expect(actOf('accept', said, whole)).toEqual({ act: 'accept' });
    expect(childActOf('accept', said)).toEqual({ act: 'accept' });
    expect(childActOf('extend', said)).toEqual({ act: 'extend', dueOn: '2099-02-01' });
  });
});
