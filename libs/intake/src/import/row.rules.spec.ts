import fc from 'fast-check';
import { readDay, readNumber, readNumberSymbol, readRow, Repetitions } from './row.rules';

const TODAY = '2026-11-23';
const MAPPING = { enteredOn: 0, number: 1, subject: 2, issuedOn: 3, note: 4 };
const read = (...cells: string[]) => readRow('incoming', MAPPING, cells, TODAY);

describe('a date of an old book', () => {
  it.each([
    ['05/03/2019', '2019-03-05'],
    ['5-3-2019', '2019-03-05'],
    ['05.03.2019', '2019-03-05'],
    ['ngày 5 tháng 3 năm 2019', '2019-03-05'],
    ['2019-03-05', '2019-03-05'],
    ['43529', '2019-03-05'],
    ['29/02/2020', '2020-02-29'],
  ])('is read day first: %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['29/02/2019', '31/04/2019', '13/13/2019', '5/3', '05/03/19', 'hôm qua', '', '0/0/0000', '1e10'])(
    'is none when the calendar does not have it: %s',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );

  it('is the day that was written, whatever day that is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1945-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          expect(readDay(`${day}/${month}/${year}`)).toBe(iso);
        },
      ),
    );
  });
});

describe('a number of an old book', () => {
  it.each([
    ['7', 7, ''],
    ['007', 7, ''],
    ['04a', 4, 'a'],
    ['04 A', 4, 'a'],
    ['12.0', 12, ''],
    ['Số: 15', 15, ''],
  ])('is read: %s', (text, number, suffix) => {
    expect(readNumber(text)).toEqual({ number, suffix });
  });

  it.each(['0', '-1', '1,5', '1.5', '99999999999', 'mười', '=1+1', '1 2'])('is refused: %s', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it.each([
    ['05/QĐ-SNV', { number: 5, suffix: '', symbol: 'QĐ-SNV' }],
    ['08-NQ/TU', { number: 8, suffix: '', symbol: 'NQ/TU' }],
    ['04a/2019/TT-BNV', { number: 4, suffix: 'a', symbol: '2019/TT-BNV' }],
    ['12', { number: 12, suffix: '', symbol: '' }],
  ])('comes with its symbol: %s', (text, expected) => {
    expect(readNumberSymbol(text)).toEqual(expected);
  });
});

describe('a row of an old book', () => {
  it('becomes an entry with the number and the date of the book', () => {
    expect(read('05/03/2019', '12', 'V/v báo cáo', '01/03/2019', 'gấp')).toEqual({
      entry: {
        year: 2019,
        number: 12,
        suffix: '',
        symbol: '',
        enteredOn: '2019-03-05',
        line: { subject: 'V/v báo cáo', issuedOn: '2019-03-01', note: 'gấp' },
      },
      mistakes: [],
    });
  });

  it('names every mistake by its field', () => {
    expect(read('32/01/2019', 'x', '', '24/11/2026', 'a'.repeat(2_001)).mistakes).toEqual([
      { field: 'note', code: 'too-long' },
      { field: 'enteredOn', code: 'not-a-date' },
      { field: 'issuedOn', code: 'in-the-future' },
      { field: 'number', code: 'not-a-number' },
      { field: 'subject', code: 'missing' },
    ]);
  });

  it('keeps what looks like a formula as the words that it is', () => {
    const formula = '=HYPERLINK("http://x.example","bấm")';
    expect(read('05/03/2019', '12', formula).entry?.line.subject).toBe(formula);
  });

  it('of what the agency issued has its number in the cell of the symbol, or in one of its own', () => {
    const whole = readRow(
      'outgoing',
      { numberSymbol: 0, enteredOn: 1, subject: 2 },
      ['05/QĐ-SNV', '05/03/2019', 'Về việc'],
      TODAY,
    );
    const apart = readRow(
      'outgoing',
      { number: 0, symbol: 1, enteredOn: 2, subject: 3 },
      ['5', 'QĐ-SNV', '05/03/2019', 'Về việc'],
      TODAY,
    );
    for (const { entry } of [whole, apart]) expect(entry).toMatchObject({ number: 5, symbol: 'QĐ-SNV', year: 2019 });
  });

  it('never throws and is either an entry or has mistakes, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (cells) => {
        const { entry, mistakes } = read(...cells);
        expect(entry === null).toBe(mistakes.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('that has the number of another row names that row; the same number of another year is no repetition', () => {
    const repetitions = new Repetitions();
    expect(repetitions.check(read('05/03/2019', '12', 'a'), 5)).toEqual([]);
    expect(repetitions.check(read('05/03/2020', '12', 'b'), 6)).toEqual([]);
    expect(repetitions.check(read('06/03/2019', '012', 'c'), 7)).toEqual([
      { field: 'number', code: 'repeated', row: 5 },
    ]);
  });
});
