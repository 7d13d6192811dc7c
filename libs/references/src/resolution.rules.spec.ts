import { fullForm, kindAndNumber, resolve, type Cited, type Held } from './resolution.rules';

const cited = (identity: string, more: Partial<Cited> = {}): Cited => ({
  identity,
  symbol: '',
  issuedOn: null,
  issuer: null,
  ...more,
});
const held = (identity: string, more: Partial<Held> = {}): Held => ({
  identity,
  alias: '',
  issuedOn: null,
  issuer: '',
  own: false,
  ...more,
});

const decree = held('nghi-dinh/30/2020/ndcp', { issuedOn: '2020-03-05', issuer: 'Chính phủ' });
const archives = held('luat/33/2024/qh15', { alias: 'luat/luu-tru/2024', issuedOn: '2024-06-21' });
const before = held('luat/1/2011/qh13', { alias: 'luat/luu-tru/2011', issuedOn: '2011-11-11' });
const library = [decree, archives, before];

describe('a citation means', () => {
  it.each([
    ['the text of the same number', 'nghi-dinh/30/2020/ndcp', decree],
    ['the only text of its number without the year', 'nghi-dinh/30//ndcp', decree],
    ['the only text of its number without the letters', 'nghi-dinh/30/2020/', decree],
    ['the law of its name and year', 'luat/luu-tru/2011', before],
  ])('%s', (_words, identity, text) => {
    expect(resolve(cited(identity), library)).toBe(text);
  });

  it.each([
    ['another year', 'nghi-dinh/30/2021/ndcp'],
    ['another number', 'nghi-dinh/3/2020/ndcp'],
    ['another kind', 'thong-tu/30/2020/ndcp'],
    ['other letters', 'nghi-dinh/30/2020/ndhdbt'],
    ['neither year nor letters', 'nghi-dinh/30//'],
    ['a law that is enacted anew under its name, without a year', 'luat/luu-tru/'],
  ])('nothing with %s', (_words, identity) => {
    expect(resolve(cited(identity), library)).toBeNull();
  });

  it('a text whose year nobody entered, if there is one such text', () => {
    const [one, two] = [held('quyet-dinh/9//qdubnd'), held('quyet-dinh/9/2011/qdubnd')];
    expect(resolve(cited('quyet-dinh/9/2012/qdubnd'), [one])).toBe(one);
    expect(resolve(cited('quyet-dinh/9//qdubnd'), [two])).toBe(two);
    expect(resolve(cited('quyet-dinh/9//qdubnd'), [two, held('quyet-dinh/9/2012/qdubnd')])).toBeNull();
  });

  it('the agency’s own copy before the one above', () => {
    const own = { ...decree, own: true };
    expect(resolve(cited(decree.identity), [decree, own])).toBe(own);
    expect(resolve(cited('nghi-dinh/30//ndcp'), [decree, own])).toBe(own);
  });

  it('the decree even where its date was misread, since only one body numbers decrees', () => {
    const misread = cited(decree.identity, { symbol: 'NĐ-CP', issuedOn: '2020-08-05', issuer: 'Chinh phù' });
    expect(resolve(misread, library)).toBe(decree);
  });

  it('no decision of another body with the same number', () => {
    const decision = held('quyet-dinh/642/2017/qdubnd', { issuedOn: '2017-03-15', issuer: 'UBND tỉnh Lam Giang' });
    const of = (issuer: string | null, issuedOn: string | null) =>
      resolve(cited(decision.identity, { symbol: 'QĐ-UBND', issuer, issuedOn }), [decision]);
    expect(of('Ủy ban nhân dân tỉnh Lam Giang', '2017-03-15')).toBe(decision);
    expect(of('Ủy ban nhân dân tỉnh', null)).toBe(decision);
    expect(of(null, null)).toBe(decision);
    expect(of('UBND tỉnh Sơn Khê', '2017-03-15')).toBeNull();
    expect(of('UBND tỉnh Lam Giang', '2017-03-16')).toBeNull();
  });
});

describe('a shortened citation', () => {
  const short = { ...cited('nghi-dinh/47//'), docType: 'Nghị định', number: '47', year: null, title: null };
  const full = { ...short, identity: 'nghi-dinh/47/2024/ndcp', year: 2024, symbol: 'NĐ-CP' };
  const name = { ...cited('luat/luu-tru/'), docType: 'Luật', number: '', year: null, title: 'Lưu trữ' };
  const law = { ...name, identity: 'luat/33/2024/qh15', number: '33', year: 2024, symbol: 'QH15' };

  it('means the one that the same file cites in full, by number or by name', () => {
    const all = [full, short, law, name, full];
    expect(all.map((citation) => fullForm(citation, all))).toEqual([full, full, law, law, full]);
  });

  it('means itself where the file cites two that fit, or none', () => {
    const other = { ...full, identity: 'nghi-dinh/47/2011/ndcp', year: 2011 };
    const older = { ...law, identity: 'luat/1/2011/qh13', number: '01', year: 2011, symbol: 'QH13' };
    expect(fullForm(short, [full, short, other])).toBe(short);
    expect(fullForm(name, [law, name, older])).toBe(name);
    expect(fullForm(short, [short, { ...full, identity: 'thong-tu/47/2024/ttbtc' }])).toBe(short);
  });
});

describe('kind and number of a key', () => {
  it('are its first two parts, and nothing for a law by name', () => {
    expect(kindAndNumber('nghi-dinh/30/2020/ndcp')).toBe('nghi-dinh/30');
    expect(kindAndNumber('hien-phap//2013/')).toBe('hien-phap/');
    expect(kindAndNumber('luat/luu-tru/2024')).toBe('');
  });
});
