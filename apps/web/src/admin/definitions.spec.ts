import { ApiProblem } from '../shared/problem';
import {
  abbreviationOf,
  changesOf,
  dayOf,
  everyPage,
  inOrder,
  kindsOf,
  organsOf,
  seriesFor,
  standingOf,
  typesOffered,
  wordAt,
  type Abbreviation,
  type DocumentType,
  type Series,
} from './definitions';

const series = (name: string, secret: boolean): Series => ({
  id: name,
  name,
  reset: 'calendar_year',
  termStartedOn: null,
  secret,
  version: 1,
});
const type = (code: string, validTo: string | null): DocumentType => ({
  code,
  name: code,
  abbreviation: code,
  class: 'administrative',
  validFrom: '2011-01-01',
  validTo,
});
const abbreviation = (more: Partial<Abbreviation>): Abbreviation => {
  const { subjectId = 'vp', validFrom = '2020-01-01' } = more;
  const plain = { subject: 'unit', name: 'Văn phòng', abbreviation: 'VP', validTo: null } as const;
  return { ...plain, ...more, id: `${subjectId} ${validFrom}`, subjectId, validFrom };
};

describe('a book that is defined', () => {
  it('of petitions takes what comes in, of copies what goes out', () => {
    expect(kindsOf('incoming')).toEqual(['ordinary', 'petitions']);
    expect(kindsOf('outgoing')).toEqual(['ordinary', 'copies']);
    expect(kindsOf('internal')).toEqual(['ordinary']);
  });

  it('draws on a secret series when it is secret, and on no other', () => {
    const all = [series('Số đến', false), series('Số đến mật', true)];
    expect(seriesFor(all, 'secret').map(({ name }) => name)).toEqual(['Số đến mật']);
    expect(seriesFor(all, 'none').map(({ name }) => name)).toEqual(['Số đến']);
  });

  it('is offered the types in force on the day, their last day included, and those it keeps already', () => {
    const all = [type('quyet-dinh', null), type('ban-cu', '2020-03-04'), type('cong-dien', '2026-11-23')];
    const offered = (kept: string[], on: string) => typesOffered(all, kept, on).map(({ code }) => code);
    expect(offered([], '2026-11-23')).toEqual(['quyet-dinh', 'cong-dien']);
    expect(offered([], '2026-11-24')).toEqual(['quyet-dinh']);
    expect(offered(['ban-cu'], '2026-11-24')).toEqual(['quyet-dinh', 'ban-cu']);
  });
});

describe('a book that is changed', () => {
  const before = { code: 'QĐ', name: 'Sổ quyết định', docTypes: ['a', 'b'], unit: { id: '7', name: 'Văn phòng' } };
  const same = { code: 'QĐ', name: 'Sổ quyết định', docTypes: ['a', 'b'], unitId: '7' };

  it('sends nothing when nothing was typed otherwise, in whatever order the types stand', () => {
    expect(changesOf(before, same)).toEqual({});
    expect(changesOf(before, { ...same, docTypes: ['b', 'a'], name: ' Sổ quyết định ' })).toEqual({});
    expect(changesOf({ ...before, unit: null }, { ...same, unitId: '' })).toEqual({});
  });

  it('sends each thing that was typed otherwise, and it alone', () => {
    expect(changesOf(before, { ...same, name: 'Sổ QĐ' })).toEqual({ name: 'Sổ QĐ' });
    expect(changesOf(before, { ...same, code: '' })).toEqual({ code: '' });
    expect(changesOf(before, { ...same, docTypes: [] })).toEqual({ docTypes: [] });
    expect(changesOf(before, { ...same, unitId: '8' })).toEqual({ unitId: '8' });
  });

  it('goes back to the whole agency by saying so', () => {
    expect(changesOf(before, { ...same, unitId: '' })).toEqual({ unitId: null });
  });
});

