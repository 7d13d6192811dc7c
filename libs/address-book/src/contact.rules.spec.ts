import { fold, formerly, nameOn, patternsOf, searchText, sortKeyOf } from './contact.rules';

/** As the database does it: LIKE with a blank before each word. */
const finds = (query: string, text: string) => {
  const patterns = patternsOf(query);
  return (
    patterns.length > 0 && patterns.every((pattern) => text.includes(pattern.slice(1, -1).replace(/\\(.)/g, '$1')))
  );
};

describe('finding in the address book', () => {
  const department = searchText(
    [
      { name: 'Sở Khoa học và Công nghệ', abbreviation: 'SKHCN' },
      { name: 'Sở Thông tin và Truyền thông', abbreviation: 'STTTT' },
    ],
    'H99.07',
  );

  it.each([
    ['without accents', 'so khoa hoc'],
    ['in any order of words', 'cong nghe so'],
    ['with accents decomposed (NFD)', 'Sở Khoa học'.normalize('NFD')],
    ['by the beginnings of words', 'kh cong ng'],
    ['by a former name', 'Thông tin và Truyền thông'],
    ['by the abbreviation of a former name', 'stttt'],
    ['by the abbreviation of today', 'SKHCN'],
    ['by initials that nobody recorded', 'skhvcn'],
    ['by the code', 'h99.07'],
    ['by the beginning of the code', 'H99.0'],
  ])('finds a department %s', (_, query) => {
    expect(finds(query, department)).toBe(true);
  });

  it.each(['so noi vu', 'hoc vien', '%', '_', '   ', '99.07x', '\\'])('does not find it by “%s”', (query) => {
    expect(finds(query, department)).toBe(false);
  });

  it('takes the short and the long form of a committee for one', () => {
    const committee = searchText([{ name: 'UBND tỉnh Lam Giang', abbreviation: '' }], '');
    expect(finds('ủy ban nhân dân tỉnh', committee)).toBe(true);
    expect(finds('ubnd tinh', searchText([{ name: 'Ủy ban nhân dân tỉnh Lam Giang', abbreviation: '' }], ''))).toBe(
      true,
    );
    expect(fold('UBND Tỉnh, Lam Giang')).toBe(fold('Uỷ ban nhân dân tỉnh Lam Giang'));
  });

  it.each(['a'.repeat(500), '각'.repeat(500), 'ubnd '.repeat(100), '𠀋'.repeat(250)])(
    'sorts by what an index and a cursor can hold, however long a name is',
    (name) => {
      const key = sortKeyOf(name);
      expect(Buffer.byteLength(key)).toBeLessThanOrEqual(240);
      expect(fold(name).startsWith(key)).toBe(true);
      expect(key.length).toBeGreaterThan(50);
    },
  );

  it('takes signs of LIKE in a name for what they are', () => {
    expect(finds('100%', searchText([{ name: 'Công ty 100% vốn', abbreviation: '' }], ''))).toBe(true);
    expect(finds('1000', searchText([{ name: 'Công ty 100% vốn', abbreviation: '' }], ''))).toBe(false);
  });

  it('keeps letters of other scripts, and asks nothing of a query of signs', () => {
    expect(finds('日本', searchText([{ name: '日本大使館', abbreviation: '' }], ''))).toBe(true);
    expect(patternsOf('--- ///')).toEqual([]);
  });
});

describe('names and their days', () => {
  const before = formerly(
    { name: 'Sở Thông tin và Truyền thông', abbreviation: 'STTTT', nameSince: '2008-03-01' },
    '2025-03-01',
  );
  it('ends the old name on the day before the new one', () => {
    expect(before).toMatchObject({ from: '2008-03-01', to: '2025-02-28' });
    expect(formerly({ name: 'A', abbreviation: '', nameSince: null }, '2024-03-01').to).toBe('2024-02-29');
  });

  it.each([
    ['2008-02-29', 'Sở Khoa học và Công nghệ'],
    ['2008-03-01', 'Sở Thông tin và Truyền thông'],
    ['2025-02-28', 'Sở Thông tin và Truyền thông'],
    ['2025-03-01', 'Sở Khoa học và Công nghệ'],
  ])('on %s it was %s', (on, name) => {
    expect(nameOn('Sở Khoa học và Công nghệ', [before], on)).toBe(name);
  });
});
