import { nameOf } from './print';

describe('the name under which a print is saved', () => {
  it('is the one that the server gave, with its accents', () => {
    const header = `attachment; filename="So den.pdf"; filename*=UTF-8''S%E1%BB%95%20%C4%91%E1%BA%BFn.pdf`;
    expect(nameOf(header)).toBe('Sổ đến.pdf');
  });

  it('is that of the program where the server gave none, or one that cannot be read', () => {
    expect([nameOf(null), nameOf('attachment'), nameOf("attachment; filename*=UTF-8''%E1%BB")]).toEqual([
      'vanthu',
      'vanthu',
      'vanthu',
    ]);
  });
});