describe('an abbreviation', () => {
  it('is official from its first day to its last, both included', () => {
    const days = { validFrom: '2021-03-01', validTo: '2025-06-30' };
    expect(standingOf(days, '2021-02-28')).toBe('ahead');
    expect(standingOf(days, '2021-03-01')).toBe('present');
    expect(standingOf(days, '2025-06-30')).toBe('present');
    expect(standingOf(days, '2025-07-01')).toBe('past');
    expect(standingOf({ ...days, validTo: null }, '2099-01-01')).toBe('present');
  });

  it('stands below the agency, then its units, then its organs, the newest of each first', () => {
    const all = [
      abbreviation({ subject: 'organ', subjectId: 'hd', name: 'Hội đồng', validFrom: '2024-01-01' }),
      abbreviation({ validFrom: '2020-01-01' }),
      abbreviation({ validFrom: '2025-01-01' }),
      abbreviation({ subject: 'agency', subjectId: 'snv', name: 'Sở Nội vụ' }),
    ];
    const ids = ['snv 2020-01-01', 'vp 2025-01-01', 'vp 2020-01-01', 'hd 2024-01-01'];
    expect(inOrder(all).map(({ id }) => id)).toEqual(ids);
  });

  it('of an organ is offered once, by the newest name that somebody wrote', () => {
    const organ = (validFrom: string, name: string) =>
      abbreviation({ subject: 'organ', subjectId: 'hd', name, validFrom });
    const all = [organ('2020-01-01', 'Hội đồng cũ'), organ('2024-01-01', 'Hội đồng mới'), organ('2025-01-01', '')];
    expect(organsOf([...all, abbreviation({})])).toEqual([{ id: 'hd', name: 'Hội đồng mới' }]);
  });

  it('names the unit, or the organ with its name; the agency needs neither', () => {
    const typed = { unitId: 'vp', organId: '', name: ' Hội đồng ', abbreviation: ' HĐ ', validFrom: '1/2/2026' };
    const organs = [{ id: 'hd', name: 'Hội đồng thi' }];
    const all = { abbreviation: 'HĐ', validFrom: '2026-02-01' };
    expect(abbreviationOf('agency', typed, organs)).toEqual({ ...all, subject: 'agency', name: '' });
    expect(abbreviationOf('unit', typed, organs)).toEqual({ ...all, subject: 'unit', name: '', subjectId: 'vp' });
    expect(abbreviationOf('organ', typed, organs)).toEqual({ ...all, subject: 'organ', name: 'Hội đồng' });
    const known = abbreviationOf('organ', { ...typed, organId: 'hd' }, organs);
    expect(known).toEqual({ ...all, subject: 'organ', name: 'Hội đồng thi', subjectId: 'hd' });
  });

  it('sends a day that is none as it was typed, so that the server refuses it at its field', () => {
    expect(dayOf('2/6/2026')).toBe('2026-06-02');
    expect(dayOf(' 31/2/2026 ')).toBe('31/2/2026');
  });
});

describe('what the server refuses', () => {
  const refused = (code: string, fields: { pointer: string; message: string }[] = []) =>
    new ApiProblem(409, code, 'Không phù hợp', 'Hãy chọn dãy khác.', fields);

  it('stands at the field that it names', () => {
    const error = refused('invalid-input', [{ pointer: '/name', message: 'Cần nhập' }]);
    expect(wordAt(error, 'name')).toBe('Cần nhập');
    expect(wordAt(error, 'code')).toBeUndefined();
  });

  it('stands at the field that can mend it when a rule names none', () => {
    expect(wordAt(refused('registers/series-unfit'), 'seriesId')).toBe('Hãy chọn dãy khác.');
    expect(wordAt(refused('registers/type-kept-elsewhere'), 'docTypes')).toBe('Hãy chọn dãy khác.');
    expect(wordAt(refused('registers/term-unfit'), 'termStartedOn')).toBe('Hãy chọn dãy khác.');
    expect(wordAt(refused('registers/term-unfit'), 'name')).toBeUndefined();
    expect(wordAt(refused('forbidden'), 'name')).toBeUndefined();
    expect(wordAt(new Error('?'), 'name')).toBeUndefined();
  });
});

describe('a list by pages', () => {
  it('is read to its end, in order, each page from where the one before stopped', async () => {
    const pages: Readonly<Record<string, { items: number[]; next: string | null }>> = {
      '': { items: [1, 2], next: 'b' },
      b: { items: [3], next: 'c' },
      c: { items: [], next: null },
    };
    const asked: string[] = [];
    const all = await everyPage((after) => {
      asked.push(after);
      return Promise.resolve(pages[after] ?? { items: [], next: null });
    });
    expect(all).toEqual([1, 2, 3]);
    expect(asked).toEqual(['', 'b', 'c']);
  });
});
