import { isPartWhole, partOf, placeOf, type PartDraft } from './part-form';

const draft: PartDraft = { to: 'unit:u1', text: ' Lập danh sách ', kind: 'date', on: '2099-01-02', product: '' };

describe('a part of a task', () => {
  it('goes to a unit of the agency or to an agency below, and to nobody else', () => {
    expect(placeOf('unit:u1')).toEqual({ kind: 'unit', id: 'u1' });
    expect(placeOf('agency:a1')).toEqual({ kind: 'agency', id: 'a1' });
    for (const nowhere of ['', 'unit:', 'person:p1', 'u1']) expect(placeOf(nowhere)).toBeNull();
  });

  it('is given when somebody gets it, something is to do, and a day stands where one is said to be', () => {
    expect(isPartWhole(draft)).toBe(true);
    expect(isPartWhole({ ...draft, to: '' })).toBe(false);
    expect(isPartWhole({ ...draft, text: ' ' })).toBe(false);
    expect(isPartWhole({ ...draft, on: '31/2' })).toBe(false);
    expect(isPartWhole({ ...draft, kind: 'regular', on: '' })).toBe(true);
  });

  it('says its product where one is expected', () => {
    expect(partOf(draft)).toEqual({ text: 'Lập danh sách', deadline: { kind: 'date', on: '2099-01-02' } });
    expect(partOf({ ...draft, kind: 'none', product: ' Báo cáo ' })).toEqual({
      text: 'Lập danh sách',
      deadline: { kind: 'none' },
      product: 'Báo cáo',
    });
  });
});
