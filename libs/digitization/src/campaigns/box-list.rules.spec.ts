import { headingsOf, readBoxList, yearsIn } from './box-list.rules';
import { columnWords, mistakeWords } from './box-list.words';

const HEAD = ['Hộp số', 'Hồ sơ số', 'Tiêu đề hồ sơ', 'Thời gian', 'Thời hạn bảo quản', 'Số tờ', 'Tình trạng'];
const read = (...rows: string[][]) => {
  const table = [['MỤC LỤC HỒ SƠ'], HEAD, ...rows];
  const headings = headingsOf(table);
  if (!headings) throw new Error('no headings');
  return readBoxList(table, headings);
};
const row = (
  box: string,
  code: string,
  more: Partial<Record<'title' | 'years' | 'keep' | 'sheets' | 'state', string>> = {},
) => [
  box,
  code,
  more.title ?? 'Hồ sơ thi đua',
  more.years ?? '1976',
  more.keep ?? '',
  more.sheets ?? '',
  more.state ?? '',
];

describe('a list of files', () => {
  it('is read by its headings, wherever they stand and however they are written', () => {
    expect(headingsOf([['Sở Nội vụ'], ['STT', 'HỘP SỐ ', 'Mã hồ sơ (1)']])?.row).toBe(1);
    expect(headingsOf([['Số hộp', 'Từ năm', 'Đến năm']])?.columns.get('yearTo')).toBe(2);
    expect(headingsOf([['Hộp số', 'Ghi chú']])).toBeNull();
    expect(headingsOf([])).toBeNull();
  });

  it('gives boxes in the order in which they come, with their folders in theirs', () => {
    const { boxes, mistakes, rows } = read(
      ['1', '2', '3', '4', '5', '6', '7'],
      row('2', 'B.01', { sheets: '120', years: '1980 - 1982', keep: 'Vĩnh viễn' }),
      row('1', 'A.01', { sheets: '80', keep: '20 năm' }),
      [],
      row('2', 'B.02', { sheets: '1.030', years: '15/3/1979' }),
    );
    expect(mistakes).toEqual([]);
    expect(rows).toBe(3);
    expect(boxes.map(({ number }) => number)).toEqual(['2', '1']);
    expect(boxes[0]).toMatchObject({ yearFrom: 1979, yearTo: 1982, estimatedSheets: 1_150, importance: 2, risk: 1 });
    expect(boxes[0]?.folders.map(({ code, retention }) => [code, retention])).toEqual([
      ['B.01', 'permanent'],
      ['B.02', null],
    ]);
    expect(boxes[1]?.folders[0]).toMatchObject({ retention: '20', sheetsCounted: 80, yearFrom: 1976, yearTo: 1976 });
  });

  it('takes damaged paper for endangered paper', () => {
    const [sound, one, two] = read(
      row('1', 'A'),
      row('2', 'B', { state: 'Giấy giòn' }),
      row('3', 'C', { state: 'mốc, phai mực' }),
    ).boxes;
    expect([sound?.risk, one?.risk, two?.risk]).toEqual([1, 2, 3]);
    expect([one?.damages, two?.damages]).toEqual([['brittle'], ['mould', 'faded']]);
  });

  it('says each mistake with its row and column, as the spreadsheet counts', () => {
    const { mistakes } = read(
      row('', 'A'),
      row('1', 'B', { years: 'không rõ' }),
      row('1', 'B', { sheets: 'nhiều', years: '1990' }),
      row('2', '', { years: '' }),
      row('3', 'C', { title: '', keep: 'lâu dài', years: '1999-1990' }),
      row('4', 'x'.repeat(101)),
    );
    expect(mistakes.map(({ row: at, column, code }) => [at, column, code])).toEqual([
      [3, 'box', 'missing'],
      [4, 'years', 'year'],
      [5, 'sheets', 'number'],
      [5, 'code', 'twice'],
      [6, 'code', 'missing'],
      [7, 'years', 'order'],
      [7, 'retention', 'retention'],
      [7, 'title', 'missing'],
      [8, 'code', 'long'],
      [6, 'years', 'undated'],
    ]);
  });

  it('does not let two rows say different things of one box', () => {
    const head = ['Hộp số', 'Năm', 'Mức quan trọng', 'Số tờ dự kiến'];
    const table = [
      head,
      ['1', '1976', 'cao', '500'],
      ['1', '', '', ''],
      ['1', '', 'thấp', '500'],
      ['2', '1980', '9', ''],
    ];
    const { boxes, mistakes } = readBoxList(table, headingsOf(table)!);
    expect(boxes[0]).toMatchObject({ importance: 3, estimatedSheets: 500, folders: [] });
    expect(mistakes).toEqual([
      { row: 4, column: 'importance', code: 'differs' },
      { row: 5, column: 'importance', code: 'grade' },
    ]);
  });

  it('says its mistakes in the language of the reader', () => {
    expect(columnWords('box', 'vi')).toBe('Hộp số');
    expect(mistakeWords('twice', 'en')).toBe('The code is in the list twice');
  });
});

it.each([
  ['1976', 1976, 1976],
  ['1976–1980', 1976, 1980],
  ['02/5/1976 - 30/12/1980', 1976, 1980],
  ['1976-05-02', 1976, 1976],
  ['31/12/1899', 1899, 1899],
])('the years in “%s” are %i to %i', (cell, from, to) => {
  expect(yearsIn(cell)).toEqual({ from, to });
});
it.each(['', 'không rõ', '12/5/76', '19761', '3500'])('there is no year in “%s”', (cell) => {
  expect(yearsIn(cell)).toBeNull();
});
