import { changesBetween } from './document-history';

describe('what a version changed', () => {
  it('is named field by field, with what it was', () => {
    expect(changesBetween({ subject: 'Cũ', pages: 1 }, { subject: 'Mới', pages: 1 })).toEqual([
      { field: 'subject', from: 'Cũ', to: 'Mới' },
    ]);
  });

  it('is everything that was stated, in the first version', () => {
    expect(changesBetween({}, { state: 'received', subject: '', dueOn: null })).toEqual([
      { field: 'state', from: null, to: 'received' },
    ]);
  });

  it('shows that something was taken away', () => {
    expect(changesBetween({ note: 'x' }, { note: '' })).toEqual([{ field: 'note', from: 'x', to: '' }]);
  });

  it('compares registers by what they are', () => {
    const register = { id: '1', name: 'Sổ' };
    expect(changesBetween({ register }, { register: { ...register } })).toEqual([]);
  });
});
