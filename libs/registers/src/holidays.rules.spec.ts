import fc from 'fast-check';
import { readDays } from './holidays.rules';

const heads = ['date', 'kind', 'name_vi'];

describe('the calendar of a year out of a file', () => {
  it('is read by the names of its columns, in either language, in whatever order', () => {
    expect(readDays([heads, ['2027-01-01', 'holiday', 'Tết Dương lịch']], 2027).days).toEqual([
      { day: '2027-01-01', kind: 'holiday', name: 'Tết Dương lịch' },
    ]);
    expect(
      readDays(
        [
          ['Tên', 'LOẠI', 'Ngày'],
          ['Làm bù Tết', 'Làm bù', '20/2/2027'],
        ],
        2027,
      ).days,
    ).toEqual([{ day: '2027-02-20', kind: 'workday', name: 'Làm bù Tết' }]);
    expect(
      readDays(
        [
          ['ngày', 'loại'],
          ['2-9-2027', 'ngày thường'],
        ],
        2027,
      ).days[0],
    ).toMatchObject({ kind: 'ordinary' });
  });

  it('names each line that is no day of the year, and reads the others', () => {
    const { days, errors } = readDays(
      [
        heads,
        ['2027-02-30', 'holiday', ''],
        ['2026-01-01', 'holiday', ''],
        ['2027-01-01', 'feast', ''],
        ['2027-01-04', 'holiday', ''],
        ['4/1/2027', 'holiday', ''],
        [],
      ],
      2027,
    );
    expect(days.map(({ day }) => day)).toEqual(['2027-01-04']);
    expect(errors).toEqual([
      { line: 1, message: 'date' },
      { line: 2, message: 'year' },
      { line: 3, message: 'kind' },
      { line: 5, message: 'twice' },
      { line: 6, message: 'date' },
    ]);
  });

  it('is nothing without the columns of day and kind', () => {
    expect(readDays([['a', 'b']], 2027)).toEqual({ days: [], errors: [{ line: 0, message: 'columns' }] });
    expect(readDays([], 2027).errors).toHaveLength(1);
  });

  it('comes in the order of the year, each day once, whatever the file holds', () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('2027-05-01', '1/5/2027', 'holiday', 'làm bù'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), (rows) => {
        const { days, errors } = readDays([heads, ...rows], 2027);
        expect(days.length + errors.length).toBe(rows.length);
        const listed = days.map(({ day }) => day);
        expect(listed).toEqual([...new Set(listed)].sort());
      }),
      { numRuns: 100 },
    );
  });
});
